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
        private void BreakOff(string refusal)
        {
            _isTorn = true;
            if (_order == Run && _part != 0)
            {
                Say("error: " + refusal.Substring(StatusLength) + "\n");
                _isLast = true;
                EndRun();
                return;
            }

            _isTypeKnown = true;
            Refuse(refusal);
        }

        /// <summary>
        /// Refuses a request.
        /// </summary>
        /// <param name="refusal">Status, a space, and the sentence for whoever has sent it; for 405 the methods that are allowed.</param>
        private void Refuse(string refusal)
        {
            string rest = refusal.Substring(StatusLength);
            bool isMethod = refusal.StartsWith("405");
            int locked = _door.Password.SecondsLocked;
            _isTorn |= _bodyLeft > 0;
            _isLast |= _isTorn;
            Put(
                refusal,
                PlainType,
                isMethod ? "Allow: " + rest + "\r\n" : refusal.StartsWith("429") || refusal.StartsWith("503") ? "Retry-After: " + (locked > 0 ? locked : 2).ToString() + "\r\n" : null,
                isMethod ? "Allowed here: " + rest + ".\n" : rest + "\n");
        }

        private void PutSession()
        {
            bool isIn = _session != null;
            Put(
                "200 ",
                JsonType,
                isIn && _order != 0 ? "Set-Cookie: " + _door.CookieName + _session.GetPart(0) + "; Path=/; HttpOnly; SameSite=Strict\r\n" : null,
                "{\"passwordSet\":" + GetBool(_door.Password.IsSet) + "\"mayset\":" + GetBool(_door.MaySetFirst(_stream)) + "\"loggedIn\":" + GetBool(isIn)
                    + "\"token\":" + (isIn ? "\"" + _session.GetPart(WebSession.IdLength) + "\"}\n" : "null}\n"));
        }

        private static string GetBool(bool value)
        {
            return value ? "true," : "false,";
        }

        private void Put(string status, string type, string fields, string text)
        {
            PutHead(status, type, fields + "Content-Length: " + Encoding.UTF8.GetBytes(text).Length.ToString() + "\r\n");
            _answer.Write(_request.Method == Head ? string.Empty : text);
            Enter(Answered, SendMilliseconds);
        }

        private void PutHead(string status, string type, string fields)
        {
            // What stood in the buffer was received.
            _answer.Clear();
            _answer.Write("HTTP/1.1 " + status.Substring(0, StatusLength) + "\r\nContent-Type: " + type
                + "\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-" + (_phase == OnPage ? "cache\r\n" : "store\r\n"));
            _answer.Write((_isLast ? "Connection: close\r\n" : null) + fields + "\r\n");
        }

        private void PutPage()
        {
            IWebPage page = _door.Parts.Page;
            string tag = "\"" + page.Tag + "\"";
            bool isKnown = _request.Tag != null && _request.Tag.IndexOf(tag) >= 0;
            Enter(OnPage, SendMilliseconds);
            _part = 0;
            string fields = "ETag: " + tag + "\r\nContent-Security-Policy: " + page.Policy + "\r\n";
            PutHead(
                isKnown ? "304 " : "200 ",
                "text/html; charset=utf-8",
                isKnown ? fields : fields + "Content-Encoding: gzip\r\nContent-Length: " + page.Length.ToString() + "\r\n");
            _phase = isKnown || _request.Method == Head ? Answered : OnPage;
        }

        private void PutPart()
        {
            byte[] part = _door.Parts.Page.GetPart(_part++);
            if (part != null)
            {
                _answer.Put(part);
            }
            else
            {
                Enter(Answered, SendMilliseconds);
            }
        }
    }
}
