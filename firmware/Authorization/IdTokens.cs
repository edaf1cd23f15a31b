// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Diagnostics;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// What can be told of an idToken by looking at it.
    /// </summary>
    public static class IdTokens
    {
        private const int Iso15693Digits = 16;

        /// <summary>
        /// Gets the kind of a card: those of ISO 15693 have 8 bytes, those of ISO 14443 have 4, 7 or 10.
        /// </summary>
        /// <param name="uid">UID in hexadecimal digits.</param>
        /// <returns>The kind.</returns>
        public static IdTokenKind KindOf(string uid)
        {
            return uid.Length == Iso15693Digits ? IdTokenKind.ISO15693 : IdTokenKind.ISO14443;
        }

        /// <summary>
        /// Tells whether an idToken needs no authorization: the CSMS has made it up itself, or there is none (OCPP 2.0.1 C03.FR.01, C05.FR.01).
        /// </summary>
        /// <param name="kind">Where it comes from.</param>
        /// <returns><see langword="true"/> when nobody is to be asked about it.</returns>
        public static bool IsTrusted(IdTokenKind kind)
        {
            return kind == IdTokenKind.Central || kind == IdTokenKind.NoAuthorization;
        }

        /// <summary>
        /// Tells whether an idToken is the card that was shown (OCPP 2.0.1 C01.FR.25).
        /// </summary>
        /// <param name="idToken">idToken.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <param name="uid">UID of the card.</param>
        /// <returns><see langword="true"/> when text, but for case, and kind are the same.</returns>
        public static bool IsCard(string idToken, IdTokenKind kind, string uid)
        {
            return kind == KindOf(uid) && idToken.ToLower() == uid.ToLower();
        }

        /// <summary>
        /// Gets what may be written into a log (OCPP 2.0.1 C04.FR.04).
        /// </summary>
        /// <param name="idToken">idToken; <see langword="null"/> for a session that nobody was named for yet.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <returns>The idToken, unless it is a code that somebody types in; <see langword="null"/> as it was given.</returns>
        public static string ForLog(string idToken, IdTokenKind kind)
        {
            return kind == IdTokenKind.KeyCode ? "***" : idToken == null ? null : EventLog.Clean(idToken);
        }
    }
}
