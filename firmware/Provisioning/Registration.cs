// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// Boot procedure (OCPP 1.6 section 4.2, OCPP 2.0.1 B01-B03): BootNotification until the CSMS accepts, then no more, also
    /// not after a mere reconnect; another CSMS, or another version of OCPP, is told anew.
    /// </summary>
    public sealed class Registration : ILinkListener, IMessageOwner
    {
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly ConnectionManager _connection;
        private readonly TimeSetter _time;
        private readonly BootReason _reason;
        private readonly EventTime _startedAt;
        private readonly LoopTimer _retryTimer;
        private object[] _listeners = new object[0];
        private bool _isLinkUp;
        private bool _isStartTold;
        private BootMessage _pending;

        /// <summary>
        /// Initializes a new instance of the <see cref="Registration"/> class.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="connection">Connection whose opening starts the procedure.</param>
        /// <param name="time">Clock setter.</param>
        /// <param name="reason">Why the board started, as far as the board knows; a restart that the firmware ordered is known better here.</param>
        public Registration(EventLoop loop, IClock clock, DeviceModel model, EventLog log, MessageQueue queue, ConnectionManager connection, TimeSetter time, BootReason reason)
        {
            _model = model;
            _log = log;
            _queue = queue;
            _connection = connection;
            _time = time;
            _reason = TakeReason(reason);
            _startedAt = new EventTime(clock);
            _retryTimer = loop.AddTimer(SendAgain);
            connection.AddListener(this);
        }

        /// <summary>
        /// Gets the verdict of the CSMS.
        /// </summary>
        public RegistrationState State { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the CSMS can be asked things now.
        /// </summary>
        public bool IsOnline
        {
            get { return _isLinkUp && State == RegistrationState.Accepted; }
        }

        /// <summary>
        /// Gets how long there was no link before the one that is there.
        /// </summary>
        public long OfflineMilliseconds
        {
            get { return _connection.OfflineMilliseconds; }
        }

        /// <summary>
        /// Registers a listener.
        /// </summary>
        /// <param name="listener">Listener.</param>
        public void AddListener(IRegistrationListener listener)
        {
            _listeners = ObjectArray.Append(_listeners, listener);
        }

        /// <summary>
        /// Sends BootNotification because the CSMS has asked for it.
        /// </summary>
        /// <returns><see langword="false"/> when one is on its way already.</returns>
        public bool Trigger()
        {
            if (_pending != null)
            {
                return false;
            }

            Send(BootReason.Triggered);
            return true;
        }

        /// <inheritdoc/>
        public void OnLinkUp()
        {
            _isLinkUp = true;
            if (_connection.HasCsmsChanged)
            {
                // A CSMS that does not know us yet, or knows us under the other version (OCPP 2.0.1 B10.FR.10).
                State = RegistrationState.Unknown;
                _queue.IsAccepted = false;
                _retryTimer.Stop();
            }

            if (State == RegistrationState.Accepted)
            {
                Tell(false);
            }
            else if (!_retryTimer.IsRunning)
            {
                Send(_reason);
            }
        }

        /// <inheritdoc/>
        public void OnLinkDown()
        {
            _isLinkUp = false;
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            BootMessage boot = (BootMessage)message;
            bool wasAccepted = State == RegistrationState.Accepted;
            _pending = null;
            _time.Take(boot.CurrentTime);
            State = boot.Verdict;
            _queue.IsAccepted = State == RegistrationState.Accepted;
            if (State == RegistrationState.Accepted)
            {
                _log.Write("Boot: accepted");
                if (boot.IntervalSeconds > 0)
                {
                    _model.Set(Setting.HeartbeatInterval, 0, boot.IntervalSeconds.ToString());
                }

                Tell(!wasAccepted);
                TellStart();
                return;
            }

            int wait = boot.IntervalSeconds > 0 ? boot.IntervalSeconds : _model.GetInteger(Setting.BootRetryInterval);
            _log.Write((State == RegistrationState.Pending ? "Boot: pending" : "Boot: rejected") + ", next attempt in " + wait.ToString() + " s");
            _retryTimer.Start(wait * 1000L);
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            _pending = null;
            if (failure == RpcFailure.ConnectionLost || State == RegistrationState.Accepted)
            {
                // The next connection starts the procedure again; a triggered message is just lost.
                return;
            }

            int wait = _model.GetInteger(Setting.BootRetryInterval);
            _log.Write("Boot: no usable answer, next attempt in " + wait.ToString() + " s");
            _retryTimer.Start(wait * 1000L);
        }

        /// <summary>
        /// The reason that was noted before the restart; it counts for this start only.
        /// </summary>
        private BootReason TakeReason(BootReason reason)
        {
            int noted = _model.GetInteger(Setting.RestartReason);
            if (noted == 0)
            {
                return reason;
            }

            _model.Set(Setting.RestartReason, 0, "0");
            return (BootReason)noted;
        }

        /// <summary>
        /// Each start is an event that matters for security (OCPP 2.0.1 A04).
        /// </summary>
        private void TellStart()
        {
            if (!_isStartTold && _queue.Traits.HasSecurityEvents)
            {
                bool isReset = _reason == BootReason.RemoteReset || _reason == BootReason.ScheduledReset;
                _queue.Add(new SecurityEventMessage(null, isReset ? SecurityEventMessage.ResetOrReboot : SecurityEventMessage.StartupOfTheDevice, _startedAt));
            }

            _isStartTold = true;
        }

        private void SendAgain()
        {
            if (_isLinkUp && _pending == null)
            {
                Send(_reason);
            }
        }

        private void Send(BootReason reason)
        {
            _retryTimer.Stop();
            _pending = new BootMessage(this, reason);
            _queue.Add(_pending);
        }

        private void Tell(bool isFirst)
        {
            for (int i = 0; i < _listeners.Length; i++)
            {
                ((IRegistrationListener)_listeners[i]).OnOnline(isFirst);
            }
        }
    }
}
