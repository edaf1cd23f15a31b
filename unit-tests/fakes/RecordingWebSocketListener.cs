// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Writes down what a WebSocket tells.
    /// </summary>
    public class RecordingWebSocketListener : IWebSocketListener
    {
        /// <summary>
        /// Gets all calls so far, such as "opened text:hello closed:10 ".
        /// </summary>
        public string Log { get; private set; } = string.Empty;

        /// <summary>
        /// Gets the last text message.
        /// </summary>
        public byte[] LastMessage { get; private set; }

        /// <summary>
        /// Gets how many text messages have come.
        /// </summary>
        public int TextCount { get; private set; }

        /// <summary>
        /// Gets how often the end was told.
        /// </summary>
        public int ClosedCount { get; private set; }

        /// <inheritdoc/>
        public virtual void OnOpened()
        {
            Log += "opened ";
        }

        /// <inheritdoc/>
        public virtual void OnText(ByteChain message)
        {
            TextCount++;
            LastMessage = Copy(message);
            string text = message.Length == 0 ? string.Empty : Encoding.UTF8.GetString(LastMessage, 0, LastMessage.Length);
            Log += message.Length > 100 ? "text#" + message.Length.ToString() + " " : "text:" + text + " ";
        }

        /// <inheritdoc/>
        public virtual void OnOversize(ByteChain firstPart)
        {
            LastMessage = Copy(firstPart);
            Log += "oversize#" + firstPart.Length.ToString() + " ";
        }

        /// <inheritdoc/>
        public virtual void OnBinary(ByteChain firstPart)
        {
            Log += "binary ";
        }

        /// <inheritdoc/>
        public virtual void OnClosed(WebSocketFailure failure)
        {
            ClosedCount++;
            Log += "closed:" + ((int)failure).ToString() + " ";
        }

        private static byte[] Copy(ByteChain chain)
        {
            byte[] bytes = new byte[chain.Length];
            chain.CopyTo(0, bytes, 0, bytes.Length);
            return bytes;
        }
    }
}
