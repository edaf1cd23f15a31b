// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Schemas;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The CSMS itself: it answers, records, checks and follows a script. It knows neither sockets nor threads nor the real
    /// time; a door (<see cref="CsmsServer"/>, or a test with <see cref="Connect"/>) brings those. All members may be used from
    /// any thread.
    /// </summary>
    /// <example>
    /// <code>
    /// CentralSystem csms = new CentralSystem();
    /// csms.On("BootNotification").Reply(new { status = "Rejected", interval = 5, currentTime = csms.TimeText }).Times(1);
    /// ...
    /// await csms.Expect("StatusNotification", call => call.Text("status") == "Charging").Within(5);
    /// Assert.Empty(csms.Violations);
    /// </code>
    /// </example>
    public sealed partial class CentralSystem
    {
        private readonly Func<DateTimeOffset> _clock;
        private readonly Scheduler _scheduler = new Scheduler();
        private readonly RuleBook _rules = new RuleBook();
        private readonly ExpectationList _expectations = new ExpectationList();
        private readonly WaiterList _waiters = new WaiterList();
        private readonly ChargePointRegistry _registry = new ChargePointRegistry();
        private readonly RecordList<string> _violations = new RecordList<string>();

        private readonly IOcppVersion _ocpp16;
        private readonly IOcppVersion _ocpp201;

        private int _nextTransactionId = 1;

        /// <summary>
        /// Creates a CSMS that accepts everything.
        /// </summary>
        /// <param name="clock">Its time; the real one when left out. <see cref="Tick"/> must be called as it goes on.</param>
        public CentralSystem(Func<DateTimeOffset> clock = null)
        {
            _clock = clock ?? (() => DateTimeOffset.UtcNow);
            Tokens = new TokenList(this);
            Admission = new AdmissionPolicy(this);
            _ocpp16 = new Ocpp16Version(this);
            _ocpp201 = new Ocpp201Version(this);
        }

        /// <summary>
        /// Raised for every frame in either direction, while the CSMS is locked: a handler must not wait.
        /// </summary>
        public event Action<FrameRecord> FrameLogged;

        /// <summary>
        /// Gets the time of the CSMS.
        /// </summary>
        public DateTimeOffset Now
        {
            get
            {
                return _clock();
            }
        }

        /// <summary>
        /// Gets the time as the CSMS writes it into its messages.
        /// </summary>
        public string TimeText
        {
            get
            {
                return FormatTime(Now);
            }
        }

        /// <summary>
        /// Gets the tags that the CSMS knows.
        /// </summary>
        public TokenList Tokens { get; }

        /// <summary>
        /// Gets whom the CSMS lets in. <see cref="Connect"/> does not ask it.
        /// </summary>
        public AdmissionPolicy Admission { get; }

        /// <summary>
        /// Gets or sets the heartbeat interval told in the answer to a BootNotification, in seconds.
        /// </summary>
        public int HeartbeatInterval { get; set; } = 300;

        /// <summary>
        /// Gets or sets the status told in the answer to a BootNotification: Accepted, Pending or Rejected.
        /// </summary>
        public string BootStatus { get; set; } = "Accepted";

        /// <summary>
        /// Gets or sets how message ids are made; UUIDs unless set. Some CSMS send short decimals or 32 hex digits.
        /// </summary>
        public Func<string> NewMessageId { get; set; } = () => Guid.NewGuid().ToString();

        /// <summary>
        /// Gets or sets how timestamps are written; UTC with milliseconds and Z unless set.
        /// </summary>
        public Func<DateTimeOffset, string> FormatTime { get; set; } =
            time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

        /// <summary>
        /// Gets or sets the judge of payloads; without one, schemas are not checked. See <see cref="AjvValidator"/>.
        /// </summary>
        public ISchemaValidator Schemas { get; set; }

        /// <summary>
        /// Gets or sets after how many seconds a charge point may take an unanswered call of its own for lost and make the
        /// next one.
        /// </summary>
        public double ShortestCallTimeout { get; set; } = 5;

        /// <summary>
        /// Gets or sets a value indicating whether a TransactionEvent may leave out sequence numbers, as one does that drops
        /// samples for want of space; otherwise that is a violation.
        /// </summary>
        public bool AllowSequenceGaps { get; set; }

        /// <summary>
        /// Gets what charge points did against the rules of OCPP, whatever the script was.
        /// </summary>
        public IReadOnlyList<string> Violations
        {
            get
            {
                return _violations;
            }
        }

        /// <summary>
        /// Gets the records of all charge points that ever connected.
        /// </summary>
        public IReadOnlyList<ChargePointRecord> ChargePoints
        {
            get
            {
                lock (Sync)
                {
                    return _registry.Records;
                }
            }
        }

        /// <summary>
        /// Gets the open connections, the oldest first.
        /// </summary>
        public IReadOnlyList<CsmsSession> Sessions
        {
            get
            {
                lock (Sync)
                {
                    return _registry.Sessions;
                }
            }
        }

        /// <summary>
        /// Gets when <see cref="Tick"/> will have something to do, or <see langword="null"/> when nothing is planned.
        /// </summary>
        public DateTimeOffset? NextDue
        {
            get
            {
                lock (Sync)
                {
                    return _scheduler.NextDue;
                }
            }
        }

        internal object Sync { get; } = new object();

        /// <summary>
        /// Finds the record of a charge point; there is one for every identity, connected or not.
        /// </summary>
        /// <param name="identity">Identity of the charge point.</param>
        /// <returns>Its record.</returns>
        public ChargePointRecord ChargePoint(string identity)
        {
            lock (Sync)
            {
                return _registry.Record(identity);
            }
        }

        /// <summary>
        /// Finds the newest open connection of a charge point.
        /// </summary>
        /// <param name="identity">Identity of the charge point.</param>
        /// <returns>The connection, or <see langword="null"/>.</returns>
        public CsmsSession Session(string identity)
        {
            lock (Sync)
            {
                return _registry.Session(identity);
            }
        }

        /// <summary>
        /// Opens a connection of a charge point.
        /// </summary>
        /// <param name="identity">Identity of the charge point.</param>
        /// <param name="link">The way to it.</param>
        /// <param name="subprotocol">
        /// The WebSocket subprotocol agreed on, or <see langword="null"/>. It chooses the version: OCPP 2.0.1 with <c>ocpp2.0.1</c>,
        /// otherwise OCPP 1.6.
        /// </param>
        /// <returns>The connection; what the charge point sends goes into its <see cref="CsmsSession.ReceiveText"/>.</returns>
        public CsmsSession Connect(string identity, ICsmsLink link, string subprotocol = "ocpp1.6")
        {
            lock (Sync)
            {
                CsmsSession session = new CsmsSession(this, ChargePoint(identity), link, subprotocol);
                _registry.Add(session);
                session.Opened();
                Changed();

                return session;
            }
        }

        /// <summary>
        /// Does what is due: late answers, timeouts. A door calls it as time goes on.
        /// </summary>
        public void Tick()
        {
            lock (Sync)
            {
                RunDue();
            }
        }

        /// <summary>
        /// Does what is due unless another thread is busy with the CSMS; the next tick will do it then.
        /// </summary>
        internal void TickIfIdle()
        {
            if (Monitor.TryEnter(Sync))
            {
                try
                {
                    RunDue();
                }
                finally
                {
                    Monitor.Exit(Sync);
                }
            }
        }

        /// <summary>
        /// Empties <see cref="Violations"/>, after a script that provoked some.
        /// </summary>
        public void ClearViolations()
        {
            _violations.Clear();
        }

        internal UpgradeDecision Decide(UpgradeRequest request)
        {
            lock (Sync)
            {
                return Admission.Decide(request);
            }
        }

        internal void Report(string identity, string fault)
        {
            _violations.Add(identity + ": " + fault);
        }

        internal void Log(ChargePointRecord record, FrameDirection direction, string kind, string text)
        {
            FrameRecord frame = new FrameRecord(Now, record.Identity, direction, kind, text);
            record.Frames.Add(frame);
            FrameLogged?.Invoke(frame);
        }

        internal ScheduledAction Schedule(double seconds, Action action)
        {
            return _scheduler.Add(Now.AddSeconds(seconds), action);
        }

        internal Task After(double seconds)
        {
            TaskCompletionSource completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

            lock (Sync)
            {
                Schedule(seconds, () => completion.SetResult());
            }

            return completion.Task;
        }

        internal AnswerRule TakeRule(IncomingCall call)
        {
            return _rules.Take(call);
        }

        internal void Offer(IncomingCall call)
        {
            _expectations.Offer(call);
        }

        internal IOcppVersion VersionOf(string subprotocol)
        {
            return subprotocol == "ocpp2.0.1" ? _ocpp201 : _ocpp16;
        }

        internal int TakeTransactionId()
        {
            return _nextTransactionId++;
        }

        internal void Remove(CsmsSession session)
        {
            _registry.Remove(session);
        }

        internal void Changed()
        {
            _waiters.Check();
        }

        private void RunDue()
        {
            if (_scheduler.RunDue(Now))
            {
                Changed();
            }
        }
    }
}
