// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VersionNegotiationTests
    {
        private const string Both = "ocpp2.0.1,ocpp1.6";

        [TestMethod]
        public void Offer_Default_IsBothThe201First()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.ExpectOffer(Both);
        }

        [TestMethod]
        public void Offer_FollowsTheOrderOfTheSetting()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.ExpectOffer(Both);
            Assert.AreEqual(Both, NegotiationBench.Offer("ocpp2.0.1 , ocpp1.6"));
            Assert.AreEqual("ocpp1.6,ocpp2.0.1", NegotiationBench.Offer("ocpp1.6,ocpp2.0.1"));
            Assert.AreEqual("ocpp2.0.1", NegotiationBench.Offer("ocpp2.0.1"));
        }

        [TestMethod]
        public void Offer_FirmwareLacksTheVersion_OffersWhatItHas()
        {
            ServiceBench services = new ServiceBench();
            services.Complete();
            services.Set(Setting.OcppVersions, "ocpp2.0.1");
            services.Connection.Start();

            Assert.AreEqual("ocpp1.6", NegotiationBench.Join(services));
        }

        [TestMethod]
        public void ServerSelectsEither_IsTaken()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.Services.OpenLink("ocpp1.6");
            Assert.AreEqual("ocpp1.6", bench.Services.Connection.Version);
            bench.Services.LoseLink();

            bench.Services.OpenLink("ocpp2.0.1");

            Assert.AreEqual("ocpp2.0.1", bench.Services.Connection.Version);
        }

        [TestMethod]
        public void ServerSelectsNone_SingleOffer_IsTakenAsConfirmed()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare("ocpp1.6");

            bench.Services.OpenLink(null);

            Assert.AreEqual("ocpp1.6", bench.Services.Connection.Version);
        }

        [TestMethod]
        public void ServerSelectsNone_SeveralOffered_IsClosedWith1002AndOfferedOneByOne()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);

            bench.Services.OpenLink(null);

            Assert.AreEqual((int)1002, bench.Services.Socket.CloseCode);
            Assert.IsNull(bench.Services.Connection.Version);
            bench.Dial();
            bench.ExpectOffer("ocpp2.0.1");
            bench.RefuseWith(400, "ocpp1.6");
            bench.Services.Socket.Accept(null);
            bench.Services.Turn();
            Assert.AreEqual("ocpp1.6", bench.Services.Connection.Version);
        }

        [TestMethod]
        public void ServerNeverConfirms_IsTakenForOneOfOcpp16()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare("ocpp1.6,ocpp2.0.1");
            bench.Services.OpenLink(null);
            bench.Dial();
            bench.ExpectOffer("ocpp1.6");
            bench.Services.Socket.Refuse(400);
            bench.Services.Turn();
            bench.Dial();
            bench.ExpectOffer("ocpp2.0.1");
            bench.Services.OpenLink(null);
            Assert.AreEqual((int)1002, bench.Services.Socket.CloseCode);
            bench.Dial();
            bench.Services.OpenLink(null);
            bench.Dial();
            bench.ExpectOffer("ocpp1.6");

            bench.Services.OpenLink(null);

            Assert.AreEqual("ocpp1.6", bench.Services.Connection.Version);
        }

        [TestMethod]
        public void ServerNeverConfirms_OnlyOneVersionIsWanted_IsTaken()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare("ocpp2.0.1");

            bench.Services.OpenLink(null);

            Assert.AreEqual("ocpp2.0.1", bench.Services.Connection.Version);
        }

        [TestMethod]
        public void ServerClosesWith1002BeforeItAnswers_NextVersion()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.Services.IsAnswering = false;
            bench.Services.OpenLink("ocpp2.0.1");

            bench.Services.Socket.CloseByServer(1002);
            bench.Services.Turn();

            bench.Dial();
            bench.ExpectOffer("ocpp2.0.1");
            bench.RefuseWith(400, "ocpp1.6");
        }

        [TestMethod]
        public void ServerAnswers400_NextOfferIsNarrower_ThenAllAgain()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.RefuseWith(400, "ocpp2.0.1");
            bench.RefuseWith(400, "ocpp1.6");
            bench.RefuseWith(426, Both);
        }

        [TestMethod]
        public void ServerSelectsSomethingElse_NextOfferIsNarrower()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.Services.Socket.SelectWrong();
            bench.Services.Turn();
            bench.Dial();
            bench.ExpectOffer("ocpp2.0.1");
        }

        [TestMethod]
        public void FailuresOfAnotherKind_SayNothingAboutTheVersion()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.RefuseWith(401, Both);
            bench.RefuseWith(403, Both);
            bench.RefuseWith(404, Both);
            bench.RefuseWith(500, Both);
            bench.RefuseWith(503, Both);
            bench.Services.Socket.End("no route");
            bench.Services.Turn();
            bench.Dial();
            bench.ExpectOffer(Both);
            bench.Services.IsAnswering = false;
            bench.Services.Socket.Accept("ocpp2.0.1");
            bench.Services.Turn();
            bench.Services.Socket.CloseByServer(1008);
            bench.Services.Turn();
            bench.Dial();
            bench.ExpectOffer(Both);
        }

        [TestMethod]
        public void WhatHasWorked_IsOfferedAgain()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.RefuseWith(400, "ocpp2.0.1");
            bench.RefuseWith(400, "ocpp1.6");
            bench.Services.Socket.Accept("ocpp1.6");
            bench.Services.Turn();
            bench.Services.LoseLink();

            bench.Dial();

            bench.ExpectOffer("ocpp1.6");
        }

        [TestMethod]
        public void LastSuccess_SurvivesARestartAndComesFirstAlone()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.Services.OpenLink("ocpp1.6");
            bench.Services.Turn();
            Assert.AreEqual("ocpp1.6", new DeviceModel(1, new SettingsFile(bench.Services.Files)).GetText(Setting.LastVersion));
            bench.Services.LoseLink();
            bench.Dial();
            bench.ExpectOffer(Both);

            bench.RefuseWith(400, "ocpp1.6");
            bench.RefuseWith(400, "ocpp2.0.1");
        }

        [TestMethod]
        public void LastSuccess_SameAgain_WearsNoFlash()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare("ocpp1.6");
            bench.Services.OpenLink("ocpp1.6");
            bench.Services.Turn();
            int writes = bench.Services.Files.WriteCount;

            for (int i = 0; i < 5; i++)
            {
                bench.Services.LoseLink();
                bench.Services.OpenLink("ocpp1.6");
                bench.Services.Turn();
            }

            Assert.AreEqual(writes, bench.Services.Files.WriteCount);
        }

        [TestMethod]
        public void NothingWasSaidOnTheConnection_IsNoSuccess()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.Services.IsAnswering = false;
            bench.Services.OpenLink("ocpp1.6");
            bench.Services.LoseLink();

            Assert.AreEqual(string.Empty, bench.Services.Model.GetText(Setting.LastVersion));
        }

        [TestMethod]
        public void OtherVersionAfterAReconnect_BootsAnew()
        {
            NegotiationBench bench = new NegotiationBench();
            bench.Prepare(Both);
            bench.Services.OpenLink("ocpp1.6");
            bench.Services.ExpectSent("Boot;");
            bench.Services.LoseLink();
            bench.Services.OpenLink("ocpp1.6");
            bench.Services.ExpectSent(string.Empty);
            bench.Services.LoseLink();

            bench.Services.OpenLink("ocpp2.0.1");

            bench.Services.ExpectSent("Boot;");
        }

        [TestMethod]
        public void RulesBeforeTheFirstConnection_FollowTheVersionNegotiatedLast()
        {
            NegotiationBench bench = new NegotiationBench();
            Assert.AreSame(bench.Services.Face201.Traits, bench.Services.Queue.Traits);
            bench.Services.Set(Setting.OcppVersions, Both);
            NetworkProfiles networks = bench.Services.Networks;
            bench.Services.Set(Setting.LastVersion, "ocpp1.6");

            new ConnectionManager(
                bench.Services.Loop, bench.Services.Clock, new SeededRandom(1), bench.Services.Model, bench.Services.Log, new FakeWebSocket(), bench.Services.Rpc, bench.Services.Queue, new FakeFaces(bench.Services.Face, bench.Services.Face201), networks);

            Assert.AreSame(bench.Services.Face.Traits, bench.Services.Queue.Traits);
        }
    }
}
