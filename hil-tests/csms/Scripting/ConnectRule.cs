// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the CSMS does with the next WebSockets that charge points wish for, instead of following its
    /// <see cref="AdmissionPolicy"/>. The rules are tried in the order in which they were made.
    /// </summary>
    /// <example>
    /// <code>
    /// csms.OnConnect().Refuse(503).Header("Retry-After", "5").Times(2);
    /// csms.OnConnect().From("CP1").Select("ocpp9.9").Times(1);
    /// </code>
    /// </example>
    public sealed class ConnectRule
    {
        private readonly Dictionary<string, string> _headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        private string _identity;
        private int _left = int.MaxValue;
        private double _delaySeconds;
        private int _statusCode = UpgradeDecision.SwitchingProtocols;
        private int _closeCode;
        private string _closeReason;
        private bool _isSubprotocolGiven;
        private string _subprotocol;
        private bool _isAcceptWrong;
        private bool _isSilent;

        /// <summary>
        /// Gets how many wishes it has decided.
        /// </summary>
        public int Hits { get; private set; }

        /// <summary>
        /// Restricts the rule to one charge point.
        /// </summary>
        /// <param name="identity">Its identity.</param>
        /// <returns>The rule.</returns>
        public ConnectRule From(string identity)
        {
            _identity = identity;

            return this;
        }

        /// <summary>
        /// Restricts the rule to the next wishes; without this it stays for good.
        /// </summary>
        /// <param name="count">Number of wishes.</param>
        /// <returns>The rule.</returns>
        public ConnectRule Times(int count)
        {
            _left = count;

            return this;
        }

        /// <summary>
        /// Answers later.
        /// </summary>
        /// <param name="seconds">Seconds on the clock of the CSMS.</param>
        /// <returns>The rule.</returns>
        public ConnectRule Delay(double seconds)
        {
            _delaySeconds = seconds;

            return this;
        }

        /// <summary>
        /// Refuses with an HTTP status code.
        /// </summary>
        /// <param name="statusCode">Status code.</param>
        /// <returns>The rule.</returns>
        public ConnectRule Refuse(int statusCode)
        {
            _statusCode = statusCode;

            return this;
        }

        /// <summary>
        /// Adds a header to the answer.
        /// </summary>
        /// <param name="name">Name.</param>
        /// <param name="value">Value.</param>
        /// <returns>The rule.</returns>
        public ConnectRule Header(string name, string value)
        {
            _headers[name] = value;

            return this;
        }

        /// <summary>
        /// Accepts, and closes at once.
        /// </summary>
        /// <param name="code">Close code; 1006 ends the connection without a close frame.</param>
        /// <param name="reason">Reason.</param>
        /// <returns>The rule.</returns>
        public ConnectRule Close(int code, string reason = "")
        {
            _closeCode = code;
            _closeReason = reason;

            return this;
        }

        /// <summary>
        /// Accepts, and names a subprotocol whatever was offered.
        /// </summary>
        /// <param name="subprotocol">Subprotocol, or <see langword="null"/> for none.</param>
        /// <returns>The rule.</returns>
        public ConnectRule Select(string subprotocol)
        {
            _isSubprotocolGiven = true;
            _subprotocol = subprotocol;

            return this;
        }

        /// <summary>
        /// Accepts with a wrong header <c>Sec-WebSocket-Accept</c>.
        /// </summary>
        /// <returns>The rule.</returns>
        public ConnectRule WrongAccept()
        {
            _isAcceptWrong = true;

            return this;
        }

        /// <summary>
        /// Does not answer; the connection stays until the charge point gives up.
        /// </summary>
        /// <returns>The rule.</returns>
        public ConnectRule Silence()
        {
            _isSilent = true;

            return this;
        }

        internal bool Take(UpgradeRequest request)
        {
            if (_left == 0 || (_identity != null && _identity != request.Identity))
            {
                return false;
            }

            _left--;
            Hits++;

            return true;
        }

        internal UpgradeDecision Decide(string subprotocol)
        {
            UpgradeDecision decision = new UpgradeDecision
            {
                StatusCode = _statusCode,
                Subprotocol = _isSubprotocolGiven ? _subprotocol : subprotocol,
                CloseCode = _closeCode,
                CloseReason = _closeReason,
                IsAcceptWrong = _isAcceptWrong,
                IsSilent = _isSilent,
                DelaySeconds = _delaySeconds,
            };

            foreach (KeyValuePair<string, string> header in _headers)
            {
                decision.Headers[header.Key] = header.Value;
            }

            return decision;
        }
    }
}
