// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// What a <see cref="FrameReader"/> has come upon.
    /// </summary>
    internal enum FrameEvent
    {
        /// <summary>Nothing yet; more bytes are needed.</summary>
        None = 0,

        /// <summary>A text message is complete.</summary>
        Text = 1,

        /// <summary>A text message has reached the limit and goes on.</summary>
        Oversize = 2,

        /// <summary>A binary message has ended and was discarded.</summary>
        Binary = 3,

        /// <summary>A ping has arrived.</summary>
        Ping = 4,

        /// <summary>A pong has arrived.</summary>
        Pong = 5,

        /// <summary>A close frame has arrived.</summary>
        Close = 6,

        /// <summary>The server violated the protocol; nothing after that can be read.</summary>
        ProtocolError = 7,

        /// <summary>A text is not UTF-8; nothing after that is read.</summary>
        InvalidUtf8 = 8,
    }
}
