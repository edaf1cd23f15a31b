// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Globalization;
using System.Threading;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Commands;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Boards.Virtual.Demo
{
    /// <summary>
    /// One whole charging session as a driver lives it, in fast time, with progress and a summary.
    /// </summary>
    public sealed class DemoSession
    {
        private const string Tag = "04A2B3C4";
        private const int SessionMinutes = 30;
        private const int ReportMinutes = 5;
        private const int FastSpeed = 600;
        private const int PauseMilliseconds = 10;
        private const int MostLooks = 2000;

        private readonly VirtualBoard _board;
        private readonly BuiltInCsms _csms;
        private readonly Action<string> _print;

        /// <summary>
        /// Initializes a new instance of the <see cref="DemoSession"/> class.
        /// </summary>
        /// <param name="board">Board, started.</param>
        /// <param name="csms">Built-in CSMS, or <see langword="null"/> when another one is used.</param>
        /// <param name="print">Where the lines go.</param>
        public DemoSession(VirtualBoard board, BuiltInCsms csms, Action<string> print)
        {
            _board = board;
            _csms = csms;
            _print = print;
        }

        /// <summary>
        /// Runs the session.
        /// </summary>
        /// <returns>Whether all went well and the books agree.</returns>
        /// <exception cref="BoardException">The session got stuck; the message says where.</exception>
        public bool Run()
        {
            WaitFor("the CSMS to accept the charger", () => _board.ChargePoint.Services.Registration.IsOnline && IsQuiet());
            string version = _board.Run(() => _board.ChargePoint.Connection.Version);
            _print("online, " + version + "; plugging in and showing tag " + Tag);
            _board.Run(() => _board.Station.Plug(1));
            _board.Run(() => _board.Station.PresentTag(Tag));
            WaitFor("the charging to begin", () => Connector.Status == ConnectorStatus.Charging && IsQuiet());
            TransactionRecord record = _board.Run(() => Connector.Transaction);

            long start = _board.Clock.MonotonicMilliseconds;
            _board.Speed = FastSpeed;
            for (int minute = ReportMinutes; minute <= SessionMinutes; minute += ReportMinutes)
            {
                long until = start + (minute * 60000L);
                WaitFor("the time to pass", () => _board.Clock.MonotonicMilliseconds >= until);
                _print(_board.Run(() => Progress(minute, record)));
            }

            _board.Speed = 10;
            _print("showing the tag again and unplugging");
            _board.Run(() => _board.Station.PresentTag(Tag));
            WaitFor("the transaction to end", () => Connector.Status == ConnectorStatus.Finishing && IsQuiet());
            WaitFor("the cable to be released", () => _board.Station.Unplug(1));
            WaitFor("the connector to be free again", () => Connector.Status == ConnectorStatus.Available && IsQuiet());
            return Summarize(record, version);
        }

        private Connector Connector => _board.ChargePoint.Connectors[0];

        private bool IsQuiet()
        {
            return _board.ChargePoint.Queue.Count == 0;
        }

        private string Progress(int minute, TransactionRecord record)
        {
            string charge = (_board.Station.GetConnector(1).Car.StateOfCharge / 1000m).ToString("0.0", CultureInfo.InvariantCulture);
            return minute.ToString().PadLeft(3) + " min  " + Connector.Status.ToString().PadRight(12) + EnergyText.Kilo(EnergyText.Power(Connector)) + " kW  "
                + EnergyText.KilowattHours(Connector, record) + " kWh  car " + charge + " %";
        }

        private bool Summarize(TransactionRecord record, string version)
        {
            long meterWh = (record.MeterStop / 1000) - (record.MeterStart / 1000);
            long startTime = _board.Run(() => record.StartTime.GetUtc(_board.Clock));
            long stopTime = _board.Run(() => record.StopTime.GetUtc(_board.Clock));
            _print(string.Empty);
            _print("Version        " + version);
            _print("Who            " + record.IdTag);
            _print("When           " + Iso8601.ToText(startTime) + " to " + Iso8601.ToText(stopTime));
            _print("By the meter   " + EnergyText.Kilo(meterWh * 1000) + " kWh");
            if (_csms == null)
            {
                _print("By the CSMS    its record cannot be seen from here; it has answered every message");
                return true;
            }

            string identity = _board.Run(() => ConnectionNames.InForce(_board.ChargePoint).Identity);
            Booking booked = Booking.Find(_csms.Central.ChargePoint(identity), record.CsmsId, record.StationId);
            _print("By the CSMS    " + (booked?.Energy == null ? "no complete transaction" : EnergyText.Kilo(booked.Energy.Value) + " kWh, transaction " + booked.Id));
            foreach (string violation in _csms.Central.Violations)
            {
                _print("Violation      " + violation);
            }

            // OCPP 1.6 carries the register in whole Wh.
            bool isEnergyRight = booked?.Energy != null && booked.Energy > 0
                && (booked.Energy == meterWh * 1000 || booked.Energy == record.MeterStop - record.MeterStart);
            bool isAllRight = isEnergyRight && booked.IdTag == record.IdTag && booked.Connector == record.ConnectorId
                && booked.Start == startTime && booked.Stop == stopTime;
            if (isEnergyRight && !isAllRight)
            {
                _print("               for " + booked.IdTag + " at connector " + booked.Connector + ", " + booked.Start + " to " + booked.Stop + " ms");
            }

            bool isAgreed = isAllRight && _csms.Central.Violations.Count == 0;
            _print(isAgreed ? "Both agree." : "They do NOT agree.");
            return isAgreed;
        }

        /// <summary>
        /// Waits for something on the board. The patience bounds a run that got stuck; it is counted in looks, 20 s of them on a computer
        /// with nothing else to do, so that a busy one has more time.
        /// </summary>
        private void WaitFor(string what, Func<bool> condition)
        {
            Stopwatch waited = Stopwatch.StartNew();
            for (int looks = 0; !_board.Run(condition); looks++)
            {
                if (looks > MostLooks)
                {
                    string problem = _board.Run(() => _board.ChargePoint.Connection.LastProblem);
                    throw new BoardException("Waited " + (int)waited.Elapsed.TotalSeconds + " s in vain for " + what + "." + (problem == null ? string.Empty : " Last problem of the link: " + problem));
                }

                Thread.Sleep(PauseMilliseconds);
            }
        }
    }
}
