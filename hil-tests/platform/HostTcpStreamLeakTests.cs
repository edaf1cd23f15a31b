// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// Counts threads and handles of the process, so nothing else may run beside it.
    /// </summary>
    [Collection(AloneCollection.Name)]
    public sealed class HostTcpStreamLeakTests
    {
        [Fact]
        public void Reconnecting_50_times_leaks_nothing()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            Cycle(server, client, 5);
            int handles = CountHandles();
            int threads = CountThreads();
            Cycle(server, client, 50);
            Eventually.True(() => CountHandles() <= handles + 10, () => "handles: " + handles + " -> " + CountHandles());
            Eventually.True(() => CountThreads() <= threads + 10, () => "threads: " + threads + " -> " + CountThreads());
        }

        private static void Cycle(LoopbackServer server, StreamClient client, int times)
        {
            for (int i = 0; i < times; i++)
            {
                client.ConnectOpen(server.Port);
                using Socket peer = server.Accept();
                if (i % 2 == 0)
                {
                    client.Stream.Close();
                    Assert.Equal(0, LoopbackServer.ReceiveUntilEnd(peer));
                }
                else
                {
                    peer.Shutdown(SocketShutdown.Both);
                    client.ExpectFailure(StreamFailure.ClosedByPeer);
                }
            }
        }

        private static int CountHandles()
        {
            return OperatingSystem.IsLinux() ? Directory.GetFiles("/proc/self/fd").Length : Process.GetCurrentProcess().HandleCount;
        }

        private static int CountThreads()
        {
            using Process self = Process.GetCurrentProcess();
            return self.Threads.Count;
        }
    }
}
