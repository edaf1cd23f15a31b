// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// A charge point of few lines on .NET's WebSocket client: it sends what a test says and answers what a test has prepared.
    /// </summary>
    internal sealed class TestChargePoint : IAsyncDisposable
    {
        /// <summary>
        /// Seconds of patience with anything that takes a moment: many, because a busy machine has made one second thirty.
        /// </summary>
        public const double Patience = 120;

        private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(Patience);

        private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonArray>> _open =
            new ConcurrentDictionary<string, TaskCompletionSource<JsonArray>>();

        private readonly ConcurrentDictionary<string, Func<string, string>> _answers = new ConcurrentDictionary<string, Func<string, string>>();
        private readonly TaskCompletionSource _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        private int _nextId;
        private Task _reading;

        public ClientWebSocket Socket { get; } = new ClientWebSocket();

        /// <summary>
        /// Ends when the CSMS has closed or cut the link.
        /// </summary>
        public Task Ended
        {
            get
            {
                return _ended.Task.WaitAsync(s_patience);
            }
        }

        public async Task Connect(string url, string subprotocol = "ocpp1.6", string password = null)
        {
            if (subprotocol != null)
            {
                foreach (string one in subprotocol.Split(','))
                {
                    Socket.Options.AddSubProtocol(one);
                }
            }

            if (password != null)
            {
                string identity = Uri.UnescapeDataString(url.Substring(url.LastIndexOf('/') + 1));
                string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(identity + ":" + password));
                Socket.Options.SetRequestHeader("Authorization", "Basic " + credentials);
            }

            using (CancellationTokenSource patience = new CancellationTokenSource(s_patience))
            {
                await Socket.ConnectAsync(new Uri(url), patience.Token);
            }

            _reading = Read();
        }

        /// <summary>
        /// Prepares the answer to calls of an action.
        /// </summary>
        public void On(string action, string payload)
        {
            OnRaw(action, id => "[3,\"" + id + "\"," + payload + "]");
        }

        public void OnRaw(string action, Func<string, string> frame)
        {
            _answers[action] = frame;
        }

        /// <summary>
        /// Calls the CSMS and waits for the whole answer frame.
        /// </summary>
        public async Task<JsonArray> Call(string action, string payload)
        {
            string id = "m" + Interlocked.Increment(ref _nextId);
            Task<JsonArray> answer = Expect(id);
            await Send("[2,\"" + id + "\",\"" + action + "\"," + payload + "]");

            return await answer;
        }

        public Task<JsonArray> Expect(string id)
        {
            TaskCompletionSource<JsonArray> completion = new TaskCompletionSource<JsonArray>(TaskCreationOptions.RunContinuationsAsynchronously);
            _open[id] = completion;

            return completion.Task.WaitAsync(s_patience);
        }

        public Task<JsonArray> Boot()
        {
            return Call("BootNotification", "{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"One\"}");
        }

        public async Task Send(string text, WebSocketMessageType type = WebSocketMessageType.Text)
        {
            using (CancellationTokenSource patience = new CancellationTokenSource(s_patience))
            {
                await Socket.SendAsync(Encoding.UTF8.GetBytes(text), type, true, patience.Token);
            }
        }

        public async Task Close()
        {
            using (CancellationTokenSource patience = new CancellationTokenSource(s_patience))
            {
                await Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "bye", patience.Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            Socket.Dispose();

            if (_reading != null)
            {
                await _reading;
            }
        }

        private async Task Read()
        {
            byte[] buffer = new byte[65536];

            try
            {
                while (Socket.State == WebSocketState.Open)
                {
                    int length = 0;
                    WebSocketReceiveResult part;

                    do
                    {
                        part = await Socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), CancellationToken.None);
                        length += part.Count;
                    }
                    while (!part.EndOfMessage);

                    if (part.MessageType == WebSocketMessageType.Text)
                    {
                        await Receive(Encoding.UTF8.GetString(buffer, 0, length));
                    }
                }
            }
            catch (WebSocketException)
            {
                // Cut by the CSMS.
            }
            catch (OperationCanceledException)
            {
                // Disposed of by the test.
            }
            catch (ObjectDisposedException)
            {
                // Disposed of by the test.
            }

            _ended.TrySetResult();
        }

        private async Task Receive(string text)
        {
            JsonNode message;

            try
            {
                message = JsonNode.Parse(text);
            }
            catch (System.Text.Json.JsonException)
            {
                return;
            }

            string id = (string)message[1];

            if ((int)message[0] == 2)
            {
                if (_answers.TryGetValue((string)message[2], out Func<string, string> answer))
                {
                    await Send(answer(id));
                }
            }
            else if (_open.TryRemove(id, out TaskCompletionSource<JsonArray> completion))
            {
                completion.TrySetResult(message.AsArray());
            }
        }
    }
}
