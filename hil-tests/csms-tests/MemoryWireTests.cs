// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// The door of bytes: handshake and frames without a socket.
    /// </summary>
    public sealed class MemoryWireTests
    {
        private static readonly byte[] s_mask = { 1, 2, 3, 4 };

        private readonly CentralSystem _central;
        private readonly MemoryWire _wire;

        private DateTimeOffset _now = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        public MemoryWireTests()
        {
            _central = new CentralSystem(() => _now);
            _wire = new MemoryWire(_central);
        }

        [Fact]
        public void The_handshake_is_answered_as_the_RFC_shows_it()
        {
            foreach (char one in Handshake())
            {
                _wire.Write(new[] { (byte)one });
            }

            Assert.Equal(
                "HTTP/1.1 101 SwitchingProtocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\nSec-WebSocket-Protocol: ocpp2.0.1\r\n\r\n",
                Encoding.ASCII.GetString(Read()));
            Assert.NotNull(_central.Session("CP 1"));
        }

        [Fact]
        public void A_refused_handshake_ends_the_connection()
        {
            _central.Admission.SetPassword("CP 1", "secret");

            Open();

            string answer = Encoding.ASCII.GetString(Read());
            Assert.StartsWith("HTTP/1.1 401 Unauthorized\r\n", answer);
            Assert.Contains("WWW-Authenticate: Basic realm=\"OCPP\"\r\n", answer, StringComparison.Ordinal);
            Assert.True(_wire.IsEnded);
            Assert.False(_wire.IsReset);
        }

        [Fact]
        public void What_is_no_WebSocket_is_426()
        {
            _wire.Write(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));

            Assert.StartsWith("HTTP/1.1 426", Encoding.ASCII.GetString(Read()));
        }

        [Fact]
        public void A_late_handshake_comes_when_it_is_due()
        {
            _central.OnConnect().Delay(3);
            Open();
            Assert.Equal(0, _wire.Available);

            Advance(3);

            Assert.StartsWith("HTTP/1.1 101", Encoding.ASCII.GetString(Read()));
        }

        [Fact]
        public void A_silent_handshake_never_comes()
        {
            _central.OnConnect().Silence();
            Open();
            Send(WebSocketFrame.OfText("too early"));
            Advance(1000);

            Assert.Equal(0, _wire.Available);
            Assert.False(_wire.IsEnded);
        }

        [Fact]
        public void Messages_pass_in_fragments_with_a_ping_between()
        {
            Opened();
            WebSocketFrame[] fragments = WebSocketFrame.Fragments("[2,\"ä\",\"Heartbeat\",{}]", 5);

            Send(fragments[0]);
            Send(new WebSocketFrame(WebSocketFrame.Ping, new byte[] { 7 }));
            Send(fragments.Skip(1).ToArray());

            byte[] answer = Read();
            Assert.Equal(new byte[] { 0x8A, 1, 7 }, answer.Take(3));
            Assert.Equal("[3,\"ä\",{\"currentTime\":\"2026-11-20T12:00:00.000Z\"}]", Encoding.UTF8.GetString(answer, 5, answer.Length - 5));
            Assert.Equal(1, _central.Session("CP 1").PingsReceived);
        }

        [Fact]
        public void Long_messages_pass_both_ways()
        {
            Opened();
            string text = new string('x', 70000);

            Send(WebSocketFrame.OfText("[2,\"a\",\"DataTransfer\",{\"vendorId\":\"v\",\"data\":\"" + text + "\"}]"));
            Read();
            _central.Session("CP 1").Call("DataTransfer", new { vendorId = "v", data = text });

            Assert.Equal(70000, _central.ChargePoint("CP 1").Calls.Latest.Text("data").Length);
            Assert.Equal(new byte[] { 0x81, 127, 0, 0, 0, 0, 0, 1 }, Read().Take(8));
        }

        [Fact]
        public void The_closing_handshake_is_answered()
        {
            Opened();

            Send(WebSocketFrame.OfClose(1001, "off"));

            Assert.Equal(new byte[] { 0x88, 5, 0x03, 0xE9, (byte)'o', (byte)'f', (byte)'f' }, Read());
            Assert.True(_wire.IsEnded);
            ConnectionRecord connection = _central.ChargePoint("CP 1").Connections.Latest;
            Assert.Equal(1001, connection.CloseCode);
            Assert.Equal("off", connection.CloseReason);
        }

        [Fact]
        public void A_close_of_the_CSMS_waits_for_the_answer_but_not_for_ever()
        {
            Opened();
            _central.Session("CP 1").Close(1012, "x");
            Send(WebSocketFrame.OfText("[2,\"a\",\"Heartbeat\",{}]"));

            Assert.Equal(new byte[] { 0x88, 3, 0x03, 0xF4, (byte)'x' }, Read());
            Assert.False(_wire.IsEnded);
            Advance(2);
            Assert.True(_wire.IsEnded);
            Assert.Empty(_central.ChargePoint("CP 1").Heartbeats);
        }

        [Fact]
        public void A_lost_connection_is_noted()
        {
            Opened();

            _wire.Close();

            Assert.Null(_central.Session("CP 1"));
            Assert.Equal(1006, _central.ChargePoint("CP 1").Connections.Latest.CloseCode);
        }

        [Fact]
        public void A_cut_loses_what_was_not_read()
        {
            Opened();
            CsmsSession session = _central.Session("CP 1");
            session.Call("ClearCache");

            session.Abort();

            Assert.True(_wire.IsReset);
            Assert.Equal(0, _wire.Available);
        }

        [Fact]
        public void A_frozen_link_reads_and_sends_nothing_until_it_thaws()
        {
            Opened();
            CsmsSession session = _central.Session("CP 1");
            session.Raw.Freeze();
            Send(WebSocketFrame.OfText("[2,\"a\",\"Heartbeat\",{}]"), new WebSocketFrame(WebSocketFrame.Ping, Array.Empty<byte>()));
            session.Call("ClearCache");
            Assert.Equal(0, _wire.Available);
            Assert.Empty(session.Record.Heartbeats);

            session.Raw.Thaw();

            Assert.Single(session.Record.Heartbeats);
            Assert.NotEqual(0, _wire.Available);
        }

        [Fact]
        public void Raw_frames_and_bytes_go_out_as_they_are()
        {
            Opened();
            RawSender raw = _central.Session("CP 1").Raw;

            raw.Frames(new WebSocketFrame(3, new byte[] { 1 }, false, 7));
            raw.Bytes(new byte[] { 0x81 });
            raw.Ping();

            Assert.Equal(new byte[] { 0x73, 1, 1, 0x81, 0x89, 0 }, Read());
        }

        [Theory]
        [InlineData("8180 7F", 0, null)]
        [InlineData("8101 78", 1002, "not masked")]
        [InlineData("C181 01020304 00", 1002, "reserved bits")]
        [InlineData("8381 01020304 00", 1002, "unknown opcode 3")]
        [InlineData("8B80 01020304", 1002, "unknown opcode 11")]
        [InlineData("8081 01020304 00", 1002, "out of order")]
        [InlineData("0181 01020304 00 8181 01020304 00", 1002, "out of order")]
        [InlineData("0980 01020304", 1002, "control frame")]
        [InlineData("89FE 007E 01020304", 0, null)]
        [InlineData("81FF 7FFFFFFFFFFFFFFF 01020304", 1002, "A frame of 9223372036854775807 bytes")]
        [InlineData("81FF FFFFFFFFFFFFFFFF 01020304", 1002, "A frame of 9223372036854775807 bytes")]
        [InlineData("8181 01020304 FF", 1007, "not UTF-8")]
        public void What_breaks_the_RFC_is_found_and_closed(string hex, int closeCode, string fault)
        {
            Opened();

            _wire.Write(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)));

            byte[] answer = Read();
            Assert.Equal(closeCode, answer.Length < 4 ? 0 : (answer[2] << 8) + answer[3]);

            if (fault == null)
            {
                Assert.Empty(_central.Violations);
            }
            else
            {
                Assert.Contains(fault, Assert.Single(_central.Violations), StringComparison.Ordinal);
            }
        }

        private static string Handshake()
        {
            return "GET /a/CP%201?b=c HTTP/1.1\r\nHost: x\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Protocol: ocpp2.0.1, ocpp1.6\r\n\r\n";
        }

        private void Open()
        {
            _wire.Write(Encoding.ASCII.GetBytes(Handshake()));
        }

        private void Opened()
        {
            Open();
            Read();
            _central.ChargePoint("CP 1").AssumeAccepted();
        }

        private void Send(params WebSocketFrame[] frames)
        {
            foreach (WebSocketFrame frame in frames)
            {
                _wire.Write(frame.ToBytes(s_mask));
            }
        }

        private byte[] Read()
        {
            byte[] bytes = new byte[_wire.Available];
            Assert.Equal(bytes.Length, _wire.Read(bytes));

            return bytes;
        }

        private void Advance(double seconds)
        {
            _now = _now.AddSeconds(seconds);
            _central.Tick();
        }
    }
}
