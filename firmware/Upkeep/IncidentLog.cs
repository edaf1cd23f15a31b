// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// What went wrong, in flash: faults of the firmware, restarts, long losses of the connection. Two files of at most 2 KB, of which the older
    /// one gives way when the newer one is full, so that some twenty lines are left at least. Lines are text for people and never contain a
    /// secret. A file begins with its number, by which the newer one is told from the older one.
    /// </summary>
    public sealed class IncidentLog : IIncidents
    {
        private const int LargestFile = 2048;
        private const int LongestLine = 200;
        private const byte NewLine = (byte)'\n';

        private readonly IFileStore _files;
        private readonly IClock _clock;
        private byte _number;

        /// <summary>
        /// Initializes a new instance of the <see cref="IncidentLog"/> class.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="clock">Clock.</param>
        public IncidentLog(IFileStore files, IClock clock)
        {
            _files = files;
            _clock = clock;
            int even = ReadByte(GetName(0), 0);
            int odd = ReadByte(GetName(1), 0);
            _number = (byte)(odd >= 0 && (even < 0 || (byte)(odd - even) == 1) ? odd : even < 0 ? 0 : even);
            string name = GetName(_number);
            int length = files.GetLength(name);
            if (length > 0 && ReadByte(name, length - 1) != NewLine)
            {
                // A loss of power has cut the last line.
                files.Append(name, new byte[] { NewLine }, 0, 1);
            }
        }

        /// <summary>
        /// Adds a line. The time goes before it: UTC, or the seconds since the start where that is not known.
        /// </summary>
        /// <param name="text">What happened; longer ones than some 170 bytes are cut.</param>
        public void Write(string text)
        {
            string time = _clock.IsUtcKnown ? Iso8601.ToText(_clock.UtcMilliseconds) : "start+" + (_clock.MonotonicMilliseconds / 1000).ToString() + "s";

            // The space in front makes room for the number of a new file.
            byte[] line = Encoding.UTF8.GetBytes(" " + time + " " + text + "\n");
            int end = line.Length < LongestLine ? line.Length : LongestLine;
            for (int i = 1; i < end; i++)
            {
                // What a server says about itself is not to make lines of its own.
                line[i] = line[i] < 0x20 || line[i] == 0x7F ? (byte)'?' : line[i];
            }

            line[end - 1] = NewLine;
            int length = _files.GetLength(GetName(_number));
            if (length >= 0 && length + end - 1 <= LargestFile)
            {
                _files.Append(GetName(_number), line, 1, end - 1);
                return;
            }

            byte next = (byte)(_number + (length < 0 ? 0 : 1));
            line[0] = next;
            if (_files.Replace(GetName(next), line, 0, end))
            {
                _number = next;
            }
        }

        /// <inheritdoc/>
        public string ReadNext(ref int position)
        {
            if (position < LargestFile)
            {
                string line = ReadLine(GetName(_number + 1), ref position, 0);
                if (line != null)
                {
                    return line;
                }

                position = LargestFile;
            }

            return ReadLine(GetName(_number), ref position, LargestFile);
        }

        private static string GetName(int number)
        {
            return (number & 1) == 0 ? "incident.0" : "incident.1";
        }

        private int ReadByte(string name, int position)
        {
            byte[] value = new byte[1];
            return _files.Read(name, position, value, 0, 1) == 1 ? value[0] : -1;
        }

        private string ReadLine(string name, ref int position, int start)
        {
            byte[] bytes = new byte[LongestLine];
            position += position == start ? 1 : 0;
            int count = _files.Read(name, position - start, bytes, 0, LongestLine);
            for (int i = 0; i < count; i++)
            {
                if (bytes[i] == NewLine)
                {
                    position += i + 1;
                    return Encoding.UTF8.GetString(bytes, 0, i);
                }
            }

            return null;
        }
    }
}
