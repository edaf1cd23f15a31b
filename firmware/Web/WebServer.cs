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
    public sealed partial class WebServer : IPollable
    {
        /// <summary>The password, for the other doors.</summary>
        public readonly WebPassword Password;

        internal readonly WebParts Parts;
        internal string CookieName;

        /// <summary>An answer, and from its fourth character on a line for the log.</summary>
        internal const string NoMemory = "503 No page beside a TLS link, for want of memory; use the access point or the serial line.";

        private const int ListenAgainMilliseconds = 10000;

        // Null while nobody is connected there. The last one has no line to the interpreter: it tells whom there is no room for.
        private readonly WebConnection[] _connections;
        private int _port;
        private bool _isListening;
        private bool _hasTold;
        private bool _isBusy;
        private long _listenAt;

        /// <summary>
        /// Initializes a new instance of the <see cref="WebServer"/> class; it serves nothing yet.
        /// </summary>
        /// <param name="parts">What it needs; kept.</param>
        public WebServer(WebParts parts)
        {
            Parts = parts;
            Password = new WebPassword(parts);
            _connections = new WebConnection[parts.Commands.Length + 1];
            parts.Loop.AddPollable(this);
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get { return _isBusy ? 0 : long.MaxValue; }
        }

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
                End(i);
            }
        }

        /// <inheritdoc/>
        public void Poll()
        {
            int setting = Password.StepDetached();
            _isBusy = setting == WebPassword.Working;
            if (setting == WebPassword.Stored)
            {
                EndSessions();
            }

            if (_port == 0)
            {
                return;
            }

            try
            {
                if (!_isListening)
                {
                    Listen();
                    return;
                }

                Admit();
            }
            catch (OutOfMemoryException)
            {
                // Whoever knocks comes again; a client at the door must not restart the board.
            }

            for (int i = 0; i < _connections.Length; i++)
            {
                _isBusy |= Serve(i);
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
                Log(NoMemory.Substring(4));
            }

            _hasTold = !mayServe;
            return mayServe;
        }

        /// <summary>
        /// Writes a line into the log.
        /// </summary>
        internal void Log(string line)
        {
            Parts.Log.Write("Web: " + line);
        }

        private bool Serve(int place)
        {
            WebConnection connection = _connections[place];
            bool isMore = false;
            try
            {
                isMore = connection != null && connection.Poll();
            }
            catch (OutOfMemoryException)
            {
                connection.Close();
            }

            if (connection != null && connection.IsClosed)
            {
                _connections[place] = null;
            }

            return isMore;
        }

        private void End(int place)
        {
            if (_connections[place] != null)
            {
                _connections[place].Close();
                _connections[place] = null;
            }
        }

        private bool IsAccessPoint(IServedStream stream)
        {
            // Both ends have to be there: the platform takes packets for any of its addresses from any of its interfaces.
            string own = Parts.AccessPointAddress;
            return own != null && stream.LocalAddress == own && stream.RemoteAddress.StartsWith(own.Substring(0, own.LastIndexOf('.') + 1));
        }

        private void Listen()
        {
            long now = Parts.Clock.MonotonicMilliseconds;
            if (now >= _listenAt)
            {
                _listenAt = now + ListenAgainMilliseconds;
                _isListening = Parts.Listener.Listen(_port, Parts.Loop);
                Log("port " + _port.ToString() + (_isListening ? null : " cannot be had, next try in 10 s"));
            }
        }

        private void Admit()
        {
            // One refusal at a time; others wait in the queue of the platform.
            int last = _connections.Length - 1;
            IServedStream stream = _connections[last] == null ? Parts.Listener.Accept() : null;
            if (stream == null)
            {
                return;
            }

            // A free place, or that of the one that has been idle for longest, or the last.
            int place = last;
            for (int i = 0; i < last; i++)
            {
                WebConnection one = _connections[i];
                if (one == null)
                {
                    place = i;
                    break;
                }

                place = one.IsIdle && (place == last || one.Deadline < _connections[place].Deadline) ? i : place;
            }

            End(place);
            try
            {
                _connections[place] = new WebConnection(this, place < last ? Parts.Commands[place] : null, stream);
            }
            catch (OutOfMemoryException)
            {
                stream.Close();
            }
        }
    }
}
