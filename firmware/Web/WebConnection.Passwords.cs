// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Firmware.Web
{
    /// <content>
    /// Login and change of the password.
    /// </content>
    internal sealed partial class WebConnection
    {
        /// <summary>
        /// Takes what came to log in with, or to set.
        /// </summary>
        /// <returns>What is refused, or <see langword="null"/>.</returns>
        private string TakePasswords(byte[] line)
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

            // The first look was before the body came.
            string refusal = !isChange && end < _length ? "400 One password is expected."
                : isChange && !_door.IsOpen(_session) ? LogInFirst
                : FindWait(_order == NewPassword && !isChange);
            string problem = refusal != null || _order == Login ? null : WebPassword.Judge(isChange ? _newPassword : first);
            if (refusal != null || problem != null || first.Length == 0)
            {
                return refusal != null ? refusal : problem != null ? "400 Refused: " + problem + "." : "400 The password is missing.";
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

            return null;
        }

        private bool Hash()
        {
            WebPassword password = _door.Password;
            int result = password.Step();
            if (result == WebPassword.Right && _order != Login)
            {
                password.BeginSet(_newPassword);
                _newPassword = null;
            }
            else if (result == WebPassword.Right || result == WebPassword.Stored)
            {
                if (result == WebPassword.Stored)
                {
                    _door.EndSessions();
                }

                Audit(_order == Login ? "login" : WebPassword.Set);
                _session = _door.OpenSession();
                PutSession();
            }
            else if (result != WebPassword.Working)
            {
                bool isWrong = result == WebPassword.Wrong;
                Audit(isWrong ? "wrong password, " + password.Failures.ToString() + " in a row, wait " + password.SecondsLocked.ToString() + " s," : WebPassword.NotSet);
                Refuse(isWrong ? "401 The password is wrong." : "503 Flash failed; the old password stays.");
            }

            return true;
        }

        private void Audit(string what)
        {
            _door.Log(what + " from " + _stream.RemoteAddress);
        }
    }
}
