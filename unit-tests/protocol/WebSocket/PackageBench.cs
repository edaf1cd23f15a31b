// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.PackageClient;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A WebSocket over a library that is the test.
    /// </summary>
    public sealed class PackageBench
    {
        public const int Limit = 1000;

        public PackageBench()
        {
            Client = new PackageWebSocket(Socket, Clock, null, Limit) { Listener = Listener };
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakePackageSocket Socket { get; } = new FakePackageSocket();

        public RecordingWebSocketListener Listener { get; } = new RecordingWebSocketListener();

        public PackageWebSocket Client { get; }

        public int IdleSeconds { get; set; }

        public static PackageBench Opened()
        {
            PackageBench bench = new PackageBench();
            bench.Connect("ws://csms.example/CP1");
            bench.Socket.State = StreamState.Open;
            bench.Client.Poll();
            return bench;
        }

        public void Connect(string text)
        {
            WebSocketUrl url;
            string problem;
            WebSocketUrl.TryParse(text, out url, out problem);
            Client.Connect(new WebSocketTarget(url)
            {
                Subprotocols = new string[] { "ocpp2.0.1", "ocpp1.6" },
                UserName = "CP1",
                Password = Encoding.UTF8.GetBytes("secret"),
                IdleTimeoutSeconds = IdleSeconds,
            });
        }

        public void Fail(StreamFailure failure, string detail)
        {
            Socket.Failure = failure;
            Socket.FailureDetail = detail;
            Socket.State = StreamState.Failed;
            Client.Poll();
        }
    }
}
