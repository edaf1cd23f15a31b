// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Reads one WebSocket URL (RFC 6455, section 3). The error texts never repeat the URL, it may hold a password.
    /// </summary>
    internal sealed class WebSocketUrlParser
    {
        private const int MaxHostLength = 253;

        private byte[] _text;
        private int _position;
        private bool _isSecure;
        private string _host;
        private int _port;

        /// <summary>
        /// Gets what is wrong with the URL, or <see langword="null"/>.
        /// </summary>
        public string Error { get; private set; }

        /// <summary>
        /// Reads a URL.
        /// </summary>
        /// <param name="text">The text; may be <see langword="null"/>.</param>
        /// <returns>The URL, or <see langword="null"/> if <see cref="Error"/> says why not.</returns>
        public WebSocketUrl Parse(string text)
        {
            if (string.IsNullOrEmpty(text))
            {
                Reject("The URL is empty.");
                return null;
            }

            _text = Encoding.UTF8.GetBytes(text);
            if (CheckCharacters() && ReadScheme(text) && CheckNoUserName() && ReadHost() && ReadPort() && CheckPath())
            {
                string path = Slice(_position, _text.Length);
                return new WebSocketUrl(_isSecure, _host, _port, path.StartsWith("/") ? path : "/" + path);
            }

            return null;
        }

        private static bool IsNameByte(byte value)
        {
            return Ascii.IsLetterOrDigit(value) || value == '-' || value == '.' || value == '_';
        }

        private bool CheckCharacters()
        {
            if (_text.Length > WebSocketUrl.MaxLength)
            {
                return Reject("The URL is longer than 512 characters.");
            }

            foreach (byte value in _text)
            {
                if (value <= ' ' || value >= 0x7F)
                {
                    return Reject("The URL holds a space or a character that is not ASCII: write it percent-encoded, such as %20.");
                }
            }

            return true;
        }

        private bool ReadScheme(string text)
        {
            int end = text.IndexOf("://");
            string scheme = end < 0 ? string.Empty : text.Substring(0, end).ToLower();
            if (scheme != "ws" && scheme != "wss")
            {
                return Reject("The URL does not begin with ws:// or wss://.");
            }

            _isSecure = scheme == "wss";
            _position = end + 3;
            return true;
        }

        private bool CheckNoUserName()
        {
            int end = FindAuthorityEnd();
            for (int i = _position; i < end; i++)
            {
                if (_text[i] == '@')
                {
                    return Reject("The URL holds a user name or password: they are set apart from it.");
                }
            }

            return true;
        }

        private bool ReadHost()
        {
            int start = _position;
            bool isBracketed = start < _text.Length && _text[start] == '[';
            return isBracketed ? ReadAddress(start + 1) : ReadName(start);
        }

        private bool ReadAddress(int start)
        {
            int colons = 0;
            int end = start;
            while (end < _text.Length && (Ascii.IsHexDigit(_text[end]) || _text[end] == ':' || _text[end] == '.'))
            {
                if (_text[end] == ':')
                {
                    colons++;
                }

                end++;
            }

            if (colons < 2 || end == _text.Length || _text[end] != ']')
            {
                return Reject("The IPv6 address is not valid: it stands in brackets, such as [2001:db8::1].");
            }

            _host = Slice(start, end);
            _position = end + 1;
            return true;
        }

        private bool ReadName(int start)
        {
            int end = start;
            while (end < _text.Length && IsNameByte(_text[end]))
            {
                end++;
            }

            if (end == start)
            {
                return Reject("The URL has no host.");
            }

            if (end - start > MaxHostLength)
            {
                return Reject("The host is longer than 253 characters.");
            }

            _host = Slice(start, end);
            _position = end;
            return true;
        }

        private bool ReadPort()
        {
            _port = WebSocketUrl.GetDefaultPort(_isSecure);
            int end = FindAuthorityEnd();
            if (_position == end)
            {
                return true;
            }

            if (_text[_position] != ':')
            {
                return Reject("The host may hold letters, digits, hyphens, full stops and underscores only.");
            }

            _position++;
            int port = 0;
            while (_position < end && Ascii.IsDigit(_text[_position]) && port <= 65535)
            {
                port = (port * 10) + _text[_position] - '0';
                _position++;
            }

            if (_position < end || port < 1 || port > 65535)
            {
                return Reject("The port must be a number from 1 to 65535.");
            }

            _port = port;
            return true;
        }

        private bool CheckPath()
        {
            for (int i = _position; i < _text.Length; i++)
            {
                if (_text[i] == '#')
                {
                    return Reject("The URL holds a '#', which a WebSocket URL may not: write it as %23.");
                }

                if (_text[i] == '%' && !IsEncodedByte(i))
                {
                    return Reject("A '%' in the URL must be followed by two hexadecimal digits: a single one is written %25.");
                }
            }

            return true;
        }

        private bool IsEncodedByte(int position)
        {
            return position + 2 < _text.Length && Ascii.IsHexDigit(_text[position + 1]) && Ascii.IsHexDigit(_text[position + 2]);
        }

        private int FindAuthorityEnd()
        {
            int end = _position;
            while (end < _text.Length && _text[end] != '/' && _text[end] != '?' && _text[end] != '#')
            {
                end++;
            }

            return end;
        }

        private string Slice(int start, int end)
        {
            return start == end ? string.Empty : Encoding.UTF8.GetString(_text, start, end - start);
        }

        private bool Reject(string error)
        {
            Error = error + " Write ws://host[:port]/path or wss://host[:port]/path.";
            return false;
        }
    }
}
