// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Commands over a serial line with any terminal (115200 8N1): echo, editing, a few lines of history. Secrets are shown as stars and not
    /// kept. Whatever bytes come, the memory stays the same.
    /// </summary>
    public sealed partial class SerialDoor : IPollable, IConsoleOutput
    {
        /// <summary>
        /// Longest line in bytes, without its end.
        /// </summary>
        public const int LongestLine = 400;

        /// <summary>What the line carries in a millisecond.</summary>
        private const int BytesPerMillisecond = 11;

        /// <summary>How often the line is looked at while somebody types, and how long after the last byte that is.</summary>
        private const int PollMilliseconds = 20;
        private const int ActiveMilliseconds = 10000;

        /// <summary>Most pieces of input in one turn: nobody may hold up the event loop by typing.</summary>
        private const int MostPieces = 8;

        private const string Prompt = "> ";
        private const int Interrupt = 3;
        private const int Backspace = 8;
        private const int LineFeed = 10;
        private const int Return = 13;
        private const int EraseLine = 21;
        private const int Escape = 27;
        private const int Delete = 127;

        private readonly ISerialLine _line;
        private readonly IClock _clock;
        private readonly CommandSession _session;
        private readonly byte[] _received = new byte[64];
        private int _start;
        private int _end;
        private int _before;
        private int _escape;

        /// <summary>Where a secret begins in the line, as far as that was looked for; -1: nowhere.</summary>
        private int _secret = -1;
        private bool _isRunning;
        private bool _isGreeted;
        private long _freeAt;
        private long _pollAt;
        private long _activeUntil;

        /// <summary>
        /// Initializes a new instance of the <see cref="SerialDoor"/> class and puts it on the event loop.
        /// </summary>
        /// <param name="parts">What the board gives.</param>
        /// <param name="line">Serial line.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="loop">Event loop.</param>
        public SerialDoor(ConsoleParts parts, ISerialLine line, IClock clock, EventLoop loop)
        {
            _line = line;
            _clock = clock;
            _session = new CommandSession(parts, "serial") { CanFollow = true };
            loop.AddPollable(this);
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get { return _isRunning ? _freeAt : _pollAt; }
        }

        /// <inheritdoc/>
        public void Poll()
        {
            try
            {
                Serve();
            }
            catch (OutOfMemoryException)
            {
                // A command must not restart the board. The greeting shows that it has ended.
                _session.Abandon();
                ClearLine();
                _secret = -1;
                _isRunning = false;
                _isGreeted = false;
                _pollAt = _clock.MonotonicMilliseconds + PollMilliseconds;
            }
        }

        /// <inheritdoc/>
        public void Write(string text)
        {
            string[] lines = text.Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                // Names of networks, ids of cards and the like come from strangers; their control characters are not for a terminal.
                string line = EventLog.Clean(lines[i]);
                Put(i == 0 ? line : "\r\n" + line);
            }
        }

        private void Serve()
        {
            if (!_isGreeted)
            {
                Put("\r\nOcppChargePoint. Type help.\r\n" + Prompt);
                _isGreeted = true;
            }

            long now = _clock.MonotonicMilliseconds;
            bool hasMore = true;
            for (int i = 0; i < MostPieces && hasMore; i++)
            {
                Receive();
                if (_isRunning && now >= _freeAt)
                {
                    Continue();
                }

                hasMore = !_isRunning && _start < _end;
                _activeUntil = hasMore ? now + ActiveMilliseconds : _activeUntil;
                while (!_isRunning && _start < _end)
                {
                    Take(_received[_start++]);
                }
            }

            _pollAt = now < _activeUntil ? now + PollMilliseconds : long.MaxValue;
        }

        /// <summary>
        /// Reads what fits; Ctrl-C ends the command that runs, and what was typed before it is forgotten.
        /// </summary>
        private void Receive()
        {
            if (_start > 0)
            {
                Array.Copy(_received, _start, _received, 0, _end - _start);
                _end -= _start;
                _start = 0;
            }

            int count = _line.Read(_received, _end, _received.Length - _end);
            for (int i = _end; i < _end + count; i++)
            {
                if (_isRunning && _received[i] == Interrupt)
                {
                    _session.Abandon();
                    _isRunning = false;
                    _freeAt = 0;
                    _start = i + 1;
                    Put("^C\r\n" + Prompt);
                }
            }

            _end += count;
        }

        private void Continue()
        {
            long before = _freeAt;
            _isRunning = _session.Next(this);
            if (_isRunning && _freeAt == before)
            {
                // It waits for something; there is no need to ask all the time.
                _freeAt = _clock.MonotonicMilliseconds + PollMilliseconds;
            }

            if (!_isRunning && !_session.IsCollecting)
            {
                Put(Prompt);
            }
        }

        private void Put(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            _line.Write(bytes, 0, bytes.Length);
            long now = _clock.MonotonicMilliseconds;
            _freeAt = (_freeAt > now ? _freeAt : now) + ((bytes.Length + BytesPerMillisecond - 1) / BytesPerMillisecond);
        }

        private void Take(byte symbol)
        {
            bool isSecondOfTwo = symbol == LineFeed && _before == Return;
            _before = symbol;
            if (_escape > 0)
            {
                TakeEscape(symbol);
                return;
            }

            switch (symbol)
            {
                case Return:
                case LineFeed:
                    if (!isSecondOfTwo)
                    {
                        Finish();
                    }

                    break;
                case Interrupt:
                    _session.Abandon();
                    ClearLine();
                    _secret = -1;
                    Put("^C\r\n" + Prompt);
                    break;
                case EraseLine:
                    Replace(null);
                    break;
                case Backspace:
                case Delete:
                    Echo(Erase(), symbol);
                    break;
                case Escape:
                    _escape = 1;
                    break;
                default:
                    if (symbol >= ' ')
                    {
                        Echo(Insert(symbol), symbol);
                    }

                    break;
            }
        }

        /// <summary>
        /// Arrow keys: ESC [ and a letter; numbers in between are other keys.
        /// </summary>
        private void TakeEscape(byte symbol)
        {
            bool isIntroducer = _escape == 1 && (symbol == '[' || symbol == 'O');
            bool isParameter = _escape == 2 && symbol < '@' && symbol >= ' ';
            _escape = isIntroducer || isParameter ? 2 : 0;
            switch ((char)symbol)
            {
                case 'A' when !isIntroducer:
                    Replace(Recall(1));
                    break;
                case 'B' when !isIntroducer:
                    Replace(Recall(-1));
                    break;
                case 'C' when !isIntroducer:
                    Echo(Move(1), symbol);
                    break;
                case 'D' when !isIntroducer:
                    Echo(Move(-1), symbol);
                    break;
            }
        }

        private void Replace(string line)
        {
            if (_session.IsCollecting)
            {
                return;
            }

            SetLine(line);
            Echo(Redraw, 0);
        }

        /// <summary>
        /// Shows a change of the line: one symbol at its end, or the line anew. A secret is shown as stars, a PEM text not at all.
        /// </summary>
        private void Echo(int change, byte symbol)
        {
            if (change == Nothing || _session.IsCollecting)
            {
                return;
            }

            // Looking for a secret takes work; only a new word, or a change somewhere, can begin one.
            bool isAppended = change == Appended;
            if (isAppended && symbol != ' ')
            {
                Put(_secret >= 0 ? "*" : ((char)symbol).ToString());
                return;
            }

            string line = Typed;
            _secret = _session.FindSecret(line);
            if (isAppended)
            {
                Put(_secret >= 0 && _secret < line.Length ? "*" : " ");
                return;
            }

            if (_secret >= 0 && _secret < line.Length)
            {
                line = line.Substring(0, _secret) + new string('*', line.Length - _secret);
            }

            // Back to the begin, the line, the rest of the screen's line erased, back to the cursor.
            int back = CharactersBehind;
            Put("\r" + Prompt + line + "\u001b[K" + (back == 0 ? string.Empty : "\u001b[" + back.ToString() + "D"));
        }

        private void Finish()
        {
            string line = Typed;
            bool isSecret = _session.IsCollecting || _session.FindSecret(line) >= 0;
            bool isTooLong = _isTooLong;
            if (!isSecret && !isTooLong)
            {
                Remember(line);
            }

            ClearLine();
            _secret = -1;
            Put("\r\n");
            if (isTooLong)
            {
                Put("error: a line has at most " + LongestLine.ToString() + " bytes.\r\n" + Prompt);
                return;
            }

            _session.Begin(line);
            Continue();
        }
    }
}
