// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Decides when a ping is due and when a silent server is given up. The intervals may change at any time.
    /// </summary>
    internal sealed class KeepAlive
    {
        // Counts the pings, so that each pong can be told from those before.
        private readonly byte[] _payload = new byte[4];
        private int _pingIntervalSeconds;
        private int _pongTimeoutSeconds = 30;
        private int _idleTimeoutSeconds;
        private long _lastPing;
        private long _lastReceived;
        private bool _isPongAwaited;

        /// <summary>
        /// Gets or sets the seconds between pings, 0 for none.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
        public int PingIntervalSeconds
        {
            get
            {
                return _pingIntervalSeconds;
            }

            set
            {
                if (value < 0)
                {
                    throw new ArgumentOutOfRangeException();
                }

                _pingIntervalSeconds = value;
                if (value == 0)
                {
                    _isPongAwaited = false;
                }
            }
        }

        /// <summary>
        /// Gets or sets the seconds within which a pong must arrive, at least 1.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int PongTimeoutSeconds
        {
            get
            {
                return _pongTimeoutSeconds;
            }

            set
            {
                if (value < 1)
                {
                    throw new ArgumentOutOfRangeException();
                }

                _pongTimeoutSeconds = value;
            }
        }

        /// <summary>
        /// Gets a value indicating whether a ping is unanswered.
        /// </summary>
        public bool IsPongAwaited
        {
            get { return _isPongAwaited; }
        }

        /// <summary>
        /// Gets the payload of the last ping.
        /// </summary>
        public byte[] PingPayload
        {
            get { return _payload; }
        }

        /// <summary>
        /// Gets the monotonic milliseconds at which <see cref="Check"/> is due; <see cref="long.MaxValue"/> for never.
        /// </summary>
        public long NextDueMilliseconds
        {
            get
            {
                long pingDue = PingDue;
                long idleDue = IdleDue;
                return pingDue < idleDue ? pingDue : idleDue;
            }
        }

        private long PingDue
        {
            get { return After(_lastPing, _isPongAwaited ? _pongTimeoutSeconds : _pingIntervalSeconds); }
        }

        private long IdleDue
        {
            get { return After(_lastReceived, _idleTimeoutSeconds); }
        }

        /// <summary>
        /// Starts with a new connection.
        /// </summary>
        /// <param name="now">Monotonic milliseconds.</param>
        /// <param name="idleTimeoutSeconds">Longest silence, 0 for any.</param>
        public void Start(long now, int idleTimeoutSeconds)
        {
            _idleTimeoutSeconds = idleTimeoutSeconds;
            _lastPing = now;
            _lastReceived = now;
            _isPongAwaited = false;
        }

        /// <summary>
        /// Takes note that something has arrived.
        /// </summary>
        /// <param name="now">Monotonic milliseconds.</param>
        public void NoteReceived(long now)
        {
            _lastReceived = now;
        }

        /// <summary>
        /// Looks at the time. All that has arrived must have been noted before.
        /// </summary>
        /// <param name="now">Monotonic milliseconds.</param>
        /// <returns>What to do. The wait for a pong begins with <see cref="KeepAliveAction.SendPing"/>.</returns>
        public KeepAliveAction Check(long now)
        {
            if (now >= IdleDue)
            {
                return KeepAliveAction.Idle;
            }

            if (now < PingDue)
            {
                return KeepAliveAction.None;
            }

            if (_isPongAwaited)
            {
                return KeepAliveAction.PongOverdue;
            }

            _lastPing = now;
            _isPongAwaited = true;
            for (int i = 0; i < _payload.Length && ++_payload[i] == 0; i++)
            {
            }

            return KeepAliveAction.SendPing;
        }

        /// <summary>
        /// Takes a pong. Only the answer to the last ping counts.
        /// </summary>
        /// <param name="payload">Its payload.</param>
        /// <param name="length">Number of bytes in it.</param>
        public void TakePong(byte[] payload, int length)
        {
            bool isEqual = length == _payload.Length;
            for (int i = 0; isEqual && i < length; i++)
            {
                isEqual = payload[i] == _payload[i];
            }

            if (isEqual)
            {
                _isPongAwaited = false;
            }
        }

        private static long After(long start, int seconds)
        {
            return seconds == 0 ? long.MaxValue : start + (seconds * 1000L);
        }
    }
}
