// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// A browser's part at the web door of a board, without the page.
    /// </summary>
    internal sealed class WebClient : IDisposable
    {
        private const string Announcement = "Web page at http://127.0.0.1:";

        private readonly HttpClient _http;
        private string _token;

        internal WebClient(int port)
        {
            Port = port;
            _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, CookieContainer = new CookieContainer() })
            {
                BaseAddress = new Uri("http://127.0.0.1:" + port),
                Timeout = TimeSpan.FromSeconds(BoardConsole.Patience),
            };
        }

        internal int Port { get; }

        public void Dispose()
        {
            _http.Dispose();
        }

        internal static async Task<int> FindPort(BoardProcess board)
        {
            string line = await board.WaitForLine(Announcement);
            await board.WaitForLine("Web: port");
            return int.Parse(line.AsSpan(Announcement.Length).TrimEnd('/'), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        internal async Task<HttpResponseMessage> Get(string path)
        {
            return await _http.GetAsync(path);
        }

        internal async Task<HttpResponseMessage> Post(string path, string body, string origin = null, bool withToken = true)
        {
            using HttpRequestMessage request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "text/plain") };
            if (withToken && _token != null)
            {
                request.Headers.Add("X-Token", _token);
            }

            if (origin != null)
            {
                request.Headers.Add("Origin", origin);
            }

            return await _http.SendAsync(request);
        }

        /// <summary>
        /// Sets the first password, or logs in.
        /// </summary>
        internal async Task<HttpStatusCode> LogIn(string path, string password)
        {
            using HttpResponseMessage response = await Post(path, password);
            string text = await response.Content.ReadAsStringAsync();
            if (response.IsSuccessStatusCode)
            {
                _token = JsonDocument.Parse(text).RootElement.GetProperty("token").GetString();
            }

            return response.StatusCode;
        }

        internal async Task<string> Run(string command)
        {
            using HttpResponseMessage response = await Post("/api/run", command);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }

        /// <summary>
        /// Sends bytes on a connection of its own and reads until the board ends it. Not getting a connection, or losing it, is an end too.
        /// </summary>
        /// <param name="bytes">Bytes.</param>
        /// <param name="isHalfClosed">Whether nothing more will be sent, and the board is told so.</param>
        /// <param name="seconds">Patience; what came until then is the answer.</param>
        internal async Task<string> Raw(byte[] bytes, bool isHalfClosed = false, double seconds = BoardConsole.Patience)
        {
            StringBuilder answer = new StringBuilder();
            using CancellationTokenSource patience = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            try
            {
                using Socket socket = await Connect();
                await socket.SendAsync(bytes, patience.Token);
                if (isHalfClosed)
                {
                    socket.Shutdown(SocketShutdown.Send);
                }

                byte[] buffer = new byte[4096];
                for (int count = await socket.ReceiveAsync(buffer, patience.Token); count > 0; count = await socket.ReceiveAsync(buffer, patience.Token))
                {
                    answer.Append(Encoding.UTF8.GetString(buffer.AsSpan(0, count)));
                }
            }
            catch (Exception end) when (end is SocketException || end is OperationCanceledException)
            {
                // The board has refused or broken off the connection, or nothing more comes.
            }

            return answer.ToString();
        }

        internal Task<string> Raw(string text, bool isHalfClosed = false, double seconds = BoardConsole.Patience)
        {
            return Raw(Encoding.UTF8.GetBytes(text), isHalfClosed, seconds);
        }

        internal async Task<Socket> Connect()
        {
            Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return socket;
        }
    }
}
