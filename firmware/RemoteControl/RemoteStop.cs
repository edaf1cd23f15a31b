// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// Stop on behalf of the CSMS (OCPP 1.6 section 5.12, OCPP 2.0.1 F03).
    /// </summary>
    public sealed class RemoteStop
    {
        private readonly Registration _registration;
        private readonly Connector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="RemoteStop"/> class.
        /// </summary>
        /// <param name="registration">Nothing is stopped before the CSMS has accepted the charge point.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public RemoteStop(Registration registration, Connector[] connectors)
        {
            _registration = registration;
            _connectors = connectors;
        }

        /// <summary>
        /// Stops a transaction.
        /// </summary>
        /// <param name="transactionId">Id that the CSMS has given.</param>
        /// <returns><see langword="false"/> when no such transaction runs.</returns>
        public bool TryStop(long transactionId)
        {
            foreach (Connector connector in _connectors)
            {
                if (connector.Transaction != null && connector.Transaction.CsmsId == transactionId && transactionId != TransactionRecord.NoCsmsId)
                {
                    return TryStop(connector);
                }
            }

            return false;
        }

        /// <summary>
        /// Stops a transaction.
        /// </summary>
        /// <param name="stationId">Id that the charge point has given.</param>
        /// <returns><see langword="false"/> when no such transaction runs.</returns>
        public bool TryStop(string stationId)
        {
            foreach (Connector connector in _connectors)
            {
                if (connector.Transaction != null && connector.Transaction.StationId == stationId)
                {
                    return TryStop(connector);
                }
            }

            return false;
        }

        private bool TryStop(Connector connector)
        {
            if (_registration.State != RegistrationState.Accepted)
            {
                return false;
            }

            connector.Stop(TransactionStopReason.Remote, null);
            return true;
        }
    }
}
