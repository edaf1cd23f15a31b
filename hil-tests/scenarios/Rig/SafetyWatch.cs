// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Config;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// What must hold at every moment of every scenario, whatever its script is.
    /// </summary>
    public sealed class SafetyWatch
    {
        /// <summary>The firmware looks at its hardware every 100 ms; what it must notice may last a little longer than that.</summary>
        private const long NoticeMilliseconds = 150;

        /// <summary>That, and the travel of the contacts.</summary>
        private const long LongestLiveMilliseconds = 140;

        private const int MostMomentsInThePast = 20;

        private readonly Bench _bench;
        private readonly List<string> _findings = new List<string>();
        private readonly Dictionary<string, long> _since = new Dictionary<string, long>(StringComparer.Ordinal);
        private readonly long[] _energy = new long[SimulatedStation.MaximumConnectors];
        private ChargePoint _life;
        private int _momentsInThePast;

        public SafetyWatch(Bench bench)
        {
            _bench = bench;
        }

        /// <summary>
        /// Gets or sets a value indicating whether the scenario has faults that make a contactor open under load.
        /// </summary>
        public bool MayOpenUnderLoad { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the scenario has faults that leave an outlet live.
        /// </summary>
        public bool MayStayLive { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether energy of the scenario may flow without being told to the CSMS.
        /// </summary>
        public bool MayLoseEnergy { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether meter values may come again, as they do when the power goes before it is kept that they
        /// were answered.
        /// </summary>
        public bool MayRepeatMeterValues { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the meters wrap: the register may then begin lower after a restart, between transactions.
        /// </summary>
        public bool MayWrap { get; set; }

        /// <summary>
        /// Gets what was wrong so far.
        /// </summary>
        public IReadOnlyList<string> Findings
        {
            get { return _findings; }
        }

        /// <summary>
        /// Looks at everything that can be wrong at one moment.
        /// </summary>
        public void Look()
        {
            int offered = 0;
            if (MayWrap && _life != _bench.ChargePoint)
            {
                _life = _bench.ChargePoint;
                Array.Clear(_energy);
            }

            for (int id = 1; id <= _bench.Station.ConnectorCount; id++)
            {
                Connector connector = _bench.ChargePoint.Connectors[id - 1];
                SimulatedConnector hardware = _bench.Station.GetConnector(id);
                LookAtContactor(connector, hardware);
                LookAtPilot(connector, hardware);
                offered += hardware.Pilot.OfferedDeciamperes;

                long energy = connector.Meter.EnergyMilliwattHours;
                Check(energy < _energy[id - 1] && connector.Meter.SilentMilliseconds < long.MaxValue, id, "the register runs backwards", 0);
                _energy[id - 1] = Math.Max(energy, _energy[id - 1]);
            }

            int station = _bench.ChargePoint.Model.GetInteger(Setting.StationMaxCurrent) * 10;
            Check(station > 0 && offered > station, 0, "more is offered than the station may take", NoticeMilliseconds);
        }

        /// <summary>
        /// Looks at when the loop wants to be served next: never in the past, or a board would never sleep.
        /// </summary>
        public void LookAtDue(long due)
        {
            _momentsInThePast = due <= _bench.Now ? _momentsInThePast + 1 : 0;
            if (_momentsInThePast == MostMomentsInThePast)
            {
                Report("the loop has something due in the past and would never sleep");
            }
        }

        /// <summary>
        /// Looks at all that can be told at the end only.
        /// </summary>
        /// <returns>What was wrong, one line each.</returns>
        public IReadOnlyList<string> Finish()
        {
            for (int id = 1; id <= _bench.Station.ConnectorCount; id++)
            {
                SimulatedConnector hardware = _bench.Station.GetConnector(id);
                int openedUnderLoad = hardware.Contactor.OpenedUnderLoadCount;
                if (openedUnderLoad > 0 && !MayOpenUnderLoad)
                {
                    Report("connector " + id + " opened under load, times: " + openedUnderLoad);
                }

                if (hardware.LongestLiveWithoutDemandMilliseconds > LongestLiveMilliseconds && !MayStayLive)
                {
                    Report("connector " + id + " was live without demand for " + hardware.LongestLiveWithoutDemandMilliseconds + " ms");
                }

                if (hardware.Pilot.WrongOfferCount > 0)
                {
                    Report("connector " + id + " was offered a current outside of 6 to 80 A");
                }
            }

            foreach (TransactionRecord transaction in _bench.Record.Transactions)
            {
                LookAtMeterValues(transaction);
            }

            foreach (EventTransactionRecord transaction in _bench.Record.EventTransactions)
            {
                LookAtMeterValues(transaction);
            }

            LookAtEnergy();
            foreach (string violation in _bench.Csms.Violations)
            {
                _findings.Add("CSMS: " + violation);
            }

            return _findings;
        }

        private void LookAtContactor(Connector connector, SimulatedConnector hardware)
        {
            bool isOn = hardware.Contactor.IsCommandedClosed;
            Check(isOn && connector.Transaction == null, connector.Id, "the contactor is on without a transaction", 0);
            Check(isOn && !connector.IsPlugged, connector.Id, "the contactor is on without a vehicle", 0);
            Check(isOn && connector.Fault != FaultCode.None, connector.Id, "the contactor is on in spite of a fault", 0);
            Check(isOn && !hardware.IsCarConnected, connector.Id, "the contactor stays on after the cable was pulled", NoticeMilliseconds);
            Check(isOn && hardware.ResidualCurrent.IsTripped, connector.Id, "the contactor stays on after a ground fault", NoticeMilliseconds);
            Check(isOn && hardware.Lock != null && !hardware.Lock.IsHolding, connector.Id, "the contactor is on with an unlocked cable", NoticeMilliseconds);
        }

        private void LookAtPilot(Connector connector, SimulatedConnector hardware)
        {
            int offer = hardware.Pilot.OfferedDeciamperes;
            int limit = _bench.ChargePoint.Model.GetInteger(Setting.MaxCurrent, connector.Id) * 10;

            // Where the flow of energy begins the transaction, the permission is what allows the offer.
            bool isBeforeTransaction = _bench.ChargePoint.Model.GetText(Setting.TxStartPoint) == "EnergyTransfer";
            bool isAllowed = connector.Transaction != null || (isBeforeTransaction && connector.Permission != null);
            Check(offer > 0 && !isAllowed, connector.Id, "current is offered without a transaction", isBeforeTransaction ? NoticeMilliseconds : 0);
            Check(offer > limit, connector.Id, "more is offered than the installer allows", NoticeMilliseconds);
            Check(hardware.Proximity != null && offer > hardware.Proximity.CableDeciamperes, connector.Id, "more is offered than the cable takes", NoticeMilliseconds);
        }

        private void LookAtMeterValues(TransactionRecord transaction)
        {
            decimal last = transaction.MeterStart;
            IEnumerable<MeterValueRecord> told = transaction.MeterValues;
            if (MayRepeatMeterValues)
            {
                // Where the clock was set back, several have the time of the last one before.
                told = told.OrderBy(values => values.IsTransactionData).ThenBy(values => values.Timestamp)
                    .ThenBy(values => values.Values.Where(value => value.Measurand == "Energy.Active.Import.Register" && value.Phase == null).Max(value => value.Number));
            }

            foreach (MeterValueRecord values in told)
            {
                // The values of StopTransaction begin with the start again.
                last = values.IsTransactionData ? transaction.MeterStart : last;
                foreach (SampledValueRecord value in values.Values)
                {
                    if (value.Measurand != "Energy.Active.Import.Register" || value.Phase != null)
                    {
                        continue;
                    }

                    decimal energy = value.Number.Value * (value.Unit == "kWh" ? 1000 : 1);

                    // The registers of a transaction are whole Wh, rounded down.
                    if (energy < decimal.Floor(last) || energy >= (transaction.MeterStop + 1m ?? decimal.MaxValue))
                    {
                        Report("transaction " + transaction.TransactionId + ": register " + energy + " after " + last + ", end " + transaction.MeterStop);
                    }

                    last = Math.Max(last, energy);
                }
            }

            if (transaction.MeterStop < transaction.MeterStart)
            {
                Report("transaction " + transaction.TransactionId + " ends below its start");
            }
        }

        private void LookAtMeterValues(EventTransactionRecord transaction)
        {
            decimal last = decimal.MinValue;
            foreach (TransactionEventRecord one in transaction.Events.OrderBy(one => one.SequenceNumber))
            {
                // Several samples of one event are in the order of their contexts, not of time.
                decimal[] registers = one.MeterValues
                    .SelectMany(values => values.Values)
                    .Where(value => value.Measurand == "Energy.Active.Import.Register" && value.Phase == null)
                    .Select(value => value.Number.Value * (value.Unit == "kWh" ? 1000 : 1))
                    .ToArray();
                if (registers.Length == 0)
                {
                    continue;
                }

                // The end may repeat all samples of the transaction.
                if (registers.Max() < last || (one.EventType != "Ended" && registers.Min() < last))
                {
                    Report("transaction " + transaction.TransactionId + ": register " + registers.Min() + " in number " + one.SequenceNumber + " after " + last);
                }

                last = Math.Max(last, registers.Max());
            }
        }

        /// <summary>
        /// All energy that has reached cars belongs to transactions that the CSMS knows.
        /// </summary>
        private void LookAtEnergy()
        {
            if (MayLoseEnergy || _bench.ChargePoint.Journal.WaitingCount > 0 || _bench.ChargePoint.Connectors.Any(connector => connector.Transaction != null))
            {
                return;
            }

            // The same end may be told in both versions, when the answer is lost and the version changes.
            ToldTransaction[] ended = ToldTransaction.Of(_bench.Record).Where(transaction => !transaction.IsOpen).ToArray();
            int count = ended.Length;
            decimal told = ended.GroupBy(transaction => (transaction.Connector, transaction.Stop))
                .Sum(one => one.GroupBy(transaction => transaction.Version).Max(version => version.Sum(transaction => transaction.EnergyWh ?? 0)));

            long delivered = _bench.Station.TotalDeliveredMilliwattHours / 1000;
            if (Math.Abs(delivered - told) > count + 1)
            {
                Report("cars have got " + delivered + " Wh, the CSMS was told " + told + " Wh");
            }
        }

        private void Check(bool isWrong, int connector, string finding, long milliseconds)
        {
            if (!isWrong && _since.Count == 0)
            {
                return;
            }

            string key = connector == 0 ? finding : "connector " + connector + ": " + finding;
            if (!isWrong)
            {
                _since.Remove(key);
                return;
            }

            if (_since.TryAdd(key, _bench.Now))
            {
                _since[key] = _bench.Now;
            }

            if (_bench.Now - _since[key] >= milliseconds && _since[key] >= 0)
            {
                Report(key);
                _since[key] = long.MinValue / 2;
            }
        }

        private void Report(string finding)
        {
            _findings.Add("at " + _bench.Time.ToString("HH:mm:ss.fff") + " " + finding);
        }
    }
}
