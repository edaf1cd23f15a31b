// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// Finds out why a TCP connection could not be made.
    /// </summary>
    internal static class ConnectFailure
    {
        // What SO_ERROR gives on an ESP32: error numbers of its C library, not those of SocketError. lwIP says "reset" when
        // nothing listens, and "aborted" when it has given up calling.
        private const int NativeReset = 104;
        private const int NativeRefused = 111;
        private const int NativeAborted = 113;
        private const int NativeNetworkUnreachable = 114;
        private const int NativeNetworkDown = 115;
        private const int NativeTimedOut = 116;

        /// <summary>
        /// Judges a failed look-up or connect.
        /// </summary>
        /// <param name="socket">The socket, or <see langword="null"/> when it came not so far.</param>
        /// <param name="error">What was thrown.</param>
        /// <returns>Why.</returns>
        public static StreamFailure Judge(Socket socket, SocketException error)
        {
            if (!NetworkInterface.GetIsNetworkAvailable())
            {
                return StreamFailure.NetworkDown;
            }

            if (socket == null)
            {
                return StreamFailure.NameNotResolved;
            }

            switch (GetCode(socket, error))
            {
                case (int)SocketError.ConnectionRefused:
                case (int)SocketError.ConnectionReset:
                case NativeRefused:
                case NativeReset:
                    return StreamFailure.Refused;
                case (int)SocketError.TimedOut:
                case (int)SocketError.ConnectionAborted:
                case NativeTimedOut:
                case NativeAborted:
                    return StreamFailure.TimedOut;
                case (int)SocketError.NetworkDown:
                case (int)SocketError.NetworkUnreachable:
                case NativeNetworkDown:
                case NativeNetworkUnreachable:
                    return StreamFailure.NetworkDown;
                default:
                    return StreamFailure.Broken;
            }
        }

        /// <summary>
        /// Gets one line for people.
        /// </summary>
        /// <param name="failure">Result of <see cref="Judge"/>.</param>
        /// <param name="host">Host.</param>
        /// <param name="port">Port.</param>
        /// <returns>A sentence.</returns>
        public static string Describe(StreamFailure failure, string host, int port)
        {
            string server = host + ":" + port.ToString();
            switch (failure)
            {
                case StreamFailure.NetworkDown:
                    return "No network (Wi-Fi) on the way to " + server + ".";
                case StreamFailure.NameNotResolved:
                    return "Host name '" + host + "' not found.";
                case StreamFailure.Refused:
                    return server + " refused the connection: nothing listens on that port.";
                case StreamFailure.TimedOut:
                    return server + " did not answer: wrong address, or a firewall in between.";
                default:
                    return server + " cannot be reached.";
            }
        }

        /// <summary>
        /// Asks the socket first: the exception carries the last error of any socket, which need not be this one's.
        /// </summary>
        private static int GetCode(Socket socket, SocketException error)
        {
            try
            {
                int code = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error);
                return code != 0 ? code : error.ErrorCode;
            }
            catch (SocketException)
            {
                return error.ErrorCode;
            }
        }
    }
}
