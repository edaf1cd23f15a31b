// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Config;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.Simulation.Checks;
using OcppChargePoint.Simulation.Flash;
using OcppChargePoint.Simulation.Plans;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// Lives through one plan: a whole charge point, its vehicles, its flash, the network and a CSMS, on one clock and one thread.
    /// </summary>
    public sealed class World
    {
        private readonly Plan _plan;
        private readonly Bench _bench;
        private readonly LittlefsModel _flash;
        private readonly FlashDrive _drive;
        private readonly QuietPace _pace;
        private readonly Trace _trace = new Trace();
        private readonly FailedLog _failed;
        private readonly Ledger _ledger;
        private readonly Behaviour _behaviour;
        private readonly Books _books;
        private readonly Disturber _disturber;
        private readonly Doubles _doubles;
        private readonly int[] _happened = new int[Enum.GetValues<StepKind>().Length];
        private int _linesSeen;
        private int _turnsUntilCut = -1;
        private int _cutValue;
        private int _powerCuts;

        private World(Plan plan, Doubles doubles)
        {
            _plan = plan;
            _doubles = doubles ?? new Doubles();
            _flash = new LittlefsModel(plan.FlashKibibytes) { TearsAppends = plan.TearsAppends };
            _drive = new FlashDrive(_flash);
            BenchOptions options = new BenchOptions
            {
                Connectors = plan.Connectors,
                HasSockets = plan.HasSockets,
                Seed = plan.Seed,
                Flash = _doubles.Flash == null ? _drive : _doubles.Flash(_drive),
                Hardware = _doubles.Hardware,
                IsUnchecked = true,
            };
            options.Settings["OcppVersions"] = plan.Versions;
            foreach (System.Collections.Generic.KeyValuePair<string, string> setting in plan.Settings)
            {
                options.Settings[setting.Key] = setting.Value;
            }

            _bench = new Bench(options);
            _pace = new QuietPace(_bench);
            _bench.Pace = _pace.Next;
            _bench.BeforeTurn = OnTurn;
            _bench.AtRest = OnRest;
            _bench.Csms.ShortestCallTimeout = 0;
            _bench.Csms.AllowSequenceGaps = true;
            _bench.Csms.HeartbeatInterval = 900;
            _bench.Csms.FrameLogged += OnFrame;
            _bench.Watch.MayOpenUnderLoad = true;
            _bench.Watch.MayLoseEnergy = true;
            _bench.Watch.MayRepeatMeterValues = true;
            _bench.Watch.MayStayLive = plan.Steps.Any(step => step.Kind == StepKind.Weld);
            _bench.Watch.MayWrap = plan.Steps.Any(step => step.Kind == StepKind.MeterWrap);
            _failed = new FailedLog(_flash);
            _books = new Books(_bench, plan, _failed);
            _ledger = new Ledger(_bench, _failed) { IsFlashPoor = _books.IsFlashPoor, GivesUp = plan.GivesUp };
            _behaviour = new Behaviour(_bench, _flash, plan.FlashKibibytes);
            _disturber = new Disturber(_bench, _flash, plan, _books.Nonsense);
        }

        /// <summary>
        /// Lives through a plan.
        /// </summary>
        /// <param name="plan">Plan.</param>
        /// <param name="doubles">What takes the place of parts of the world; <see langword="null"/> for nothing.</param>
        /// <returns>How it went.</returns>
        public static Verdict Live(Plan plan, Doubles doubles = null)
        {
            return new World(plan, doubles).Run();
        }

        private Verdict Run()
        {
            string violation = null;
            try
            {
                Survive(_bench.PowerOn);
                foreach (Step step in _plan.Steps)
                {
                    RunTo(step.Seconds);
                    _happened[(int)step.Kind]++;
                    _trace.Add(_bench.Time, "=== " + step);
                    _pace.Wake();
                    _books.OnStep(step);
                    Survive(() => Do(step));
                }

                RunTo(_plan.Hours * 3600);
                MakePeace();
                string finding = string.Join("\n", _bench.Watch.Finish().Where(finding => _ledger.IsMeant(finding) && !_books.IsFlashPoor).Concat(_books.Finish()));
                violation = finding.Length == 0 ? null : finding;
            }
            catch (ViolationException found)
            {
                violation = found.Message;
            }
            catch (Exception thrown) when (thrown is not PowerCutException)
            {
                violation = "the firmware threw " + thrown;
            }

            if (violation != null)
            {
                violation = "at " + _bench.Time.ToString("dd HH:mm:ss.fff") + " " + violation;
            }

            return new Verdict
            {
                Plan = _plan,
                Violation = violation,
                Trace = violation == null ? null : _trace.ToLines(),
                Happened = _happened,
                Hours = _bench.Now / 3600000.0,
                Transactions = _bench.Record.Transactions.Count + _bench.Record.EventTransactions.Count,
                EnergyWh = _books.FlownWh,
                LostWh = _books.LostWh,
                GivenUp = _books.GivenUpCount,
                PowerCuts = _powerCuts,
                Restarts = _bench.Restarts,
                Moments = _behaviour.Moments,
                Messages = _ledger.Frames,
            };
        }

        private void Do(Step step)
        {
            switch (step.Kind)
            {
                case StepKind.PowerCut:
                    _cutValue = step.Value;
                    throw new PowerCutException();
                case StepKind.PowerCutAtTurn:
                    _cutValue = step.Value;
                    _turnsUntilCut = step.Value % 40;
                    break;
                case StepKind.PowerCutAtWrite:
                    _cutValue = step.Value;
                    _flash.BytesUntilCut = step.Value % 500;
                    break;
                default:
                    _disturber.Do(step);
                    break;
            }

            // What was begun shall be seen even when nothing else is due.
            _bench.Run(0.1);
        }

        private void RunTo(double seconds)
        {
            long end = (long)(seconds * 1000);
            while (_bench.Now < end)
            {
                // The half millisecond keeps the division from falling short.
                Survive(() => _bench.Run((end - _bench.Now + 0.5) / 1000.0));
            }
        }

        /// <summary>
        /// Does something during which the power may go, and gives it back.
        /// </summary>
        private void Survive(Action action)
        {
            while (action != null)
            {
                try
                {
                    action();
                    action = null;
                }
                catch (PowerCutException)
                {
                    _powerCuts++;
                    _turnsUntilCut = -1;
                    _ledger.OnPowerCut();
                    _books.OnPowerCut();
                    _behaviour.OnRestart();

                    // Now and then the power goes again at once, while the firmware boots.
                    bool isAgain = _cutValue % 5 == 0;
                    double seconds = _cutValue % 3 == 0 ? 0.5 : _cutValue % 3 == 1 ? 20 : _cutValue * 10;
                    bool keepsTime = _cutValue % 2 == 0;
                    _trace.Add(_bench.Time, "=== power cut for " + seconds + " s");
                    action = () =>
                    {
                        _drive.Revive();
                        _flash.BytesUntilCut = isAgain ? _cutValue % 200 : -1;
                        _cutValue++;
                        _bench.PowerCycle(seconds, BootReason.PowerUp, null, keepsTime);
                    };
                }
            }
        }

        private void OnTurn()
        {
            if (_turnsUntilCut >= 0 && _turnsUntilCut-- == 0)
            {
                _drive.Die();
                throw new PowerCutException();
            }
        }

        private void OnRest()
        {
            for (; _linesSeen < _bench.Lines.Count; _linesSeen++)
            {
                string line = _bench.Lines[_linesSeen];
                _trace.Add(_bench.Time, "    " + line.Substring(13));
            }

            _ledger.Look();
            _behaviour.Look();
            _books.Look();
            _doubles.AtRest?.Invoke(_bench);
            if (_bench.Watch.Findings.Count > 0)
            {
                throw new ViolationException(_bench.Watch.Findings[0]);
            }
        }

        private void OnFrame(FrameRecord frame)
        {
            _trace.Add(frame.Time, frame);
            if (frame.Direction == FrameDirection.ToChargePoint && frame.Text.StartsWith("[2", StringComparison.Ordinal))
            {
                _pace.Wake();
            }

            _ledger.OnFrame(frame);
            _disturber.OnFrame(frame);
        }

        /// <summary>
        /// Peace: all faults are gone, all vehicles leave, the CSMS is as it should be, all is told.
        /// </summary>
        private void MakePeace()
        {
            _trace.Add(_bench.Time, "=== peace");
            _turnsUntilCut = -1;
            _flash.BytesUntilCut = -1;
            _flash.FailingWrites = 0;
            _flash.ForeignBlocks = 0;
            CentralSystem csms = _bench.Csms;
            csms.Off(null);
            csms.Tokens.DefaultStatus = "Accepted";
            _disturber.Calm();
            Reach(() => IsOnline, "the connection", 900);
            _bench.Apply("FreeVendActive", "false");
            _bench.Apply("StationMaxCurrent", "0");
            if (_plan.GivesUp)
            {
                // A CSMS that was never told of a start has no number to stop the transaction by: vehicles that are gone come back and leave.
                _bench.Apply("StopTransactionOnEVSideDisconnect", "true");
                foreach (Connector connector in _bench.ChargePoint.Connectors.Where(one => one.Transaction != null))
                {
                    _bench.Station.Plug(connector.Id);
                }
            }

            for (int id = 1; id <= _plan.Connectors; id++)
            {
                _bench.Station.GetConnector(id).ClearFaults();
                _bench.Station.GetConnector(id).Meter.IsWithoutRegister = false;
                _bench.Station.GetConnector(id).Car.WantsEnergy = true;
            }

            _pace.Wake();
            _disturber.MakeOperative();
            _bench.Run(5);
            Reach(() => IsTold, "nothing waiting", 3600);
            foreach (Connector connector in _bench.ChargePoint.Connectors)
            {
                _bench.Station.UnplugAtCar(connector.Id);
            }

            _pace.Wake();
            _bench.Run(10);
            foreach (Connector connector in _bench.ChargePoint.Connectors)
            {
                _disturber.Stop(connector);
            }

            Reach(() => _bench.ChargePoint.Connectors.All(connector => connector.Transaction == null), "the end of all transactions", 600);
            for (int id = 1; id <= _plan.Connectors; id++)
            {
                _disturber.Unlock(id);
                _bench.Run(5);
                _bench.Station.Unplug(id);
            }

            // Once more: a reset that waited for the end of the transactions may have come in between.
            Reach(() => IsOnline, "the connection", 900);
            _disturber.MakeOperative();
            _pace.Wake();
            Reach(() => _bench.ChargePoint.Connectors.All(connector => connector.Status == ConnectorStatus.Available), "all available", 900);
            Reach(() => IsTold, "nothing waiting", 3600);
            _bench.Run(1000);
            Reach(() => IsTold, "nothing waiting", 3600);
        }

        private bool IsOnline
        {
            get { return _bench.Csms.Session(Bench.Identity) != null && _bench.ChargePoint.Connection.Version != null && _bench.ChargePoint.Queue.IsAccepted; }
        }

        private bool IsTold
        {
            get { return _bench.ChargePoint.Queue.Count == 0; }
        }

        private void Reach(Func<bool> condition, string what, double seconds)
        {
            if (!_bench.RunUntil(condition, seconds))
            {
                throw new ViolationException("not reached within " + seconds + " s: " + what);
            }
        }
    }
}
