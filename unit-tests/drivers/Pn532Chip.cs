// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A PN532 as its user manual (UM0701-02) describes it, as far as finding tags goes: frames with acknowledge, sleep and the state after power-on, in
    /// which it takes no command but SAMConfiguration, tries of a listing, abort, error frame. The two ways to it are
    /// <see cref="Pn532Serial"/> and <see cref="Pn532I2c"/>.
    /// </summary>
    public sealed class Pn532Chip
    {
        private const int Kinds = 9;
        private const int AcknowledgeMicroseconds = 1000;
        private const int AnswerMicroseconds = 2000;
        private const int TryMicroseconds = 6000;
        private const int Capacity = 8;

        private readonly FakeClock _clock;
        private readonly SeededRandom _random;
        private readonly byte[][] _frames = new byte[Capacity][];
        private readonly long[] _times = new long[Capacity];
        private int _count;
        private int _retries;
        private bool _isConfigured;
        private bool _isListing;
        private bool _activates;
        private long _listingTime;
        private int _tries;

        public Pn532Chip(FakeClock clock, SeededRandom random)
        {
            _clock = clock;
            _random = random;
            PowerUp();
        }

        public bool IsPresent { get; set; } = true;

        public bool IsAwake { get; private set; }

        /// <summary>UID of the tag in the field, or null.</summary>
        public string Tag { get; set; }

        /// <summary>A tag of ISO/IEC 14443-4 sends an ATS of this length unless that is switched off.</summary>
        public int AtsLength { get; set; }

        /// <summary>How many of 100 frames of the chip are spoilt.</summary>
        public int Percent { get; set; }

        public int Resets { get; private set; }

        public int Listings { get; private set; }

        public long Now
        {
            get { return _clock.MonotonicMilliseconds * 1000; }
        }

        /// <summary>The supply was gone: asleep, nothing configured.</summary>
        public void PowerUp()
        {
            Resets++;
            _count = 0;
            _retries = 0xFF;
            _activates = true;
            _isConfigured = false;
            _isListing = false;
            IsAwake = false;
        }

        public void Wake()
        {
            IsAwake = true;
        }

        /// <summary>Takes what stands between start code and postamble: length, its complement, data, checksum.</summary>
        public void Take(byte[] frame, long time)
        {
            if (!IsPresent || !IsAwake || frame.Length < 2)
            {
                return;
            }

            if (frame[0] == 0x00 && frame[1] == 0xFF)
            {
                _isListing = false;
                _count = 0;
                return;
            }

            int length = frame[0];
            int sum = 0;
            for (int i = 0; i <= length && i + 2 < frame.Length; i++)
            {
                sum += frame[2 + i];
            }

            bool isRight = ((length + frame[1]) & 0xFF) == 0 && frame.Length >= length + 3 && (sum & 0xFF) == 0 && length >= 2 && frame[2] == 0xD4;
            if (!isRight || (!_isConfigured && frame[3] != 0x14))
            {
                return;
            }

            _count = 0;
            _isListing = false;
            Put(new byte[] { 0x00, 0x00, 0xFF, 0x00, 0xFF, 0x00 }, time + AcknowledgeMicroseconds);
            Run(frame, time + AcknowledgeMicroseconds);
        }

        /// <summary>Gets the oldest frame that is ready; null when there is none.</summary>
        public byte[] Peek(out long time)
        {
            RunListing();
            time = _count > 0 ? _times[0] : 0;
            return IsPresent && _count > 0 && _times[0] <= Now ? _frames[0] : null;
        }

        public void Drop()
        {
            _count--;
            for (int i = 0; i < _count; i++)
            {
                _frames[i] = _frames[i + 1];
                _times[i] = _times[i + 1];
            }
        }

        public byte[] Noise(int count)
        {
            byte[] noise = new byte[count];
            _random.Fill(noise, 0, count);
            return noise;
        }

        private void Run(byte[] frame, long time)
        {
            switch (frame[3])
            {
                case 0x14:
                    _isConfigured = frame[4] == 0x01;
                    Answer(new byte[] { 0xD5, 0x15 }, time);
                    break;
                case 0x12:
                    _activates = (frame[4] & 0x10) != 0;
                    Answer(new byte[] { 0xD5, 0x13 }, time);
                    break;
                case 0x32:
                    _retries = frame[4] == 0x05 ? frame[7] : _retries;
                    Answer(new byte[] { 0xD5, 0x33 }, time);
                    break;
                case 0x4A:
                    Listings++;
                    _isListing = true;
                    _tries = 0;
                    _listingTime = time;
                    break;
                default:
                    Put(new byte[] { 0x00, 0x00, 0xFF, 0x01, 0xFF, 0x7F, 0x81, 0x00 }, time + AnswerMicroseconds);
                    break;
            }
        }

        private void RunListing()
        {
            while (_isListing && _listingTime + TryMicroseconds <= Now)
            {
                _listingTime += TryMicroseconds;
                _tries++;
                if (Tag != null)
                {
                    _isListing = false;
                    Answer(MakeTarget(), _listingTime);
                }
                else if (_retries != 0xFF && _tries > _retries)
                {
                    _isListing = false;
                    Answer(new byte[] { 0xD5, 0x4B, 0x00 }, _listingTime);
                }
            }
        }

        private byte[] MakeTarget()
        {
            byte[] uid = Hex.Parse(Tag);
            byte[] data = new byte[8 + uid.Length + (_activates ? AtsLength : 0)];
            data[0] = 0xD5;
            data[1] = 0x4B;
            data[2] = 0x01;
            data[3] = 0x01;
            data[4] = 0x00;
            data[5] = uid.Length == 4 ? (byte)0x04 : (byte)0x44;
            data[6] = AtsLength > 0 ? (byte)0x20 : (byte)0x08;
            data[7] = (byte)uid.Length;
            Array.Copy(uid, 0, data, 8, uid.Length);
            return data;
        }

        private void Answer(byte[] data, long time)
        {
            // Contradictions that no checksum shows: two tags where one was asked for, a length that is no length, one that the frame does not have.
            if (data.Length > 8 && _random.Below(100) < Percent)
            {
                int kind = _random.Below(3);
                data[2] = kind == 0 ? (byte)2 : data[2];
                data[7] = kind == 1 ? (byte)_random.Below(256) : data[7];
                if (kind == 1 && data[7] == data.Length - 8)
                {
                    data[7] = 5;
                }

                data[7] = kind == 2 && data[7] != 10 ? (byte)10 : data[7];
            }

            byte[] frame = new byte[data.Length + 7];
            int sum = 0;
            for (int i = 0; i < data.Length; i++)
            {
                frame[5 + i] = data[i];
                sum += data[i];
            }

            frame[2] = 0xFF;
            frame[3] = (byte)data.Length;
            frame[4] = (byte)(0x100 - data.Length);
            frame[5 + data.Length] = (byte)(0x100 - (sum & 0xFF));
            Put(frame, time + AnswerMicroseconds);
        }

        private void Put(byte[] frame, long time)
        {
            byte[] spoilt = _random.Below(100) < Percent ? Spoil(frame) : frame;
            if (spoilt != null && _count < Capacity)
            {
                _frames[_count] = spoilt;
                _times[_count] = time;
                _count++;
            }
        }

        private byte[] Spoil(byte[] frame)
        {
            byte[] noise = Noise(1 + _random.Below(30));
            switch (_random.Below(Kinds))
            {
                case 0:
                    return null;
                case 1:
                    byte[] part = new byte[_random.Below(frame.Length)];
                    Array.Copy(frame, 0, part, 0, part.Length);
                    return part;
                case 2:
                case 3:
                    frame[_random.Below(frame.Length)] ^= (byte)(1 << _random.Below(8));
                    return frame;
                case 4:
                    return Join(noise, frame);
                case 5:
                    return Join(frame, noise);
                case 6:
                    return noise;
                case 7:
                    return new byte[] { 0x00, 0x00, 0xFF, 0xFF, 0x00, 0x00 };
                default:
                    return new byte[] { 0x00, 0x00, 0xFF, 0x01, 0xFF, 0x7F, 0x81, 0x00 };
            }
        }

        private static byte[] Join(byte[] first, byte[] second)
        {
            byte[] joined = new byte[first.Length + second.Length];
            Array.Copy(first, 0, joined, 0, first.Length);
            Array.Copy(second, 0, joined, first.Length, second.Length);
            return joined;
        }
    }
}
