// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// A checked ws or wss URL, in the parts that a connection needs.
    /// </summary>
    public sealed class WebSocketUrl
    {
        /// <summary>
        /// Most characters that <see cref="TryParse"/> takes (OCPP 2.0.1 allows the CSMS URL as many).
        /// </summary>
        public const int MaxLength = 512;

        internal WebSocketUrl(bool isSecure, string host, int port, string pathAndQuery)
        {
            IsSecure = isSecure;
            Host = host;
            Port = port;
            PathAndQuery = pathAndQuery;
        }

        /// <summary>
        /// Gets a value indicating whether the connection uses TLS (wss).
        /// </summary>
        public bool IsSecure { get; }

        /// <summary>
        /// Gets the DNS name or address, an IPv6 address without its brackets.
        /// </summary>
        public string Host { get; }

        /// <summary>
        /// Gets the TCP port, 1 to 65535; 80 (ws) or 443 (wss) when the URL has none.
        /// </summary>
        public int Port { get; }

        /// <summary>
        /// Gets the path with its query, percent-encoded, beginning with a slash.
        /// </summary>
        public string PathAndQuery { get; }

        /// <summary>
        /// Gets host and port as the HTTP header Host has them: IPv6 in brackets, the port only if it is not the default.
        /// </summary>
        public string Authority
        {
            get
            {
                string host = Host.IndexOf(':') >= 0 ? "[" + Host + "]" : Host;
                return Port == GetDefaultPort(IsSecure) ? host : host + ":" + Port.ToString();
            }
        }

        /// <summary>
        /// Reads a URL.
        /// </summary>
        /// <param name="text">The URL as an installer typed it; may be <see langword="null"/>.</param>
        /// <param name="url">The result; <see langword="null"/> if the text is not acceptable.</param>
        /// <param name="error">What is wrong and what is allowed, in one line; <see langword="null"/> if nothing is wrong.</param>
        /// <returns>Whether the text is acceptable.</returns>
        public static bool TryParse(string text, out WebSocketUrl url, out string error)
        {
            WebSocketUrlParser parser = new WebSocketUrlParser();
            url = parser.Parse(text);
            error = parser.Error;
            return url != null;
        }

        /// <summary>
        /// Makes the URL of something below this one, such as a charge point below its CSMS. The query stays at the end.
        /// </summary>
        /// <param name="segment">Any text; it is percent-encoded, slashes too.</param>
        /// <returns>The longer URL.</returns>
        public WebSocketUrl AppendPathSegment(string segment)
        {
            string path = PathAndQuery;
            string query = string.Empty;
            int queryStart = path.IndexOf('?');
            if (queryStart >= 0)
            {
                query = path.Substring(queryStart);
                path = path.Substring(0, queryStart);
            }

            if (!path.EndsWith("/"))
            {
                path += "/";
            }

            return new WebSocketUrl(IsSecure, Host, Port, path + PercentEncoding.Encode(segment) + query);
        }

        /// <summary>
        /// Gets the whole URL.
        /// </summary>
        /// <returns>The URL.</returns>
        public override string ToString()
        {
            return (IsSecure ? "wss://" : "ws://") + Authority + PathAndQuery;
        }

        internal static int GetDefaultPort(bool isSecure)
        {
            return isSecure ? 443 : 80;
        }
    }
}
