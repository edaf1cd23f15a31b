// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.RemoteControl;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Writes down the outcomes of unlocks, each with its context.
    /// </summary>
    public sealed class RecordingUnlocks : IUnlockListener
    {
        private static readonly string[] s_names = new string[] { "Unlocked", "UnlockFailed", "NotSupported", "UnknownConnector", "OngoingTransaction" };

        private string _outcomes = string.Empty;

        public string Take()
        {
            string outcomes = _outcomes;
            _outcomes = string.Empty;
            return outcomes;
        }

        public void OnUnlocked(UnlockResult result, object context)
        {
            _outcomes += context + " " + s_names[(int)result] + ";";
        }
    }
}
