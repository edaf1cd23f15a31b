// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Diagnostics
{
    /// <summary>
    /// The last lines of what happened, for people. A ring in RAM; secrets are never written to it.
    /// </summary>
    public sealed class EventLog : IRpcLog
    {
        private readonly string[] _lines;
        private int _next;

        /// <summary>
        /// Initializes a new instance of the <see cref="EventLog"/> class.
        /// </summary>
        /// <param name="capacity">Lines kept.</param>
        public EventLog(int capacity)
        {
            _lines = StringArray.Create(capacity);
        }

        /// <summary>
        /// Gets or sets who sees each line at once, or <see langword="null"/>.
        /// </summary>
        public ILogSink Sink { get; set; }

        /// <summary>
        /// Gets the number of lines written since start, kept or not.
        /// </summary>
        public int Total { get; private set; }

        /// <summary>
        /// Writes a line. A sink that runs out of memory does not see it.
        /// </summary>
        /// <param name="line">What happened, one sentence.</param>
        public void Write(string line)
        {
            _lines[_next] = line;
            _next = (_next + 1) % _lines.Length;
            Total++;
            if (Sink != null)
            {
                try
                {
                    Sink.OnLine(line);
                }
                catch (OutOfMemoryException)
                {
                    // The line is kept; what the writer is about to do matters more than seeing it at once.
                }
            }
        }

        /// <summary>
        /// Gets a kept line.
        /// </summary>
        /// <param name="age">0 for the newest, up to the capacity minus 1.</param>
        /// <returns>The line, or <see langword="null"/> when there are not that many.</returns>
        public string GetLine(int age)
        {
            if (age < 0 || age >= _lines.Length)
            {
                return null;
            }

            return _lines[(_next - 1 - age + _lines.Length) % _lines.Length];
        }

        /// <inheritdoc/>
        public void OnProblem(string message)
        {
            Write("OCPP: " + Clean(message));
        }

        /// <summary>
        /// Takes control characters out, so that a CSMS cannot write lines of its own into the log.
        /// </summary>
        private static string Clean(string message)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(message);
            bool isChanged = false;
            for (int i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] < 0x20 || bytes[i] == 0x7F)
                {
                    bytes[i] = (byte)'?';
                    isChanged = true;
                }
            }

            return isChanged ? Encoding.UTF8.GetString(bytes, 0, bytes.Length) : message;
        }
    }
}
