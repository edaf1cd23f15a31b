// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Whom the CSMS lets in, and how it turns away the others.
    /// </summary>
    public sealed class AdmissionPolicy
    {
        private readonly ConcurrentDictionary<string, byte[]> _passwords =
            new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);

        private readonly CentralSystem _central;
        private readonly List<ConnectRule> _rules = new List<ConnectRule>();

        internal AdmissionPolicy(CentralSystem central)
        {
            _central = central;
        }

        /// <summary>
        /// Gets or sets the subprotocols, the preferred one first.
        /// </summary>
        public IReadOnlyList<string> Subprotocols { get; set; } = new[] { "ocpp2.0.1", "ocpp1.6" };

        /// <summary>
        /// Gets or sets a value indicating whether charge points without a password in the list are turned away.
        /// </summary>
        public bool RequirePassword { get; set; }

        /// <summary>
        /// Gets or sets what happens on a wrong password.
        /// </summary>
        public WrongPasswordReaction WrongPassword { get; set; }

        /// <summary>
        /// Gets or sets what happens when no subprotocol fits.
        /// </summary>
        public NoSubprotocolReaction NoSubprotocol { get; set; }

        /// <summary>
        /// Gets or sets what happens when a charge point connects while it is connected.
        /// </summary>
        public SecondConnectionReaction SecondConnection { get; set; }

        /// <summary>
        /// Sets the password (Basic authentication, the user is the identity) of one charge point.
        /// </summary>
        /// <param name="identity">Its identity.</param>
        /// <param name="password">The password, or <see langword="null"/> to let it in without.</param>
        public void SetPassword(string identity, string password)
        {
            SetPassword(identity, password == null ? null : Encoding.UTF8.GetBytes(password));
        }

        /// <summary>
        /// Sets the password of one charge point as bytes, which is what a hexadecimal AuthorizationKey of OCPP 1.6 stands for.
        /// </summary>
        /// <param name="identity">Its identity.</param>
        /// <param name="password">The password, or <see langword="null"/> to let it in without.</param>
        public void SetPassword(string identity, byte[] password)
        {
            if (password == null)
            {
                _passwords.TryRemove(identity, out _);
            }
            else
            {
                _passwords[identity] = password;
            }
        }

        internal ConnectRule AddRule()
        {
            ConnectRule rule = new ConnectRule();
            _rules.Add(rule);

            return rule;
        }

        internal UpgradeDecision Decide(UpgradeRequest request)
        {
            if (request.Identity.Length == 0)
            {
                return UpgradeDecision.Refuse(404);
            }

            string subprotocol = Subprotocols.FirstOrDefault(request.Subprotocols.Contains);

            ConnectRule rule = _rules.Find(one => one.Take(request));

            if (rule != null)
            {
                return rule.Decide(subprotocol);
            }

            return RefuseByPassword(request, subprotocol)
                ?? DecideSecond(request, subprotocol)
                ?? RefuseBySubprotocol(request, subprotocol)
                ?? new UpgradeDecision { Subprotocol = subprotocol };
        }

        private UpgradeDecision RefuseByPassword(UpgradeRequest request, string subprotocol)
        {
            bool isKnown = _passwords.TryGetValue(request.Identity, out byte[] password);

            if (isKnown ? IsRight(request, password) : !RequirePassword)
            {
                return null;
            }

            switch (WrongPassword)
            {
                case WrongPasswordReaction.AcceptAndAbort:
                    return UpgradeDecision.AcceptAndClose(1006, null, subprotocol);
                case WrongPasswordReaction.AcceptAndClose:
                    return UpgradeDecision.AcceptAndClose(1008, "wrong password", subprotocol);
                default:
                    UpgradeDecision decision = UpgradeDecision.Refuse(401);
                    decision.Headers["WWW-Authenticate"] = "Basic realm=\"OCPP\"";

                    return decision;
            }
        }

        private static bool IsRight(UpgradeRequest request, byte[] password)
        {
            const string Scheme = "Basic ";
            string header = request.Authorization ?? string.Empty;

            if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            byte[] expected = Encoding.UTF8.GetBytes(request.Identity + ":").Concat(password).ToArray();

            return header.Substring(Scheme.Length).Trim() == Convert.ToBase64String(expected);
        }

        private UpgradeDecision DecideSecond(UpgradeRequest request, string subprotocol)
        {
            CsmsSession old = _central.Session(request.Identity);

            if (old == null)
            {
                return null;
            }

            switch (SecondConnection)
            {
                case SecondConnectionReaction.AbortOld:
                    old.Abort();

                    return null;
                case SecondConnectionReaction.CloseOld:
                    old.Close(1002, "connected again");

                    return null;
                case SecondConnectionReaction.CloseNew:
                    return UpgradeDecision.AcceptAndClose(1008, "connected already", subprotocol);
                case SecondConnectionReaction.InternalServerError500:
                    return UpgradeDecision.Refuse(500);
                default:
                    return null;
            }
        }

        private UpgradeDecision RefuseBySubprotocol(UpgradeRequest request, string subprotocol)
        {
            if (subprotocol != null)
            {
                return null;
            }

            switch (NoSubprotocol)
            {
                case NoSubprotocolReaction.AcceptAndClose:
                    return UpgradeDecision.AcceptAndClose(1002, "no known subprotocol", null);
                case NoSubprotocolReaction.BadRequest400:
                    return UpgradeDecision.Refuse(400);
                case NoSubprotocolReaction.SelectOffered:
                    return new UpgradeDecision { Subprotocol = request.Subprotocols.FirstOrDefault() };
                default:
                    return null;
            }
        }
    }
}
