// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// Speaks the protocol of the console server as a tool would.
    /// </summary>
    internal sealed class ConsoleTestClient : IDisposable
    {
        private readonly StreamReader _reader;

        internal ConsoleTestClient(int port)
        {
            Socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) 
            {
                ReceiveTimeout = (int)Eventually.Patience.TotalMilliseconds,
                SendTimeout = (int)Eventually.Patience.TotalMilliseconds,
            };
            Socket.Connect(IPAddress.Loopback, port);
            _reader = new StreamReader(new NetworkStream(Socket), new UTF8Encoding(false));
        }

        internal Socket Socket { get; }

        internal void Send(string text)
        {
            Send(Encoding.UTF8.GetBytes(text));
        }

        internal void Send(byte[] bytes)
        {
            Socket.Send(bytes);
        }

        /// <summary>
        /// Reads one answer.
        /// </summary>
        /// <returns>Its lines, or <see langword="null"/> when the server has disconnected.</returns>
        internal string[] ReadAnswer()
        {
            List<string> lines = new List<string>();
            while (true)
            {
                string line = _reader.ReadLine();
                if (line == null)
                {
                    return null;
                }

                if (line == ".")
                {
                    return lines.ToArray();
                }

                lines.Add(line.StartsWith("..", StringComparison.Ordinal) ? line.Substring(1) : line);
            }
        }

        internal string[] Ask(string line)
        {
            Send(line + "\n");
            return ReadAnswer();
        }

        public void Dispose()
        {
            Socket.Dispose();
        }
    }
}
