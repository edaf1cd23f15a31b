// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Serves the board's commands on a TCP port of 127.0.0.1 (<c>--console tcp:PORT</c>), so that other programs can push
    /// the buttons of a running board. Several clients may be connected.
    /// </summary>
    /// <remarks>
    /// <para>
    /// The client sends one command per line (UTF-8, ended by LF or CR LF, at most <see cref="MaximumLineBytes"/> bytes). The
    /// server sends nothing on its own. Each line is answered at once: the lines of the answer, then a line with a
    /// single '.'. A line of the answer that begins with '.' gets a second '.' in front, which a tool takes off again.
    /// An empty line gets an empty answer. What cannot be executed gets one line that begins with "error:".
    /// </para>
    /// <para>
    /// Bytes that are not UTF-8 and control characters reach the command as U+FFFD. A last line without line end is not
    /// executed, so that a vanishing client cannot leave half a command. A client that takes no answer for 5 s is dropped.
    /// An HTTP request ends the connection: no web page can push buttons through a browser.
    /// </para>
    /// </remarks>
    public sealed class ConsoleServer : IDisposable
    {
        /// <summary>
        /// Longest line in bytes, without its line end.
        /// </summary>
        public const int MaximumLineBytes = 1024;

        /// <summary>
        /// Most clients at a time; a further one gets an error and is disconnected.
        /// </summary>
        public const int MaximumClients = 16;

        private const int PauseAfterErrorMilliseconds = 100;
        private const int DefaultLastAnswerMilliseconds = 5000;

        private readonly Func<Func<string, string>> _open;
        private readonly Socket _listener;
        private readonly object _executeGate = new object();
        private readonly int _lastAnswerMilliseconds;

        // Guards the set of clients, _isStopped and _answering.
        private readonly object _gate = new object();
        private readonly HashSet<ConsoleClient> _clients = new HashSet<ConsoleClient>();
        private bool _isStopped;
        private int _answering;

        /// <summary>
        /// Initializes a new instance of the <see cref="ConsoleServer"/> class and starts serving.
        /// </summary>
        /// <param name="port">TCP port, 1 to 65535, or 0 for a free one.</param>
        /// <param name="execute">
        /// Executes one command line and returns its answer (lines separated by LF, or <see langword="null"/> for none). Called
        /// on threads of the server, one call at a time; has to marshal to the event loop itself.
        /// </param>
        /// <param name="lastAnswerMilliseconds">The longest time that <see cref="Dispose"/> gives to a command that is being executed.</param>
        /// <exception cref="ArgumentNullException"><paramref name="execute"/> is <see langword="null"/>.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is out of range.</exception>
        /// <exception cref="HostPlatformException">The port is in use or not allowed; the message is for the user.</exception>
        public ConsoleServer(int port, Func<string, string> execute, int lastAnswerMilliseconds = DefaultLastAnswerMilliseconds)
            : this(execute == null ? throw new ArgumentNullException(nameof(execute)) : () => execute, port, lastAnswerMilliseconds)
        {
        }

        private ConsoleServer(Func<Func<string, string>> open, int port, int lastAnswerMilliseconds)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(port, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535);
            _open = open;
            _lastAnswerMilliseconds = lastAnswerMilliseconds;
            _listener = Listen(port);
            Port = ((IPEndPoint)_listener.LocalEndPoint).Port;
            new Thread(AcceptClients) { IsBackground = true, Name = "Console" }.Start();
        }

        /// <summary>
        /// Starts a server whose clients have a session each.
        /// </summary>
        /// <param name="port">TCP port, 1 to 65535, or 0 for a free one.</param>
        /// <param name="open">Called for each client: gives what executes its command lines, as in the constructor.</param>
        /// <returns>The server.</returns>
        /// <exception cref="HostPlatformException">The port is in use or not allowed; the message is for the user.</exception>
        public static ConsoleServer WithSessions(int port, Func<Func<string, string>> open)
        {
            return new ConsoleServer(open, port, DefaultLastAnswerMilliseconds);
        }

        /// <summary>
        /// Gets the TCP port.
        /// </summary>
        public int Port { get; }

        /// <summary>
        /// Stops serving and disconnects all clients. A command that is being executed has five seconds to be answered, so that whoever
        /// says quit hears the answer; it may come to its end later.
        /// </summary>
        public void Dispose()
        {
            ConsoleClient[] clients;
            lock (_gate)
            {
                _isStopped = true;
                long end = Environment.TickCount64 + _lastAnswerMilliseconds;
                for (long rest = _lastAnswerMilliseconds; _answering > 0 && rest > 0; rest = end - Environment.TickCount64)
                {
                    Monitor.Wait(_gate, (int)rest);
                }

                clients = new ConsoleClient[_clients.Count];
                _clients.CopyTo(clients);
            }

            _listener.Dispose();
            foreach (ConsoleClient client in clients)
            {
                client.Disconnect();
            }
        }

        /// <summary>
        /// Executes a command for a client.
        /// </summary>
        /// <param name="execute">Its session.</param>
        /// <param name="line">Command.</param>
        /// <returns>Answer.</returns>
        internal string Execute(Func<string, string> execute, string line)
        {
            lock (_executeGate)
            {
                try
                {
                    return execute(line);
                }
                catch (Exception e)
                {
                    return "error: the command failed: " + Texts.OneLine(e.Message);
                }
            }
        }

        /// <summary>
        /// Notes that an answer is being made, or that it is sent.
        /// </summary>
        /// <param name="isBegin"><see langword="true"/> before, <see langword="false"/> after.</param>
        internal void NoteAnswer(bool isBegin)
        {
            lock (_gate)
            {
                _answering += isBegin ? 1 : -1;
                Monitor.PulseAll(_gate);
            }
        }

        /// <summary>
        /// Forgets a client that has gone.
        /// </summary>
        /// <param name="client">The client.</param>
        internal void Remove(ConsoleClient client)
        {
            lock (_gate)
            {
                _clients.Remove(client);
            }
        }

        private static Socket Listen(int port)
        {
            Socket listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                if (OperatingSystem.IsWindows())
                {
                    listener.ExclusiveAddressUse = true;
                }

                listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
                listener.Listen();
                return listener;
            }
            catch (SocketException e)
            {
                listener.Dispose();
                string reason = e.SocketErrorCode == SocketError.AddressAlreadyInUse ? "it is in use by another program." : Texts.OneLine(e.Message) + ".";
                throw new HostPlatformException("The console cannot listen on port " + port + " of 127.0.0.1: " + reason, e);
            }
        }

        private void AcceptClients()
        {
            while (true)
            {
                try
                {
                    Admit(_listener.Accept());
                }
                catch (Exception e) when (e is SocketException || e is ObjectDisposedException)
                {
                    lock (_gate)
                    {
                        if (_isStopped)
                        {
                            return;
                        }
                    }

                    // The client vanished while it was accepted, or the system is short of handles.
                    Thread.Sleep(PauseAfterErrorMilliseconds);
                }
            }
        }

        private void Admit(Socket socket)
        {
            ConsoleClient client = new ConsoleClient(this, socket, _open());
            bool isAdmitted;
            lock (_gate)
            {
                isAdmitted = !_isStopped && _clients.Count < MaximumClients;
                if (isAdmitted)
                {
                    _clients.Add(client);
                }
            }

            if (isAdmitted)
            {
                client.Start();
            }
            else
            {
                client.Refuse();
            }
        }
    }
}
