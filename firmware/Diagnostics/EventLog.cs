// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Diagnostics
{
    /// <summary>
    /// The last lines of what happened, for people. A ring in RAM; secrets are never written to it.
    /// </summary>
    public sealed class EventLog : IRpcLog
    {
        private readonly string[] _lines;
        private readonly IClock _clock;

        /// <summary>UTC of each line; what was written before UTC was known has the monotonic time, negative.</summary>
        private readonly long[] _times;
        private int _next;

        /// <summary>
        /// Initializes a new instance of the <see cref="EventLog"/> class.
        /// </summary>
        /// <param name="capacity">Lines kept.</param>
        /// <param name="clock">Clock for the times of the lines; <see langword="null"/> for a log without times.</param>
        public EventLog(int capacity, IClock clock = null)
        {
            _lines = StringArray.Create(capacity);
            _clock = clock;
            _times = new long[clock == null ? 0 : capacity];
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
        /// Gets the number of lines that are kept at most.
        /// </summary>
        public int Capacity
        {
            get { return _lines.Length; }
        }

        /// <summary>
        /// Writes a line. A sink that runs out of memory does not see it.
        /// </summary>
        /// <param name="line">What happened, one sentence.</param>
        public void Write(string line)
        {
            _lines[_next] = line;
            if (_clock != null)
            {
                _times[_next] = _clock.IsUtcKnown ? _clock.UtcMilliseconds : -_clock.MonotonicMilliseconds;
            }

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

        /// <summary>
        /// Gets the time of a kept line.
        /// </summary>
        /// <param name="age">0 for the newest, up to the capacity minus 1.</param>
        /// <returns>UTC, or <c>+12.345 s</c> on the monotonic clock when UTC was not known; empty when the log keeps no times.</returns>
        public string GetTime(int age)
        {
            if (age < 0 || age >= _times.Length)
            {
                return string.Empty;
            }

            long time = _times[(_next - 1 - age + _lines.Length) % _lines.Length];
            return time > 0 ? Iso8601.ToText(time) : "+" + (-time / 1000).ToString() + "." + (-time % 1000).ToString("D3") + " s";
        }

        /// <inheritdoc/>
        public void OnProblem(string message)
        {
            Write("OCPP: " + Clean(message));
        }

        /// <summary>
        /// Takes control characters out, so that nobody can write lines of his own into the log.
        /// </summary>
        /// <param name="message">Text from outside.</param>
        /// <returns>The text with a question mark for each.</returns>
        public static string Clean(string message)
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
