// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// All connectors: polls them, shares the current, shows the lights.
    /// </summary>
    public sealed class Station
    {
        /// <summary>
        /// Time between two looks at the hardware, ms.
        /// </summary>
        public const long PollMilliseconds = 100;

        private readonly CurrentAllocator _allocator;
        private readonly StatusReporter _reporter;

        /// <summary>
        /// Initializes a new instance of the <see cref="Station"/> class.
        /// </summary>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        /// <param name="allocator">Shares the current.</param>
        /// <param name="reporter">Reports changed states.</param>
        public Station(Connector[] connectors, CurrentAllocator allocator, StatusReporter reporter)
        {
            Connectors = connectors;
            _allocator = allocator;
            _reporter = reporter;
        }

        /// <summary>Gets the connectors; index 0 is connector 1.</summary>
        public Connector[] Connectors { get; }

        /// <summary>Opens all contactors.</summary>
        public void ShutDown()
        {
            foreach (Connector connector in Connectors)
            {
                connector.ShutDown();
            }
        }

        /// <summary>
        /// Looks at all connectors.
        /// </summary>
        public void Poll()
        {
            foreach (Connector connector in Connectors)
            {
                connector.Look();
                _reporter.LookAtPlug(connector);
            }

            MovePermissions();
            foreach (Connector connector in Connectors)
            {
                connector.UpdateSession();
            }

            // Between the two, so that a transaction that starts now is granted its current at once.
            _allocator.Allocate();
            foreach (Connector connector in Connectors)
            {
                connector.UpdateEnergy();
                if (connector.Hardware.Led != null)
                {
                    connector.Hardware.Led.Show(GetSignal(connector.Status));
                }

                // Each connector is reported before the next is looked at, so that the order of events is the order of messages.
                _reporter.Look(connector);
            }
        }

        /// <summary>
        /// A driver showed the tag first and then took another cable than the one that was prepared.
        /// </summary>
        private void MovePermissions()
        {
            foreach (Connector waiting in Connectors)
            {
                bool isSettled = waiting.IsPlugged || (waiting.Transaction != null && (waiting.Transaction.IsEvseKnown || waiting.Session.IsStopping));
                if (waiting.Permission == null || !waiting.Permission.IsForAnyConnector || isSettled)
                {
                    continue;
                }

                foreach (Connector plugged in Connectors)
                {
                    bool mayTake = (waiting.Transaction == null || plugged.Transaction == null) && waiting.Permission.MayMoveTo(plugged.Id);
                    if (plugged.IsPlugged && plugged.IsFree && mayTake && !plugged.IsOutOfService && !plugged.Session.IsFinishing)
                    {
                        plugged.Permit(waiting.Permission);
                        plugged.Session.TakeOver(waiting.Session);
                        break;
                    }
                }
            }
        }

        private static LedSignal GetSignal(ConnectorStatus status)
        {
            switch (status)
            {
                case ConnectorStatus.Available:
                    return LedSignal.Available;
                case ConnectorStatus.Preparing:
                case ConnectorStatus.Reserved:
                    return LedSignal.Waiting;
                case ConnectorStatus.Charging:
                    return LedSignal.Charging;
                case ConnectorStatus.SuspendedEV:
                case ConnectorStatus.SuspendedEVSE:
                    return LedSignal.Suspended;
                case ConnectorStatus.Finishing:
                    return LedSignal.Finished;
                case ConnectorStatus.Unavailable:
                    return LedSignal.Unavailable;
                default:
                    return LedSignal.Fault;
            }
        }
    }
}
