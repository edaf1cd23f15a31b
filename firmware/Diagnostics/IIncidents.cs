// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Diagnostics
{
    /// <summary>
    /// What went wrong, also before the last restart: a list of lines for people, without secrets.
    /// </summary>
    public interface IIncidents
    {
        /// <summary>
        /// Reads the next line.
        /// </summary>
        /// <param name="position">0 for the oldest line; moved behind the line.</param>
        /// <returns>The line; <see langword="null"/> when there are no more.</returns>
        string ReadNext(ref int position);
    }
}
