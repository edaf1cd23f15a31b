// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Peers
{
    /// <summary>
    /// A charge point that offers both versions, before every kind of server that was met.
    /// </summary>
    [Feature("Negotiation of the version", "OCPP-J 1.6 section 3.1.2, OCPP 2.0.1 Part 4 section 3.1; measured on ocpp-rpc, ocpp-ws-io, CitrineOS, OCPP.Core, Node-RED and others")]
    public sealed class NegotiationTests : Scenario
    {
        private const string Both = "OcppVersions=ocpp2.0.1,ocpp1.6";

        private static readonly string[] s_ocpp16 = { "ocpp1.6" };

        [Theory]
        [InlineData("ocpp-rpc", "ocpp2.0.1,ocpp1.6", NoSubprotocolReaction.AcceptWithout, "ocpp2.0.1")]
        [InlineData("ocpp-ws-io", "ocpp2.0.1,ocpp1.6", NoSubprotocolReaction.BadRequest400, "ocpp2.0.1")]
        [InlineData("mobilityhouse as 1.6", "ocpp1.6", NoSubprotocolReaction.AcceptAndClose, "ocpp1.6")]
        [InlineData("mobilityhouse as 2.0.1", "ocpp2.0.1", NoSubprotocolReaction.AcceptAndClose, "ocpp2.0.1")]
        [InlineData("mobilityhouse, either first", "ocpp1.6,ocpp2.0.1", NoSubprotocolReaction.AcceptAndClose, "ocpp1.6")]
        [InlineData("ocpp-go as 1.6", "ocpp1.6", NoSubprotocolReaction.AcceptAndClose, "ocpp1.6")]
        [InlineData("ocpp-go as 2.0.1", "ocpp2.0.1", NoSubprotocolReaction.AcceptAndClose, "ocpp2.0.1")]
        [InlineData("CitrineOS as 1.6", "ocpp1.6", NoSubprotocolReaction.AcceptWithout, "ocpp1.6")]
        [InlineData("CitrineOS as 2.0.1", "ocpp2.0.1", NoSubprotocolReaction.AcceptWithout, "ocpp2.0.1")]
        [InlineData("OCPP.Core", "ocpp1.6,ocpp2.0.1", NoSubprotocolReaction.BadRequest400, "ocpp1.6")]
        [InlineData("anl of 1.6", "ocpp1.6", NoSubprotocolReaction.AcceptWithout, "ocpp1.6")]
        [InlineData("anl of 2.0.1", "none of ours", NoSubprotocolReaction.SelectOffered, "ocpp2.0.1")]
        public void Peer_that_is_offered_both_versions(string peer, string known, NoSubprotocolReaction reaction, string expected)
        {
            Assert.NotEmpty(peer);
            Build(settings: Both);
            Csms.Admission.Subprotocols = known.Split(',');
            Csms.Admission.NoSubprotocol = reaction;

            PowerOn();

            Expect("StatusNotification");
            Assert.Equal(expected, Bench.ChargePoint.Connection.Version);
            Assert.Equal(1, Bench.Network.Dials);
            Assert.Single(Record.Boots);
        }

        [Theory]
        [InlineData("ocpp-ws-io, OCPP.Core", NoSubprotocolReaction.BadRequest400, false)]
        [InlineData("mobilityhouse, ocpp-go", NoSubprotocolReaction.AcceptAndClose, false)]
        [InlineData("anl of 2.0.1", NoSubprotocolReaction.SelectOffered, true)]
        public void Peer_that_is_offered_only_what_it_does_not_know(string peer, NoSubprotocolReaction reaction, bool isLetIn)
        {
            Assert.NotEmpty(peer);
            Build(settings: new[] { "OcppVersions=ocpp2.0.1", "RetryBackOffRandomRange=0" });
            Csms.Admission.Subprotocols = s_ocpp16;
            Csms.Admission.NoSubprotocol = reaction;

            PowerOn();
            Advance(200);

            // What refuses is dialled with waits of 3, 6, 12, 24, 48, 96 seconds.
            Assert.Equal(isLetIn ? 1 : 0, Count("BootNotification"));
            Assert.Equal(isLetIn ? 1 : 7, Bench.Network.Dials);
            Assert.Equal(isLetIn, string.IsNullOrEmpty(Bench.ChargePoint.Connection.LastProblem));
        }

        [Theory]
        [InlineData("ocpp2.1")]
        [InlineData("ocpp2.0")]
        [InlineData("OCPP1.6")]
        [InlineData("ocpp2.0.1, ocpp1.6")]
        [InlineData("")]
        public void Peer_that_selects_what_was_not_offered_is_closed(string selected)
        {
            Build(settings: new[] { Both, "RetryBackOffRandomRange=0" });
            Csms.OnConnect().Select(selected).Times(1);

            PowerOn();
            Advance(2);

            Assert.Empty(Record.Calls);
            Assert.Null(Csms.Session(Bench.Identity));
            Expect("BootNotification", within: 30);
            Assert.Equal("ocpp2.0.1", Bench.ChargePoint.Connection.Version);
        }

        [Fact]
        public void Peer_that_knows_both_and_selects_the_other_one_next_time_gets_a_boot_in_that()
        {
            Build(settings: Both);
            PowerOn();
            Expect("StatusNotification");
            for (int time = 1; time <= 3; time++)
            {
                string version = time % 2 == 1 ? "ocpp1.6" : "ocpp2.0.1";
                Csms.Admission.Subprotocols = new[] { version };
                Session.Close(1001, "again");
                AwaitLink();

                Expect("BootNotification", within: 10);
                Expect("StatusNotification", within: 10);
                Assert.Equal(version, Bench.ChargePoint.Connection.Version);
            }
        }

        [Fact]
        public void Version_of_the_last_success_is_offered_first_when_the_list_is_refused_although_it_is_the_second()
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = s_ocpp16;
            PowerOn();
            ExpectStatus(1, "Available");
            ConnectRule refusal = Csms.OnConnect().Refuse(400).Times(1);
            int dials = Bench.Network.Dials;

            Session.Close(1001, "away");
            AwaitLink();

            Assert.Equal(1, refusal.Hits);
            Assert.Equal(2, Bench.Network.Dials - dials);
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void Server_that_knows_one_version_only_gets_that()
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = s_ocpp16;

            PowerOn();

            ExpectStatus(1, "Available");
            Assert.Equal("ocpp1.6", Bench.ChargePoint.Connection.Version);
            Assert.Equal(1, Bench.Network.Dials);
            Charge();
        }

        [Theory]
        [InlineData("ocpp2.0.1", "ocpp1.6", "ocpp2.0.1")]
        [InlineData("ocpp1.6", "ocpp2.0.1", "ocpp1.6")]
        public void Server_that_knows_both_decides(string first, string second, string expected)
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = new[] { first, second };

            PowerOn();

            Reach(() => Bench.ChargePoint.Connection.Version != null, "a connection");
            Assert.Equal(expected, Bench.ChargePoint.Connection.Version);
            Expect("BootNotification");
        }

        [Fact]
        public void Server_that_takes_whatever_is_offered_first()
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = new[] { "something else" };
            Csms.Admission.NoSubprotocol = NoSubprotocolReaction.SelectOffered;

            PowerOn();

            Reach(() => Bench.ChargePoint.Connection.Version != null, "a connection");
            Assert.Equal("ocpp2.0.1", Bench.ChargePoint.Connection.Version);
        }

        [Theory]
        [InlineData(NoSubprotocolReaction.AcceptAndClose, 1002)]
        [InlineData(NoSubprotocolReaction.BadRequest400, 0)]
        public void Server_that_does_not_understand_a_list_gets_one_version_at_a_time(NoSubprotocolReaction reaction, int code)
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = s_ocpp16;
            Csms.Admission.NoSubprotocol = reaction;
            if (code > 0)
            {
                Csms.OnConnect().Select(null).Close(code).Times(1);
            }
            else
            {
                Csms.OnConnect().Refuse(400).Times(1);
            }

            PowerOn();

            Reach(() => Bench.ChargePoint.Connection.Version != null, "a connection", 60);
            Assert.Equal("ocpp1.6", Bench.ChargePoint.Connection.Version);
            Assert.Equal(3, Bench.Network.Dials);
            ExpectStatus(1, "Available");
            Charge();
        }

        [Fact]
        public void Server_that_never_confirms_is_taken_for_one_of_1_6()
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = new[] { "something else" };
            Csms.Admission.NoSubprotocol = NoSubprotocolReaction.AcceptWithout;

            PowerOn();

            Reach(() => Bench.ChargePoint.Connection.Version != null, "a connection", 60);
            Assert.Equal("ocpp1.6", Bench.ChargePoint.Connection.Version);
            ExpectStatus(1, "Available");
            Charge();
        }

        [Fact]
        public void Server_that_selects_what_was_not_offered_is_left_and_offered_less()
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = s_ocpp16;
            Csms.OnConnect().Select("ocpp2.1").Times(1);

            PowerOn();

            Reach(() => Bench.ChargePoint.Connection.Version != null, "a connection", 60);
            Assert.Equal("ocpp1.6", Bench.ChargePoint.Connection.Version);
        }

        [Fact]
        public void What_was_negotiated_last_is_remembered_over_a_power_cut()
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = s_ocpp16;
            PowerOn();
            ExpectStatus(1, "Available");
            Assert.Equal("ocpp1.6", Bench.ChargePoint.Model.GetText(Config.Setting.LastVersion));
            Csms.OnConnect().Refuse(400).Times(1);
            int dials = Bench.Network.Dials;

            Bench.PowerCycle(5);

            Expect("BootNotification", within: 60);
            Assert.Equal(2, Bench.Network.Dials - dials);
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Session_goes_on_when_the_server_is_replaced_by_one_of_the_other_version()
        {
            Build(settings: Both);
            Csms.Admission.Subprotocols = s_ocpp16;
            PowerOn();
            ExpectStatus(1, "Available");
            Charge();
            CutLink();
            Csms.Admission.Subprotocols = new[] { "ocpp2.0.1" };
            RestoreLink();

            AwaitLink();

            Assert.Equal("ocpp2.0.1", Bench.ChargePoint.Connection.Version);
            Expect("BootNotification");
            Advance(5);
            Assert.True(Hardware().Contactor.IsClosed);
            Assert.Equal(Alice, Record.EventTransactions.Single().IdToken);
        }
    }
}
