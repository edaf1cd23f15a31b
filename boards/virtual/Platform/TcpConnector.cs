// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Name look-up and TCP connect.
    /// </summary>
    internal static class TcpConnector
    {
        /// <summary>
        /// Connects to the first address of a host that answers. Each address gets an equal share of the remaining time.
        /// </summary>
        /// <param name="host">DNS name or address.</param>
        /// <param name="port">TCP port.</param>
        /// <param name="options">Time and buffer limits.</param>
        /// <param name="cancel">Gives up at once.</param>
        /// <returns>The connected socket.</returns>
        /// <exception cref="StreamFailureException">No address could be found or reached.</exception>
        internal static async Task<Socket> ConnectAsync(string host, int port, HostTcpStreamOptions options, CancellationToken cancel)
        {
            Stopwatch elapsed = Stopwatch.StartNew();
            IPAddress[] addresses = await ResolveAsync(host, options, cancel).ConfigureAwait(false);
            StreamFailureException reason = null;
            for (int i = 0; i < addresses.Length; i++)
            {
                double remaining = Math.Max(0, options.ConnectTimeoutMilliseconds - elapsed.Elapsed.TotalMilliseconds);
                TimeSpan share = TimeSpan.FromMilliseconds(remaining / (addresses.Length - i));
                try
                {
                    return await ConnectAsync(new IPEndPoint(addresses[i], port), share, options, cancel).ConfigureAwait(false);
                }
                catch (StreamFailureException e)
                {
                    // Another address that cannot be reached at all must not hide that this one refused.
                    if (reason == null || reason.Failure == StreamFailure.NetworkDown || reason.Failure == StreamFailure.Broken)
                    {
                        reason = e;
                    }
                }
            }

            throw reason;
        }

        private static async Task<IPAddress[]> ResolveAsync(string host, HostTcpStreamOptions options, CancellationToken cancel)
        {
            if (IPAddress.TryParse(host, out IPAddress literal))
            {
                return new[] { literal };
            }

            string problem = "DNS knows no address for it.";
            try
            {
                // An empty name would give the addresses of this machine.
                if (host.Length > 0)
                {
                    // The resolver of the operating system cannot be stopped; WaitAsync leaves it behind.
                    TimeSpan longest = TimeSpan.FromMilliseconds(options.ConnectTimeoutMilliseconds);
                    IPAddress[] addresses = await Dns.GetHostAddressesAsync(host, cancel).WaitAsync(longest, cancel).ConfigureAwait(false);
                    if (addresses.Length > 0)
                    {
                        return addresses;
                    }
                }
            }
            catch (TimeoutException)
            {
                problem = "DNS did not answer within " + Texts.Seconds(options.ConnectTimeoutMilliseconds) + ".";
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.TryAgain)
            {
                problem = "The DNS server cannot be reached.";
            }
            catch (Exception e) when (e is SocketException || e is ArgumentException)
            {
                // The sentence above says it.
            }

            throw new StreamFailureException(StreamFailure.NameNotResolved, "Host name '" + Texts.OneLine(host) + "' not found: " + problem);
        }

        private static async Task<Socket> ConnectAsync(IPEndPoint server, TimeSpan share, HostTcpStreamOptions options, CancellationToken cancel)
        {
            Socket socket = null;
            try
            {
                using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                limit.CancelAfter(share);
                socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                if (options.SendBufferBytes > 0)
                {
                    socket.SendBufferSize = options.SendBufferBytes;
                }

                await socket.ConnectAsync(server, limit.Token).ConfigureAwait(false);
                return socket;
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw new StreamFailureException(
                    StreamFailure.TimedOut,
                    server + " did not answer within " + Texts.Seconds((int)share.TotalMilliseconds) + ": wrong address, or a firewall in between.");
            }
            catch (SocketException e)
            {
                socket?.Dispose();
                throw Explain(server, e);
            }
        }

        private static StreamFailureException Explain(IPEndPoint server, SocketException error)
        {
            switch (error.SocketErrorCode)
            {
                case SocketError.ConnectionRefused:
                    return new StreamFailureException(StreamFailure.Refused, server + " refused the connection: nothing listens on that port.");

                case SocketError.TimedOut:
                    return new StreamFailureException(StreamFailure.TimedOut, server + " did not answer: wrong address, or a firewall in between.");

                case SocketError.NetworkDown:
                case SocketError.NetworkUnreachable:
                    return new StreamFailureException(StreamFailure.NetworkDown, "No network to " + server + ": " + Texts.OneLine(error.Message) + ".");

                default:
                    return new StreamFailureException(StreamFailure.Broken, server + " cannot be reached: " + Texts.OneLine(error.Message) + ".");
            }
        }
    }
}
