// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// One connection of the web door: a request at a time, its answer as far as the client takes it.
    /// </summary>
    internal sealed partial class WebConnection
    {
        // Where it stands.
        private const int Closed = 0;
        private const int Waiting = 1; // for the first byte of a request
        private const int InHead = 2;
        private const int InBody = 3;
        private const int Hashing = 4;
        private const int Running = 5; // a command
        private const int OnPage = 6;
        private const int Answered = 7; // all of the answer is in the buffer
        private const int Parting = 8;

        // What the body of a request is for.
        private const int Login = 1;
        private const int NewPassword = 2;
        private const int Run = 3;
        private const int Logout = 4;

        private const int ChunkSize = 128;
        private const int LongestPasswords = 160;
        private const int LongestRun = 32768;
        private const int StepsPerTurn = 16;

        private const int IdleMilliseconds = 15000;
        private const int HeadMilliseconds = 5000;
        private const int BodyMilliseconds = 10000;
        private const int SendMilliseconds = 10000;
        private const int PartingMilliseconds = 1000;

        /// <summary>Begin of a refusal: the status and a space.</summary>
        private const int StatusLength = 4;

        /// <summary>Place of the type behind the begin of an answer.</summary>
        private const int TypePlace = 29;

        private const string Head = "HEAD";
        private const string LogInFirst = "401 Log in first.";
        private const string PlainType = "text/plain; charset=utf-8";

        /// <summary>As long as the other, over which it is written; blanks at the end do not count.</summary>
        private const string JsonType = "application/json         ";

        /// <summary>When the present wait ends; monotonic.</summary>
        public long Deadline;

        private readonly WebServer _door;
        private readonly ICommandSession _commands;
        private readonly IServedStream _stream;
        private RequestReader _request;
        private readonly AnswerBuffer _answer = new AnswerBuffer();
        private readonly byte[] _chunk = new byte[ChunkSize];
        private int _chunkStart;
        private int _chunkEnd;
        private int _phase;
        private int _order;
        private WebSession _session;
        private int _bodyLeft;
        private int _length;
        private int _part;
        private byte[] _newPassword;
        private bool _isLast;
        private bool _isTorn;
        private bool _isTypeKnown;

        /// <summary>
        /// Takes a client.
        /// </summary>
        /// <param name="door">Door.</param>
        /// <param name="commands">Line to the interpreter; null for a client that is told that there is no room.</param>
        /// <param name="stream">Connection to the client; closed here.</param>
        public WebConnection(WebServer door, ICommandSession commands, IServedStream stream)
        {
            _door = door;
            _commands = commands;
            _stream = stream;
            Enter(Waiting, IdleMilliseconds);
            if (commands == null)
            {
                BeginAnswer();
                _isTorn = true;
                Refuse("503 All connections are taken; try again.");
            }
        }

        public bool IsClosed
        {
            get { return _phase == Closed; }
        }

        /// <summary>Gets a value indicating whether it may make room for another: no request has begun.</summary>
        public bool IsIdle
        {
            get { return _phase == Waiting && _chunkStart == _chunkEnd; }
        }

        /// <summary>
        /// Ends the connection for good.
        /// </summary>
        public void Close()
        {
            if (_phase == Closed)
            {
                return;
            }

            if (_phase == Hashing)
            {
                _door.Password.Cancel();
            }

            if (_commands != null)
            {
                _commands.Abandon();
            }

            _stream.Close();
            _phase = Closed;
        }

        /// <summary>
        /// Does what can be done now.
        /// </summary>
        /// <returns>Whether the loop should come back at once.</returns>
        public bool Poll()
        {
            bool mayWait = false;
            bool isMore = true;
            for (int i = 0; i < StepsPerTurn && _phase != Closed && isMore && !mayWait; i++)
            {
                // After a piece of a command or a hash, the rest of the firmware comes first.
                mayWait = _phase == Running || _phase == Hashing;
                isMore = Step();
            }

            return isMore && (mayWait || _phase != Closed);
        }

        /// <summary>
        /// Takes one step.
        /// </summary>
        /// <returns>Whether another one may be possible now.</returns>
        private bool Step()
        {
            if (!_answer.IsEmpty && _isTypeKnown)
            {
                return Send();
            }

            switch (_phase)
            {
                case Waiting:
                case InHead:
                    return ReadHead();
                case InBody:
                    return ReadBody();
                case Hashing:
                    return Hash();
                case Running:
                    return GoOn();
                case OnPage:
                    PutPart();
                    return true;
                case Answered when _isLast && !_isTorn:
                    Close();
                    return true;
                case Answered:
                    Enter(_isLast ? Parting : Waiting, _isLast ? PartingMilliseconds : IdleMilliseconds);
                    return true;
                case Parting:
                    // What the client still sends is thrown away: an end with unread bytes would take the answer from it.
                    _chunkStart = _chunkEnd;
                    if (IsLate())
                    {
                        Close();
                    }

                    return _phase != Closed && Receive();
                default:
                    return false;
            }
        }

        private void BeginAnswer()
        {
            _request = new RequestReader(_answer.Bytes);
            _isTypeKnown = true;
            _bodyLeft = 0;
        }

        private void Enter(int phase, int milliseconds)
        {
            _phase = phase;
            Deadline = _door.Parts.Clock.MonotonicMilliseconds + milliseconds;
        }

        private bool IsLate()
        {
            return _door.Parts.Clock.MonotonicMilliseconds >= Deadline;
        }

        private bool Send()
        {
            int sent = _answer.Send(_stream);
            if (sent > 0)
            {
                Enter(_phase, SendMilliseconds);
            }
            else if (sent < 0 || IsLate())
            {
                Close();
            }

            return sent > 0;
        }

        /// <summary>
        /// Sees to it that received bytes are there.
        /// </summary>
        /// <returns><see langword="false"/> when none are; the connection may have ended, then.</returns>
        private bool Receive()
        {
            if (_chunkStart < _chunkEnd)
            {
                return true;
            }

            int count = _stream.Read(_chunk, 0, ChunkSize);
            _chunkStart = 0;
            _chunkEnd = count < 0 ? 0 : count;
            if (count < 0 || (count == 0 && _phase == Waiting && IsLate()))
            {
                Close();
            }

            return count > 0;
        }

        private bool ReadHead()
        {
            if (!Receive())
            {
                if (_phase == InHead && IsLate())
                {
                    _isTorn = true;
                    Refuse("408 A head may take 5 s.");
                    return true;
                }

                return false;
            }

            if (_phase == Waiting)
            {
                Enter(InHead, HeadMilliseconds);
                BeginAnswer();
            }

            _chunkStart = _request.Take(_chunk, _chunkStart, _chunkEnd);
            if (_request.Status == RequestReader.Whole)
            {
                _isLast = _request.IsLast;
                Route();
            }
            else if (_request.Status != 0)
            {
                _isTorn = true;
                Refuse(RefuseHead(_request.Status));
            }

            return true;
        }

        private bool ReadBody()
        {
            if (_bodyLeft > 0 && !Receive())
            {
                if (_phase == InBody && IsLate())
                {
                    BreakOff("408 A body may take 10 s.");
                    return true;
                }

                return false;
            }

            byte[] line = _answer.Bytes;
            while (_bodyLeft > 0 && _chunkStart < _chunkEnd)
            {
                byte one = _chunk[_chunkStart++];
                _bodyLeft--;
                if (one == '\n' && _order == Run)
                {
                    if (_length > 0)
                    {
                        BeginCommand(line);
                        return true;
                    }
                }
                else if (_length == line.Length)
                {
                    BreakOff("413 A command has at most 1024 bytes.");
                    return true;
                }
                else if (one != '\r')
                {
                    line[_length++] = one;
                }
            }

            if (_bodyLeft > 0)
            {
                // More will come.
            }
            else if (_order != Run)
            {
                string refusal = TakePasswords(line);
                if (refusal != null)
                {
                    Refuse(refusal);
                }
            }
            else if (_length > 0)
            {
                BeginCommand(line);
            }
            else
            {
                EndRun();
            }

            return true;
        }
    }
}
