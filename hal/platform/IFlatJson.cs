// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Reads and writes the small documents that people exchange with the charger: one JSON object with texts only. The platform's own JSON
    /// library serves it (nanoFramework.Json, System.Text.Json); OCPP has its own reader and writer.
    /// </summary>
    public interface IFlatJson
    {
        /// <summary>
        /// Writes an object on one line.
        /// </summary>
        /// <param name="names">Names of its members.</param>
        /// <param name="values">Their values, as many.</param>
        /// <returns>JSON, without line end.</returns>
        string Write(string[] names, string[] values);

        /// <summary>
        /// Reads an object.
        /// </summary>
        /// <param name="text">JSON.</param>
        /// <param name="names">Members that are wanted; others are ignored.</param>
        /// <returns>Their values, <see langword="null"/> for a member that is missing or no text; <see langword="null"/> when the text is no JSON object.</returns>
        string[] Read(string text, string[] names);
    }
}
