// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The head of an HTTP request for a WebSocket, and the head of its answer.
    /// </summary>
    internal sealed class HttpUpgradeHead
    {
        private readonly Dictionary<string, string> _headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        private string _target = "/";

        private HttpUpgradeHead()
        {
        }

        public bool IsWebSocket { get; private set; }

        private string Key
        {
            get
            {
                return Header("Sec-WebSocket-Key") ?? string.Empty;
            }
        }

        public static HttpUpgradeHead Parse(string text)
        {
            HttpUpgradeHead head = new HttpUpgradeHead();
            string[] lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            string[] request = lines[0].Split(' ');

            for (int index = 1; index < lines.Length; index++)
            {
                int colon = lines[index].IndexOf(':', StringComparison.Ordinal);

                if (colon > 0)
                {
                    head.Add(lines[index].Substring(0, colon), lines[index].Substring(colon + 1).Trim());
                }
            }

            head._target = request.Length > 1 ? request[1] : "/";
            head.IsWebSocket = request.Length == 3
                && request[0] == "GET"
                && request[2] == "HTTP/1.1"
                && head.Key.Length > 0
                && head.Header("Sec-WebSocket-Version") == "13"
                && "websocket".Equals(head.Header("Upgrade"), StringComparison.OrdinalIgnoreCase)
                && (head.Header("Connection") ?? string.Empty).Contains("upgrade", StringComparison.OrdinalIgnoreCase);

            return head;
        }

        public UpgradeRequest ToRequest(X509Certificate2 clientCertificate)
        {
            return new UpgradeRequest
            {
                Path = _target.Split('?')[0],
                Authorization = Header("Authorization"),
                Subprotocols = WebSocketHandshake.Subprotocols(Header("Sec-WebSocket-Protocol")),
                ClientCertificate = clientCertificate,
            };
        }

        public string Answer(UpgradeDecision decision)
        {
            StringBuilder answer = new StringBuilder();
            string reason = ((HttpStatusCode)decision.StatusCode).ToString();
            answer.Append("HTTP/1.1 ").Append(decision.StatusCode).Append(' ').Append(reason).Append("\r\n");

            if (decision.IsUpgrade)
            {
                Append(answer, "Connection", "Upgrade");
                Append(answer, "Upgrade", "websocket");
                Append(answer, "Sec-WebSocket-Accept", WebSocketHandshake.Accept(Key, decision.IsAcceptWrong));
            }
            else
            {
                Append(answer, "Connection", "close");
                Append(answer, "Content-Length", "0");
            }

            if (decision.IsUpgrade && decision.Subprotocol != null)
            {
                Append(answer, "Sec-WebSocket-Protocol", decision.Subprotocol);
            }

            foreach (KeyValuePair<string, string> header in decision.Headers)
            {
                Append(answer, header.Key, header.Value);
            }

            return answer.Append("\r\n").ToString();
        }

        private static void Append(StringBuilder answer, string name, string value)
        {
            answer.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        private void Add(string name, string value)
        {
            _headers[name] = _headers.TryGetValue(name, out string before) ? before + "," + value : value;
        }

        private string Header(string name)
        {
            return _headers.TryGetValue(name, out string value) ? value : null;
        }
    }
}
