// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Simulation.Mutants
{
    /// <summary>
    /// A contactor whose driver forgets every so many commands to open.
    /// </summary>
    internal sealed class StickyContactor : IContactor
    {
        private readonly IContactor _inner;
        private int _openings;

        public StickyContactor(IContactor inner)
        {
            _inner = inner;
        }

        public ContactorFeedback Feedback
        {
            get { return _inner.Feedback; }
        }

        /// <summary>
        /// Puts it between a firmware and its devices.
        /// </summary>
        public static StationHardware In(StationHardware hardware)
        {
            ConnectorHardware[] connectors = new ConnectorHardware[hardware.Connectors.Length];
            for (int i = 0; i < connectors.Length; i++)
            {
                ConnectorHardware right = hardware.Connectors[i];
                connectors[i] = new ConnectorHardware(right.Pilot, new StickyContactor(right.Contactor), right.Meter)
                {
                    Lock = right.Lock,
                    Proximity = right.Proximity,
                    ResidualCurrent = right.ResidualCurrent,
                    Temperature = right.Temperature,
                    Reader = right.Reader,
                    Led = right.Led,
                };
            }

            return new StationHardware(connectors) { Reader = hardware.Reader, Safety = hardware.Safety, PowerFail = hardware.PowerFail };
        }

        public void Set(bool closed)
        {
            if (closed || ++_openings % 3 != 0)
            {
                _inner.Set(closed);
            }
        }
    }
}
