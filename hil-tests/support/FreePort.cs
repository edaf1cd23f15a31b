// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// TCP ports for servers that give up their port for a while and come back on it.
    /// </summary>
    public static class FreePort
    {
        // Below the ports that systems give to outgoing connections (Linux from 32768 on, others from 49152 on). One of those may be in use as soon
        // as the server lets go of it, and whoever dials it meanwhile may even be connected to himself.
        private const int First = 20000;
        private const int Count = 10000;
        private const int MostTries = 1000;

        private static readonly ConcurrentDictionary<int, bool> s_given = new ConcurrentDictionary<int, bool>();

        /// <summary>
        /// Finds a port of 127.0.0.1 that nobody uses, another one each time.
        /// </summary>
        /// <returns>Its number.</returns>
        /// <exception cref="InvalidOperationException">There is none.</exception>
        public static int Find()
        {
            for (int i = 0; i < MostTries; i++)
            {
                int port = First + Random.Shared.Next(Count);
                if (!s_given.TryAdd(port, true))
                {
                    continue;
                }

                using Socket probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                    return port;
                }
                catch (SocketException)
                {
                    // Somebody has it.
                }
            }

            throw new InvalidOperationException("No port from " + First + " to " + (First + Count - 1) + " of 127.0.0.1 is free.");
        }
    }
}
