// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Host
{
    /// <summary>
    /// The server's end of a <see cref="MemoryTcpStream"/> as a .NET stream. Single-threaded: a read that finds nothing is
    /// completed by <see cref="Pump"/>, on the thread that calls it.
    /// </summary>
    public sealed class MemoryServerStream : Stream
    {
        private readonly MemoryTcpStream _client;
        private readonly ByteQueue _queue = new ByteQueue();
        private TaskCompletionSource<int> _pending;
        private Memory<byte> _pendingBuffer;

        public MemoryServerStream(MemoryTcpStream client)
        {
            _client = client;
        }

        public override bool CanRead
        {
            get { return true; }
        }

        public override bool CanSeek
        {
            get { return false; }
        }

        public override bool CanWrite
        {
            get { return true; }
        }

        public override long Length
        {
            get { throw new NotSupportedException(); }
        }

        public override long Position
        {
            get { throw new NotSupportedException(); }
            set { throw new NotSupportedException(); }
        }

        /// <summary>
        /// Hands over what the client has written.
        /// </summary>
        public void Pump()
        {
            byte[] sent = _client.TakeSent();
            _queue.Add(sent, 0, sent.Length);
            if (_pending != null && _queue.Count > 0)
            {
                TaskCompletionSource<int> pending = _pending;
                _pending = null;
                int count = Take(_pendingBuffer);

                // xunit's context would send the reader's continuation to another thread.
                SynchronizationContext context = SynchronizationContext.Current;
                SynchronizationContext.SetSynchronizationContext(null);
                pending.SetResult(count);
                SynchronizationContext.SetSynchronizationContext(context);
            }
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_queue.Count > 0 || buffer.Length == 0)
            {
                return new ValueTask<int>(Take(buffer));
            }

            _pendingBuffer = buffer;
            _pending = new TaskCompletionSource<int>();
            return new ValueTask<int>(_pending.Task);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _client.Feed(buffer.ToArray());
            return default;
        }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            return Task.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _client.Feed(buffer.AsSpan(offset, count).ToArray());
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            throw new NotSupportedException();
        }

        public override void SetLength(long value)
        {
            throw new NotSupportedException();
        }

        protected override void Dispose(bool disposing)
        {
            _client.Fail(Hal.StreamFailure.ClosedByPeer, null);
            base.Dispose(disposing);
        }

        private int Take(Memory<byte> buffer)
        {
            byte[] part = new byte[Math.Min(buffer.Length, _queue.Count)];
            _queue.Take(part, 0, part.Length);
            part.CopyTo(buffer);
            return part.Length;
        }
    }
}
