// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Web
{
    /// <content>
    /// What a request wants, and whether it may.
    /// </content>
    internal sealed partial class WebConnection
    {
        private void RefuseHead(int status)
        {
            _isTorn = true;
            Refuse(status, "A request is HTTP/1.1, with lines of at most 1024 bytes, a head of at most 4096, one Host and, with POST, a Content-Length.");
        }

        private void Route()
        {
            string path = _request.Path;
            string method = _request.Method;
            _isHead = method == "HEAD";
            bool isPost = method == "POST";
            bool isPage = path == "/" || path == "/index.html";
            _order = path == "/api/login" ? Login : path == "/api/password" ? NewPassword : path == "/api/run" ? Run : path == "/api/logout" ? Logout : 0;
            _bodyLeft = _request.BodyLength > 0 ? _request.BodyLength : 0;
            if (!WebText.IsOwnHost(_request.Host, _door.Parts.HostName))
            {
                Refuse(403, "Open this board by its address; it does not know this name.");
            }
            else if (!_door.MayServe(_stream))
            {
                Refuse(503, "Beside a TLS link this board has no memory for the page; use its access point or its serial line.");
            }
            else if (_order == 0 && path != "/api/session" && (!isPage || _door.Parts.Page == null))
            {
                Refuse(404, "There is nothing under this path.");
            }
            else if (_order != 0 ? !isPost : !_isHead && method != "GET")
            {
                string allowed = _order != 0 ? "POST" : "GET, HEAD";
                Refuse(405, "Allowed here: " + allowed + ".", "Allow: " + allowed + "\r\n");
            }
            else if (isPost && _request.BodyLength < 0)
            {
                RefuseHead(411);
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
                RouteApi(isPost);
            }
        }

        private void RouteApi(bool isPost)
        {
            _session = _door.Sessions.Find(_request.Cookie, _door.CookieName);
            bool isFirst = _order == NewPassword && !_door.Password.IsSet;
            bool needsSession = isPost && _order != Login && !isFirst;
            bool isHashed = _order == Login || _order == NewPassword;
            int most = isHashed ? LongestPasswords : _order == Run ? LongestRun : 0;

            // A browser tells with each POST which page it comes from; a program need not, and has the token or the password to show.
            if (_request.Origin != null && _request.Origin != "http://" + _request.Host)
            {
                Refuse(403, "Only this board's own page gives orders.");
            }
            else if (needsSession && _session == null)
            {
                Refuse(401, LogInFirst);
            }
            else if (needsSession && !_door.Sessions.IsToken(_session, _request.Token))
            {
                Refuse(403, "The token is missing or wrong; load the page again.");
            }
            else if (isFirst && !_door.MaySetFirst(_stream))
            {
                Refuse(403, "The first password is set over the serial line, the board's access point, or within 10 minutes of a press on its button.");
            }
            else if (isHashed && !MayHash(isFirst))
            {
                // Refused.
                return;
            }
            else if (_bodyLeft > most)
            {
                Refuse(413, "At most " + most.ToString() + " bytes are taken here.");
            }
            else if (_order == Logout)
            {
                _door.Sessions.End(_session);
                _session = null;
                Audit("logout");
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
                Refuse(429, "Wrong passwords; wait " + locked.ToString() + " s.", "Retry-After: " + locked.ToString() + "\r\n");
            }
            else if (_door.Password.IsBusy)
            {
                Refuse(503, "Another password is being checked; try again.", "Retry-After: 1\r\n");
            }
            else
            {
                return true;
            }

            return false;
        }
    }
}
