// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Web
{
    /// <content>
    /// What a request wants, and whether it may.
    /// </content>
    internal sealed partial class WebConnection
    {
        private static string RefuseHead(int status)
        {
            return status.ToString() + " A request is HTTP/1.1, with lines of at most 1024 bytes, a head of at most 4096, one Host and, with POST, a Content-Length.";
        }

        private void Route()
        {
            string path = _request.Path;
            string method = _request.Method;
            bool isPost = method == "POST";
            bool isPage = path == "/" || path == "/index.html";
            _order = path == "/api/login" ? Login : path == "/api/password" ? NewPassword : path == "/api/run" ? Run : path == "/api/logout" ? Logout : 0;
            _bodyLeft = _request.BodyLength > 0 ? _request.BodyLength : 0;
            bool isAllowed = _order != 0 ? isPost : method == Head || method == "GET";
            _isTorn = isPost && _request.BodyLength < 0;
            string refusal = !WebText.IsOwnHost(_request.Host, _door.Parts.HostName) ? "403 Open this board by its address; it does not know this name."
                : !_door.MayServe(_stream) ? WebServer.NoMemory
                : _order == 0 && path != "/api/session" && (!isPage || _door.Parts.Page == null) ? "404 There is nothing under this path."
                : !isAllowed ? (_order != 0 ? "405 POST" : "405 GET, HEAD")
                : _isTorn ? RefuseHead(411)
                : !isPost && _bodyLeft > 0 ? "400 GET and HEAD have no body."
                : isPage ? null : FindRefusal(isPost);
            if (refusal != null)
            {
                Refuse(refusal);
            }
            else if (isPage)
            {
                PutPage();
            }
            else if (_order != 0 && _order != Logout)
            {
                _length = 0;
                _isTypeKnown = _order != Run;
                _part = 0;
                Enter(InBody, BodyMilliseconds);
            }
            else
            {
                if (_order == Logout)
                {
                    _door.EndSession(_session);
                    _session = null;
                    Audit("logout");
                }

                PutSession();
            }
        }

        /// <summary>
        /// Looks whether a request to the interface may be served.
        /// </summary>
        /// <returns>What is refused, or <see langword="null"/>.</returns>
        private string FindRefusal(bool isPost)
        {
            _session = _door.FindSession(_request.Cookie);
            bool isFirst = _order == NewPassword && !_door.Password.IsSet;
            bool needsSession = isPost && _order != Login && !isFirst;
            bool isHashed = _order == Login || _order == NewPassword;
            int most = isHashed ? LongestPasswords : _order == Run ? LongestRun : 0;

            // A browser tells with each POST which page it comes from; a program need not, and has the token or the password to show.
            string refusal = _request.Origin != null && _request.Origin != "http://" + _request.Host ? "403 Only this board's own page gives orders."
                : needsSession && _session == null ? LogInFirst
                : needsSession && !_session.IsToken(_request.Token) ? "403 The token is missing or wrong; load the page again."
                : isFirst && !_door.MaySetFirst(_stream) ? "403 The first password is set over the serial line, the board's access point, or within 10 minutes of a press on its button."
                : isHashed ? FindWait(isFirst) : null;
            return refusal == null && _bodyLeft > most ? "413 At most " + most.ToString() + " bytes are taken here." : refusal;
        }

        /// <summary>
        /// Looks whether a password can be looked at now.
        /// </summary>
        /// <returns>What is refused, or <see langword="null"/>.</returns>
        private string FindWait(bool isFirst)
        {
            int locked = _door.Password.SecondsLocked;
            return !isFirst && !_door.Password.IsSet ? "403 No password is set yet."
                : !isFirst && locked > 0 ? "429 Wrong passwords; wait " + locked.ToString() + " s."
                : _door.Password.IsBusy ? "503 Another password is being checked; try again." : null;
        }
    }
}
