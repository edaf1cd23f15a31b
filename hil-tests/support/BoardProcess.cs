// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace OcppChargePoint.HilTests.Support
{
    /// <summary>
    /// The virtual board as a process of its own, started as a user or a tool starts it. Disposing ends it, and whatever it has
    /// started, whether it wants to end or not.
    /// </summary>
    public sealed class BoardProcess : IDisposable
    {
        private const string BoardName = "OcppChargePoint.VirtualBoard";
        private const string ConsoleLine = "Console at 127.0.0.1:";
        private const int EndMilliseconds = (int)(BoardConsole.Patience * 1000);
        private const int LookAgainMilliseconds = 10;

        // A shell starts what runs in its background with SIGINT ignored, and every process below inherits that. The board is to see signals as
        // from a terminal, wherever the tests were started. (env becomes the board; it does not stay beside it.)
        private static readonly bool s_ignoresInterrupt = IgnoresInterrupt();

        private static readonly ConcurrentDictionary<int, Process> s_running = new ConcurrentDictionary<int, Process>();

        private readonly Process _process = new Process();
        private readonly ConcurrentQueue<string> _output = new ConcurrentQueue<string>();
        private readonly ConcurrentQueue<string> _errors = new ConcurrentQueue<string>();

        static BoardProcess()
        {
            // A test run that is broken off must not leave boards behind.
            AppDomain.CurrentDomain.ProcessExit += (sender, e) =>
            {
                foreach (Process process in s_running.Values)
                {
                    Kill(process);
                }
            };
        }

        private BoardProcess(ProcessStartInfo start)
        {
            start.RedirectStandardInput = true;
            start.RedirectStandardOutput = true;
            start.RedirectStandardError = true;
            start.UseShellExecute = false;
            start.Environment["DOTNET_NOLOGO"] = "1";
            _process.StartInfo = start;
            _process.OutputDataReceived += (sender, e) => Keep(_output, e.Data);
            _process.ErrorDataReceived += (sender, e) => Keep(_errors, e.Data);
            _process.Start();
            s_running[_process.Id] = _process;
            _process.BeginErrorReadLine();
        }

        /// <summary>
        /// Gets the file of the board's program. It stands beside the tests' own folder, in the same configuration.
        /// </summary>
        public static string ProgramFile
        {
            get
            {
                DirectoryInfo own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
                string file = Path.Combine(own.Parent.Parent.FullName, BoardName, own.Name, BoardName + ".dll");
                return File.Exists(file) ? file : throw new FileNotFoundException("The virtual board is not built: " + file);
            }
        }

        /// <summary>Gets the process number, which a restart of the firmware does not change.</summary>
        public int Id => _process.Id;

        /// <summary>Gets a value indicating whether the process has ended.</summary>
        public bool HasExited => _process.HasExited;

        /// <summary>Gets the lines on standard output so far.</summary>
        public string[] Output => _output.ToArray();

        /// <summary>Gets the lines on standard error so far.</summary>
        public string[] Errors => _errors.ToArray();

        /// <summary>Gets the standard input of the process, which is no terminal.</summary>
        public StreamWriter Input => _process.StandardInput;

        /// <summary>
        /// Starts a board without a terminal.
        /// </summary>
        /// <param name="arguments">Command line.</param>
        /// <returns>The running board.</returns>
        public static BoardProcess Start(params string[] arguments)
        {
            ProcessStartInfo start = new ProcessStartInfo(s_ignoresInterrupt ? "env" : "dotnet");
            if (s_ignoresInterrupt)
            {
                start.ArgumentList.Add("--default-signal=INT");
                start.ArgumentList.Add("dotnet");
            }

            start.ArgumentList.Add(ProgramFile);
            foreach (string argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            BoardProcess board = new BoardProcess(start);
            board._process.BeginOutputReadLine();
            return board;
        }

        /// <summary>
        /// Starts a program that runs a board in a terminal; its output is read as a stream.
        /// </summary>
        /// <param name="program">Program and its arguments.</param>
        /// <param name="output">The bytes that the terminal gets, as text.</param>
        /// <returns>The running board.</returns>
        public static BoardProcess StartRaw(ProcessStartInfo program, out StreamReader output)
        {
            BoardProcess board = new BoardProcess(program);
            output = board._process.StandardOutput;
            return board;
        }

        /// <summary>
        /// Waits for a line on standard output, also one that came before.
        /// </summary>
        /// <param name="part">What stands in the line.</param>
        /// <param name="number">Which of the lines with it: 1 for the first.</param>
        /// <returns>The line.</returns>
        /// <exception cref="TimeoutException">There is none; the message shows what there is.</exception>
        public async Task<string> WaitForLine(string part, int number = 1)
        {
            Stopwatch waited = Stopwatch.StartNew();
            while (true)
            {
                bool isLast = waited.Elapsed.TotalSeconds > BoardConsole.Patience;
                if (_process.HasExited)
                {
                    // Its last lines may still be on their way.
                    await WaitForExit().ConfigureAwait(false);
                    isLast = true;
                }

                string line = _output.Where(one => one.Contains(part, StringComparison.Ordinal)).ElementAtOrDefault(number - 1);
                if (line != null)
                {
                    return line;
                }

                if (isLast)
                {
                    throw new TimeoutException("No line with '" + part + "', number " + number + ". " + this);
                }

                await Task.Delay(LookAgainMilliseconds).ConfigureAwait(false);
            }
        }

        /// <summary>
        /// Waits until the process ends by itself.
        /// </summary>
        /// <param name="seconds">Patience.</param>
        /// <returns>Its exit code.</returns>
        /// <exception cref="TimeoutException">It runs on; the message shows what it said.</exception>
        public async Task<int> WaitForExit(double seconds = BoardConsole.Patience)
        {
            using CancellationTokenSource patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            try
            {
                await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
                return _process.ExitCode;
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException("The board does not end. " + this);
            }
        }

        /// <summary>
        /// Connects to the console of a board that was started with <c>--console tcp:0</c>.
        /// </summary>
        /// <returns>The connection.</returns>
        public async Task<BoardConsole> OpenConsole()
        {
            string line = await WaitForLine(ConsoleLine).ConfigureAwait(false);
            return new BoardConsole(int.Parse(line.AsSpan(line.IndexOf(ConsoleLine, StringComparison.Ordinal) + ConsoleLine.Length), NumberStyles.None, CultureInfo.InvariantCulture));
        }

        /// <summary>
        /// Ends the process at once, as SIGKILL does: it gets no chance to put anything in order.
        /// </summary>
        public void Kill()
        {
            Kill(_process);
            _process.WaitForExit(EndMilliseconds);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Kill(_process);
            s_running.TryRemove(_process.Id, out _);
            _process.WaitForExit(EndMilliseconds);
            _process.Dispose();
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            return "Output:\n" + string.Join('\n', _output) + "\nErrors:\n" + string.Join('\n', _errors);
        }

        private static void Keep(ConcurrentQueue<string> lines, string line)
        {
            if (line != null)
            {
                lines.Enqueue(line);
            }
        }

        private static bool IgnoresInterrupt()
        {
            const string Status = "/proc/self/status";
            const string Field = "SigIgn:";
            const int Interrupt = 2;
            string line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(one => one.StartsWith(Field, StringComparison.Ordinal)) : null;
            return line != null && (Convert.ToUInt64(line.Substring(Field.Length).Trim(), 16) & (1UL << (Interrupt - 1))) != 0;
        }

        private static void Kill(Process process)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has ended by itself.
            }
        }
    }
}
