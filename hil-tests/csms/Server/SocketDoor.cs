// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One socket: passes its bytes to the WebSocket and back until either side ends it.
    /// </summary>
    internal sealed class SocketDoor : IByteTransport
    {
        private static readonly TimeSpan s_flushPatience = TimeSpan.FromSeconds(30);

        private readonly CentralSystem _central;
        private readonly Stream _stream;
        private readonly Action _abort;
        private readonly Channel<byte[]> _output = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
        private readonly CancellationTokenSource _ended = new CancellationTokenSource();

        private volatile TaskCompletionSource _reading = Completed();

        public SocketDoor(CentralSystem central, Stream stream, Action abort)
        {
            _central = central;
            _stream = stream;
            _abort = abort;
        }

        public async Task Run(UpgradeRequest request, UpgradeDecision decision, CancellationToken stopping)
        {
            WebSocketPeer peer = new WebSocketPeer(_central, this);

            using (stopping.Register(() => End(true)))
            {
                Task writing = Write();

                try
                {
                    peer.Open(request, decision);
                    await Read(peer).ConfigureAwait(false);
                }
                catch (Exception fault)
                {
                    // Never silently: nobody sees the log of the web server.
                    _central.Report(request.Identity, "The CSMS failed: " + fault);
                    End(true);
                }

                peer.TransportEnded();
                _output.Writer.TryComplete();
                await Task.WhenAny(writing, Task.Delay(s_flushPatience, CancellationToken.None)).ConfigureAwait(false);
            }
        }

        /// <inheritdoc />
        public void Send(byte[] bytes)
        {
            _output.Writer.TryWrite(bytes);
        }

        /// <inheritdoc />
        public void SetReading(bool isReading)
        {
            if (isReading)
            {
                _reading.TrySetResult();
            }
            else if (_reading.Task.IsCompleted)
            {
                _reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        /// <inheritdoc />
        public void End(bool isAbort)
        {
            if (isAbort)
            {
                _abort();
            }

            _output.Writer.TryComplete();
            _ended.Cancel();
        }

        private static TaskCompletionSource Completed()
        {
            TaskCompletionSource completed = new TaskCompletionSource();
            completed.SetResult();

            return completed;
        }

        private async Task Read(WebSocketPeer peer)
        {
            byte[] buffer = new byte[8192];

            try
            {
                while (true)
                {
                    await _reading.Task.WaitAsync(_ended.Token).ConfigureAwait(false);
                    int count = await _stream.ReadAsync(buffer, _ended.Token).ConfigureAwait(false);

                    if (count == 0)
                    {
                        return;
                    }

                    peer.Feed(buffer.AsSpan(0, count));
                }
            }
            catch (OperationCanceledException)
            {
                // Ended by the CSMS.
            }
            catch (IOException)
            {
                // Lost.
            }
        }

        private async Task Write()
        {
            try
            {
                await foreach (byte[] bytes in _output.Reader.ReadAllAsync().ConfigureAwait(false))
                {
                    await _stream.WriteAsync(bytes).ConfigureAwait(false);
                    await _stream.FlushAsync().ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                // Aborted.
            }
            catch (IOException)
            {
                // Lost; the reading side notices too.
            }
        }
    }
}
