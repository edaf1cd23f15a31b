// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Net.WebSockets;
using OcppChargePoint.Hal.Package;

namespace OcppChargePoint.Hal.Esp32.Package
{
    /// <summary>
    /// The client of nanoFramework.System.Net.WebSockets. Each connection is a new object of the package, which cannot be used twice; what an
    /// old one still does does not reach the new one. An attempt whose server says nothing hangs in the package for ever, with its thread and its
    /// socket: two of them are borne, then no further connection is made until the board restarts. All members belong to the event loop.
    /// </summary>
    public sealed class NanoPackageSocket : IPackageSocket
    {
        private readonly int _longestMessage;
        private PackageAttempt _attempt;
        private PackageAttempt _last;
        private PackageAttempt _lastButOne;
        private bool _isExhausted;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoPackageSocket"/> class.
        /// </summary>
        /// <param name="longestMessage">Longest frame that the package may accept, bytes; a longer one ends the connection.</param>
        public NanoPackageSocket(int longestMessage)
        {
            _longestMessage = longestMessage;
        }

        /// <inheritdoc/>
        public StreamState State
        {
            get { return _isExhausted ? StreamState.Failed : _attempt == null ? StreamState.Closed : _attempt.State; }
        }

        /// <inheritdoc/>
        public StreamFailure Failure
        {
            get { return _isExhausted ? StreamFailure.TimedOut : _attempt == null ? StreamFailure.None : _attempt.Failure; }
        }

        /// <inheritdoc/>
        public string FailureDetail
        {
            get
            {
                if (_isExhausted)
                {
                    return "Earlier attempts hang in the package: the board must restart.";
                }

                return _attempt == null ? null : _attempt.FailureDetail;
            }
        }

        /// <inheritdoc/>
        public void Connect(string url, string authorization, string subprotocol, TlsSettings tls, int pingSeconds, int pongSeconds, IWakeSignal wake)
        {
            Close();
            _isExhausted = IsHanging(_last) && IsHanging(_lastButOne);
            if (_isExhausted)
            {
                return;
            }

            ClientWebSocketHeaders headers = new ClientWebSocketHeaders();
            if (authorization != null)
            {
                headers["Authorization"] = authorization;
            }

            if (subprotocol != null)
            {
                headers["Sec-WebSocket-Protocol"] = subprotocol;
            }

            _attempt = new PackageAttempt(url, headers, tls, pingSeconds, pongSeconds, _longestMessage, wake);
        }

        /// <inheritdoc/>
        public PackageFrame Take()
        {
            return _attempt == null ? null : _attempt.Take();
        }

        /// <inheritdoc/>
        public bool Send(byte[] message)
        {
            return _attempt != null && _attempt.Send(message);
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (_attempt != null)
            {
                _attempt.Abandon();
                if (!_attempt.IsOver)
                {
                    // Two that hang stay where they are.
                    _lastButOne = IsHanging(_lastButOne) ? _lastButOne : _last;
                    _last = _attempt;
                }

                _attempt = null;
            }

            _isExhausted = false;
        }

        private static bool IsHanging(PackageAttempt attempt)
        {
            return attempt != null && !attempt.IsOver;
        }
    }
}
