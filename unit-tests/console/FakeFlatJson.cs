// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Objects of two members without anything to escape.
    /// </summary>
    public sealed class FakeFlatJson : IFlatJson
    {
        public string Write(string[] names, string[] values)
        {
            return "{\"" + names[0] + "\":\"" + values[0] + "\",\"" + names[1] + "\":\"" + values[1] + "\"}";
        }

        public string[] Read(string text, string[] names)
        {
            string[] parts = text.Split('"');
            return parts.Length == 9 && parts[1] == names[0] && parts[5] == names[1] ? new[] { parts[3], parts[7] } : null;
        }
    }
}
