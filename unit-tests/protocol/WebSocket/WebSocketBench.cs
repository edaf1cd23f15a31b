// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A WebSocket client on a bench: its clock, its network and its server are the test's.
    /// </summary>
    public sealed class WebSocketBench
    {
        /// <summary>
        /// Longest message that the client delivers whole.
        /// </summary>
        public const int MaxMessageBytes = 2000;

        public WebSocketBench()
            : this(new RecordingWebSocketListener())
        {
        }

        public WebSocketBench(RecordingWebSocketListener listener)
        {
            Listener = listener;
            Server = new FakeWebSocketServer(Stream);
            Client = new WebSocketClient(Stream, Clock, new SeededRandom(1), Wake, MaxMessageBytes);
            Client.Listener = listener;
            Target = new WebSocketTarget(ParseUrl("ws://csms.example/ocpp/CP1"));
            Target.Subprotocols = new string[] { "ocpp2.0.1", "ocpp1.6" };
        }

        public FakeClock Clock { get; } = new FakeClock();

        public MemoryTcpStream Stream { get; } = new MemoryTcpStream();

        public FakeWakeSignal Wake { get; } = new FakeWakeSignal();

        public RecordingWebSocketListener Listener { get; }

        public FakeWebSocketServer Server { get; }

        public WebSocketClient Client { get; }

        public WebSocketTarget Target { get; set; }

        public static WebSocketUrl ParseUrl(string text)
        {
            WebSocketUrl url;
            string error;
            WebSocketUrl.TryParse(text, out url, out error);
            return url;
        }

        /// <summary>
        /// Connects up to the point where the server has read the request.
        /// </summary>
        public void SendRequest()
        {
            Client.Connect(Target);
            Stream.Accept();
            Client.Poll();
            Server.ReadRequest();
        }

        /// <summary>
        /// Connects and opens with the first subprotocol.
        /// </summary>
        public void Open()
        {
            Client.Connect(Target);
            Stream.Accept();
            Client.Poll();
            Server.AcceptRequest("Sec-WebSocket-Protocol: ocpp2.0.1\r\n");
            Client.Poll();
        }

        /// <summary>
        /// Polls as an event loop does: until nothing is due.
        /// </summary>
        public void Run()
        {
            Client.Poll();
            while (Client.NextDueMilliseconds <= Clock.MonotonicMilliseconds)
            {
                Client.Poll();
            }
        }

        /// <summary>
        /// Lets time pass up to the client's next deadline, then polls.
        /// </summary>
        /// <returns>How many seconds have passed.</returns>
        public int RunToNextDue()
        {
            long wait = Client.NextDueMilliseconds - Clock.MonotonicMilliseconds;
            Clock.Advance(wait);
            Run();
            return (int)(wait / 1000);
        }

        public bool SendText(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            return Client.Send(bytes, 0, bytes.Length, true, true);
        }
    }
}
