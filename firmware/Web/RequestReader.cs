// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// Reads the head of an HTTP/1.1 request (RFC 9112) as its bytes arrive, one line at a time.
    /// </summary>
    internal sealed class RequestReader
    {
        /// <summary>The head is whole.</summary>
        public const int Whole = 200;

        private const int MostHeadBytes = 4096;
        private const int MostLengthDigits = 9;
        private const int LengthsOfNames = (1 << 4) | (1 << 6) | (1 << 7) | (1 << 10) | (1 << 13) | (1 << 14) | (1 << 17);
        private const int LongestName = 17;

        /// <summary>0 while more is needed, <see cref="Whole"/>, or the status of an answer that refuses the request.</summary>
        public int Status;

        public string Method;
        public string Path;
        public string Host;
        public string Origin;
        public string Cookie;
        public string Token;
        public string Tag;

        /// <summary>Length of the body; -1 when the request does not say.</summary>
        public int BodyLength = -1;

        /// <summary>Whether the client wants the connection closed after the answer.</summary>
        public bool IsLast;

        private readonly byte[] _line;
        private int _length;
        private int _headBytes;

        /// <summary>
        /// Initializes a new instance of the <see cref="RequestReader"/> class for one request.
        /// </summary>
        /// <param name="line">Memory for one line.</param>
        public RequestReader(byte[] line)
        {
            _line = line;
        }

        /// <summary>
        /// Takes bytes up to the end of the head.
        /// </summary>
        /// <returns>Index behind the last byte taken.</returns>
        public int Take(byte[] bytes, int start, int end)
        {
            while (start < end && Status == 0)
            {
                byte one = bytes[start++];
                _headBytes++;
                if (_headBytes > MostHeadBytes || (one != '\n' && _length == _line.Length))
                {
                    Status = Method == null ? 414 : 431;
                }
                else if (one == '\n')
                {
                    EndLine();
                    _length = 0;
                }
                else
                {
                    _line[_length++] = one;
                }
            }

            return start;
        }

        private void EndLine()
        {
            if (_length > 0 && _line[_length - 1] == '\r')
            {
                _length--;
            }

            int colon = -1;
            for (int i = 0; i < _length; i++)
            {
                byte one = _line[i];
                if ((one < ' ' && one != '\t') || one == 0x7F)
                {
                    Status = 400;
                    return;
                }

                if (one == ':' && colon < 0)
                {
                    colon = i;
                }
                else if (one > 0x7F)
                {
                    _line[i] = (byte)'?';
                }
            }

            if (Method == null)
            {
                // An empty line before the first one is allowed.
                Status = _length == 0 || ReadFirstLine() ? Status : 400;
            }
            else if (_length == 0)
            {
                Status = Host == null ? 400 : Whole;
            }
            else if (colon < 1 || _line[0] == ' ' || _line[0] == '\t' || _line[colon - 1] <= ' ' || !ReadField(colon))
            {
                Status = Status != 0 ? Status : 400;
            }
        }

        private bool ReadFirstLine()
        {
            string[] words = GetText(0, _length).Split(' ');
            if (words.Length != 3 || words[0].Length == 0 || !words[1].StartsWith("/") || !words[2].StartsWith("HTTP/"))
            {
                return false;
            }

            Method = words[0];
            int query = words[1].IndexOf('?');
            Path = query < 0 ? words[1] : words[1].Substring(0, query);
            Status = words[2] == "HTTP/1.1" ? 0 : 505;
            return true;
        }

        private bool ReadField(int colon)
        {
            // By its length, many a field is passed over without becoming a text.
            if ((1 << colon & LengthsOfNames) == 0 || colon > LongestName)
            {
                return true;
            }

            string name = GetText(0, colon).ToLower();
            string value = GetText(colon + 1, _length - colon - 1).Trim(' ', '\t');
            if (name == "host")
            {
                bool isFirst = Host == null;
                Host = value;
                return isFirst;
            }

            if (name == "origin")
            {
                Origin = value;
            }
            else if (name == "cookie")
            {
                Cookie = value;
            }
            else if (name == "x-token")
            {
                Token = value;
            }
            else if (name == "connection")
            {
                IsLast = value.ToLower() == "close";
            }
            else if (name == "if-none-match")
            {
                Tag = value;
            }
            else if (name == "content-length")
            {
                bool isFirst = BodyLength < 0;
                BodyLength = ReadLength(value);
                return isFirst && BodyLength >= 0;
            }
            else if (name == "transfer-encoding")
            {
                Status = 411;
            }

            return true;
        }

        private static int ReadLength(string digits)
        {
            int length = digits.Length == 0 || digits.Length > MostLengthDigits ? -1 : 0;
            foreach (char digit in digits.ToCharArray())
            {
                length = digit >= '0' && digit <= '9' && length >= 0 ? (length * 10) + digit - '0' : -1;
            }

            return length;
        }

        private string GetText(int start, int count)
        {
            return count == 0 ? string.Empty : Encoding.UTF8.GetString(_line, start, count);
        }
    }
}
