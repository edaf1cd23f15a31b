// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;

namespace OcppChargePoint.Schemas
{
    /// <summary>
    /// A Node.js script that answers lines with lines. It ends when its input ends, so also when this process dies.
    /// </summary>
    internal sealed class NodeProcess : IDisposable
    {
        private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

        private readonly Process _process;
        private readonly StreamWriter _input;
        private readonly StringBuilder _errors = new StringBuilder();

        private NodeProcess(Process process)
        {
            _process = process;
            _input = new StreamWriter(process.StandardInput.BaseStream, new UTF8Encoding(false)) { AutoFlush = false, NewLine = "\n" };
            process.ErrorDataReceived += (sender, line) => NoteError(line.Data);
            process.BeginErrorReadLine();
        }

        public static NodeProcess Start(string folder, string script)
        {
            ProcessStartInfo start = new ProcessStartInfo("node", script)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = new UTF8Encoding(false),
                UseShellExecute = false,
                CreateNoWindow = true,
            };

            try
            {
                return new NodeProcess(Process.Start(start));
            }
            catch (Win32Exception missing)
            {
                throw new SchemaJudgeException("Node.js is not installed (no program 'node' in the path).", missing);
            }
        }

        public void Tell(string line)
        {
            _input.WriteLine(line);
        }

        public string Ask(string line)
        {
            try
            {
                _input.WriteLine(line);
                _input.Flush();

                // Not with a task: a caller on the last thread of the pool would wait for the pool.
                using (Timer watchdog = new Timer(state => _process.Kill(), null, s_patience, Timeout.InfiniteTimeSpan))
                {
                    string answer = _process.StandardOutput.ReadLine();

                    if (answer != null)
                    {
                        return answer;
                    }
                }
            }
            catch (IOException)
            {
                // Said below, with what the script printed.
            }

            _process.WaitForExit(2000);

            throw new SchemaJudgeException("The schema judge has ended, or did not answer within " + s_patience.TotalSeconds + " s: " + Errors());
        }

        public void Dispose()
        {
            try
            {
                _input.Dispose();
            }
            catch (IOException)
            {
                // It has ended by itself.
            }

            if (!_process.WaitForExit(2000))
            {
                _process.Kill();
            }

            _process.Dispose();
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
