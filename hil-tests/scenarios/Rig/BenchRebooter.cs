// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// Notes that the firmware wants to restart; the bench does it.
    /// </summary>
    public sealed class BenchRebooter : IRebooter
    {
        public BootCause Cause { get; set; }

        public bool IsRequested { get; set; }

        public void Reboot()
        {
            IsRequested = true;
        }
    }
}
