// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The virtual board as a program of its own; the test pushes its buttons over its console line.
    /// </summary>
    internal sealed class Board : IAsyncDisposable
    {
        private const string ConsoleLine = "Console at 127.0.0.1:";

        private static readonly JsonSerializerOptions s_json = new JsonSerializerOptions(JsonSerializerDefaults.Web);

        private readonly ConcurrentQueue<string> _log = new ConcurrentQueue<string>();
        private readonly TaskCompletionSource<int> _port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _oneAtATime = new SemaphoreSlim(1);
        private readonly TcpClient _client = new TcpClient(AddressFamily.InterNetwork);
        private ChildProcess _process;
        private StreamReader _reader;
        private StreamWriter _writer;

        private Board()
        {
        }

        /// <summary>
        /// Gets the log so far. It comes on another way than the answers of the console, so what an answer shows may not be in it yet
        /// (<see cref="UntilLog"/>).
        /// </summary>
        public IReadOnlyList<string> Log => _log.ToArray();

        /// <summary>
        /// Starts a board.
        /// </summary>
        /// <param name="arguments">Its command line.</param>
        /// <returns>The board, running, not necessarily connected.</returns>
        public static async Task<Board> Start(params string[] arguments)
        {
            Board board = new Board();
            string[] all = new[] { Program(), "--console", "tcp:0", "--attached" }.Concat(arguments).ToArray();
            board._process = ChildProcess.Start("dotnet", all, AppContext.BaseDirectory, new Dictionary<string, string>(), board.TakeLine);

            await Task.WhenAny(board._port.Task, board._process.Ended, Task.Delay(Eventually.Patience));
            if (!board._port.Task.IsCompleted)
            {
                await board.DisposeAsync();
                Assert.Fail("The virtual board does not start: " + board._process.Tail);
            }

            await board._client.ConnectAsync(IPAddress.Loopback, await board._port.Task);
            NetworkStream stream = board._client.GetStream();
            board._reader = new StreamReader(stream, new UTF8Encoding(false));
            board._writer = new StreamWriter(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

            return board;
        }

        /// <summary>
        /// Executes a command of the console.
        /// </summary>
        /// <param name="command">Command.</param>
        /// <returns>Its answer.</returns>
        public async Task<string> Do(string command)
        {
            await _oneAtATime.WaitAsync();

            try
            {
                await _writer.WriteLineAsync(command);
                List<string> lines = new List<string>();
                while (true)
                {
                    string line = await _reader.ReadLineAsync().WaitAsync(Eventually.Patience);
                    Assert.True(line != null, "The board has ended: " + _process.Tail);
                    if (line == ".")
                    {
                        break;
                    }

                    lines.Add(line.StartsWith('.') ? line.Substring(1) : line);
                }

                string answer = string.Join("\n", lines);
                Assert.False(answer.StartsWith("error:", StringComparison.Ordinal), command + ": " + answer);

                return answer;
            }
            finally
            {
                _oneAtATime.Release();
            }
        }

        /// <summary>
        /// Gets how it is.
        /// </summary>
        /// <returns>Status.</returns>
        public async Task<BoardStatus> GetStatus()
        {
            return JsonSerializer.Deserialize<BoardStatus>(await Do("status json"), s_json);
        }

        /// <summary>
        /// Waits for a state of the board.
        /// </summary>
        /// <param name="what">What is waited for, for the message of a failure.</param>
        /// <param name="condition">The state.</param>
        /// <returns>The status in which it was so.</returns>
        public async Task<BoardStatus> Until(string what, Func<BoardStatus, bool> condition)
        {
            BoardStatus status = null;
            await Eventually.True(
                what,
                async () =>
                {
                    status = await GetStatus();

                    return condition(status);
                },
                () => JsonSerializer.Serialize(status, s_json) + "\n" + _process.Tail);

            return status;
        }

        /// <summary>
        /// Waits until the log shows something.
        /// </summary>
        /// <param name="what">What is waited for, for the message of a failure.</param>
        /// <param name="condition">What it shows.</param>
        /// <returns>When it does.</returns>
        public Task UntilLog(string what, Func<IReadOnlyList<string>, bool> condition)
        {
            return Eventually.True(what + " in the log", () => Task.FromResult(condition(Log)), () => string.Join('\n', Log));
        }

        /// <summary>
        /// Waits until connector 1 is in a state and everything has been said to the CSMS.
        /// </summary>
        /// <param name="connectorStatus">State.</param>
        /// <returns>The status in which it was so.</returns>
        public Task<BoardStatus> UntilQuiet(string connectorStatus)
        {
            return Until(connectorStatus + " and quiet", status => status.IsQuiet && status.Connector.Status == connectorStatus);
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            _client.Dispose();
            await _process.DisposeAsync();

            // A restart would heal it, and a test that waits long enough would not notice.
            Assert.False(Log.Any(line => line.Contains("*** unhandled fault", StringComparison.Ordinal)), "The firmware has crashed:\n" + string.Join('\n', Log));
        }

        private static string Program()
        {
            // Beside the output folder of these tests, of the same configuration.
            DirectoryInfo own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

            return Path.Combine(own.Parent.Parent.FullName, "OcppChargePoint.VirtualBoard", own.Name, "OcppChargePoint.VirtualBoard.dll");
        }

        private void TakeLine(string line)
        {
            _log.Enqueue(line);
            if (line.StartsWith(ConsoleLine, StringComparison.Ordinal))
            {
                _port.TrySetResult(int.Parse(line.Substring(ConsoleLine.Length)));
            }
        }
    }
}
