// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// Chromium, driven by a Node.js process (<c>browser/driver.js</c>) that all tests share. Both end with this process.
    /// </summary>
    internal sealed class Browser
    {
        private const string Folder = "hil-tests/web/browser";
        private const int StartSeconds = 150;

        private static readonly Lazy<Browser> s_shared = new Lazy<Browser>(Start);
        private static int s_isMissingSaid;

        private readonly Process _node;
        private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _running = new ConcurrentDictionary<int, TaskCompletionSource<string>>();
        private readonly StringBuilder _errors = new StringBuilder();
        private int _lastId;

        private Browser(Process node)
        {
            _node = node;
        }

        /// <summary>
        /// Gets why there is no browser here, for a test that skips itself, or <see langword="null"/> when there is one.
        /// </summary>
        /// <exception cref="BrowserMissingException">In CI only: something is missing; the message says what.</exception>
        public static string WhyMissing
        {
            get
            {
                try
                {
                    return s_shared.Value == null ? "no browser" : null;
                }
                catch (BrowserMissingException missing)
                {
                    if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
                    {
                        throw;
                    }

                    if (Interlocked.Exchange(ref s_isMissingSaid, 1) == 0)
                    {
                        Console.Error.WriteLine("SKIPPED: the web page is not tested in a browser. " + missing.Message);
                    }

                    return missing.Message;
                }
            }
        }

        /// <summary>
        /// Lets the browser go through a scenario.
        /// </summary>
        /// <param name="order">Fields that <c>driver.js</c> and the scenario read.</param>
        /// <returns>What went wrong, or <see langword="null"/>.</returns>
        public static async Task<string> CarryOut(JsonObject order)
        {
            Browser browser = s_shared.Value;
            int id = Interlocked.Increment(ref browser._lastId);
            order["id"] = id;
            TaskCompletionSource<string> answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            browser._running[id] = answer;
            lock (browser._node)
            {
                browser._node.StandardInput.WriteLine(order.ToJsonString());
                browser._node.StandardInput.Flush();
            }

            return await answer.Task.ConfigureAwait(false);
        }

        private static Browser Start()
        {
            try
            {
                ProcessStartInfo start = new ProcessStartInfo("node", "driver.js")
                {
                    WorkingDirectory = NodePackages.Prepare(Folder),
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardInputEncoding = new UTF8Encoding(false),
                    StandardOutputEncoding = new UTF8Encoding(false),
                    UseShellExecute = false,
                };
                Browser browser = new Browser(Process.Start(start));
                browser.WaitUntilReady();
                return browser;
            }
            catch (NodePackagesException missing)
            {
                throw new BrowserMissingException(missing.Message, missing);
            }
            catch (Win32Exception missing)
            {
                throw new BrowserMissingException("Node.js is not installed (no program 'node' in the path).", missing);
            }
        }

        private void WaitUntilReady()
        {
            AppDomain.CurrentDomain.ProcessExit += (sender, e) => Kill();
            _node.ErrorDataReceived += (sender, e) => NoteError(e.Data);
            _node.BeginErrorReadLine();
            string line = null;
            using (Timer watchdog = new Timer(state => Kill(), null, StartSeconds * 1000, Timeout.Infinite))
            {
                line = _node.StandardOutput.ReadLine();
            }

            JsonNode first = line == null ? null : JsonNode.Parse(line);
            if (first?["ready"] == null)
            {
                throw new BrowserMissingException((string)first?["missing"] ?? "The driver of the browser does not start: " + Errors(), null);
            }

            Thread reader = new Thread(Read) { IsBackground = true, Name = "Answers of the browser" };
            reader.Start();
        }

        private void Read()
        {
            for (string line = _node.StandardOutput.ReadLine(); line != null; line = _node.StandardOutput.ReadLine())
            {
                JsonNode answer = JsonNode.Parse(line);
                if (_running.TryRemove((int)answer["id"], out TaskCompletionSource<string> waiting))
                {
                    waiting.SetResult((string)answer["error"]);
                }
            }

            foreach (TaskCompletionSource<string> waiting in _running.Values)
            {
                waiting.TrySetResult("The driver of the browser has ended: " + Errors());
            }
        }

        private void Kill()
        {
            try
            {
                _node.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has ended already.
            }
        }

        private void NoteError(string line)
        {
            lock (_errors)
            {
                if (line != null && _errors.Length < 2000)
                {
                    _errors.Append(line).Append(' ');
                }
            }
        }

        private string Errors()
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }
}
