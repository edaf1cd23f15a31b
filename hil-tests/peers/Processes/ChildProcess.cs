// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// A program that a test has started. It is told to end by the end of its input, so it also ends when the test dies; one
    /// that does not obey is killed with all that it has started.
    /// </summary>
    internal sealed class ChildProcess : IAsyncDisposable
    {
        private const int TailLines = 40;

        private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

        private readonly Process _process;
        private readonly Action<string> _onLine;
        private readonly Queue<string> _tail = new Queue<string>();
        private readonly StreamWriter _input;

        private ChildProcess(Process process, Action<string> onLine)
        {
            _process = process;
            _onLine = onLine;
            _input = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
            process.OutputDataReceived += (sender, line) => TakeLine(line.Data, true);
            process.ErrorDataReceived += (sender, line) => TakeLine(line.Data, false);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            Ended = process.WaitForExitAsync();
        }

        /// <summary>
        /// Gets the end of the program, when all that it printed is here.
        /// </summary>
        public Task Ended { get; }

        /// <summary>
        /// Gets a value indicating whether the program has ended and all that it printed is here.
        /// </summary>
        public bool HasEnded => Ended.IsCompleted;

        /// <summary>
        /// Gets the last lines that the program has printed.
        /// </summary>
        public string Tail
        {
            get
            {
                lock (_tail)
                {
                    return string.Join("\n", _tail);
                }
            }
        }

        /// <summary>
        /// Starts a program.
        /// </summary>
        /// <param name="program">Name or path.</param>
        /// <param name="arguments">Arguments.</param>
        /// <param name="folder">Working folder.</param>
        /// <param name="environment">Variables to set.</param>
        /// <param name="onLine">Gets each line of its standard output, on threads of the pool, one at a time.</param>
        /// <returns>The running program.</returns>
        /// <exception cref="Win32Exception">There is no such program.</exception>
        public static ChildProcess Start(
            string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string> environment, Action<string> onLine)
        {
            ProcessStartInfo start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = new UTF8Encoding(false),
                StandardErrorEncoding = new UTF8Encoding(false),
                UseShellExecute = false,
                CreateNoWindow = true,
            };
            foreach (KeyValuePair<string, string> variable in environment)
            {
                start.Environment[variable.Key] = variable.Value;
            }

            return new ChildProcess(Process.Start(start), onLine);
        }

        /// <summary>
        /// Sends a line to the program.
        /// </summary>
        /// <param name="line">Line.</param>
        public void Tell(string line)
        {
            lock (_input)
            {
                _input.WriteLine(line);
            }
        }

        /// <summary>
        /// Ends the program at once, as a power cut would.
        /// </summary>
        /// <returns>When it has ended.</returns>
        public async Task Kill()
        {
            _process.Kill(true);
            await Ended;
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            try
            {
                _input.Dispose();
            }
            catch (IOException)
            {
                // It has ended by itself.
            }

            try
            {
                await Ended.WaitAsync(s_patience);
            }
            catch (TimeoutException)
            {
                await Kill();
            }

            _process.Dispose();
        }

        private void TakeLine(string line, bool isOutput)
        {
            if (line == null)
            {
                return;
            }

            lock (_tail)
            {
                _tail.Enqueue(line.Length > 400 ? line.Substring(0, 400) + "..." : line);
                if (_tail.Count > TailLines)
                {
                    _tail.Dequeue();
                }
            }

            if (isOutput)
            {
                _onLine(line);
            }
        }
    }
}
