// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Firmware.Web
{
    /// <content>
    /// Login and change of the password.
    /// </content>
    internal sealed partial class WebConnection
    {
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
                Refuse(400, "One password is expected.");
                return;
            }

            // The first look was before the body came.
            if (isChange && !_door.Sessions.IsOpen(_session))
            {
                Refuse(401, LogInFirst);
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
                _door.Sessions.EndAll();
                OpenSession("password set");
            }
            else if (result == WebPassword.NotStored)
            {
                Audit("password not set, flash failed");
                Refuse(503, "Flash failed; the old password stays.");
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
    }
}
