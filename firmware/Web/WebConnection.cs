// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// One connection of the web door: a request at a time, its answer as far as the client takes it.
    /// </summary>
    internal sealed class WebConnection
    {
        // Where it stands.
        private const int Free = 0;
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

        private const int ChunkSize = 128;
        private const int LongestPasswords = 160;
        private const int LongestRun = 32768;
        private const int StepsPerTurn = 16;

        private const int IdleMilliseconds = 15000;
        private const int HeadMilliseconds = 5000;
        private const int BodyMilliseconds = 10000;
        private const int SendMilliseconds = 10000;
        private const int PartingMilliseconds = 1000;

        private const string PlainType = "text/plain; charset=utf-8";

        /// <summary>As long as the other, over which it is written; blanks at the end do not count.</summary>
        private const string JsonType = "application/json         ";

        /// <summary>When the present wait ends; monotonic.</summary>
        public long Deadline;

        private readonly WebServer _door;
        private readonly ICommandSession _commands;
        private readonly RequestReader _request = new RequestReader();
        private IServedStream _stream;
        private AnswerBuffer _answer;
        private byte[] _chunk;
        private int _chunkStart;
        private int _chunkEnd;
        private int _phase;
        private int _order;
        private int _session;
        private int _bodyLeft;
        private int _length;
        private int _part;
        private byte[] _newPassword;
        private bool _isHead;
        private bool _isLast;
        private bool _isTorn;
        private bool _isTypeKnown;

        public WebConnection(WebServer door, ICommandSession commands)
        {
            _door = door;
            _commands = commands;
        }

        public bool IsFree
        {
            get { return _phase == Free; }
        }

        /// <summary>Gets a value indicating whether it may make room for another: no request has begun.</summary>
        public bool IsIdle
        {
            get { return _phase == Waiting && _chunkStart == _chunkEnd; }
        }

        /// <summary>
        /// Writes the answer to somebody for whom there is no connection.
        /// </summary>
        public static void PutRefusal(AnswerBuffer answer)
        {
            string text = "All connections of this board are taken; try again in a moment.\n";
            answer.Write("HTTP/1.1 503 \r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\nRetry-After: 2\r\nContent-Length: " + text.Length.ToString() + "\r\n\r\n" + text);
        }

        public void Open(IServedStream stream)
        {
            _answer = new AnswerBuffer();
            _chunk = new byte[ChunkSize];
            _chunkStart = 0;
            _chunkEnd = 0;
            _stream = stream;
            _isLast = false;
            _isTorn = false;
            Enter(Waiting, IdleMilliseconds);
        }

        public void Close()
        {
            if (_phase == Free)
            {
                return;
            }

            if (_phase == Hashing)
            {
                _door.Password.Cancel();
            }

            _commands.Abandon();
            _stream.Close();
            _stream = null;
            _answer = null;
            _chunk = null;
            _newPassword = null;
            _request.Begin(null);
            _phase = Free;
        }

        /// <summary>
        /// Does what can be done now.
        /// </summary>
        /// <returns>Whether the loop should come back at once.</returns>
        public bool Poll()
        {
            for (int i = 0; i < StepsPerTurn && _phase != Free; i++)
            {
                bool mayWait = _phase == Running || _phase == Hashing;
                if (!Step())
                {
                    return false;
                }

                if (mayWait)
                {
                    // The rest of the firmware comes first.
                    return true;
                }
            }

            return _phase != Free;
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
                case Answered:
                    return End();
                case Parting:
                    // What the client still sends is thrown away: an end with unread bytes would take the answer from it.
                    _chunkStart = _chunkEnd;
                    if (IsLate())
                    {
                        Close();
                    }

                    return _phase != Free && Receive();
                default:
                    return false;
            }
        }

        private bool End()
        {
            if (!_isLast)
            {
                Enter(Waiting, IdleMilliseconds);
            }
            else if (_isTorn)
            {
                Enter(Parting, PartingMilliseconds);
            }
            else
            {
                Close();
            }

            return true;
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
                Deadline = _door.Parts.Clock.MonotonicMilliseconds + SendMilliseconds;
                return true;
            }

            if (sent < 0 || IsLate())
            {
                Close();
            }

            return false;
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
            if (count > 0)
            {
                return true;
            }

            if (count < 0 || (_phase == Waiting && IsLate()))
            {
                Close();
            }

            return false;
        }

        private bool ReadHead()
        {
            if (!Receive())
            {
                if (_phase == InHead && IsLate())
                {
                    Refuse(408, "The head of the request took more than 5 s.");
                    return true;
                }

                return false;
            }

            if (_phase == Waiting)
            {
                Enter(InHead, HeadMilliseconds);
                _request.Begin(_answer.Bytes);
                _isTypeKnown = true;
                _isHead = false;
                _bodyLeft = 0;
            }

            _chunkStart = _request.Take(_chunk, _chunkStart, _chunkEnd);
            if (_request.Status == RequestReader.Whole)
            {
                _isLast = _request.IsLast;
                Route();
            }
            else if (_request.Status != 0)
            {
                RefuseHead(_request.Status);
            }

            return true;
        }

        private void RefuseHead(int status)
        {
            string text = "This is not a request of HTTP/1.1.";
            if (status == 411)
            {
                text = "The request needs a Content-Length.";
            }
            else if (status == 414)
            {
                text = "The first line of a request has at most 1024 bytes.";
            }
            else if (status == 431)
            {
                text = "A line of the head has at most 1024 bytes, the head 4096; many cookies of this address may be why.";
            }
            else if (status == 505)
            {
                text = "Only HTTP/1.1 is spoken here.";
            }

            _isTorn = true;
            Refuse(status, text);
        }

        private void Route()
        {
            string method = _request.Method;
            string path = _request.Path;
            _isHead = method == "HEAD";
            bool isPost = method == "POST";
            bool isGet = _isHead || method == "GET";
            _order = path == "/api/login" ? Login : path == "/api/password" ? NewPassword : path == "/api/run" ? Run : 0;
            bool isLogout = path == "/api/logout";
            bool isSession = path == "/api/session";
            bool isPage = path == "/" || path == "/index.html";
            bool isForPost = _order != 0 || isLogout;
            _bodyLeft = _request.BodyLength > 0 ? _request.BodyLength : 0;
            if (!WebText.IsOwnHost(_request.Host, _door.Parts.HostName))
            {
                Refuse(403, "Open this board by its address; it does not know the name in the address line.");
            }
            else if (!isPost && !isGet)
            {
                Refuse(405, "GET, HEAD and POST are allowed.", "Allow: GET, HEAD, POST\r\n");
            }
            else if (!isForPost && !isSession && (!isPage || _door.Parts.Page == null))
            {
                Refuse(404, "There is nothing under this path.");
            }
            else if (isForPost != isPost)
            {
                Refuse(405, isForPost ? "POST is allowed here." : "GET and HEAD are allowed here.", isForPost ? "Allow: POST\r\n" : "Allow: GET, HEAD\r\n");
            }
            else if (!_door.MayServe(_stream))
            {
                Refuse(503, "While its TLS link to the CSMS is up, this board has no memory for the page; use its own access point or its serial line.");
            }
            else if (!isPost && _bodyLeft > 0)
            {
                Refuse(400, "GET and HEAD have no body.");
            }
            else if (isPage)
            {
                PutPage();
            }
            else
            {
                RouteApi(isPost, isLogout);
            }
        }

        private void RouteApi(bool isPost, bool isLogout)
        {
            if (isPost && _request.BodyLength < 0)
            {
                RefuseHead(411);
                return;
            }

            // A browser tells with each POST which page it comes from; a program need not, and has the token or the password to show.
            if (_request.Origin != null && _request.Origin != "http://" + _request.Host)
            {
                Refuse(403, "Orders are taken from this board's own page only.");
                return;
            }

            _session = _door.Sessions.Find(_request.Cookie, _door.CookieName);
            bool isFirst = _order == NewPassword && !_door.Password.IsSet;
            bool needsSession = isPost && _order != Login && !isFirst;
            bool needsHash = _order == Login || _order == NewPassword;
            if (needsSession && _session == 0)
            {
                Refuse(401, "Log in first.");
            }
            else if (needsSession && !_door.Sessions.IsToken(_session, _request.Token))
            {
                Refuse(403, "The token of the session is missing or wrong; load the page again.");
            }
            else if (isFirst && !_door.MaySetFirst(_stream))
            {
                Refuse(403, "The first password is set over the serial line, over the board's own access point, or within 10 minutes after a press on its button.");
            }
            else if (needsHash && !MayHash(isFirst))
            {
                // Refused.
                return;
            }
            else if (_bodyLeft > (needsHash ? LongestPasswords : isPost && !isLogout ? LongestRun : 0))
            {
                Refuse(413, needsHash ? "Passwords have at most 64 characters." : isLogout ? "No body is expected." : "At most 32768 bytes of commands are taken at a time.");
            }
            else if (isLogout)
            {
                _door.Sessions.Close(_session);
                Audit("logout");
                _session = 0;
                PutSession();
            }
            else if (isPost)
            {
                _length = 0;
                _isTypeKnown = _order != Run;
                _part = 0;
                Enter(InBody, BodyMilliseconds);
            }
            else
            {
                PutSession();
            }
        }

        /// <summary>
        /// Looks whether a password can be looked at now, and refuses the request when not.
        /// </summary>
        private bool MayHash(bool isFirst)
        {
            int locked = _door.Password.SecondsLocked;
            if (!isFirst && !_door.Password.IsSet)
            {
                Refuse(403, "No password is set yet.");
            }
            else if (!isFirst && locked > 0)
            {
                Refuse(429, "Too many wrong passwords; wait " + locked.ToString() + " s.", "Retry-After: " + locked.ToString() + "\r\n");
            }
            else if (_door.Password.IsBusy)
            {
                Refuse(503, "Another password is being checked; try again in a moment.", "Retry-After: 1\r\n");
            }
            else
            {
                return true;
            }

            return false;
        }

        private bool ReadBody()
        {
            if (_bodyLeft > 0 && !Receive())
            {
                if (_phase == InBody && IsLate())
                {
                    BreakOff(408, "The body of the request took more than 10 s.");
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
                    BreakOff(413, "A command has at most 1024 bytes.");
                    return true;
                }
                else if (one != '\r')
                {
                    line[_length++] = one;
                }
            }

            if (_bodyLeft > 0)
            {
                return true;
            }

            if (_order != Run)
            {
                TakePasswords(line);
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

        private void TakePasswords(byte[] line)
        {
            int end = 0;
            while (end < _length && line[end] != '\n')
            {
                end++;
            }

            byte[] first = new byte[end];
            Array.Copy(line, first, end);
            bool isChange = _order == NewPassword && _door.Password.IsSet;
            if (isChange)
            {
                _newPassword = new byte[_length > end ? _length - end - 1 : 0];
                Array.Copy(line, _length - _newPassword.Length, _newPassword, 0, _newPassword.Length);
            }
            else if (end < _length)
            {
                Refuse(400, "One password is expected, without line end.");
                return;
            }

            // The first look was before the body came.
            if (isChange && !_door.Sessions.IsOpen(_session))
            {
                Refuse(401, "Log in first.");
                return;
            }

            if (!MayHash(_order == NewPassword && !isChange))
            {
                return;
            }

            string problem = _order == Login ? null : WebPassword.Judge(isChange ? _newPassword : first);
            if (problem != null)
            {
                Refuse(400, "Refused: " + problem + ".");
                return;
            }

            if (first.Length == 0)
            {
                Refuse(400, "The password is missing.");
                return;
            }

            Enter(Hashing, SendMilliseconds);
            if (_order == Login || isChange)
            {
                _door.Password.BeginCheck(first);
            }
            else
            {
                _door.Password.BeginSet(first);
            }
        }

        private bool Hash()
        {
            int result = _door.Password.Step();
            if (result == WebPassword.Working)
            {
                return true;
            }

            if (result == WebPassword.Right && _order == Login)
            {
                OpenSession("login");
            }
            else if (result == WebPassword.Right)
            {
                _door.Password.BeginSet(_newPassword);
                _newPassword = null;
            }
            else if (result == WebPassword.Stored)
            {
                _door.Sessions.Close(0);
                OpenSession("password set");
            }
            else if (result == WebPassword.NotStored)
            {
                Audit("password not set, flash failed");
                Refuse(503, "Flash did not take the password; the old one stays.");
            }
            else
            {
                int locked = _door.Password.SecondsLocked;
                Audit("wrong password, " + _door.Password.Failures.ToString() + " in a row, wait " + locked.ToString() + " s,");
                Refuse(401, "The password is wrong.");
            }

            return true;
        }

        private void OpenSession(string what)
        {
            Audit(what);
            _session = _door.Sessions.Open();
            PutSession();
        }

        private void Audit(string what)
        {
            _door.Parts.Log.Write("Web: " + what + " from " + _stream.RemoteAddress);
        }

        private void BeginCommand(byte[] line)
        {
            bool isText = WebText.IsText(line, 0, _length);
            string text = isText ? Encoding.UTF8.GetString(line, 0, _length) : null;
            _length = 0;
            if (_part == 0)
            {
                _part = 1;
                PutHead(200, PlainType, "Transfer-Encoding: chunked\r\n");
            }

            _phase = Running;
            if (!isText || !_commands.Begin(text))
            {
                Say(isText ? "error: another command is still running\n" : "error: a command is UTF-8 without control characters\n");
                _phase = InBody;
            }
        }

        /// <summary>
        /// Lets the command write its next piece.
        /// </summary>
        private bool GoOn()
        {
            // Bytes behind the request are left for later; what matters is whether the client is still there.
            Receive();
            if (_phase == Free)
            {
                return false;
            }

            if (!_door.Sessions.IsOpen(_session))
            {
                Close();
                return false;
            }

            _answer.BeginChunk();
            bool isMore = _commands.Next(_answer);
            bool hasWritten = EndChunk();
            if (_answer.IsOverfull)
            {
                _door.Parts.Log.Write("Web: a piece of an answer was too long, connection ended");
                Close();
                return false;
            }

            if (!isMore)
            {
                // The buffer is needed for the next line.
                FillType(0);
                Enter(InBody, BodyMilliseconds);
            }

            return hasWritten || !isMore;
        }

        private void Say(string text)
        {
            _answer.BeginChunk();
            _answer.Write(text);
            EndChunk();
        }

        private bool EndChunk()
        {
            int first = _answer.EndChunk();
            if (first >= 0)
            {
                Deadline = _door.Parts.Clock.MonotonicMilliseconds + SendMilliseconds;
                FillType(first);
            }

            return first >= 0;
        }

        private void FillType(int first)
        {
            if (!_isTypeKnown)
            {
                _isTypeKnown = true;
                if (first == '{' || first == '[')
                {
                    _answer.Overwrite(JsonType);
                }
            }
        }

        private void EndRun()
        {
            _commands.Abandon();
            if (_part == 0)
            {
                _isTypeKnown = true;
                Refuse(400, "The command is missing.");
                return;
            }

            FillType(0);
            _answer.Write("0\r\n\r\n");
            Enter(Answered, SendMilliseconds);
        }

        /// <summary>
        /// Refuses a body; when its answer has begun, all that is left is to end the connection.
        /// </summary>
        private void BreakOff(int status, string text)
        {
            if (_order == Run && _part != 0)
            {
                Say("error: " + text + "\n");
                _isTorn = true;
                _isLast = true;
                EndRun();
                return;
            }

            _isTypeKnown = true;
            _isTorn = true;
            Refuse(status, text);
        }

        private void Refuse(int status, string text)
        {
            Refuse(status, text, string.Empty);
        }

        private void Refuse(int status, string text, string fields)
        {
            _isTorn |= _bodyLeft > 0 || status == 408;
            _isLast |= _isTorn;
            Put(status, PlainType, fields, text + "\n");
        }

        private void PutSession()
        {
            bool isIn = _session != 0;
            string fields = isIn && _order != 0 ? "Set-Cookie: " + _door.CookieName + _door.Sessions.GetId(_session) + "; Path=/; HttpOnly; SameSite=Strict\r\n" : string.Empty;
            string text = "{\"passwordSet\":" + GetBool(_door.Password.IsSet) + ",\"mayset\":" + GetBool(_door.MaySetFirst(_stream)) + ",\"loggedIn\":" + GetBool(isIn)
                + ",\"token\":" + (isIn ? "\"" + _door.Sessions.GetToken(_session) + "\"" : "null") + "}\n";
            Put(200, "application/json", fields, text);
        }

        private static string GetBool(bool value)
        {
            return value ? "true" : "false";
        }

        private void Put(int status, string type, string fields, string text)
        {
            PutHead(status, type, fields + "Content-Length: " + Encoding.UTF8.GetBytes(text).Length.ToString() + "\r\n");
            if (!_isHead)
            {
                _answer.Write(text);
            }

            Enter(Answered, SendMilliseconds);
        }

        private void PutHead(int status, string type, string fields)
        {
            // What stood in the buffer was received.
            _answer.Clear();
            _answer.Write("HTTP/1.1 " + status.ToString() + " \r\nContent-Type: ");
            _answer.Mark();
            _answer.Write(type + "\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n");
            _answer.Write(_phase == OnPage ? "Cache-Control: no-cache\r\n" : "Cache-Control: no-store\r\n");
            _answer.Write(_isLast ? "Connection: close\r\n" : string.Empty);
            _answer.Write(fields);
            _answer.Write("\r\n");
        }

        private void PutPage()
        {
            IWebPage page = _door.Parts.Page;
            string tag = "\"" + page.Tag + "\"";
            bool isKnown = _request.Tag != null && _request.Tag.IndexOf(tag) >= 0;
            Enter(OnPage, SendMilliseconds);
            _part = 0;
            string fields = "ETag: " + tag + "\r\nContent-Security-Policy: default-src 'none'; script-src 'sha256-" + page.ScriptHash + "'; style-src 'sha256-" + page.StyleHash
                + "'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n";
            if (isKnown)
            {
                PutHead(304, "text/html; charset=utf-8", fields);
            }
            else
            {
                PutHead(200, "text/html; charset=utf-8", fields + "Content-Encoding: gzip\r\nContent-Length: " + page.Length.ToString() + "\r\n");
            }

            if (isKnown || _isHead)
            {
                Enter(Answered, SendMilliseconds);
            }
        }

        private void PutPart()
        {
            byte[] part = _door.Parts.Page.GetPart(_part++);
            if (part == null)
            {
                Enter(Answered, SendMilliseconds);
                return;
            }

            _answer.Put(part);
        }
    }
}
