// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Kinds of frames (RFC 6455, section 5.2). Numbers from 8 up are control frames; all others not listed are reserved.
    /// </summary>
    internal static class Opcode
    {
        /// <summary>Goes on with the message that an earlier frame began.</summary>
        public const int Continuation = 0x0;

        /// <summary>Begins a text message.</summary>
        public const int Text = 0x1;

        /// <summary>Begins a binary message.</summary>
        public const int Binary = 0x2;

        /// <summary>Ends the connection.</summary>
        public const int Close = 0x8;

        /// <summary>Asks for a pong.</summary>
        public const int Ping = 0x9;

        /// <summary>Answers a ping.</summary>
        public const int Pong = 0xA;

        /// <summary>
        /// Tells whether an opcode is that of a control frame.
        /// </summary>
        /// <param name="opcode">0 to 15.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsControl(int opcode)
        {
            return opcode >= Close;
        }
    }
}
