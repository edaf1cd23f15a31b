// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Firmware.Web
{
    /// <content>
    /// Answers.
    /// </content>
    internal sealed partial class WebConnection
    {
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
            bool isIn = _session != null;
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
