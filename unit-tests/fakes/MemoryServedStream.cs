// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A connection whose client is the test.
    /// </summary>
    public sealed class MemoryServedStream : IServedStream
    {
        private readonly ByteQueue _received = new ByteQueue();
        private readonly ByteQueue _sent = new ByteQueue();

        /// <inheritdoc/>
        public string RemoteAddress { get; set; } = "192.168.1.7";

        /// <inheritdoc/>
        public string LocalAddress { get; set; } = "192.168.1.20";

        /// <summary>
        /// Gets or sets the bytes that the client still takes.
        /// </summary>
        public int Room { get; set; } = int.MaxValue;

        /// <summary>
        /// Gets or sets the most bytes that one <see cref="Read"/> gives.
        /// </summary>
        public int ReadLimit { get; set; } = int.MaxValue;

        /// <summary>
        /// Gets or sets a value indicating whether the client sends no more.
        /// </summary>
        public bool IsHalfClosed { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the connection is broken.
        /// </summary>
        public bool IsBroken { get; set; }

        /// <summary>
        /// Gets a value indicating whether the board has ended the connection.
        /// </summary>
        public bool IsClosed { get; private set; }

        /// <summary>
        /// Gets the bytes that the board has not read.
        /// </summary>
        public int Unread
        {
            get { return _received.Count; }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            int taken = IsClosed || IsBroken ? 0 : _received.Take(buffer, offset, count < ReadLimit ? count : ReadLimit);
            return taken > 0 ? taken : IsClosed || IsBroken || IsHalfClosed ? -1 : 0;
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count)
        {
            if (IsClosed || IsBroken)
            {
                return -1;
            }

            int taken = count < Room ? count : Room;
            _sent.Add(buffer, offset, taken);
            Room -= Room == int.MaxValue ? 0 : taken;
            return taken;
        }

        /// <inheritdoc/>
        public void Close()
        {
            IsClosed = true;
        }

        /// <summary>
        /// The client sends bytes.
        /// </summary>
        /// <param name="bytes">Bytes.</param>
        public void Send(byte[] bytes)
        {
            _received.Add(bytes, 0, bytes.Length);
        }

        /// <summary>
        /// The client sends text.
        /// </summary>
        /// <param name="text">Text, as UTF-8.</param>
        public void Send(string text)
        {
            Send(Encoding.UTF8.GetBytes(text));
        }

        /// <summary>
        /// Takes what the client has received.
        /// </summary>
        /// <returns>Bytes.</returns>
        public byte[] TakeBytes()
        {
            return _sent.TakeAll();
        }

        /// <summary>
        /// Takes what the client has received, as text.
        /// </summary>
        /// <returns>Text.</returns>
        public string Take()
        {
            byte[] bytes = _sent.TakeAll();
            return bytes.Length == 0 ? string.Empty : Encoding.UTF8.GetString(bytes, 0, bytes.Length);
        }
    }
}
