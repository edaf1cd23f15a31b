// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.Sockets;

namespace OcppChargePoint.Hal.Esp32.Web
{
    /// <summary>
    /// Listens on all IPv4 addresses of the board over nanoFramework's sockets. <see cref="Accept"/> asks the socket in each turn of the event
    /// loop, so that a connection is noticed within a turn (100 ms at most) and costs no thread.
    /// </summary>
    public sealed class NanoTcpListener : ITcpListener
    {
        /// <summary>Connections that lwIP keeps while the loop has no time for them.</summary>
        private const int Backlog = 2;

        private Socket _socket;

        /// <summary>
        /// Begins to listen.
        /// </summary>
        /// <param name="port">TCP port, 1 to 65535.</param>
        /// <param name="wake">Not used: the platform tells nobody.</param>
        /// <returns><see langword="false"/> when the port cannot be had now, as before the network is there.</returns>
        public bool Listen(int port, IWakeSignal wake)
        {
            Close();
            Socket socket = null;
            try
            {
                socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                socket.Bind(new IPEndPoint(IPAddress.Any, port));
                socket.Listen(Backlog);
                _socket = socket;
                return true;
            }
            catch (SocketException)
            {
                if (socket != null)
                {
                    socket.Close();
                }

                return false;
            }
        }

        /// <inheritdoc/>
        public IServedStream Accept()
        {
            Socket taken = null;
            try
            {
                taken = _socket != null && _socket.Poll(0, SelectMode.SelectRead) ? _socket.Accept() : null;
                return taken == null ? null : new NanoServedStream(taken);
            }
            catch (Exception)
            {
                // The client has gone again, or no socket or no memory is left. What was taken is given back: there are sixteen.
                if (taken != null)
                {
                    taken.Close();
                }

                return null;
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (_socket != null)
            {
                _socket.Close();
                _socket = null;
            }
        }
    }
}
