// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Upkeep
{
    /// <summary>
    /// The rules of upkeep over a station, a network and a button that are the test.
    /// </summary>
    public sealed class UpkeepBench : IButton, INativeMemory
    {
        private const int Step = 100;

        public UpkeepBench(bool isAccessPointOn = false, bool isRestartNeeded = false)
        {
            Network.IsAccessPointOn = isAccessPointOn;
            Network.IsRestartNeeded = isRestartNeeded;
            Model = new DeviceModel(1, new SettingsFile(Files));
            Incidents = new IncidentLog(Files, Clock);
            Planner = new RestartPlanner(Clock, Station, Incidents, Rebooter);
            Health = new HealthRule(Clock, Model, Station, Planner, this);
            Link = new LinkWatch(Clock, Station, Incidents);
            AccessPoint = new AccessPointRule(Clock, Model, Station, Planner, Network, Network);
            Button = new ServiceButton(Clock, this, Station, Planner, Files, Network, AccessPoint);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeFileStore Files { get; } = new FakeFileStore();

        public FakeRebooter Rebooter { get; } = new FakeRebooter();

        public FakeStation Station { get; } = new FakeStation();

        public FakeNetwork Network { get; } = new FakeNetwork();

        public DeviceModel Model { get; }

        public IncidentLog Incidents { get; }

        public RestartPlanner Planner { get; }

        public HealthRule Health { get; }

        public LinkWatch Link { get; }

        public AccessPointRule AccessPoint { get; }

        public ServiceButton Button { get; }

        public bool IsPressed { get; set; }

        public int FreeMemory { get; set; } = 50000;

        public void Read(out int total, out int free, out int largest)
        {
            total = 100000;
            free = FreeMemory;
            largest = FreeMemory;
        }

        /// <summary>
        /// The button only, ten times a second.
        /// </summary>
        public void Hold(bool isPressed, int milliseconds)
        {
            IsPressed = isPressed;
            for (int passed = 0; passed < milliseconds; passed += Step)
            {
                Button.Poll();
                Clock.Advance(Step);
            }

            Button.Poll();
        }

        /// <summary>
        /// All rules, once in ten seconds.
        /// </summary>
        public void PassMinutes(int minutes)
        {
            for (int i = 0; i < minutes * 6; i++)
            {
                Clock.Advance(10000);
                Poll();
            }
        }

        public void PassSeconds(int seconds)
        {
            for (int i = 0; i < seconds; i++)
            {
                Clock.Advance(1000);
                Poll();
            }
        }

        /// <summary>
        /// Gets all incidents, each with a bar behind it.
        /// </summary>
        public string GetIncidents()
        {
            string all = string.Empty;
            int position = 0;
            for (string line = Incidents.ReadNext(ref position); line != null; line = Incidents.ReadNext(ref position))
            {
                all += line + "|";
            }

            return all;
        }

        private void Poll()
        {
            Health.Poll();
            Link.Poll();
            AccessPoint.Poll();
            Planner.Poll();
        }
    }
}
