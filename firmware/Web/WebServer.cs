// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// The web door: serves the page and takes commands over HTTP/1.1, on the event loop, for as many connections as there are lines to the
    /// interpreter. Who comes when all are taken gets 503.
    /// </summary>
    public sealed class WebServer : IPollable
    {
        private const int ListenAgainMilliseconds = 10000;
        private const int FarewellMilliseconds = 1000;

        private readonly WebConnection[] _connections;
        private readonly byte[] _scrap = new byte[64];
        private int _port;
        private bool _isListening;
        private bool _hasTold;
        private bool _isBusy;
        private long _listenAt;
        private IServedStream _refused;
        private long _refusedUntil;

        /// <summary>
        /// Initializes a new instance of the <see cref="WebServer"/> class; it serves nothing yet.
        /// </summary>
        /// <param name="parts">What it needs; kept.</param>
        public WebServer(WebParts parts)
        {
            Parts = parts;
            Password = new WebPassword(parts);
            Sessions = new WebSessions(parts.Clock, parts.Random);
            _connections = new WebConnection[parts.Commands.Length];
            for (int i = 0; i < _connections.Length; i++)
            {
                _connections[i] = new WebConnection(this, parts.Commands[i]);
            }

            parts.Loop.AddPollable(this);
        }

        /// <summary>
        /// Gets the password, for the other doors.
        /// </summary>
        public WebPassword Password { get; private set; }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get { return _isBusy ? 0 : long.MaxValue; }
        }

        internal WebParts Parts { get; private set; }

        internal WebSessions Sessions { get; private set; }

        internal string CookieName { get; private set; }

        /// <summary>
        /// Begins to serve.
        /// </summary>
        /// <param name="port">TCP port, 1 to 65535.</param>
        public void Start(int port)
        {
            _port = port;
            CookieName = "door" + port.ToString() + "=";
            _listenAt = Parts.Clock.MonotonicMilliseconds;
        }

        /// <summary>
        /// Stops serving; connections break off.
        /// </summary>
        public void Stop()
        {
            _port = 0;
            _isListening = false;
            Parts.Listener.Close();
            for (int i = 0; i < _connections.Length; i++)
            {
                _connections[i].Close();
            }

            EndRefused();
        }

        /// <inheritdoc/>
        public void Poll()
        {
            int setting = Password.StepDetached();
            _isBusy = setting == WebPassword.Working;
            if (setting == WebPassword.Stored)
            {
                Sessions.Close(0);
            }

            if (_port == 0)
            {
                return;
            }

            if (!_isListening)
            {
                Listen();
                return;
            }

            Admit();
            for (int i = 0; i < _connections.Length; i++)
            {
                _isBusy |= Serve(_connections[i]);
            }

            if (_refused != null && (_refused.Read(_scrap, 0, _scrap.Length) < 0 || Parts.Clock.MonotonicMilliseconds >= _refusedUntil))
            {
                EndRefused();
            }
        }

        /// <summary>
        /// Tells whether the first password may be set over a connection.
        /// </summary>
        internal bool MaySetFirst(IServedStream stream)
        {
            return !Password.IsSet && (IsAccessPoint(stream) || (Parts.Window != null && Parts.Window.IsOpen));
        }

        /// <summary>
        /// Tells whether memory allows to serve a connection: beside a TLS link it does only with PSRAM, or where nothing but the board's own
        /// access point leads to it.
        /// </summary>
        internal bool MayServe(IServedStream stream)
        {
            ConnectionManager link = Parts.Link;
            bool isTls = link != null && link.Address != null && link.Address.StartsWith("wss")
                && (link.Phase == ConnectionPhase.Open || link.Phase == ConnectionPhase.Dialling);
            bool mayServe = !isTls || Parts.HasPsram || IsAccessPoint(stream);
            if (!mayServe && !_hasTold)
            {
                Parts.Log.Write("Web: no page while the TLS link to the CSMS is up, for want of memory; the board's access point and the serial line serve");
            }

            _hasTold = !mayServe;
            return mayServe;
        }

        private static bool Serve(WebConnection connection)
        {
            try
            {
                return connection.Poll();
            }
            catch (OutOfMemoryException)
            {
                connection.Close();
                return false;
            }
        }

        private bool IsAccessPoint(IServedStream stream)
        {
            return Parts.AccessPointAddress != null && stream.LocalAddress == Parts.AccessPointAddress;
        }

        private void Listen()
        {
            if (Parts.Clock.MonotonicMilliseconds < _listenAt)
            {
                return;
            }

            _isListening = Parts.Listener.Listen(_port, Parts.Loop);
            if (_isListening)
            {
                Parts.Log.Write("Web: port " + _port.ToString());
                return;
            }

            _listenAt = Parts.Clock.MonotonicMilliseconds + ListenAgainMilliseconds;
            Parts.Log.Write("Web: port " + _port.ToString() + " cannot be had, trying again in 10 s");
        }

        private void Admit()
        {
            // One refusal at a time; others wait in the queue of the platform.
            IServedStream stream = _refused == null ? Parts.Listener.Accept() : null;
            if (stream == null)
            {
                return;
            }

            // A free one, or the one that has been idle for longest.
            WebConnection place = null;
            for (int i = 0; i < _connections.Length && (place == null || !place.IsFree); i++)
            {
                WebConnection one = _connections[i];
                if (one.IsFree || (one.IsIdle && (place == null || one.Deadline < place.Deadline)))
                {
                    place = one;
                }
            }

            if (place == null)
            {
                _refused = stream;
                _refusedUntil = Parts.Clock.MonotonicMilliseconds + FarewellMilliseconds;
                AnswerBuffer answer = new AnswerBuffer();
                WebConnection.PutRefusal(answer);
                answer.Send(stream);
                return;
            }

            place.Close();
            place.Open(stream);
        }

        private void EndRefused()
        {
            if (_refused != null)
            {
                _refused.Close();
                _refused = null;
            }
        }
    }
}
