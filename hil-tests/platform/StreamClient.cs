// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Text;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// A <see cref="HostTcpStream"/> with the waits that tests need.
    /// </summary>
    internal sealed class StreamClient : IDisposable
    {
        internal const string Loopback = "127.0.0.1";

        internal StreamClient(HostTcpStreamOptions options = null)
        {
            int patience = (int)Eventually.Patience.TotalMilliseconds;
            Stream = new HostTcpStream(options ?? new HostTcpStreamOptions { ConnectTimeoutMilliseconds = patience, SendTimeoutMilliseconds = patience });
        }

        internal HostTcpStream Stream { get; }

        internal WakeRecorder Wake { get; } = new WakeRecorder();

        internal void Connect(int port, TlsSettings tls = null, string host = Loopback)
        {
            Stream.Connect(host, port, tls, Wake);
            Wake.WaitUntil(() => Stream.State != StreamState.Connecting, "connect is decided");
        }

        internal void ConnectOpen(int port, TlsSettings tls = null, string host = Loopback)
        {
            Connect(port, tls, host);
            Assert.True(Stream.State == StreamState.Open, Stream.Failure + ": " + Stream.FailureDetail);
        }

        internal void ExpectFailure(StreamFailure failure)
        {
            Wake.WaitUntil(() => Stream.State == StreamState.Failed, "state is Failed");
            Assert.True(failure == Stream.Failure, "expected " + failure + " but was " + Stream.Failure + ": " + Stream.FailureDetail);
            Assert.False(string.IsNullOrWhiteSpace(Stream.FailureDetail));
            Assert.DoesNotContain('\n', Stream.FailureDetail);
        }

        internal bool Write(string text)
        {
            byte[] bytes = Encoding.ASCII.GetBytes(text);
            return Stream.Write(bytes, 0, bytes.Length);
        }

        internal byte[] ReadExactly(int count)
        {
            byte[] buffer = new byte[count];
            int filled = 0;
            Wake.WaitUntil(
                () =>
                {
                    filled += Stream.Read(buffer, filled, count - filled);
                    return filled == count || Stream.State != StreamState.Open;
                },
                count + " bytes are read");
            Assert.Equal(count, filled);
            return buffer;
        }

        internal string ReadText(int count)
        {
            return Encoding.ASCII.GetString(ReadExactly(count));
        }

        internal byte[] ReadToEnd()
        {
            MemoryStream all = new MemoryStream();
            byte[] buffer = new byte[1000];
            Wake.WaitUntil(
                () =>
                {
                    int count;
                    while ((count = Stream.Read(buffer, 0, buffer.Length)) > 0)
                    {
                        all.Write(buffer, 0, count);
                    }

                    return Stream.State != StreamState.Open;
                },
                "the connection has ended");
            return all.ToArray();
        }

        public void Dispose()
        {
            Stream.Close();
        }
    }
}
