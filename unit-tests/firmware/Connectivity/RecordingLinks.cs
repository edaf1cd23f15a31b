// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Connectivity;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Writes down when the link goes up and down.
    /// </summary>
    public sealed class RecordingLinks : ILinkListener
    {
        private string _events = string.Empty;

        public string Take()
        {
            string events = _events;
            _events = string.Empty;
            return events;
        }

        public void OnLinkUp()
        {
            _events += "up;";
        }

        public void OnLinkDown()
        {
            _events += "down;";
        }
    }
}
