// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// Keeps the connection to the CSMS: dials, negotiates the version, notices a dead link, waits and dials again, for ever.
    /// </summary>
    public sealed class ConnectionManager : IWebSocketListener, IVariableListener, IPollable
    {
        private const int MostConsecutiveTimeouts = 3;
        private const int LongestRetryAfterSeconds = 3600;
        private const int CloseProtocolError = 1002;
        private const int CloseNormal = 1000;
        private const int HttpBadRequest = 400;
        private const int HttpUpgradeRequired = 426;

        /// <summary>Time for an answer to leave the board before the connection is closed.</summary>
        private const long AnswerMilliseconds = 500;

        /// <summary>A connection that lasts this long counts as a success even if nothing is said on it.</summary>
        private const long StableMilliseconds = 30000;

        /// <summary>Wait before the dial with a new password: the CSMS is there, and only this charger comes back.</summary>
        private const long RenewMilliseconds = 1000;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly IWebSocket _socket;
        private readonly RpcPeer _rpc;
        private readonly MessageQueue _queue;
        private readonly NetworkProfiles _profiles;
        private readonly VersionOffer _offer;
        private readonly NetworkSelector _selector;
        private readonly BackOff _backOff;
        private object[] _listeners = new object[0];
        private readonly LoopTimer _dialTimer;
        private readonly LoopTimer _renewTimer;
        private NetworkProfile _profile;
        private int _knownSlot = -1;
        private string _knownAddress;
        private string _knownVersion;
        private bool _isWanted;
        private bool _isRefused;
        private bool _isServed;
        private bool _isRenewing;
        private long _openedAt;
        private long _closedAt;

        /// <summary>
        /// Initializes a new instance of the <see cref="ConnectionManager"/> class.
        /// </summary>
        /// <param name="loop">Event loop.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="random">Randomness for the waits.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="socket">WebSocket.</param>
        /// <param name="rpc">Peer that is attached to the open connection.</param>
        /// <param name="queue">Queue that is told the negotiated version.</param>
        /// <param name="faces">Versions that the firmware has.</param>
        /// <param name="profiles">Ways to a CSMS.</param>
        public ConnectionManager(
            EventLoop loop,
            IClock clock,
            IRandom random,
            DeviceModel model,
            EventLog log,
            IWebSocket socket,
            RpcPeer rpc,
            MessageQueue queue,
            IProtocolFaces faces,
            NetworkProfiles profiles)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _socket = socket;
            _rpc = rpc;
            _queue = queue;
            _offer = new VersionOffer(model, faces);
            _selector = new NetworkSelector(model, profiles);
            _profiles = profiles;
            _backOff = new BackOff(model, random);
            _dialTimer = loop.AddTimer(Dial);
            _renewTimer = loop.AddTimer(Renew);
            _socket.Listener = this;
            model.AddListener(this);
            queue.Traits = _offer.Expected.Traits;
            ApplySettings();
            loop.AddPollable(this);
        }

        /// <summary>
        /// Gets where the connection stands.
        /// </summary>
        public ConnectionPhase Phase { get; private set; }

        /// <summary>
        /// Gets the milliseconds until the next dial; 0 when none is waited for.
        /// </summary>
        public long MillisecondsToDial
        {
            get
            {
                long rest = _dialTimer.DueMilliseconds - _clock.MonotonicMilliseconds;
                return Phase == ConnectionPhase.Waiting && rest > 0 ? rest : 0;
            }
        }

        /// <summary>
        /// Gets the seconds that the answer to a call is waited for: those of the network profile in use, or of the setting.
        /// </summary>
        public int MessageTimeoutSeconds
        {
            get { return _rpc.CallTimeoutSeconds; }
        }

        /// <summary>
        /// Gets the number of dials that failed since the last useful connection.
        /// </summary>
        public int FailedDials
        {
            get { return _backOff.Attempts; }
        }

        /// <summary>
        /// Gets the subprotocol in use, or <see langword="null"/>.
        /// </summary>
        public string Version
        {
            get { return _queue.Face != null ? _queue.Face.Dialect.Subprotocol : null; }
        }

        /// <summary>
        /// Gets the slot of the network profile that is dialled or in use.
        /// </summary>
        public int Slot
        {
            get { return _selector.Slot; }
        }

        /// <summary>
        /// Gets the URL and the identity that are dialled or in use, with a space in between; <see langword="null"/> before the first dial.
        /// </summary>
        public string Address { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the open connection leads to another CSMS than the one before, under another identity, or in
        /// another version.
        /// </summary>
        public bool HasCsmsChanged { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the open connection leads to another CSMS than the one before, or under another identity.
        /// </summary>
        public bool IsOtherCsms { get; private set; }

        /// <summary>
        /// Gets how long there was no connection before the one that is open.
        /// </summary>
        public long OfflineMilliseconds { get; private set; }

        /// <summary>
        /// Gets one line about why the last connection ended or could not be made; <see langword="null"/> when none has.
        /// </summary>
        public string LastProblem { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the CSMS owes us something: the connection, an answer, a pong.
        /// </summary>
        public bool IsAwaitingCsms
        {
            get { return _rpc.IsWaiting || _socket.IsAwaitingServer; }
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get
            {
                long socket = _socket.NextDueMilliseconds;
                long rpc = _rpc.NextDueMilliseconds;
                return socket < rpc ? socket : rpc;
            }
        }

        /// <summary>
        /// Registers a listener.
        /// </summary>
        /// <param name="listener">Listener.</param>
        public void AddListener(ILinkListener listener)
        {
            _listeners = ObjectArray.Append(_listeners, listener);
        }

        /// <summary>
        /// Begins to keep a connection.
        /// </summary>
        public void Start()
        {
            _isWanted = true;
            if (Phase == ConnectionPhase.Off && _socket.State == WebSocketState.Closed)
            {
                Dial();
            }
        }

        /// <summary>
        /// Closes the connection and stays without until <see cref="Start"/>.
        /// </summary>
        public void Stop()
        {
            _isWanted = false;
            _dialTimer.Stop();
            if (Phase == ConnectionPhase.Open)
            {
                _socket.Close(CloseNormal, string.Empty);
            }
            else
            {
                _socket.Abort();
                Phase = ConnectionPhase.Off;
            }
        }

        /// <summary>
        /// Dials now instead of later, for somebody who watches; a connection that is there or being made stays as it is.
        /// </summary>
        /// <returns><see langword="false"/> when there is nothing to dial, or no connection is wanted.</returns>
        public bool DialNow()
        {
            if (_isWanted && Phase <= ConnectionPhase.Waiting && _socket.State == WebSocketState.Closed)
            {
                _dialTimer.Stop();
                Dial();
            }

            return Phase >= ConnectionPhase.Dialling;
        }

        /// <inheritdoc/>
        public void Poll()
        {
            try
            {
                if (_rpc.IsHalfSent)
                {
                    GiveUp();
                }

                _socket.Poll();
                _rpc.Poll();
            }
            catch (OutOfMemoryException)
            {
                GiveUp();
            }

            if (Phase != ConnectionPhase.Open)
            {
                return;
            }

            NoteService();
            if (_rpc.ConsecutiveTimeouts >= MostConsecutiveTimeouts)
            {
                _log.Write("Link: CSMS leaves calls unanswered, connecting again");
                _socket.Abort();
            }
        }

        /// <inheritdoc/>
        public void OnChanged(Setting setting, int evse)
        {
            ApplySettings();
            if (setting == Setting.OcppVersions && _knownVersion == null)
            {
                _queue.Traits = _offer.Expected.Traits;
            }

            if (setting == Setting.AuthorizationKey && Phase == ConnectionPhase.Open)
            {
                _renewTimer.Start(AnswerMilliseconds);
            }
        }

        /// <inheritdoc/>
        public void OnOpened()
        {
            IProtocolFace face = _offer.Judge(_socket.Subprotocol, _profile.Version);
            if (face == null)
            {
                _isRefused = true;
                _log.Write("Link: CSMS selected no version that was offered");
                _socket.Close(CloseProtocolError, "no subprotocol in common");
                return;
            }

            Phase = ConnectionPhase.Open;
            LastProblem = null;
            _openedAt = _clock.MonotonicMilliseconds;
            OfflineMilliseconds = _knownVersion != null ? _openedAt - _closedAt : 0;
            _rpc.Attach(_socket, face.Dialect);
            _queue.Face = face;
            _queue.Traits = face.Traits;
            IsOtherCsms = _knownVersion != null && (_knownSlot != _profile.Slot || _knownAddress != Address);
            HasCsmsChanged = _knownVersion != null && (IsOtherCsms || _knownVersion != face.Dialect.Subprotocol);
            _knownSlot = _profile.Slot;
            _knownAddress = Address;
            _knownVersion = face.Dialect.Subprotocol;
            ApplySettings();
            _log.Write("Link: open, " + face.Dialect.Subprotocol);
            for (int i = 0; i < _listeners.Length; i++)
            {
                ((ILinkListener)_listeners[i]).OnLinkUp();
            }
        }

        /// <inheritdoc/>
        public void OnText(ByteChain message)
        {
            // When memory is too short for it, Poll gives the connection up: half an answer may be on its way.
            if (Phase == ConnectionPhase.Open)
            {
                _rpc.Receive(message);
            }
        }

        /// <inheritdoc/>
        public void OnOversize(ByteChain firstPart)
        {
            if (Phase == ConnectionPhase.Open)
            {
                _rpc.ReceiveUnusable(firstPart, "message is longer than " + firstPart.Limit.ToString() + " bytes, or than memory allows");
            }
        }

        /// <inheritdoc/>
        public void OnBinary(ByteChain firstPart)
        {
            if (Phase == ConnectionPhase.Open)
            {
                _rpc.ReceiveUnusable(firstPart, "binary message; OCPP-J uses text messages");
            }
        }

        /// <inheritdoc/>
        public void OnClosed(WebSocketFailure failure)
        {
            bool wasOpen = Phase == ConnectionPhase.Open;
            if (wasOpen)
            {
                // The first answer and the end may come in one turn.
                NoteService();
                _closedAt = _clock.MonotonicMilliseconds;
            }

            _queue.Face = null;
            _rpc.Detach();
            Phase = ConnectionPhase.Off;
            if (_isWanted)
            {
                LastProblem = _socket.FailureDetail;
                NoteFailure(failure);
                WaitAndDial();
            }

            if (wasOpen)
            {
                for (int i = 0; i < _listeners.Length; i++)
                {
                    ((ILinkListener)_listeners[i]).OnLinkDown();
                }
            }
        }

        private void Dial()
        {
            Phase = ConnectionPhase.Dialling;
            try
            {
                TryDial();
            }
            catch (OutOfMemoryException)
            {
                GiveUp();
            }
        }

        /// <summary>
        /// Ends a connection that memory is too short for. It is dialled again later, with the memory that it has held free; the board and
        /// its sessions go on.
        /// </summary>
        private void GiveUp()
        {
            _socket.Abort();
            _rpc.Detach();
            _log.Write("Link: memory is short, connecting again");
            if (_socket.State == WebSocketState.Closed && Phase != ConnectionPhase.Waiting)
            {
                // It was not begun, or its end was being told.
                OnClosed(WebSocketFailure.ClosedByUs);
            }
        }

        private void TryDial()
        {
            WebSocketUrl url;
            string problem;
            string address = _model.GetText(Setting.CsmsUrl);
            string identity = _model.GetText(Setting.Identity);
            _profile = _selector.Choose();
            bool isCorrect = WebSocketUrl.TryParse(_profile != null ? _profile.Url : address, out url, out problem);
            if (_profile == null || !isCorrect)
            {
                LastProblem = address.Length == 0 ? "no CSMS URL is set" : isCorrect ? "the CSMS URL is less secure than the connection before" : problem;
                _log.Write("Link: " + LastProblem);
                Phase = ConnectionPhase.Off;
                return;
            }

            _isRefused = false;
            _isServed = false;
            Address = _profile.Url + " " + identity;
            WebSocketTarget target = new WebSocketTarget(url.AppendPathSegment(identity));
            target.Subprotocols = _offer.Get(_profile.Version);
            byte[] password = BasicAuthPassword.GetBytes(_model.GetText(Setting.AuthorizationKey));
            if (password != null)
            {
                target.UserName = identity;
                target.Password = password;
            }

            target.Tls = _profiles.Tls;
            _socket.Connect(target);
        }

        /// <summary>
        /// Uses a new password (OCPP 1.6 security whitepaper, A01); the answer to the change is out by now.
        /// </summary>
        private void Renew()
        {
            if (Phase == ConnectionPhase.Open)
            {
                _log.Write("Link: password changed, connecting again");
                _isRenewing = true;
                _socket.Close(CloseNormal, string.Empty);
            }
        }

        private void WaitAndDial()
        {
            long wait = _isRenewing ? RenewMilliseconds : _backOff.Next();
            _isRenewing = false;
            int retryAfter = _socket.RetryAfterSeconds;
            if (retryAfter > LongestRetryAfterSeconds)
            {
                retryAfter = LongestRetryAfterSeconds;
            }

            if (retryAfter * 1000L > wait)
            {
                wait = retryAfter * 1000L;
            }

            Phase = ConnectionPhase.Waiting;
            _dialTimer.Start(wait);
            _log.Write("Link: next dial in " + ((wait + 500) / 1000).ToString() + " s; " + LastProblem);
        }

        /// <summary>
        /// A CSMS that lets us in and throws us out at once (a wrong password, say) must not be dialled without waits.
        /// </summary>
        private void NoteService()
        {
            if (!_rpc.HasBeenAnswered && _clock.MonotonicMilliseconds - _openedAt < StableMilliseconds)
            {
                return;
            }

            _backOff.Reset();
            if (!_isServed)
            {
                _isServed = true;
                _selector.OnServed(_profile);
                _offer.OnServed(_knownVersion);
            }
        }

        private void NoteFailure(WebSocketFailure failure)
        {
            if (_isServed)
            {
                return;
            }

            _selector.OnFailed();
            bool isBadRequest = failure == WebSocketFailure.HttpStatus && (_socket.HttpStatus == HttpBadRequest || _socket.HttpStatus == HttpUpgradeRequired);
            bool isThrownOut = failure == WebSocketFailure.ClosedByServer && _socket.CloseCode == CloseProtocolError;
            bool isRefused = _isRefused || isBadRequest || isThrownOut || failure == WebSocketFailure.WrongSubprotocol;
            if (isRefused && _profile.Version == null)
            {
                _offer.OnRefused();
            }
        }

        private void ApplySettings()
        {
            _socket.PingIntervalSeconds = _model.GetInteger(Setting.WebSocketPingInterval);
            _socket.PongTimeoutSeconds = _model.GetInteger(Setting.WebSocketPongTimeout);
            bool hasTimeout = _profile != null && _profile.MessageTimeout > 0;
            _rpc.CallTimeoutSeconds = hasTimeout ? _profile.MessageTimeout : _model.GetInteger(Setting.MessageTimeout);
        }
    }
}
