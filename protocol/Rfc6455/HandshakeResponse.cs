// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Reads the header of the server's answer to the opening handshake, in whatever pieces it arrives, and keeps what matters
    /// from it. Judges nothing.
    /// </summary>
    internal sealed class HandshakeResponse
    {
        /// <summary>
        /// Most bytes that the header may have. Only one line of it is in memory at a time, so that proxies with long
        /// cookies and security policies cost nothing.
        /// </summary>
        public const int MaxHeaderBytes = 8192;

        private const byte TlsAlert = 0x15;

        private readonly HttpLineReader _line = new HttpLineReader();
        private int _bytes;

        /// <summary>
        /// Gets the HTTP status, 0 before it is known.
        /// </summary>
        public int Status { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the header has been read to its end.
        /// </summary>
        public bool IsComplete { get; private set; }

        /// <summary>
        /// Gets what makes the answer unreadable, as a sentence; <see langword="null"/> if nothing does.
        /// </summary>
        public string Error { get; private set; }

        /// <summary>
        /// Gets the value of Retry-After in seconds, -1 when it is absent or a date.
        /// </summary>
        public int RetryAfterSeconds { get; private set; } = -1;

        /// <summary>
        /// Gets a value indicating whether Upgrade names websocket.
        /// </summary>
        public bool UpgradesToWebSocket { get; private set; }

        /// <summary>
        /// Gets a value indicating whether Connection names Upgrade.
        /// </summary>
        public bool HasConnectionUpgrade { get; private set; }

        /// <summary>
        /// Gets the value of Sec-WebSocket-Accept, or <see langword="null"/>.
        /// </summary>
        public string Answer { get; private set; }

        /// <summary>
        /// Gets the value of Sec-WebSocket-Protocol, or <see langword="null"/> when it is absent or empty.
        /// </summary>
        public string Subprotocol { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the server wants an extension. None was offered.
        /// </summary>
        public bool HasExtensions { get; private set; }

        /// <summary>
        /// Takes bytes up to the end of the header and no further.
        /// </summary>
        /// <param name="input">The bytes.</param>
        public void Read(ReceiveBuffer input)
        {
            while (input.Count > 0 && !IsComplete && Error == null)
            {
                byte value = input.TakeByte();
                _bytes++;
                if (_bytes == 1 && value != 'H')
                {
                    Error = value == TlsAlert
                        ? "The server speaks TLS on this port: the URL must begin with wss://."
                        : "The server does not speak HTTP on this port.";
                }
                else if (_bytes > MaxHeaderBytes)
                {
                    Error = "The header of the server's answer is too long.";
                }
                else if (_line.Add(value))
                {
                    ReadLine();
                    _line.Clear();
                }
            }
        }

        // A header that occurs twice has the value "first, second" (RFC 9110, section 5.3), which no check will pass.
        private static string Join(string earlier, string value)
        {
            if (value.Length == 0)
            {
                return earlier;
            }

            return earlier == null ? value : earlier + ", " + value;
        }

        private static bool HasToken(string list, string lowerCaseToken)
        {
            foreach (string item in list.ToLower().Split(','))
            {
                if (item.Trim() == lowerCaseToken)
                {
                    return true;
                }
            }

            return false;
        }

        private void ReadLine()
        {
            if (Status == 0)
            {
                ReadStatus(_line.GetText());
            }
            else if (_line.Length == 0)
            {
                IsComplete = true;
            }
            else
            {
                ReadHeader(_line.GetText());
            }
        }

        private void ReadStatus(string line)
        {
            int status;
            if (line.Length >= 12 && line.StartsWith("HTTP/1.") && int.TryParse(line.Substring(9, 3), out status) && status >= 100)
            {
                Status = status;
            }
            else
            {
                Error = "The server's answer does not begin with an HTTP status.";
            }
        }

        private void ReadHeader(string line)
        {
            int colon = line.IndexOf(':');
            if (colon < 0)
            {
                return;
            }

            string name = line.Substring(0, colon).ToLower();
            string value = line.Substring(colon + 1).Trim();
            if (name == "upgrade")
            {
                UpgradesToWebSocket |= HasToken(value, "websocket");
            }
            else if (name == "connection")
            {
                HasConnectionUpgrade |= HasToken(value, "upgrade");
            }
            else if (name == "sec-websocket-accept")
            {
                Answer = Join(Answer, value);
            }
            else if (name == "sec-websocket-protocol")
            {
                Subprotocol = Join(Subprotocol, value);
            }
            else if (name == "sec-websocket-extensions")
            {
                HasExtensions |= value.Length > 0;
            }
            else if (name == "retry-after")
            {
                int seconds;
                RetryAfterSeconds = int.TryParse(value, out seconds) && seconds >= 0 ? seconds : -1;
            }
        }
    }
}
