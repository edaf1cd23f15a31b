// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// An RS-485 line on two wires with Modbus stations (Modbus over Serial Line 1.02): each byte takes its time on the wire, a frame is a frame
    /// after 3.5 characters of silence, who speaks while another one speaks destroys both, the receiver may hear its own bytes.
    /// </summary>
    public sealed class EmulatedLine : ISerialBus
    {
        private const int Capacity = 4096;

        private readonly FakeClock _clock;
        private readonly EmulatedStation[] _stations;
        private readonly byte[] _bytes = new byte[Capacity];
        private readonly long[] _times = new long[Capacity];
        private readonly int _byteMicroseconds;
        private int _count;
        private long _lastEnd;

        public EmulatedLine(FakeClock clock, int baud, EmulatedStation[] stations)
        {
            _clock = clock;
            _byteMicroseconds = 10000000 / baud;
            _stations = stations;
        }

        /// <summary>Whether the master hears itself.</summary>
        public bool HasEcho { get; set; }

        /// <summary>Requests that began without 3.5 characters of silence before.</summary>
        public int HastyRequests { get; private set; }

        /// <summary>Requests put on the line.</summary>
        public int Requests { get; private set; }

        private long Now
        {
            get { return _clock.MonotonicMilliseconds * 1000; }
        }

        public void Write(byte[] buffer, int offset, int count)
        {
            long start = Now;
            long end = start + ((long)count * _byteMicroseconds);
            bool isBroken = start < _lastEnd + (_byteMicroseconds * 7 / 2);
            Requests++;
            HastyRequests += isBroken ? 1 : 0;
            for (int i = 0; i < _count; i++)
            {
                bool overlaps = _times[i] > start && _times[i] - _byteMicroseconds < end;
                _bytes[i] = overlaps ? (byte)(_bytes[i] ^ 0x5A) : _bytes[i];
                isBroken |= overlaps;
            }

            byte[] frame = new byte[count];
            for (int i = 0; i < count; i++)
            {
                frame[i] = buffer[offset + i];
                if (HasEcho)
                {
                    Put(frame[i], start + ((long)(i + 1) * _byteMicroseconds));
                }
            }

            _lastEnd = end > _lastEnd ? end : _lastEnd;
            for (int i = 0; i < _stations.Length && !isBroken; i++)
            {
                byte[] answer = _stations[i].Answer(frame);
                if (answer != null)
                {
                    Send(answer, end + (_byteMicroseconds * 7 / 2) + (_stations[i].DelayMilliseconds * 1000L));
                }
            }
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            int taken = 0;
            while (taken < count && taken < _count && _times[taken] <= Now)
            {
                buffer[offset + taken] = _bytes[taken];
                taken++;
            }

            Remove(taken);
            return taken;
        }

        public void DiscardInput()
        {
            int arrived = 0;
            while (arrived < _count && _times[arrived] <= Now)
            {
                arrived++;
            }

            Remove(arrived);
        }

        /// <summary>Puts bytes on the line that nobody has asked for.</summary>
        public void Send(byte[] bytes, long microseconds)
        {
            long time = microseconds > Now ? microseconds : Now;
            for (int i = 0; i < bytes.Length; i++)
            {
                time += _byteMicroseconds;
                Put(bytes[i], time);
            }

            _lastEnd = time > _lastEnd ? time : _lastEnd;
        }

        /// <summary>Keeps the bytes in the order in which they come.</summary>
        private void Put(byte value, long time)
        {
            if (_count == Capacity)
            {
                return;
            }

            int index = _count;
            while (index > 0 && _times[index - 1] > time)
            {
                _bytes[index] = _bytes[index - 1];
                _times[index] = _times[index - 1];
                index--;
            }

            _bytes[index] = value;
            _times[index] = time;
            _count++;
        }

        private void Remove(int count)
        {
            _count -= count;
            for (int i = 0; i < _count && count > 0; i++)
            {
                _bytes[i] = _bytes[count + i];
                _times[i] = _times[count + i];
            }
        }
    }
}
