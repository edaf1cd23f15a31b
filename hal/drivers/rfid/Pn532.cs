// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Drivers.Rfid
{
    /// <summary>
    /// RFID reader NXP PN532 on I2C or UART (user manual UM0701-02): tags of ISO/IEC 14443 type A with UIDs of 4, 7 and 10 bytes. The chip does the
    /// anticollision by itself; each call sends a command or looks for the answer, so that nothing waits.
    /// </summary>
    public sealed class Pn532 : TagReader
    {
        /// <summary>
        /// Bytes of the longest answer that the driver asks for, preamble to postamble.
        /// </summary>
        internal const int LongestAnswer = 26;

        private const byte ToChip = 0xD4;
        private const byte FromChip = 0xD5;
        private const byte SamConfiguration = 0x14;
        private const byte SetParameters = 0x12;
        private const byte RfConfiguration = 0x32;
        private const byte InListPassiveTarget = 0x4A;

        /// <summary>Section 6.2.1.1: the chip acknowledges within 15 ms; the loop comes by every 100 ms.</summary>
        private const int AcknowledgeMilliseconds = 150;

        private const int AnswerMilliseconds = 500;

        /// <summary>Section 6.2.1.2: start code, length and its complement; behind the data a checksum.</summary>
        private const int StartLength = 4;

        private const int TargetLength = 8;

        private readonly Pn532Link _link;
        private readonly byte[][] _commands;
        private readonly byte[] _input = new byte[3 * LongestAnswer];
        private readonly byte[] _abort = new byte[] { 0x00, 0x00, 0xFF, 0x00, 0xFF, 0x00 };
        private int _count;
        private int _length;
        private int _command;
        private bool _isSent;
        private bool _isAcknowledged;
        private long _deadline;

        /// <summary>
        /// Initializes a new instance of the <see cref="Pn532"/> class.
        /// </summary>
        /// <param name="link">Way to the chip.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="isReversed">Report the bytes of the UID last first.</param>
        public Pn532(Pn532Link link, IClock clock, bool isReversed)
            : base(clock, isReversed)
        {
            _link = link;

            // Normal mode; no ISO/IEC 14443-4 activation; three tries to find a tag, then an answer all the same; one tag of type A at 106 kbit/s.
            _commands = new byte[][]
            {
                MakeFrame(new byte[] { ToChip, SamConfiguration, 0x01, 0x00, 0x00 }),
                MakeFrame(new byte[] { ToChip, SetParameters, 0x00 }),
                MakeFrame(new byte[] { ToChip, RfConfiguration, 0x05, 0xFF, 0x01, 0x02 }),
                MakeFrame(new byte[] { ToChip, InListPassiveTarget, 0x01, 0x00 }),
            };
        }

        private enum Frame
        {
            None,
            Acknowledge,
            Answer,
            Broken,
        }

        /// <inheritdoc/>
        protected override int Look(byte[] uid)
        {
            if (!_isSent)
            {
                return Send() ? Busy : Restart();
            }

            int received = _link.Receive(_input, _count, !_isAcknowledged);
            _count += received;
            Frame frame = Take();
            if (frame == Frame.Acknowledge && !_isAcknowledged)
            {
                _isAcknowledged = true;
                _deadline = Clock.MonotonicMilliseconds + AnswerMilliseconds;
                _count += _link.Receive(_input, _count, false);
                frame = Take();
            }

            if (frame == Frame.None && Clock.MonotonicMilliseconds <= _deadline)
            {
                return Busy;
            }

            if (frame != Frame.Answer || !_isAcknowledged || _input[1] != _commands[_command][6] + 1)
            {
                return Restart();
            }

            _isSent = false;
            if (_command < _commands.Length - 1)
            {
                _command++;
                return Busy;
            }

            return ReadTarget(uid);
        }

        private static byte[] MakeFrame(byte[] data)
        {
            byte[] frame = new byte[data.Length + 7];
            int sum = 0;
            for (int i = 0; i < data.Length; i++)
            {
                frame[5 + i] = data[i];
                sum += data[i];
            }

            frame[2] = 0xFF;
            frame[3] = (byte)data.Length;
            frame[4] = (byte)-data.Length;
            frame[5 + data.Length] = (byte)-sum;
            return frame;
        }

        private bool Send()
        {
            if (_command == 0)
            {
                _link.Wake();
            }

            _count = 0;
            _isSent = true;
            _isAcknowledged = false;
            _deadline = Clock.MonotonicMilliseconds + AcknowledgeMilliseconds;
            return _link.Send(_commands[_command]);
        }

        private int Restart()
        {
            if (_isAcknowledged)
            {
                // Section 6.2.1.3: an acknowledge of ours ends a command that the chip is still busy with.
                _link.Send(_abort);
            }

            _isAcknowledged = false;
            _command = 0;
            _isSent = false;
            return Lost;
        }

        /// <summary>
        /// Takes the first frame out of what has arrived; the data of an answer then begins at index 0 of the input.
        /// </summary>
        private Frame Take()
        {
            int start = 0;
            while (start + 1 < _count && (_input[start] != 0x00 || _input[start + 1] != 0xFF))
            {
                start++;
            }

            if (start + StartLength > _count)
            {
                // Noise without a start code must not fill the buffer.
                Drop(start);
                return Frame.None;
            }

            int length = _input[start + 2];
            int complement = _input[start + 3];
            if (length == 0 && complement == 0xFF)
            {
                Drop(start + StartLength);
                return Frame.Acknowledge;
            }

            bool isFrame = ((length + complement) & 0xFF) == 0 && length >= 2 && length <= LongestAnswer;
            if (isFrame && start + StartLength + length + 1 > _count)
            {
                return Frame.None;
            }

            int sum = 0;
            for (int i = 0; isFrame && i <= length; i++)
            {
                sum += _input[start + StartLength + i];
            }

            Drop(start + StartLength);
            _length = length;
            return isFrame && (sum & 0xFF) == 0 && _input[0] == FromChip ? Frame.Answer : Frame.Broken;
        }

        private void Drop(int count)
        {
            _count -= count;
            for (int i = 0; i < _count && count > 0; i++)
            {
                _input[i] = _input[count + i];
            }
        }

        /// <summary>
        /// Section 7.3.5: number of tags, then number, SENS_RES (2 bytes), SEL_RES, length of the UID, UID.
        /// </summary>
        private int ReadTarget(byte[] uid)
        {
            if (_length == 3 && _input[2] == 0)
            {
                return NoTag;
            }

            int length = _input[TargetLength - 1];
            if (_input[2] != 1 || (length != 4 && length != 7 && length != LongestUid) || TargetLength + length > _length)
            {
                return Unsure;
            }

            Array.Copy(_input, TargetLength, uid, 0, length);
            return length;
        }
    }
}
