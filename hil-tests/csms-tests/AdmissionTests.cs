// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Net;
using System.Net.Http;
using System.Net.WebSockets;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// Who gets a WebSocket, and how the others are turned away: the quirks of other CSMS included.
    /// </summary>
    public sealed class AdmissionTests : ServerTestBase
    {
        [Fact]
        public async Task The_right_password_opens_and_a_wrong_one_is_401()
        {
            Central.Admission.SetPassword("CP 1/ä", "sécret");
            string url = Server.UrlOf("CP 1/ä");
            await using TestChargePoint right = new TestChargePoint();
            await using TestChargePoint wrong = new TestChargePoint();
            await using TestChargePoint none = new TestChargePoint();

            Assert.Equal(HttpStatusCode.Unauthorized, await Refusal(wrong, url, "secret"));
            Assert.Equal(HttpStatusCode.Unauthorized, await Refusal(none, url, null));
            await right.Connect(url, password: "sécret");
            await right.Boot();

            Assert.Equal("Acme", Central.ChargePoint("CP 1/ä").Boots.Latest.Vendor);
        }

        [Fact]
        public async Task A_password_may_be_any_bytes()
        {
            Central.Admission.SetPassword("CP1", new byte[] { 0xC3, 0xA9 });
            await using TestChargePoint chargePoint = new TestChargePoint();

            await chargePoint.Connect(Server.UrlOf("CP1"), password: "é");
        }

        [Fact]
        public async Task Unknown_charge_points_need_a_password_where_one_is_required()
        {
            Central.Admission.RequirePassword = true;
            await using TestChargePoint chargePoint = new TestChargePoint();

            Assert.Equal(HttpStatusCode.Unauthorized, await Refusal(chargePoint, Server.UrlOf("CP1"), "x"));
        }

        [Fact]
        public async Task A_wrong_password_can_be_accepted_and_then_cut()
        {
            Central.Admission.SetPassword("CP1", "secret");
            Central.Admission.WrongPassword = WrongPasswordReaction.AcceptAndAbort;
            await using TestChargePoint chargePoint = await Connected();

            await chargePoint.Ended;

            Assert.Null(chargePoint.Socket.CloseStatus);
            Assert.Empty(Central.ChargePoint("CP1").Connections);
        }

        [Fact]
        public async Task A_wrong_password_can_be_accepted_and_then_closed()
        {
            Central.Admission.SetPassword("CP1", "secret");
            Central.Admission.WrongPassword = WrongPasswordReaction.AcceptAndClose;
            await using TestChargePoint chargePoint = await Connected();

            await chargePoint.Ended;

            Assert.Equal(WebSocketCloseStatus.PolicyViolation, chargePoint.Socket.CloseStatus);
        }

        [Fact]
        public async Task No_identity_is_404_and_no_WebSocket_is_426()
        {
            await using TestChargePoint chargePoint = new TestChargePoint();
            using HttpClient http = new HttpClient();
            string url = Server.UrlOf("CP1").Replace("ws://", "http://", StringComparison.Ordinal);

            Assert.Equal(HttpStatusCode.NotFound, await Refusal(chargePoint, Server.Url + "/", null));
            Assert.Equal(HttpStatusCode.UpgradeRequired, (await http.GetAsync(new Uri(url))).StatusCode);
        }

        [Fact]
        public async Task Any_path_before_the_identity_is_right()
        {
            await using TestChargePoint chargePoint = new TestChargePoint();

            await chargePoint.Connect("ws://127.0.0.1:" + Server.Port + "/a/b/c/CP%2D7?x=1");

            Assert.True((await Central.WaitForSession("CP-7", TestChargePoint.Patience)).IsOpen);
        }

        [Fact]
        public async Task The_server_prefers_a_subprotocol()
        {
            Central.Admission.Subprotocols = new[] { "ocpp1.6", "ocpp2.0.1" };
            await using TestChargePoint chargePoint = new TestChargePoint();

            await chargePoint.Connect(Server.UrlOf("CP1"), "ocpp2.0.1,ocpp1.6");

            Assert.Equal("ocpp1.6", chargePoint.Socket.SubProtocol);
        }

        [Theory]
        [InlineData("ocpp1.6", "ocpp1.6")]
        [InlineData("ocpp2.0.1", "ocpp2.0.1")]
        [InlineData("ocpp1.6,ocpp2.0.1", "ocpp2.0.1")]
        [InlineData("ocpp9.9,ocpp1.6", "ocpp1.6")]
        public async Task The_subprotocol_chooses_the_version(string offered, string selected)
        {
            await using TestChargePoint chargePoint = new TestChargePoint();
            await chargePoint.Connect(Server.UrlOf("CP1"), offered);
            bool is201 = selected == "ocpp2.0.1";

            await chargePoint.Call(
                "BootNotification",
                is201
                    ? "{\"reason\":\"PowerUp\",\"chargingStation\":{\"vendorName\":\"Acme\",\"model\":\"One\"}}"
                    : "{\"chargePointVendor\":\"Acme\",\"chargePointModel\":\"One\"}");

            Assert.Equal(selected, chargePoint.Socket.SubProtocol);
            Assert.Equal(selected, Central.Session("CP1").Subprotocol);
            Assert.Equal("Acme", Central.ChargePoint("CP1").Boots.Latest.Vendor);
            Assert.Equal(is201 ? "PowerUp" : null, Central.ChargePoint("CP1").Boots.Latest.Reason);
            Assert.Empty(Central.Violations);
        }

        [Theory]
        [InlineData(null)]
        [InlineData("ocpp9.9")]
        public async Task Without_a_known_subprotocol_the_WebSocket_is_closed(string offered)
        {
            await using TestChargePoint chargePoint = new TestChargePoint();
            await chargePoint.Connect(Server.UrlOf("CP1"), offered);

            await chargePoint.Ended;

            Assert.Null(chargePoint.Socket.SubProtocol);
            Assert.Equal(WebSocketCloseStatus.ProtocolError, chargePoint.Socket.CloseStatus);
        }

        [Fact]
        public async Task Without_a_known_subprotocol_other_CSMS_refuse_accept_or_take_anything()
        {
            await using TestChargePoint refused = new TestChargePoint();
            await using TestChargePoint without = new TestChargePoint();
            await using TestChargePoint taken = new TestChargePoint();

            Central.Admission.NoSubprotocol = NoSubprotocolReaction.BadRequest400;
            Assert.Equal(HttpStatusCode.BadRequest, await Refusal(refused, Server.UrlOf("CP1"), null, "ocpp9.9"));

            Central.Admission.NoSubprotocol = NoSubprotocolReaction.AcceptWithout;
            await without.Connect(Server.UrlOf("CP2"), "ocpp9.9");
            await without.Boot();
            Assert.Null(without.Socket.SubProtocol);

            Central.Admission.NoSubprotocol = NoSubprotocolReaction.SelectOffered;
            await taken.Connect(Server.UrlOf("CP3"), "ocpp9.9");
            Assert.Equal("ocpp9.9", taken.Socket.SubProtocol);
        }

        [Theory]
        [InlineData(SecondConnectionReaction.AbortOld, true, false)]
        [InlineData(SecondConnectionReaction.CloseOld, true, false)]
        [InlineData(SecondConnectionReaction.CloseNew, false, true)]
        [InlineData(SecondConnectionReaction.InternalServerError500, false, true)]
        public async Task One_of_two_connections_of_a_charge_point_stays(SecondConnectionReaction reaction, bool isOldEnded, bool isNewEnded)
        {
            Central.Admission.SecondConnection = reaction;
            await using TestChargePoint old = await Booted();
            await using TestChargePoint second = new TestChargePoint();

            if (reaction == SecondConnectionReaction.InternalServerError500)
            {
                Assert.Equal(HttpStatusCode.InternalServerError, await Refusal(second, Server.UrlOf("CP1"), null));
            }
            else
            {
                await second.Connect(Server.UrlOf("CP1"));
                await (isOldEnded ? old : second).Ended;
            }

            await (isOldEnded ? second : old).Call("Heartbeat", "{}");
            Assert.Equal(isNewEnded ? 1 : 2, Central.ChargePoint("CP1").Connections.Count);
            Assert.Single(Central.Sessions);
            Assert.Equal(reaction == SecondConnectionReaction.CloseOld, old.Socket.CloseStatus == WebSocketCloseStatus.ProtocolError);
            Assert.Equal(reaction == SecondConnectionReaction.CloseNew, second.Socket.CloseStatus == WebSocketCloseStatus.PolicyViolation);
        }

        [Fact]
        public async Task Both_connections_of_a_charge_point_can_stay()
        {
            Central.Admission.SecondConnection = SecondConnectionReaction.KeepBoth;
            await using TestChargePoint old = await Booted();
            await using TestChargePoint second = await Connected();

            await second.Call("Heartbeat", "{}");
            await old.Call("Heartbeat", "{}");

            Assert.Equal(2, Central.Sessions.Count);
        }

        [Fact]
        public async Task A_script_refuses_some_connections()
        {
            ConnectRule rule = Central.OnConnect().From("CP1").Refuse(503).Header("Retry-After", "5").Times(2);
            await using TestChargePoint other = await Connected("CP2");

            for (int count = 0; count < 2; count++)
            {
                await using TestChargePoint refused = new TestChargePoint();
                Assert.Equal(HttpStatusCode.ServiceUnavailable, await Refusal(refused, Server.UrlOf("CP1"), null));
                Assert.Contains("5", refused.Socket.HttpResponseHeaders["Retry-After"]);
            }

            await using TestChargePoint accepted = await Connected();
            Assert.Equal(2, rule.Hits);
        }

        [Fact]
        public async Task A_script_spoils_the_handshake()
        {
            await using TestChargePoint wrongAccept = new TestChargePoint();
            await using TestChargePoint wrongProtocol = new TestChargePoint();
            await using TestChargePoint silent = new TestChargePoint();
            await using TestChargePoint late = new TestChargePoint();
            Central.OnConnect().From("CP1").WrongAccept();
            Central.OnConnect().From("CP2").Select("ocpp9.9");
            Central.OnConnect().From("CP3").Silence();
            Central.OnConnect().From("CP4").Delay(0.2).Close(1013, "later");

            await Assert.ThrowsAsync<WebSocketException>(() => wrongAccept.Connect(Server.UrlOf("CP1")));
            await Assert.ThrowsAsync<WebSocketException>(() => wrongProtocol.Connect(Server.UrlOf("CP2")));
            Task connecting = silent.Connect(Server.UrlOf("CP3"));
            Stopwatch waited = Stopwatch.StartNew();
            await late.Connect(Server.UrlOf("CP4"));
            await late.Ended;

            Assert.True(waited.Elapsed > TimeSpan.FromMilliseconds(150), waited.Elapsed.ToString());
            Assert.Equal(1013, (int)late.Socket.CloseStatus);
            Assert.Equal("later", late.Socket.CloseStatusDescription);
            Assert.False(connecting.IsCompleted);
            silent.Socket.Abort();
            await Assert.ThrowsAnyAsync<Exception>(() => connecting);
        }

        private static async Task<HttpStatusCode> Refusal(TestChargePoint chargePoint, string url, string password, string subprotocol = "ocpp1.6")
        {
            chargePoint.Socket.Options.CollectHttpResponseDetails = true;
            await Assert.ThrowsAsync<WebSocketException>(() => chargePoint.Connect(url, subprotocol, password));

            return chargePoint.Socket.HttpStatusCode;
        }
    }
}
