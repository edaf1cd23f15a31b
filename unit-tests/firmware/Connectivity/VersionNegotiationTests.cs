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

        private static ServiceBench s_bench;

        [TestMethod]
        public void Offer_Default_IsOcpp16Only()
        {
            SetUp();
            ExpectOffer("ocpp1.6");
        }

        [TestMethod]
        public void Offer_FollowsTheOrderOfTheSetting()
        {
            SetUp();
            Prepare(Both);
            ExpectOffer(Both);
            Assert.AreEqual(Both, Offer("ocpp2.0.1 , ocpp1.6"));
            Assert.AreEqual("ocpp1.6,ocpp2.0.1", Offer("ocpp1.6,ocpp2.0.1"));
            Assert.AreEqual("ocpp2.0.1", Offer("ocpp2.0.1"));
        }

        [TestMethod]
        public void Offer_FirmwareLacksTheVersion_OffersWhatItHas()
        {
            SetUp();
            ServiceBench bench = new ServiceBench();
            bench.Complete();
            bench.Set(Setting.OcppVersions, "ocpp2.0.1");
            bench.Connection.Start();

            Assert.AreEqual("ocpp1.6", Join(bench));
        }

        [TestMethod]
        public void ServerSelectsEither_IsTaken()
        {
            SetUp();
            Prepare(Both);
            s_bench.OpenLink("ocpp1.6");
            Assert.AreEqual("ocpp1.6", s_bench.Connection.Version);
            s_bench.LoseLink();

            s_bench.OpenLink("ocpp2.0.1");

            Assert.AreEqual("ocpp2.0.1", s_bench.Connection.Version);
        }

        [TestMethod]
        public void ServerSelectsNone_SingleOffer_IsTakenAsConfirmed()
        {
            SetUp();
            Prepare("ocpp1.6");

            s_bench.OpenLink(null);

            Assert.AreEqual("ocpp1.6", s_bench.Connection.Version);
        }

        [TestMethod]
        public void ServerSelectsNone_SeveralOffered_IsClosedWith1002AndOfferedOneByOne()
        {
            SetUp();
            Prepare(Both);

            s_bench.OpenLink(null);

            Assert.AreEqual((int)1002, s_bench.Socket.CloseCode);
            Assert.IsNull(s_bench.Connection.Version);
            Dial();
            ExpectOffer("ocpp2.0.1");
            RefuseWith(400, "ocpp1.6");
            s_bench.Socket.Accept(null);
            s_bench.Turn();
            Assert.AreEqual("ocpp1.6", s_bench.Connection.Version);
        }

        [TestMethod]
        public void ServerAcceptsWithoutAndCloses_SingleOffer_NextVersion()
        {
            SetUp();
            Prepare(Both);
            s_bench.OpenLink(null);
            Dial();
            s_bench.IsAnswering = false;
            s_bench.Socket.Accept(null);
            s_bench.Turn();
            Assert.AreEqual("ocpp2.0.1", s_bench.Connection.Version);

            s_bench.Socket.CloseByServer(1002);
            s_bench.Turn();

            Dial();
            ExpectOffer("ocpp1.6");
        }

        [TestMethod]
        public void ServerAnswers400_NextOfferIsNarrower_ThenAllAgain()
        {
            SetUp();
            Prepare(Both);
            RefuseWith(400, "ocpp2.0.1");
            RefuseWith(400, "ocpp1.6");
            RefuseWith(426, Both);
        }

        [TestMethod]
        public void ServerSelectsSomethingElse_NextOfferIsNarrower()
        {
            SetUp();
            Prepare(Both);
            s_bench.Socket.SelectWrong();
            s_bench.Turn();
            Dial();
            ExpectOffer("ocpp2.0.1");
        }

        [TestMethod]
        public void FailuresOfAnotherKind_SayNothingAboutTheVersion()
        {
            SetUp();
            Prepare(Both);
            RefuseWith(401, Both);
            RefuseWith(403, Both);
            RefuseWith(404, Both);
            RefuseWith(500, Both);
            RefuseWith(503, Both);
            s_bench.Socket.End("no route");
            s_bench.Turn();
            Dial();
            ExpectOffer(Both);
            s_bench.IsAnswering = false;
            s_bench.Socket.Accept("ocpp2.0.1");
            s_bench.Turn();
            s_bench.Socket.CloseByServer(1008);
            s_bench.Turn();
            Dial();
            ExpectOffer(Both);
        }

        [TestMethod]
        public void WhatHasWorked_IsOfferedAgain()
        {
            SetUp();
            Prepare(Both);
            RefuseWith(400, "ocpp2.0.1");
            RefuseWith(400, "ocpp1.6");
            s_bench.Socket.Accept("ocpp1.6");
            s_bench.Turn();
            s_bench.LoseLink();

            Dial();

            ExpectOffer("ocpp1.6");
        }

        [TestMethod]
        public void LastSuccess_SurvivesARestartAndComesFirstAlone()
        {
            SetUp();
            Prepare(Both);
            s_bench.OpenLink("ocpp1.6");
            s_bench.Turn();
            Assert.AreEqual("ocpp1.6", new DeviceModel(1, new SettingsFile(s_bench.Files)).GetText(Setting.LastVersion));
            s_bench.LoseLink();
            Dial();
            ExpectOffer(Both);

            RefuseWith(400, "ocpp1.6");
            RefuseWith(400, "ocpp2.0.1");
        }

        [TestMethod]
        public void LastSuccess_SameAgain_WearsNoFlash()
        {
            SetUp();
            Prepare("ocpp1.6");
            s_bench.OpenLink("ocpp1.6");
            s_bench.Turn();
            int writes = s_bench.Files.WriteCount;

            for (int i = 0; i < 5; i++)
            {
                s_bench.LoseLink();
                s_bench.OpenLink("ocpp1.6");
                s_bench.Turn();
            }

            Assert.AreEqual(writes, s_bench.Files.WriteCount);
        }

        [TestMethod]
        public void NothingWasSaidOnTheConnection_IsNoSuccess()
        {
            SetUp();
            Prepare(Both);
            s_bench.IsAnswering = false;
            s_bench.OpenLink("ocpp1.6");
            s_bench.LoseLink();

            Assert.AreEqual(string.Empty, s_bench.Model.GetText(Setting.LastVersion));
        }

        [TestMethod]
        public void OtherVersionAfterAReconnect_BootsAnew()
        {
            SetUp();
            Prepare(Both);
            s_bench.OpenLink("ocpp1.6");
            s_bench.ExpectSent("Boot;");
            s_bench.LoseLink();
            s_bench.OpenLink("ocpp1.6");
            s_bench.ExpectSent(string.Empty);
            s_bench.LoseLink();

            s_bench.OpenLink("ocpp2.0.1");

            s_bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void RulesBeforeTheFirstConnection_FollowTheVersionNegotiatedLast()
        {
            SetUp();
            Assert.AreSame(s_bench.Face.Traits, s_bench.Queue.Traits);
            s_bench.Set(Setting.OcppVersions, Both);
            NetworkProfiles networks = s_bench.Networks;
            s_bench.Set(Setting.LastVersion, "ocpp2.0.1");

            new ConnectionManager(
                s_bench.Loop, s_bench.Clock, new SeededRandom(1), s_bench.Model, s_bench.Log, new FakeWebSocket(), s_bench.Rpc, s_bench.Queue, new IProtocolFace[] { s_bench.Face, s_bench.Face201 }, networks);

            Assert.AreSame(s_bench.Face201.Traits, s_bench.Queue.Traits);
        }

        private static string Join(ServiceBench bench)
        {
            string all = string.Empty;
            foreach (string subprotocol in bench.Socket.Target.Subprotocols)
            {
                all += all.Length > 0 ? "," + subprotocol : subprotocol;
            }

            return all;
        }

        private static string Offer(string versions)
        {
            ServiceBench bench = new ServiceBench(1, true);
            bench.Complete();
            bench.Set(Setting.OcppVersions, versions);
            bench.Connection.Start();
            return Join(bench);
        }

        private void Prepare(string versions)
        {
            s_bench.Complete();
            s_bench.Set(Setting.OcppVersions, versions);
            s_bench.Connection.Start();
        }

        private void ExpectOffer(string expected)
        {
            if (s_bench.Socket.Target == null)
            {
                s_bench.Connection.Start();
            }

            Assert.AreEqual(expected, Join(s_bench));
        }

        private void RefuseWith(int status, string nextOffer)
        {
            s_bench.Socket.Refuse(status);
            s_bench.Turn();
            Dial();
            ExpectOffer(nextOffer);
        }

        private void Dial()
        {
            for (int i = 0; i < 400 && s_bench.Connection.Phase != ConnectionPhase.Dialling; i++)
            {
                s_bench.Pass(1000);
            }

            Assert.AreEqual((int)ConnectionPhase.Dialling, (int)s_bench.Connection.Phase);
        }

        private static void SetUp()
        {
            s_bench = new ServiceBench(1, true);
        }
    }
}
