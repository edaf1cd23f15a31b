// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// One client of a <see cref="ConsoleServer"/>, served by a thread of its own.
    /// </summary>
    internal sealed class ConsoleClient
    {
        private const int SendTimeoutMilliseconds = 5000;
        private const string EndOfAnswer = ".\n";

        private readonly ConsoleServer _server;
        private readonly Func<string, string> _execute;
        private readonly Socket _socket;
        private readonly byte[] _line = new byte[ConsoleServer.MaximumLineBytes];
        private int _length;
        private bool _isTooLong;
        private bool _wantsMore = true;

        /// <summary>
        /// Initializes a new instance of the <see cref="ConsoleClient"/> class.
        /// </summary>
        /// <param name="server">Executes the commands.</param>
        /// <param name="socket">Connection to the client; disposed here.</param>
        /// <param name="execute">Session of the client.</param>
        internal ConsoleClient(ConsoleServer server, Socket socket, Func<string, string> execute)
        {
            _execute = execute;
            _server = server;
            _socket = socket;
            _socket.NoDelay = true;
            _socket.SendTimeout = SendTimeoutMilliseconds;
        }

        /// <summary>
        /// Starts serving.
        /// </summary>
        internal void Start()
        {
            new Thread(Serve) { IsBackground = true, Name = "Console client" }.Start();
        }

        /// <summary>
        /// Tells the client that there are too many, and disconnects it.
        /// </summary>
        internal void Refuse()
        {
            try
            {
                Answer("error: too many console connections (" + ConsoleServer.MaximumClients + ").");
            }
            catch (Exception e) when (IsGone(e))
            {
                // It has gone by itself.
            }

            Disconnect();
        }

        /// <summary>
        /// Disconnects the client, from any thread.
        /// </summary>
        internal void Disconnect()
        {
            try
            {
                // Without it, a pending receive would turn the end into a reset.
                _socket.Shutdown(SocketShutdown.Both);
            }
            catch (Exception e) when (IsGone(e))
            {
                // It has gone by itself.
            }

            _socket.Dispose();
        }

        private static bool IsGone(Exception e)
        {
            return e is SocketException || e is ObjectDisposedException;
        }

        private static string Clean(string text)
        {
            StringBuilder clean = new StringBuilder();
            foreach (char c in text.TrimStart('\uFEFF'))
            {
                clean.Append(c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
            }

            return clean.ToString();
        }

        private void Serve()
        {
            try
            {
                byte[] received = new byte[4096];
                while (_wantsMore)
                {
                    int count = _socket.Receive(received);
                    if (count == 0)
                    {
                        TakeEnd();
                        return;
                    }

                    for (int i = 0; i < count && _wantsMore; i++)
                    {
                        Take(received[i]);
                    }
                }
            }
            catch (Exception e) when (IsGone(e))
            {
                // Clients may vanish at any time.
            }
            finally
            {
                _server.Remove(this);
                Disconnect();
            }
        }

        private void Take(byte value)
        {
            if (value == (byte)'\n')
            {
                TakeLine();
            }
            else if (_length < _line.Length)
            {
                _line[_length++] = value;
            }
            else if (value != (byte)'\r')
            {
                _isTooLong = true;
            }
        }

        private void TakeLine()
        {
            bool isTooLong = _isTooLong;
            string line = Encoding.UTF8.GetString(_line, 0, _length).TrimEnd('\r');
            _length = 0;
            _isTooLong = false;
            if (isTooLong)
            {
                Answer("error: the line is longer than " + ConsoleServer.MaximumLineBytes + " bytes.");
            }
            else if (line.Contains(" HTTP/1.", StringComparison.OrdinalIgnoreCase))
            {
                _wantsMore = false;
                Answer("error: this is no web server.");
            }
            else
            {
                Execute(line);
            }
        }

        private void Execute(string line)
        {
            _server.NoteAnswer(true);
            try
            {
                Answer(string.IsNullOrWhiteSpace(line) ? null : _server.Execute(_execute, Clean(line)));
            }
            finally
            {
                _server.NoteAnswer(false);
            }
        }

        private void TakeEnd()
        {
            if (_length > 0)
            {
                Answer("error: the last line has no line end and was not executed.");
            }
        }

        private void Answer(string text)
        {
            StringBuilder answer = new StringBuilder();
            if (!string.IsNullOrEmpty(text))
            {
                foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
                {
                    answer.Append(line.StartsWith('.') ? "." : string.Empty).Append(line).Append('\n');
                }
            }

            answer.Append(EndOfAnswer);
            _socket.Send(Encoding.UTF8.GetBytes(answer.ToString()));
        }
    }
}
