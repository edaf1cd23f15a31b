// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Console;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Takes passwords of eight characters.
    /// </summary>
    public sealed class FakePassword : IConsolePassword
    {
        private string _password;

        public string Change(string door, string old, string password)
        {
            if (_password != null && _password != old)
            {
                return "the old password is wrong";
            }

            if (password.Length < 8)
            {
                return "at least 8 characters are allowed";
            }

            _password = password;
            return null;
        }
    }
}
