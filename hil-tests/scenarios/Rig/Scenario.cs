// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// The words in which scenarios are written. Each test has a charge point of its own; afterwards safety and protocol are
    /// checked whether the script asked or not.
    /// </summary>
    public abstract class Scenario : IDisposable
    {
        /// <summary>A tag that the CSMS accepts.</summary>
        protected const string Alice = "04A2B3C4";

        /// <summary>Another tag that the CSMS accepts.</summary>
        protected const string Bob = "04D5E6F7";

        private const int FramesShown = 40;

        private Bench _bench;
        private int _read;

        /// <summary>Gets the charge point and its world.</summary>
        protected Bench Bench
        {
            get { return _bench ??= new Bench(new BenchOptions()); }
        }

        protected CentralSystem Csms
        {
            get { return Bench.Csms; }
        }

        protected ChargePointRecord Record
        {
            get { return Bench.Record; }
        }

        protected SafetyWatch Watch
        {
            get { return Bench.Watch; }
        }

        /// <summary>Gets the open connection as the CSMS sees it.</summary>
        protected CsmsSession Session
        {
            get { return Csms.Session(Bench.Identity) ?? throw Failure("the charge point is not connected"); }
        }

        public void Dispose()
        {
            if (_bench != null)
            {
                IReadOnlyList<string> findings = _bench.Watch.Finish();
                Trace();
                if (findings.Count > 0)
                {
                    throw new ScenarioException(string.Join("\n", findings));
                }
            }
        }

        /// <summary>
        /// Makes the charge point, which is still without power; to be called before anything else, or not at all.
        /// </summary>
        protected void Build(int connectors = 1, bool sockets = false, int seed = 1, params string[] settings)
        {
            BenchOptions options = new BenchOptions { Connectors = connectors, HasSockets = sockets, Seed = seed };
            foreach (string setting in settings)
            {
                int separator = setting.IndexOf('=');
                options.Settings[setting.Substring(0, separator)] = setting.Substring(separator + 1);
            }

            _bench = new Bench(options);
        }

        /// <summary>
        /// Makes the charge point and lets it boot until it has told all its states.
        /// </summary>
        protected void Boot(int connectors = 1, bool sockets = false, int seed = 1, params string[] settings)
        {
            Build(connectors, sockets, seed, settings);
            PowerOn();
            Reach(() => Record.StatusOf(connectors) == "Available", "the boot", 10);
            Forget();
        }

        protected void PowerOn()
        {
            Bench.PowerOn();
        }

        protected void Plug(int connector = 1)
        {
            Must(Bench.Station.Plug(connector), "plug in");
        }

        protected void Unplug(int connector = 1)
        {
            Must(Bench.Station.Unplug(connector), "unplug");
        }

        protected void UnplugAtCar(int connector = 1)
        {
            Bench.Station.UnplugAtCar(connector);
        }

        protected void Tag(string uid)
        {
            Must(Bench.Station.PresentTag(uid), "show a tag");
        }

        protected void Fault(FaultCode fault, bool isActive = true, int connector = 1)
        {
            Bench.Station.Fault(connector, fault, isActive);
        }

        protected Connector Connector(int connector = 1)
        {
            return Bench.ChargePoint.Connectors[connector - 1];
        }

        protected SimulatedConnector Hardware(int connector = 1)
        {
            return Bench.Station.GetConnector(connector);
        }

        protected SimulatedCar Car(int connector = 1)
        {
            return Hardware(connector).Car;
        }

        /// <summary>
        /// Plugs in, shows a tag and waits until the vehicle charges.
        /// </summary>
        /// <returns>The transaction as the CSMS has recorded it.</returns>
        protected TransactionRecord Charge(int connector = 1, string tag = Alice)
        {
            int before = Record.Transactions.Count;
            Plug(connector);
            Advance(0.2);
            Tag(tag);
            Reach(() => Hardware(connector).Contactor.IsClosed, "connector " + connector + " charging");
            Reach(() => Record.Transactions.Count > before && Record.Transactions.Latest.AnsweredStatus != null, "the transaction at the CSMS");
            ExpectStatus(connector, "Charging");
            return Record.Transactions.Last(transaction => transaction.ConnectorId == connector);
        }

        protected void Advance(double seconds)
        {
            Bench.Run(seconds);
        }

        /// <summary>
        /// Lets time pass until something is so.
        /// </summary>
        protected void Reach(Func<bool> condition, string what, double within = 30)
        {
            if (!Bench.RunUntil(condition, within))
            {
                throw Failure("not reached within " + within + " s: " + what);
            }
        }

        /// <summary>
        /// Waits for a call of the charge point, behind the one that was expected before; one that came already counts.
        /// </summary>
        protected IncomingCall Expect(string action, Func<IncomingCall, bool> where = null, double within = 30)
        {
            IncomingCall found = null;
            if (!Bench.RunUntil(() => (found = Find(action, where)) != null, within))
            {
                throw Failure("not sent within " + within + " s: " + action);
            }

            return found;
        }

        protected IncomingCall ExpectStatus(int connector, string status, double within = 30)
        {
            return Expect("StatusNotification", call => call.Integer("connectorId") == connector && call.Text("status") == status, within);
        }

        /// <summary>
        /// Lets time pass and fails when the charge point makes such a call, also when it has made one that nothing expected.
        /// </summary>
        protected void ExpectNone(string action, double seconds = 5, Func<IncomingCall, bool> where = null)
        {
            Bench.RunUntil(() => Find(action, where, false) != null, seconds);
            IncomingCall found = Find(action, where, false);
            if (found != null)
            {
                throw Failure("must not be sent: " + found);
            }
        }

        /// <summary>
        /// Lets the next expectation look at calls that are still to come only.
        /// </summary>
        protected void Forget()
        {
            _read = Record.Calls.Count;
        }

        /// <summary>
        /// Calls the charge point and waits for its answer.
        /// </summary>
        protected CallAnswer Ask(string action, object payload = null, double within = 40)
        {
            PendingCall call = Session.Call(action, payload, within);
            if (!Bench.RunUntil(() => call.IsDone, within + 1))
            {
                throw Failure(action + " gets no answer");
            }

            return call.Answer;
        }

        /// <summary>
        /// Calls the charge point and checks the status in its answer.
        /// </summary>
        protected void Ask(string action, object payload, string status)
        {
            CallAnswer answer = Ask(action, payload);
            if (answer.Status != status)
            {
                throw Failure(action + " gets " + answer + " instead of " + status);
            }
        }

        protected void Configure(string key, string value, string status = "Accepted")
        {
            Ask("ChangeConfiguration", new { key, value }, status);
        }

        /// <summary>
        /// Reads one configuration key.
        /// </summary>
        /// <returns>Its value, or <see langword="null"/> when the key is not known.</returns>
        protected string Read(string key)
        {
            CallAnswer answer = Ask("GetConfiguration", new { key = new[] { key } });
            return answer.Text("configurationKey.0.value");
        }

        /// <summary>
        /// Takes the network away; both sides notice at once.
        /// </summary>
        protected void CutLink()
        {
            Bench.Network.Switch(false);
        }

        protected void RestoreLink()
        {
            Bench.Network.Switch(true);
        }

        /// <summary>
        /// Takes the network away for a while and waits until the charge point is back.
        /// </summary>
        protected void LoseLink(double seconds)
        {
            CutLink();
            Advance(seconds);
            RestoreLink();
            AwaitLink();
        }

        protected void AwaitLink(double within = 400)
        {
            Reach(() => Csms.Session(Bench.Identity) != null && Bench.ChargePoint.Connection.Version != null, "the connection", within);
        }

        protected int Count(string action)
        {
            return Record.Calls.Count(call => call.Action == action);
        }

        /// <summary>
        /// Makes the exception of a scenario that went wrong.
        /// </summary>
        protected ScenarioException Failure(string what)
        {
            StringBuilder text = new StringBuilder(Bench.Time.ToString("HH:mm:ss.fff") + " " + what + "\n");
            foreach (FrameRecord frame in Record.Frames.TakeLast(FramesShown))
            {
                text.Append(frame).Append('\n');
            }

            foreach (string line in Bench.Lines.TakeLast(FramesShown))
            {
                text.Append(line).Append('\n');
            }

            return new ScenarioException(text.ToString());
        }

        /// <summary>
        /// Writes down what passed, where a developer wants to see it: SCENARIO_TRACE names a file.
        /// </summary>
        private void Trace()
        {
            string file = Environment.GetEnvironmentVariable("SCENARIO_TRACE");
            if (!string.IsNullOrEmpty(file))
            {
                File.AppendAllLines(file, Record.Frames.Select(frame => frame.ToString()).Concat(_bench.Lines).Append(string.Empty));
            }
        }

        private void Must(bool isDone, string what)
        {
            if (!isDone)
            {
                throw Failure("cannot " + what);
            }
        }

        private IncomingCall Find(string action, Func<IncomingCall, bool> where, bool mayRead = true)
        {
            for (int index = _read; index < Record.Calls.Count; index++)
            {
                IncomingCall call = Record.Calls[index];
                if (call.Action == action && (where == null || where(call)))
                {
                    _read = mayRead ? index + 1 : _read;
                    return call;
                }
            }

            return null;
        }
    }
}
