// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// A link without sockets: what the CSMS sends waits here until the test takes it.
    /// </summary>
    public sealed class MemoryLink : ICsmsLink
    {
        private readonly Queue<string> _texts = new Queue<string>();

        /// <summary>
        /// Gets a value indicating whether the CSMS has closed or cut the link.
        /// </summary>
        public bool IsClosed { get; private set; }

        /// <summary>
        /// Gets the close code; 1006 when the link was cut, 0 while it is open.
        /// </summary>
        public int CloseCode { get; private set; }

        /// <summary>
        /// Gets the reason given with the close code, or <see langword="null"/>.
        /// </summary>
        public string CloseReason { get; private set; }

        /// <summary>
        /// Takes the oldest message that the charge point has not had yet.
        /// </summary>
        /// <param name="text">The message, or <see langword="null"/>.</param>
        /// <returns><see langword="false"/> when there is none.</returns>
        public bool TryTake(out string text)
        {
            lock (_texts)
            {
                return _texts.TryDequeue(out text);
            }
        }

        /// <inheritdoc />
        public void SendText(string text)
        {
            lock (_texts)
            {
                _texts.Enqueue(text);
            }
        }

        /// <inheritdoc />
        public void Close(int code, string reason)
        {
            IsClosed = true;
            CloseCode = code;
            CloseReason = reason;
        }

        /// <inheritdoc />
        public void Abort()
        {
            Close(1006, null);
        }
    }
}
