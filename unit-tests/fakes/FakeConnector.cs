// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// The devices of one connector, all in the hands of the test.
    /// </summary>
    public sealed class FakeConnector
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="FakeConnector"/> class.
        /// </summary>
        /// <param name="hasSocket">Whether it is a socket outlet with lock and proximity contact, not a fixed cable.</param>
        public FakeConnector(bool hasSocket)
        {
            Hardware = new ConnectorHardware(Pilot, Contactor, Meter)
            {
                Lock = hasSocket ? Lock : null,
                Proximity = hasSocket ? Proximity : null,
                ResidualCurrent = ResidualCurrent,
                Temperature = Thermometer,
                Reader = Reader,
                Led = Led,
            };
        }

        /// <summary>Gets what the firmware is given.</summary>
        public ConnectorHardware Hardware { get; }

        /// <summary>Gets the pilot.</summary>
        public FakePilot Pilot { get; } = new FakePilot();

        /// <summary>Gets the contactor.</summary>
        public FakeContactor Contactor { get; } = new FakeContactor();

        /// <summary>Gets the meter.</summary>
        public FakeMeter Meter { get; } = new FakeMeter();

        /// <summary>Gets the lock; not used with a fixed cable.</summary>
        public FakeLock Lock { get; } = new FakeLock();

        /// <summary>Gets the proximity contact; not used with a fixed cable.</summary>
        public FakeProximity Proximity { get; } = new FakeProximity();

        /// <summary>Gets the residual-current monitor.</summary>
        public FakeResidualCurrentMonitor ResidualCurrent { get; } = new FakeResidualCurrentMonitor();

        /// <summary>Gets the temperature sensor.</summary>
        public FakeThermometer Thermometer { get; } = new FakeThermometer();

        /// <summary>Gets the reader of this connector alone.</summary>
        public FakeReader Reader { get; } = new FakeReader();

        /// <summary>Gets the light.</summary>
        public FakeStatusLed Led { get; } = new FakeStatusLed();
    }
}
