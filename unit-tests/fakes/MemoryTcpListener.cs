// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A listener whose clients are the test's.
    /// </summary>
    public sealed class MemoryTcpListener : ITcpListener
    {
        private readonly ArrayList _waiting = new ArrayList();

        /// <summary>
        /// Gets or sets a value indicating whether the port cannot be had.
        /// </summary>
        public bool IsTaken { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether memory does not do for a connection.
        /// </summary>
        public bool LacksMemory { get; set; }

        /// <summary>
        /// Gets the port listened on; 0 when none.
        /// </summary>
        public int Port { get; private set; }

        /// <inheritdoc/>
        public bool Listen(int port, IWakeSignal wake)
        {
            Port = IsTaken ? 0 : port;
            return !IsTaken;
        }

        /// <inheritdoc/>
        public IServedStream Accept()
        {
            if (_waiting.Count == 0)
            {
                return null;
            }

            if (LacksMemory)
            {
                throw new OutOfMemoryException();
            }

            IServedStream stream = (IServedStream)_waiting[0];
            _waiting.RemoveAt(0);
            return stream;
        }

        /// <inheritdoc/>
        public void Close()
        {
            Port = 0;
        }

        /// <summary>
        /// A client connects.
        /// </summary>
        /// <returns>Its connection.</returns>
        public MemoryServedStream Connect()
        {
            MemoryServedStream stream = new MemoryServedStream();
            _waiting.Add(stream);
            return stream;
        }
    }
}
