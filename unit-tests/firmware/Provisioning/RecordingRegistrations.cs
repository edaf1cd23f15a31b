// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Writes down when normal operation begins.
    /// </summary>
    public sealed class RecordingRegistrations : IRegistrationListener
    {
        private string _events = string.Empty;

        public string Take()
        {
            string events = _events;
            _events = string.Empty;
            return events;
        }

        public void OnOnline(bool isFirst)
        {
            _events += isFirst ? "first;" : "again;";
        }
    }
}
