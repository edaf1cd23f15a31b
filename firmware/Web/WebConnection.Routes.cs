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
    }
}
