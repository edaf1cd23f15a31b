// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Availability
{
    /// <summary>
    /// What was told about one connector, and what waits to be told.
    /// </summary>
    internal sealed class ReportedStatus
    {
        private const int Nothing = -1;

        private int _told = Nothing;
        private int _queued = Nothing;
        private int _seen = Nothing;

        /// <summary>When the present state was entered.</summary>
        public EventTime Since { get; private set; }

        /// <summary>
        /// Takes the present state; true when it is new.
        /// </summary>
        public void See(ConnectorStatus status, FaultCode fault, IClock clock)
        {
            int key = Key(status, fault);
            if (key != _seen)
            {
                _seen = key;
                Since = new EventTime(clock);
            }
        }

        /// <summary>True when the present state differs from the one that was told or is on its way.</summary>
        public bool IsNews
        {
            get { return _seen != _queued; }
        }

        /// <summary>The present state was put into the queue.</summary>
        public void MarkQueued()
        {
            _queued = _seen;
        }

        /// <summary>The CSMS has got a state.</summary>
        public void MarkTold(ConnectorStatus status, FaultCode fault)
        {
            _told = Key(status, fault);
        }

        /// <summary>All that was on its way is lost; forgetAll makes the present state news in any case.</summary>
        public void Restart(bool forgetAll)
        {
            if (forgetAll)
            {
                _told = Nothing;
            }

            _queued = _told;
        }

        private static int Key(ConnectorStatus status, FaultCode fault)
        {
            return ((int)status << 8) | (int)fault;
        }
    }
}
