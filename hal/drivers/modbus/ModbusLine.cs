// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Drivers.Modbus
{
    /// <summary>
    /// Master of a Modbus RTU line (Modbus over Serial Line 1.02) that reads and writes registers of the devices on it, one request at a time, in turns.
    /// The event loop calls <see cref="Poll"/>; nothing here waits. One thread only.
    /// </summary>
    /// <remarks>
    /// <para>An answer has no number, so one that comes too late could be taken for the answer to a later request. It is not: it must have the
    /// address, function and length of the request that is open, and the requests of one device have different lengths
    /// (<see cref="IModbusDevice"/>s see to that). A late answer to the very same request is right, only older.</para>
    /// <para>Bytes in front of an answer (noise, the echo of the request on two wires, somebody else's answer) are passed over; the checksum
    /// decides. An answer that came in while the event loop stood still counts, however late it is looked at.</para>
    /// </remarks>
    public sealed class ModbusLine
    {
        /// <summary>
        /// Most registers in one request.
        /// </summary>
        public const int MostRegisters = 56;

        /// <summary>
        /// Function code that writes registers (16); one register at a time here.
        /// </summary>
        public const int Write = 16;

        private const int RequestHeaderLength = 6;
        private const int LongestRequest = 11;
        private const int WriteAnswerLength = 8;
        private const int HeaderLength = 3;
        private const int ChecksumLength = 2;
        private const int ExceptionLength = HeaderLength + ChecksumLength;
        private const int ExceptionBit = 0x80;
        private const int BitsPerByte = 11;
        private const int MostTries = 3;

        /// <summary>A device may take so long before it begins to answer.</summary>
        private const int AnswerMilliseconds = 500;

        /// <summary>Silence between an answer and the next request, beside the 3.5 characters that the standard wants.</summary>
        private const int PauseMilliseconds = 20;

        /// <summary>After a failure the line must have been quiet for so long.</summary>
        private const int QuietMilliseconds = 100;

        /// <summary>Noise that does not end must not keep the line from being used for ever.</summary>
        private const int LongestQuietWait = 1000;

        private const int PollMilliseconds = 10;

        private readonly ISerialBus _bus;
        private readonly IClock _clock;
        private readonly int _baud;
        private readonly IModbusDevice[] _devices;
        private readonly byte[] _request = new byte[LongestRequest];
        private readonly byte[] _input = new byte[HeaderLength + (2 * MostRegisters) + ChecksumLength + LongestRequest];
        private IModbusDevice _asked;
        private int _next;
        private int _tries;
        private int _inputCount;
        private int _requestLength;
        private int _answerLength;
        private int _echoed;
        private bool _isWaiting;
        private bool _hasHeard;
        private long _sendTime;
        private long _deadline;
        private long _quietEnd;

        /// <summary>
        /// Initializes a new instance of the <see cref="ModbusLine"/> class.
        /// </summary>
        /// <param name="bus">Serial port.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="baud">Speed of the port, 1200 to 115200 baud: tells how long an answer takes.</param>
        /// <param name="devices">Devices on the line, each with an address of its own.</param>
        /// <exception cref="ArgumentException">Two devices have the same address.</exception>
        public ModbusLine(ISerialBus bus, IClock clock, int baud, IModbusDevice[] devices)
        {
            for (int i = 0; i < devices.Length; i++)
            {
                for (int n = 0; n < i; n++)
                {
                    if (devices[i].Address == devices[n].Address)
                    {
                        throw new ArgumentException();
                    }
                }
            }

            _bus = bus;
            _clock = clock;
            _baud = baud;
            _devices = devices;
        }

        /// <summary>
        /// Gets the monotonic time at which <see cref="Poll"/> has something to do; calling it more often or later does no harm.
        /// </summary>
        public long NextDueMilliseconds
        {
            get
            {
                long now = _clock.MonotonicMilliseconds;
                if (_isWaiting)
                {
                    return now + PollMilliseconds;
                }

                long due = _asked != null ? now : long.MaxValue;
                for (int i = 0; i < _devices.Length; i++)
                {
                    due = _devices[i].DueMilliseconds < due ? _devices[i].DueMilliseconds : due;
                }

                return due > _sendTime ? due : _sendTime;
            }
        }

        /// <summary>
        /// Does what is due: takes what has arrived, sends the next request. Takes at most the time of a request on the line.
        /// </summary>
        public void Poll()
        {
            if (_isWaiting)
            {
                Receive();
            }

            if (!_isWaiting && _clock.MonotonicMilliseconds >= _sendTime && IsQuiet() && SelectDevice())
            {
                Send();
            }
        }

        private int MillisecondsFor(int bytes)
        {
            return ((bytes * BitsPerByte * 1000) / _baud) + 1;
        }

        private bool SelectDevice()
        {
            for (int i = 0; i < _devices.Length && _asked == null; i++)
            {
                IModbusDevice device = _devices[(_next + i) % _devices.Length];
                if (device.DueMilliseconds <= _clock.MonotonicMilliseconds)
                {
                    _next = (_next + i + 1) % _devices.Length;
                    _asked = device;
                    _tries = 0;
                }
            }

            return _asked != null;
        }

        private void Send()
        {
            int function;
            int register;
            int count;
            _asked.GetRequest(out function, out register, out count);
            _request[0] = (byte)_asked.Address;
            _request[1] = (byte)function;
            _request[2] = (byte)(register >> 8);
            _request[3] = (byte)register;
            bool isWrite = function == Write;
            _request[4] = (byte)(isWrite ? 0 : count >> 8);
            _request[5] = (byte)(isWrite ? 1 : count);
            int length = RequestHeaderLength;
            if (isWrite)
            {
                _request[6] = 2;
                _request[7] = (byte)(count >> 8);
                _request[8] = (byte)count;
                length += 3;
            }

            int crc = Crc16.Compute(_request, 0, length);
            _request[length] = (byte)crc;
            _request[length + 1] = (byte)(crc >> 8);
            _requestLength = length + ChecksumLength;
            _answerLength = isWrite ? WriteAnswerLength : HeaderLength + (2 * count) + ChecksumLength;
            _inputCount = 0;
            _hasHeard = false;
            _echoed = 0;
            _isWaiting = true;
            _tries++;
            _bus.DiscardInput();
            _bus.Write(_request, 0, _requestLength);
            _deadline = _clock.MonotonicMilliseconds + AnswerMilliseconds + MillisecondsFor(_requestLength + _answerLength);
        }

        private void Receive()
        {
            bool isLate = _clock.MonotonicMilliseconds > _deadline;
            for (int round = 0; round < _input.Length; round++)
            {
                int taken = _bus.Read(_input, _inputCount, _input.Length - _inputCount);
                if (taken == 0)
                {
                    break;
                }

                _inputCount += taken;
                if (FindAnswer())
                {
                    return;
                }
            }

            if (isLate)
            {
                PassOver(_inputCount);
                bool mayRetry = _tries < (_asked.IsLost ? 1 : MostTries);
                Close(mayRetry ? null : _asked, _hasHeard ? ModbusFailure.BadAnswer : ModbusFailure.NoAnswer, QuietMilliseconds);
            }
        }

        /// <summary>
        /// Looks for the answer in what has arrived, and drops bytes that cannot begin one.
        /// </summary>
        private bool FindAnswer()
        {
            int start = 0;
            while (_inputCount - start > 0)
            {
                int length = GetFrameLength(start);
                if (length > _inputCount - start)
                {
                    break;
                }

                if (length > 0 && Crc16.Compute(_input, start, length) == 0)
                {
                    Take(start, length);
                    return true;
                }

                start++;
            }

            PassOver(start);
            _inputCount -= start;
            for (int i = 0; start > 0 && i < _inputCount; i++)
            {
                _input[i] = _input[start + i];
            }

            return false;
        }

        /// <summary>
        /// The length of the frame that may begin at an index, 0 when none does.
        /// </summary>
        private int GetFrameLength(int start)
        {
            int there = _inputCount - start;
            if (_input[start] != _request[0])
            {
                return 0;
            }

            if (there > 1 && _input[start + 1] == (_request[1] | ExceptionBit))
            {
                return ExceptionLength;
            }

            if (_request[1] == Write)
            {
                // The answer begins as the request does.
                for (int i = 1; i < there && i < RequestHeaderLength; i++)
                {
                    if (_input[start + i] != _request[i])
                    {
                        return 0;
                    }
                }

                return _answerLength;
            }

            bool isOther = (there > 1 && _input[start + 1] != _request[1]) || (there > 2 && _input[start + 2] != _answerLength - ExceptionLength);
            return isOther ? 0 : _answerLength;
        }

        /// <summary>
        /// Notes that bytes are no part of the answer. The echo of the request is nothing that was heard.
        /// </summary>
        private void PassOver(int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (_echoed < _requestLength && _input[i] == _request[_echoed])
                {
                    _echoed++;
                }
                else
                {
                    _hasHeard = true;
                }
            }
        }

        private void Take(int start, int length)
        {
            if (_input[start + 1] != _request[1])
            {
                Close(_asked, ModbusFailure.Refused, PauseMilliseconds);
                return;
            }

            IModbusDevice device = _asked;
            Close(null, ModbusFailure.NoAnswer, PauseMilliseconds);
            _asked = null;
            device.OnAnswer(_input, start + HeaderLength);
        }

        /// <summary>
        /// Ends a request; the same one is sent again unless its device is told of the failure.
        /// </summary>
        private void Close(IModbusDevice failed, ModbusFailure failure, int pause)
        {
            long now = _clock.MonotonicMilliseconds;
            _isWaiting = false;
            _sendTime = now + pause + MillisecondsFor(4);
            _quietEnd = pause == QuietMilliseconds ? now + LongestQuietWait : 0;
            if (failed != null)
            {
                _asked = null;
                failed.OnFailure(failure);
            }
        }

        /// <summary>
        /// After a failure: tells whether nothing has come any more for a while.
        /// </summary>
        private bool IsQuiet()
        {
            long now = _clock.MonotonicMilliseconds;
            if (now >= _quietEnd || _bus.Read(_input, 0, _input.Length) == 0)
            {
                return true;
            }

            _bus.DiscardInput();
            _sendTime = now + QuietMilliseconds;
            return false;
        }
    }
}
