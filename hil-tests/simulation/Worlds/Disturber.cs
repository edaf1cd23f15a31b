// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.Simulation.Checks;
using OcppChargePoint.Simulation.Flash;
using OcppChargePoint.Simulation.Plans;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// Does the steps of a plan: drivers, vehicles, network, CSMS, devices, flash.
    /// </summary>
    internal sealed class Disturber
    {
        private static readonly string[] s_tags = { "04000001", "04000002", "04000003", "04000004", "04000005" };

        private static readonly string[] s_actions = { "StatusNotification", "Authorize", "StartTransaction", "MeterValues", "Heartbeat", "StopTransaction", "BootNotification" };

        private static readonly string[] s_actions201 = { "StatusNotification", "Authorize", "TransactionEvent", "TransactionEvent", "Heartbeat", "BootNotification" };

        private static readonly string[][] s_selections =
        {
            new[] { "ocpp1.6" }, new[] { "ocpp2.0.1" }, new[] { "ocpp1.6", "ocpp2.0.1" },
        };

        private static readonly string[] s_switches =
        {
            "StopTransactionOnEVSideDisconnect", "UnlockConnectorOnEVSideDisconnect", "StopTransactionOnInvalidId", "LocalPreAuthorize",
            "LocalAuthorizeOffline", "AllowOfflineTxForUnknownId", "AuthorizeRemoteTxRequests", "AuthorizationCacheEnabled",
        };

        private static readonly FaultCode[] s_faults = { FaultCode.GroundFailure, FaultCode.HighTemperature, FaultCode.EVCommunicationError, FaultCode.OtherError };

        /// <summary>Never full: nothing of itself shall happen while the firmware looks away.</summary>
        private const long LargestBattery = 1000000000;

        private readonly Bench _bench;
        private readonly LittlefsModel _flash;
        private readonly Plan _plan;
        private readonly ISet<IncomingCall> _nonsense;
        private readonly Func<DateTimeOffset, string> _formatTime;
        private string _lastAnswer = "[3,\"nobody\",{}]";
        private int _remoteStarts;

        public Disturber(Bench bench, LittlefsModel flash, Plan plan, ISet<IncomingCall> nonsense)
        {
            _nonsense = nonsense;
            _bench = bench;
            _flash = flash;
            _plan = plan;
            _formatTime = bench.Csms.FormatTime;
            for (int id = 1; id <= plan.Connectors; id++)
            {
                bench.Station.GetConnector(id).Car.CapacityMilliwattHours = LargestBattery;
            }
        }

        private bool Speaks201
        {
            get { return _bench.ChargePoint.Queue.Traits != null && _bench.ChargePoint.Queue.Traits.TellsEveryChange; }
        }

        private CsmsSession Session
        {
            get { return _bench.Csms.Session(Bench.Identity); }
        }

        public void OnFrame(FrameRecord frame)
        {
            if (frame.Direction == FrameDirection.ToChargePoint && frame.Kind == "text" && frame.Text.StartsWith("[3", StringComparison.Ordinal))
            {
                _lastAnswer = frame.Text;
            }
        }

        public void Do(Step step)
        {
            int id = step.Connector;
            int value = step.Value;
            SimulatedConnector hardware = _bench.Station.GetConnector(id);
            switch (step.Kind)
            {
                case StepKind.Arrive:
                    hardware.Car.StateOfCharge = 1000;
                    hardware.Car.WantsEnergy = true;
                    _bench.Station.Plug(id);
                    _bench.Run((value % 4) * 0.7);
                    _bench.Station.PresentTag(Tag(value));
                    break;
                case StepKind.Plug:
                    hardware.Car.StateOfCharge = 1000;
                    _bench.Station.Plug(id);
                    break;
                case StepKind.Unplug:
                    _bench.Station.Unplug(id);
                    break;
                case StepKind.UnplugAtCar:
                    _bench.Station.UnplugAtCar(id);
                    break;
                case StepKind.Tag:
                    _bench.Station.PresentTag(Tag(value));
                    break;
                case StepKind.Appetite:
                    hardware.Car.WantsEnergy = value % 3 > 0;
                    break;
                case StepKind.Fault:
                    hardware.Fault(s_faults[value % s_faults.Length], true);
                    break;
                case StepKind.FaultsGone:
                    hardware.ClearFaults();
                    hardware.Meter.IsWithoutRegister = false;
                    break;
                case StepKind.MeterSilent:
                    hardware.Fault(FaultCode.PowerMeterFailure, true);
                    break;
                case StepKind.MeterDropOut:
                    hardware.Meter.IsWithoutRegister = true;
                    _bench.Run(1 + (value % 45));
                    hardware.Meter.IsWithoutRegister = false;
                    break;
                case StepKind.MeterWrap:
                    hardware.Meter.Wrap();
                    break;
                case StepKind.Weld:
                    hardware.Fault(FaultCode.PowerSwitchFailure, true);
                    break;
                case StepKind.LockJam:
                    hardware.Fault(FaultCode.ConnectorLockFailure, true);
                    break;
                case StepKind.WriteErrors:
                    _flash.FailingWrites = 1 + (value % 12);
                    break;
                case StepKind.FlashFull:
                    _flash.ForeignBlocks = int.MaxValue / 2;
                    break;
                case StepKind.FlashRoom:
                    _flash.FailingWrites = 0;
                    _flash.ForeignBlocks = 0;
                    break;
                case StepKind.BoardClockJump when _bench.Clock.IsUtcKnown:
                    _bench.Clock.SetUtc(_bench.Clock.UtcMilliseconds + ((value - 500) * 60000L));
                    break;
                default:
                    DisturbLink(step.Kind, value);
                    CallChargePoint(step.Kind, id, value);
                    break;
            }
        }

        /// <summary>
        /// Ends what the CSMS and the network do wrong.
        /// </summary>
        public void Calm()
        {
            _bench.Csms.FormatTime = _formatTime;
            _bench.Csms.Admission.Subprotocols = s_selections[2];
            _bench.Network.DialFailure = StreamFailure.None;
            _bench.Network.BytesUntilCut = -1;
            _bench.Network.Switch(true);
            foreach (string tag in s_tags)
            {
                _bench.Csms.Tokens.Set(tag, "Accepted");
            }
        }

        public void MakeOperative()
        {
            Ask("ChangeAvailability", Speaks201 ? new { operationalStatus = "Operative" } : new { connectorId = 0, type = "Operative" });
            for (int id = 1; id <= _plan.Connectors && Speaks201; id++)
            {
                Ask("ChangeAvailability", new { operationalStatus = "Operative", evse = new { id } });
                Ask("ChangeAvailability", new { operationalStatus = "Operative", evse = new { id, connectorId = 1 } });
            }
        }

        public void Stop(Connector connector)
        {
            if (connector.Transaction == null)
            {
                return;
            }

            if (Speaks201)
            {
                Ask("RequestStopTransaction", new { transactionId = connector.Transaction.StationId });
            }
            else
            {
                Ask("RemoteStopTransaction", new { transactionId = connector.Transaction.CsmsId });
            }
        }

        public void Unlock(int id)
        {
            if (_plan.HasSockets)
            {
                Ask("UnlockConnector", Speaks201 ? new { evseId = id, connectorId = 1 } : new { connectorId = id });
            }
        }

        private static string Tag(int value)
        {
            return s_tags[value % s_tags.Length];
        }

        private void DisturbLink(StepKind kind, int value)
        {
            BenchNetwork network = _bench.Network;
            CentralSystem csms = _bench.Csms;
            string[] actions = Speaks201 ? s_actions201 : s_actions;
            string action = actions[value % actions.Length];
            int times = 1 + (value % 3);
            switch (kind)
            {
                case StepKind.LinkCut:
                    network.Switch(false);
                    break;
                case StepKind.LinkUp:
                    network.DialFailure = StreamFailure.None;
                    network.Switch(true);
                    break;
                case StepKind.HalfOpen:
                    network.IsBlackHole = true;
                    break;
                case StepKind.CutAfterBytes:
                    network.BytesUntilCut = value;
                    break;
                case StepKind.DialRefused:
                    network.DialFailure = value % 2 == 0 ? StreamFailure.Refused : StreamFailure.NameNotResolved;
                    break;
                case StepKind.Silence:
                    csms.On(action).Times(times).Silence();
                    break;
                case StepKind.CallError:
                    csms.On(action).Times(times).ReplyError(value % 2 == 0 ? "InternalError" : "NotSupported");
                    break;
                case StepKind.WrongAnswer:
                    csms.On(action).Times(times).Do(call =>
                    {
                        _nonsense.Add(call);
                        call.Session.SendText("[3,\"" + call.MessageId + "\",{\"idTagInfo\":7,\"idTokenInfo\":7,\"status\":7}]");
                    });
                    break;
                case StepKind.LateAnswer:
                    csms.On(action).Times(times).Delay(1 + (value % 15));
                    break;
                case StepKind.ReorderedAnswers:
                    csms.On(action).Times(1).Delay(12);
                    csms.On(action).Times(1).Delay(3);
                    break;
                case StepKind.Refusal:
                    Refuse(value);
                    break;
                case StepKind.CsmsForgets:
                    csms.Off(null);
                    Session?.Abort();
                    Forget(value);
                    break;
                case StepKind.AbortedAnswer:
                    csms.On(action).Times(1).Abort();
                    break;
                case StepKind.AnswerAgain:
                    Session?.SendText(_lastAnswer);
                    break;
                case StepKind.ForeignAnswer:
                    Session?.SendText(value % 2 == 0 ? "[3,\"foreign\",{\"transactionId\":4711,\"idTagInfo\":{\"status\":\"Blocked\"}}]" : "[4,\"foreign\",\"InternalError\",\"\",{}]");
                    break;
                case StepKind.CsmsRestart:
                    csms.Off(null);
                    Session?.Abort();
                    break;
                case StepKind.CsmsClockJump:
                    TimeSpan jump = TimeSpan.FromMinutes((value - 500) / 2);
                    csms.FormatTime = time => _formatTime(time + jump);
                    break;
                case StepKind.TokenStatus:
                    csms.Tokens.Set(Tag(value), value % 3 == 0 ? "Blocked" : "Accepted", value % 4 == 0 ? "FLEET" : null);
                    break;
                case StepKind.VersionChange:
                    csms.Admission.Subprotocols = s_selections[value % s_selections.Length];
                    network.Break();
                    break;
                default:
                    break;
            }
        }

        /// <summary>
        /// The next message of a transaction gets errors, or no answer, until its attempts are used up.
        /// </summary>
        private void Refuse(int value)
        {
            TransactionEventKind kind = (TransactionEventKind)(value % 3);
            string refused = null;
            AnswerRule rule = _bench.Csms.On(null).Times(_plan.Attempts).When(call =>
            {
                // Of meter values, 1.6 tells the same again: what is sent there after a refused one is refused as well.
                string key = GivenUp.KindOf(call) == kind || (kind == TransactionEventKind.Updated && call.Action == "MeterValues") ? Ledger.Key(call) ?? call.Action : null;
                refused ??= key;
                return key != null && key == refused;
            });
            if (value % 2 == 0)
            {
                rule.ReplyError("InternalError");
            }
            else
            {
                rule.Silence();
            }
        }

        /// <summary>
        /// The CSMS does not know the transactions that run: it takes what is told of them, says that the driver is invalid, or answers with
        /// an error a few times. The records go on: by them it is judged what the charge point told.
        /// </summary>
        private void Forget(int value)
        {
            HashSet<object> forgotten = new HashSet<object>(_bench.Record.Transactions.Where(one => one.IsOpen));
            forgotten.UnionWith(_bench.Record.EventTransactions.Where(one => one.IsOpen));
            AnswerRule rule = _bench.Csms.On(null).When(call => call.Action != "StartTransaction" && (forgotten.Contains(call.Transaction) || forgotten.Contains(call.EventTransaction)));
            switch (value % 3)
            {
                case 0:
                    rule.Reply(call => call.Action == "StopTransaction" ? new { idTagInfo = new { status = "Invalid" } }
                        : call.Text("idToken.idToken") != null ? new { idTokenInfo = new { status = "Invalid" } } : (object)new { });
                    break;
                case 1:
                    rule.Times(1 + (value % 5)).ReplyError("PropertyConstraintViolation", "unknown transaction");
                    break;
                default:
                    rule.Reply(new { });
                    break;
            }
        }

        private void CallChargePoint(StepKind kind, int id, int value)
        {
            string tag = Tag(value);
            string operative = value % 3 > 0 ? "Operative" : "Inoperative";
            switch (kind)
            {
                case StepKind.RemoteStart when Speaks201:
                    Call("RequestStartTransaction", new { idToken = new { idToken = tag, type = "ISO14443" }, remoteStartId = ++_remoteStarts, evseId = id });
                    break;
                case StepKind.RemoteStart:
                    Call("RemoteStartTransaction", new { idTag = tag, connectorId = id });
                    break;
                case StepKind.RemoteStop when Speaks201:
                    Call("RequestStopTransaction", new { transactionId = _bench.Record.EventTransactions.Latest?.TransactionId ?? "5" });
                    break;
                case StepKind.RemoteStop:
                    Call("RemoteStopTransaction", new { transactionId = _bench.Record.Transactions.Latest?.TransactionId ?? 5 });
                    break;
                case StepKind.RemoteUnlock:
                    Call("UnlockConnector", Speaks201 ? new { evseId = id, connectorId = 1 } : new { connectorId = id });
                    break;
                case StepKind.Availability:
                    Call("ChangeAvailability", Speaks201 ? new { operationalStatus = operative, evse = new { id } } : new { connectorId = id, type = operative });
                    break;
                case StepKind.SoftReset:
                case StepKind.HardReset:
                    string soft = Speaks201 ? "OnIdle" : "Soft";
                    string hard = Speaks201 ? "Immediate" : "Hard";
                    Call("Reset", new { type = kind == StepKind.SoftReset ? soft : hard });
                    break;
                case StepKind.Trigger:
                    Call("TriggerMessage", Speaks201 ? new { requestedMessage = "TransactionEvent", evse = new { id } } : new { requestedMessage = "MeterValues", connectorId = id });
                    break;
                case StepKind.Setting:
                    Change(s_switches[value % s_switches.Length], value % 2 == 0 ? "true" : "false");
                    break;
                default:
                    break;
            }
        }

        /// <summary>
        /// Changes a setting, or not where flash takes nothing.
        /// </summary>
        private void Change(string key, string value)
        {
            DeviceModel model = _bench.ChargePoint.Model;
            model.TrySet(model.Find(key), value, ChangeSource.Installer, out _);
        }

        private void Call(string action, object payload)
        {
            Session?.Call(action, payload);
        }

        private void Ask(string action, object payload)
        {
            PendingCall call = Session?.Call(action, payload);
            if (call == null || !_bench.RunUntil(() => call.IsDone, 40))
            {
                throw new ViolationException(action + " gets no answer at peace");
            }

            // Two states of one moment would look like one that was told twice.
            _bench.Run(1);
        }
    }
}
