// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What a CSMS can do to a charge point below the level of messages, right and wrong.
    /// </summary>
    public sealed class RawSender
    {
        private const double AnswerSeconds = 30;

        private readonly CentralSystem _central;
        private readonly CsmsSession _session;
        private readonly IRawCsmsLink _link;

        internal RawSender(CentralSystem central, CsmsSession session, IRawCsmsLink link)
        {
            _central = central;
            _session = session;
            _link = link;
        }

        /// <summary>
        /// Sends WebSocket frames as they are.
        /// </summary>
        /// <param name="frames">The frames.</param>
        /// <returns>
        /// The answer, if one comes: with the message id in the text, or any that answers nothing else where there is none.
        /// </returns>
        public PendingCall Frames(params WebSocketFrame[] frames)
        {
            lock (_central.Sync)
            {
                PendingCall call = _session.Await(TextOf(frames), AnswerSeconds);

                foreach (WebSocketFrame frame in frames)
                {
                    _central.Log(_session.Record, FrameDirection.ToChargePoint, "raw", frame.ToString());
                    _link.SendFrame(frame);
                }

                return call;
            }
        }

        /// <summary>
        /// Sends a binary message, which OCPP-J does not know.
        /// </summary>
        /// <param name="payload">The bytes.</param>
        /// <returns>The answer, if one comes.</returns>
        public PendingCall Binary(byte[] payload)
        {
            return Frames(new WebSocketFrame(WebSocketFrame.Binary, payload));
        }

        /// <summary>
        /// Sends bytes as one text message; they need not be UTF-8.
        /// </summary>
        /// <param name="payload">The bytes.</param>
        /// <returns>The answer, if one comes.</returns>
        public PendingCall Text(byte[] payload)
        {
            return Frames(new WebSocketFrame(WebSocketFrame.Text, payload));
        }

        /// <summary>
        /// Sends a text message in fragments.
        /// </summary>
        /// <param name="text">The message.</param>
        /// <param name="fragmentBytes">Length of a fragment; the last one may be shorter. Characters may be cut.</param>
        /// <returns>The answer, if one comes.</returns>
        public PendingCall Fragmented(string text, int fragmentBytes)
        {
            return Frames(WebSocketFrame.Fragments(text, fragmentBytes));
        }

        /// <summary>
        /// Sends bytes on the connection as they are, half a frame say.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        public void Bytes(byte[] bytes)
        {
            lock (_central.Sync)
            {
                _central.Log(_session.Record, FrameDirection.ToChargePoint, "raw", Convert.ToHexString(bytes));
                _link.SendBytes(bytes);
            }
        }

        /// <summary>
        /// Sends a WebSocket ping. See <see cref="CsmsSession.PongsReceived"/>.
        /// </summary>
        /// <param name="payload">At most 125 bytes; none when left out.</param>
        public void Ping(byte[] payload = null)
        {
            lock (_central.Sync)
            {
                byte[] bytes = payload ?? Array.Empty<byte>();
                _central.Log(_session.Record, FrameDirection.ToChargePoint, "ping", Convert.ToHexString(bytes));
                _link.SendFrame(new WebSocketFrame(WebSocketFrame.Ping, bytes));
            }
        }

        /// <summary>
        /// Makes the link half-open: nothing is read, nothing is sent, nothing is closed, the TCP connection stays.
        /// </summary>
        public void Freeze()
        {
            lock (_central.Sync)
            {
                _link.IsFrozen = true;
            }
        }

        /// <summary>
        /// Ends <see cref="Freeze"/>: what came meanwhile is read now, what was to be sent meanwhile is lost.
        /// </summary>
        public void Thaw()
        {
            lock (_central.Sync)
            {
                _link.IsFrozen = false;
            }
        }

        private static string TextOf(WebSocketFrame[] frames)
        {
            StringBuilder text = new StringBuilder();

            foreach (WebSocketFrame frame in frames)
            {
                text.Append(Encoding.UTF8.GetString(frame.Payload));
            }

            return text.ToString();
        }
    }
}
