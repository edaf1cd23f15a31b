// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// The charge point as its upkeep sees it.
    /// </summary>
    public sealed class ChargePointView : IStationView
    {
        /// <summary>Who has plugged in a moment ago is looking for the card.</summary>
        private const long PluggedMilliseconds = 600000;

        private readonly ChargePoint _chargePoint;
        private readonly IClock _clock;

        /// <summary>
        /// Initializes a new instance of the <see cref="ChargePointView"/> class.
        /// </summary>
        /// <param name="chargePoint">Charge point.</param>
        /// <param name="clock">Clock.</param>
        public ChargePointView(ChargePoint chargePoint, IClock clock)
        {
            _chargePoint = chargePoint;
            _clock = clock;
        }

        /// <inheritdoc/>
        public bool IsIdle
        {
            get
            {
                foreach (Connector connector in _chargePoint.Connectors)
                {
                    bool isPlugging = connector.IsPlugged && _clock.MonotonicMilliseconds - connector.PluggedSince < PluggedMilliseconds;
                    if (connector.Transaction != null || connector.Permission != null || connector.Session.IsStopping || isPlugging)
                    {
                        return false;
                    }
                }

                return _chargePoint.Journal.IsDurable && !_chargePoint.Model.IsStoreFailing;
            }
        }

        /// <inheritdoc/>
        public bool HasUntold
        {
            get { return _chargePoint.Queue.TransactionalCount > 0; }
        }

        /// <inheritdoc/>
        public bool IsLinkWanted
        {
            get { return _chargePoint.Connection.Address != null; }
        }

        /// <inheritdoc/>
        public bool IsLinkOpen
        {
            get { return _chargePoint.Connection.Phase == ConnectionPhase.Open; }
        }

        /// <inheritdoc/>
        public string LinkProblem
        {
            get { return _chargePoint.Connection.LastProblem; }
        }

        /// <inheritdoc/>
        public void Log(string line)
        {
            _chargePoint.Log.Write(line);
        }

        /// <inheritdoc/>
        public void ShutDown(BootReason reason)
        {
            _chargePoint.Model.Set(Setting.RestartReason, 0, ((int)reason).ToString());
            _chargePoint.ShutDown();
        }
    }
}
