// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Upkeep;

namespace OcppChargePoint.UnitTests.Upkeep
{
    /// <summary>
    /// A charge point as its upkeep sees it; the test says how it is.
    /// </summary>
    public sealed class FakeStation : IStationView
    {
        public bool IsIdle { get; set; } = true;

        public bool HasUntold { get; set; }

        public bool IsLinkWanted { get; set; } = true;

        public bool IsLinkOpen { get; set; }

        public string LinkProblem { get; set; } = "refused";

        public string LastLine { get; private set; }

        public int Lines { get; private set; }

        public int ShutDowns { get; private set; }

        public BootReason Reason { get; private set; }

        public void Log(string line)
        {
            LastLine = line;
            Lines++;
        }

        public void ShutDown(BootReason reason)
        {
            Reason = reason;
            ShutDowns++;
        }
    }
}
