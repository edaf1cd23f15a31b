// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Diagnostics;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A list of incidents, 100 bytes each.
    /// </summary>
    public sealed class FakeIncidents : IIncidents
    {
        private readonly string[] _lines;

        public FakeIncidents(string[] lines)
        {
            _lines = lines;
        }

        public string ReadNext(ref int position)
        {
            int index = position / 100;
            position += 100;
            return index < _lines.Length ? _lines[index] : null;
        }
    }
}
