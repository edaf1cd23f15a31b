// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// A client of the console that a board serves on TCP (<c>--console tcp:PORT</c>): pushes its buttons and looks at it.
    /// </summary>
    public sealed class BoardConsole : IDisposable
    {
        /// <summary>
        /// Seconds of patience with anything that takes a moment: many, because a busy machine has made one second thirty.
        /// </summary>
        public const double Patience = 120;

        private const int LookAgainMilliseconds = 20;

        private readonly TcpClient _client;
        private readonly StreamReader _reader;

        /// <summary>
        /// Initializes a new instance of the <see cref="BoardConsole"/> class and connects.
        /// </summary>
        /// <param name="port">Port on 127.0.0.1.</param>
        public BoardConsole(int port)
        {
            Port = port;
            _client = new TcpClient { NoDelay = true };
            _client.Connect(IPAddress.Loopback, port);
            _reader = new StreamReader(_client.GetStream(), new UTF8Encoding(false));
        }

        /// <summary>Gets the port.</summary>
        public int Port { get; }

        /// <summary>
        /// Gives a command and waits for the answer.
        /// </summary>
        /// <param name="command">Command.</param>
        /// <returns>Lines of the answer, joined by LF; empty for an empty answer.</returns>
        /// <exception cref="TimeoutException">No answer came.</exception>
        /// <exception cref="EndOfStreamException">The board has ended the connection.</exception>
        public async Task<string> Ask(string command)
        {
            await Send(Encoding.UTF8.GetBytes(command + "\n")).ConfigureAwait(false);
            return await ReadAnswer().ConfigureAwait(false);
        }

        /// <summary>
        /// Sends bytes as they are.
        /// </summary>
        /// <param name="bytes">Bytes.</param>
        /// <returns>When they are sent.</returns>
        public async Task Send(byte[] bytes)
        {
            await _client.GetStream().WriteAsync(bytes).ConfigureAwait(false);
        }

        /// <summary>
        /// Waits for the next answer.
        /// </summary>
        /// <returns>Its lines, joined by LF.</returns>
        public async Task<string> ReadAnswer()
        {
            List<string> lines = new List<string>();
            while (true)
            {
                string line = await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(Patience)).ConfigureAwait(false) ?? throw new EndOfStreamException();
                if (line == ".")
                {
                    return string.Join('\n', lines);
                }

                lines.Add(line.StartsWith('.') ? line.Substring(1) : line);
            }
        }

        /// <summary>
        /// Looks at the board.
        /// </summary>
        /// <returns>What <c>status json</c> says.</returns>
        public async Task<JsonObject> Status()
        {
            return JsonNode.Parse(await Ask("status json").ConfigureAwait(false)).AsObject();
        }

        /// <summary>
        /// Looks at the board until it is in a certain state.
        /// </summary>
        /// <param name="condition">The state.</param>
        /// <returns>What <c>status json</c> said at last.</returns>
        /// <exception cref="TimeoutException">It did not come to it; the message shows the last state.</exception>
        public async Task<JsonObject> Until(Func<JsonObject, bool> condition)
        {
            Stopwatch waited = Stopwatch.StartNew();
            while (true)
            {
                bool isLast = waited.Elapsed.TotalSeconds > Patience;
                JsonObject status = await Status().ConfigureAwait(false);
                if (condition(status))
                {
                    return status;
                }

                if (isLast)
                {
                    throw new TimeoutException("The board is: " + status.ToJsonString());
                }

                await Task.Delay(LookAgainMilliseconds).ConfigureAwait(false);
            }
        }

        /// <summary>
        /// Waits until a connector is in a state.
        /// </summary>
        /// <param name="connectorId">Connector.</param>
        /// <param name="status">State, such as Charging.</param>
        /// <returns>What <c>status json</c> says of the connector.</returns>
        public async Task<JsonObject> UntilConnector(int connectorId, string status)
        {
            JsonObject all = await Until(board => (string)board["connectors"][connectorId - 1]["status"] == status).ConfigureAwait(false);
            return all["connectors"][connectorId - 1].AsObject();
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _client.Dispose();
        }
    }
}
