// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Listens on 127.0.0.1. The port is had from the beginning and outlives restarts of the firmware; while the firmware does not listen,
    /// whoever comes is turned away.
    /// </summary>
    public sealed class HostTcpListener : ITcpListener, IDisposable
    {
        private readonly Socket _listener;

        // Guards what follows.
        private readonly object _gate = new object();
        private IWakeSignal _wake;
        private bool _isListening;
        private Socket _waiting;
        private TaskCompletionSource _taken;

        /// <summary>
        /// Initializes a new instance of the <see cref="HostTcpListener"/> class.
        /// </summary>
        /// <param name="port">TCP port, 1 to 65535, or 0 for a free one.</param>
        /// <exception cref="HostPlatformException">The port is in use or not allowed; the message is for the user.</exception>
        public HostTcpListener(int port)
        {
            _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                if (OperatingSystem.IsWindows())
                {
                    _listener.ExclusiveAddressUse = true;
                }

                _listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
                _listener.Listen(4);
            }
            catch (SocketException e)
            {
                _listener.Dispose();
                string reason = e.SocketErrorCode == SocketError.AddressAlreadyInUse ? "it is in use by another program." : Texts.OneLine(e.Message) + ".";
                throw new HostPlatformException("The web page cannot have port " + port + " of 127.0.0.1: " + reason, e);
            }

            Port = ((IPEndPoint)_listener.LocalEndPoint).Port;
            _ = AcceptAllAsync();
        }

        /// <summary>
        /// Gets the TCP port.
        /// </summary>
        public int Port { get; }

        /// <summary>
        /// Takes the usual port when it is free, else any free one.
        /// </summary>
        /// <param name="usualPort">Port to try first.</param>
        /// <returns>The listener.</returns>
        public static HostTcpListener OnFreePort(int usualPort)
        {
            try
            {
                return new HostTcpListener(usualPort);
            }
            catch (HostPlatformException)
            {
                return new HostTcpListener(0);
            }
        }

        /// <summary>
        /// Begins to let the firmware have connections.
        /// </summary>
        /// <param name="port">Has to be <see cref="Port"/>.</param>
        /// <param name="wake">Woken when a connection or bytes on one arrive.</param>
        /// <returns><see langword="false"/> when it is another port.</returns>
        public bool Listen(int port, IWakeSignal wake)
        {
            lock (_gate)
            {
                _wake = wake;
                _isListening = port == Port;
                return _isListening;
            }
        }

        /// <inheritdoc/>
        public IServedStream Accept()
        {
            Socket socket;
            IWakeSignal wake;
            lock (_gate)
            {
                socket = _waiting;
                wake = _wake;
                _waiting = null;
                _taken?.TrySetResult();
                _taken = null;
            }

            try
            {
                return socket == null ? null : new HostServedStream(socket, wake);
            }
            catch (SocketException)
            {
                // Gone before it was looked at.
                socket.Dispose();
                return null;
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            lock (_gate)
            {
                _isListening = false;
                _wake = null;
                _waiting?.Dispose();
                _waiting = null;
                _taken?.TrySetResult();
                _taken = null;
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Close();
            _listener.Dispose();
        }

        private async Task AcceptAllAsync()
        {
            while (true)
            {
                Socket socket;
                try
                {
                    socket = await _listener.AcceptAsync().ConfigureAwait(false);
                }
                catch (ObjectDisposedException)
                {
                    return;
                }
                catch (SocketException e)
                {
                    if (e.SocketErrorCode == SocketError.OperationAborted)
                    {
                        return;
                    }

                    // The client vanished, or the system is short of handles.
                    await Task.Delay(100).ConfigureAwait(false);
                    continue;
                }

                // One waits for the firmware; the others in the queue of the system.
                await Offer(socket).ConfigureAwait(false);
            }
        }

        private Task Offer(Socket socket)
        {
            IWakeSignal wake;
            Task taken;
            lock (_gate)
            {
                if (!_isListening)
                {
                    socket.Dispose();
                    return Task.CompletedTask;
                }

                _waiting = socket;
                _taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                taken = _taken.Task;
                wake = _wake;
            }

            wake?.Wake();
            return taken;
        }
    }
}
