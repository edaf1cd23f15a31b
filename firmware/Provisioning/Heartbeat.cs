// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// Heartbeats at the interval of the setting HeartbeatInterval while the CSMS can be reached; they also keep the clock right.
    /// </summary>
    public sealed class Heartbeat : IRegistrationListener, IVariableListener, IMessageOwner
    {
        private readonly DeviceModel _model;
        private readonly MessageQueue _queue;
        private readonly Registration _registration;
        private readonly TimeSetter _time;
        private readonly LoopTimer _timer;
        private HeartbeatMessage _waiting;

        /// <summary>
        /// Initializes a new instance of the <see cref="Heartbeat"/> class.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="model">Settings.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="registration">Boot procedure; heartbeats begin when it has succeeded.</param>
        /// <param name="time">Clock setter.</param>
        public Heartbeat(EventLoop loop, DeviceModel model, MessageQueue queue, Registration registration, TimeSetter time)
        {
            _model = model;
            _queue = queue;
            _registration = registration;
            _time = time;
            _timer = loop.AddTimer(Beat);
            registration.AddListener(this);
            model.AddListener(this);
        }

        /// <summary>
        /// Sends a heartbeat because the CSMS has asked for it.
        /// </summary>
        public void Trigger()
        {
            HeartbeatMessage message = new HeartbeatMessage(this);
            message.MayPrecedeAcceptance = true;
            _queue.Add(message);
        }

        /// <inheritdoc/>
        public void OnOnline(bool isFirst)
        {
            StartTimer();
        }

        /// <inheritdoc/>
        public void OnChanged(Setting setting, int evse)
        {
            if (setting == Setting.HeartbeatInterval && _registration.State == RegistrationState.Accepted)
            {
                StartTimer();
            }
        }

        /// <inheritdoc/>
        public void OnAnswered(OutgoingMessage message)
        {
            _time.Take(((HeartbeatMessage)message).CurrentTime);
            Forget(message);
        }

        /// <inheritdoc/>
        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            Forget(message);
        }

        private void Beat()
        {
            // One at a time: they would pile up in front of a CSMS that answers more slowly than they come.
            if (_registration.IsOnline && _waiting == null)
            {
                _waiting = new HeartbeatMessage(this);
                _queue.Add(_waiting);
            }

            StartTimer();
        }

        private void Forget(OutgoingMessage message)
        {
            if (message == _waiting)
            {
                _waiting = null;
            }
        }

        private void StartTimer()
        {
            int interval = _model.GetInteger(Setting.HeartbeatInterval);
            if (interval > 0)
            {
                _timer.Start(interval * 1000L);
            }
            else
            {
                _timer.Stop();
            }
        }
    }
}
