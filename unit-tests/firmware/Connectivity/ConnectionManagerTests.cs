// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ConnectionManagerTests
    {
        [TestMethod]
        public void Dial_TargetIsMadeFromTheSettings()
        {
            ServiceBench bench = Create();
            bench.Set(Setting.Identity, "CP 7/ä");
            bench.Set(Setting.AuthorizationKey, "hex:00ff");
            bench.Connection.Start();

            WebSocketTarget target = bench.Socket.Target;
            Assert.AreEqual("csms.example", target.Url.Host);
            Assert.AreEqual("/ocpp/CP%207%2F%C3%A4", target.Url.PathAndQuery);
            Assert.AreEqual("CP 7/ä", target.UserName);
            CollectionAssert.AreEqual(new byte[] { 0x00, 0xFF }, target.Password);
            CollectionAssert.AreEqual(new string[] { "ocpp1.6" }, target.Subprotocols);
            Assert.AreEqual((int)ConnectionPhase.Dialling, (int)bench.Connection.Phase);
        }

        [TestMethod]
        public void Dial_WithoutPassword_NoAuthentication()
        {
            ServiceBench bench = Create();
            bench.Connection.Start();

            Assert.IsNull(bench.Socket.Target.UserName);
            Assert.IsNull(bench.Socket.Target.Password);
        }

        [TestMethod]
        public void Dial_NoUrl_TellsAndStaysOff()
        {
            ServiceBench bench = Create();
            bench.Set(Setting.CsmsUrl, string.Empty);
            bench.Connection.Start();
            Assert.AreEqual("no CSMS URL is set", bench.Connection.LastProblem);
            Assert.AreEqual((int)ConnectionPhase.Off, (int)bench.Connection.Phase);

            bench.Set(Setting.CsmsUrl, "http://csms.example");
            bench.Connection.Start();
            bench.Pass(60000);
            Assert.AreEqual("no CSMS URL is set", bench.Connection.LastProblem, "a wrong one is not taken");
            Assert.AreEqual((int)ConnectionPhase.Off, (int)bench.Connection.Phase);
            Assert.AreEqual((int)0, bench.Socket.ConnectCount);
        }

        [TestMethod]
        public void Failures_WaitByTheLaw()
        {
            ServiceBench bench = Create();
            bench.Set(Setting.RetryBackOffWaitMinimum, "3");
            bench.Set(Setting.RetryBackOffRepeatTimes, "2");
            bench.Connection.Start();
            int[] waits = new int[] { 3000, 6000, 12000, 12000 };
            for (int i = 0; i < waits.Length; i++)
            {
                bench.Socket.End("no route");
                bench.Turn();
                Assert.AreEqual((int)ConnectionPhase.Waiting, (int)bench.Connection.Phase);
                Assert.AreEqual((long)waits[i], bench.Connection.MillisecondsToDial);
                Assert.AreEqual(i + 1, bench.Connection.FailedDials);
                Assert.AreEqual("no route", bench.Connection.LastProblem);
                bench.Pass(waits[i] - 100);
                Assert.AreEqual(i + 1, bench.Socket.ConnectCount);
                bench.Pass(100);
                Assert.AreEqual(i + 2, bench.Socket.ConnectCount);
                Assert.AreEqual(0L, bench.Connection.MillisecondsToDial);
            }
        }

        [TestMethod]
        public void RetryAfter_LongerThanTheWait_IsHonouredUpToAnHour()
        {
            ExpectWait(3000, -1);
            ExpectWait(3000, 0);
            ExpectWait(3000, 2);
            ExpectWait(120000, 120);
            ExpectWait(3600000, 3600);
            ExpectWait(3600000, 86400);
        }

        [TestMethod]
        public void ThrownOutAtOnce_CountsAsFailure()
        {
            ServiceBench bench = Create();
            bench.IsAnswering = false;
            bench.GoOnline();
            bench.LoseLink();
            bench.OpenLink();
            bench.LoseLink();

            Assert.AreEqual((int)2, bench.Connection.FailedDials);
        }

        [TestMethod]
        public void AnsweredOnce_BeginsAnew()
        {
            ServiceBench bench = Create();
            bench.Connection.Start();
            bench.Socket.End("no route");
            bench.Turn();
            bench.OpenLink();
            bench.LoseLink();

            Assert.AreEqual((int)1, bench.Connection.FailedDials);
        }

        [TestMethod]
        public void OpenForHalfAMinute_BeginsAnew()
        {
            ServiceBench bench = Create();
            bench.Set(Setting.MessageTimeout, "600");
            bench.IsAnswering = false;
            bench.GoOnline();
            bench.LoseLink();
            bench.OpenLink();
            bench.Pass(29900);
            Assert.AreEqual((int)1, bench.Connection.FailedDials);
            bench.Pass(100);

            Assert.AreEqual((int)0, bench.Connection.FailedDials);
        }

        [TestMethod]
        public void Listeners_HearOfOpenLinksOnly()
        {
            ServiceBench bench = Create();
            RecordingLinks links = new RecordingLinks();
            bench.Connection.AddListener(links);
            bench.Connection.Start();
            bench.Socket.End("no route");
            bench.Turn();
            Assert.AreEqual(string.Empty, links.Take());

            bench.OpenLink();
            Assert.AreEqual("up;", links.Take());
            bench.LoseLink();
            Assert.AreEqual("down;", links.Take());
        }

        [TestMethod]
        public void Open_TellsVersionAndForgetsTheProblem()
        {
            ServiceBench bench = Create();
            Assert.IsNull(bench.Connection.Version);
            bench.Connection.Start();
            bench.Socket.End("no route");
            bench.Turn();
            bench.OpenLink();

            Assert.AreEqual("ocpp1.6", bench.Connection.Version);
            Assert.IsNull(bench.Connection.LastProblem);
            bench.LoseLink();
            Assert.IsNull(bench.Connection.Version);
        }

        [TestMethod]
        public void Stop_WhileOpen_ClosesInOrderAndDialsNoMore()
        {
            ServiceBench bench = Create();
            RecordingLinks links = new RecordingLinks();
            bench.Connection.AddListener(links);
            bench.GoOnline();
            bench.Connection.Stop();
            bench.Pass(600000);

            Assert.AreEqual((int)1000, bench.Socket.CloseCode);
            Assert.AreEqual((int)ConnectionPhase.Off, (int)bench.Connection.Phase);
            Assert.AreEqual((int)1, bench.Socket.ConnectCount);
            Assert.AreEqual("up;down;", links.Take());
            Assert.IsNull(bench.Connection.LastProblem);
        }

        [TestMethod]
        public void Stop_WhileDialling_EndsTheAttempt()
        {
            ServiceBench bench = Create();
            bench.Connection.Start();
            bench.Connection.Stop();
            bench.Pass(600000);

            Assert.AreEqual((int)1, bench.Socket.ConnectCount);
            Assert.AreEqual((int)ConnectionPhase.Off, (int)bench.Connection.Phase);
        }

        [TestMethod]
        public void Stop_WhileWaiting_DialsNoMore()
        {
            ServiceBench bench = Create();
            bench.Connection.Start();
            bench.Socket.End("no route");
            bench.Turn();
            bench.Connection.Stop();
            bench.Pass(600000);

            Assert.AreEqual((int)1, bench.Socket.ConnectCount);
        }

        [TestMethod]
        public void Start_AfterStop_DialsAgain()
        {
            ServiceBench bench = Create();
            bench.GoOnline();
            bench.Connection.Stop();
            bench.Pass(1000);
            bench.Connection.Start();

            Assert.AreEqual((int)2, bench.Socket.ConnectCount);
        }

        [TestMethod]
        public void Start_BeforeTheCloseIsOver_DialsWhenItIs()
        {
            ServiceBench bench = Create();
            bench.GoOnline();
            bench.Connection.Stop();
            bench.Connection.Start();
            bench.Pass(10000);

            Assert.AreEqual((int)2, bench.Socket.ConnectCount);
        }

        [TestMethod]
        public void Settings_ReachSocketAndPeerAtOnce()
        {
            ServiceBench bench = Create();
            Assert.AreEqual((int)30, bench.Socket.PingIntervalSeconds);
            Assert.AreEqual((int)10, bench.Socket.PongTimeoutSeconds);
            bench.Set(Setting.WebSocketPingInterval, "77");
            bench.Set(Setting.WebSocketPongTimeout, "7");
            bench.Set(Setting.MessageTimeout, "17");

            Assert.AreEqual((int)77, bench.Socket.PingIntervalSeconds);
            Assert.AreEqual((int)7, bench.Socket.PongTimeoutSeconds);
            Assert.AreEqual((int)17, bench.Rpc.CallTimeoutSeconds);
        }

        [TestMethod]
        public void PasswordChanged_ConnectsAgainWithIt()
        {
            ServiceBench bench = Create();
            bench.GoOnline();
            bench.Set(Setting.AuthorizationKey, "new secret");
            bench.Pass(400);
            Assert.AreEqual((int)ConnectionPhase.Open, (int)bench.Connection.Phase);
            bench.Pass(10000);

            Assert.AreEqual((int)2, bench.Socket.ConnectCount);
            CollectionAssert.AreEqual(Encoding.UTF8.GetBytes("new secret"), bench.Socket.Target.Password);
        }

        [TestMethod]
        public void OtherAddressOrIdentity_BootsAnewThere()
        {
            ServiceBench bench = Create();
            bench.GoOnline();
            bench.ExpectSent("Boot;");
            bench.LoseLink();
            bench.OpenLink();
            bench.ExpectSent(string.Empty);

            bench.Set(Setting.CsmsUrl, "ws://other.example/ocpp");
            bench.LoseLink();
            bench.OpenLink();
            bench.ExpectSent("Boot;");

            bench.Set(Setting.Identity, "CP002");
            bench.LoseLink();
            bench.OpenLink();
            bench.ExpectSent("Boot;");
        }

        [TestMethod]
        public void Calls_ReachTheFaceAndUnusableMessagesAreAnswered()
        {
            ServiceBench bench = Create();
            bench.GoOnline();
            int sent = bench.Socket.SentCount;
            bench.Socket.Receive("[2,\"1\",\"Hello\",{}]");
            Assert.AreEqual("Hello;", bench.Face.Calls);
            Assert.AreEqual("[3,\"1\",{}]", bench.Socket.GetSent(sent));

            bench.Socket.ReceiveOversize("[2,\"2\",\"Hello\",{\"a\":\"aaaaaaaa");
            Assert.StartsWith("[4,\"2\",\"FormationViolation\"", bench.Socket.GetSent(sent + 1));
            bench.Socket.ReceiveBinary("[2,\"3\",\"Hello\",{}]");
            Assert.StartsWith("[4,\"3\",\"FormationViolation\"", bench.Socket.GetSent(sent + 2));
            Assert.AreEqual((int)ConnectionPhase.Open, (int)bench.Connection.Phase);
        }

        [TestMethod]
        public void Call_ThatMemoryIsTooShortFor_IsRefusedAndTheLinkStays()
        {
            ServiceBench bench = Create();
            bench.GoOnline();
            int sent = bench.Socket.SentCount;

            bench.Socket.Receive("[2,\"1\",\"TooMuch\",{}]");
            bench.Turn();

            Assert.AreEqual((int)ConnectionPhase.Open, (int)bench.Connection.Phase);
            Assert.Contains("[4,\"1\",\"InternalError\",\"memory is too short", bench.Socket.GetSent(sent));
        }

        [TestMethod]
        public void Call_WhoseAnswerMemoryIsTooShortFor_CostsTheConnectionOnly()
        {
            ServiceBench bench = Create();
            bench.GoOnline();
            int dials = bench.Socket.ConnectCount;

            bench.Socket.ReceiveLater("[2,\"1\",\"TooLongAnswer\",{}]");
            bench.Turn();
            bench.Turn();

            Assert.AreEqual((int)ConnectionPhase.Waiting, (int)bench.Connection.Phase);
            bench.OpenLink();
            Assert.AreEqual(dials + 1, bench.Socket.ConnectCount);
            int sent = bench.Socket.SentCount;
            bench.Socket.Receive("[2,\"2\",\"Hello\",{}]");
            Assert.AreEqual("[3,\"2\",{}]", bench.Socket.GetSent(sent));
        }

        [TestMethod]
        public void Dial_ThatMemoryIsTooShortFor_IsRepeated()
        {
            ServiceBench bench = Create();
            bench.Socket.IsMemoryShort = true;

            bench.Connection.Start();

            Assert.AreEqual((int)ConnectionPhase.Waiting, (int)bench.Connection.Phase);
            bench.Pass(bench.Connection.MillisecondsToDial);
            Assert.AreEqual((int)2, bench.Socket.ConnectCount);
            Assert.AreEqual((int)ConnectionPhase.Waiting, (int)bench.Connection.Phase);
            bench.Socket.IsMemoryShort = false;
            bench.Pass(bench.Connection.MillisecondsToDial);
            Assert.AreEqual((int)3, bench.Socket.ConnectCount);
            Assert.AreEqual((int)ConnectionPhase.Dialling, (int)bench.Connection.Phase);
        }

        [TestMethod]
        public void Dial_MemoryIsTooShortToReadTheProfile_IsRepeated()
        {
            FakeFileStore files = new FakeFileStore();
            new NetworkProfileStore(files).Write(new NetworkProfile { Slot = 1, Version = "OCPP16", MessageTimeout = 30, Interface = "Wired0", Url = "ws://csms/ocpp", ReplacedUrl = string.Empty });
            ServiceBench bench = Create(files);
            bench.GoOnline();
            bench.Socket.End("gone");
            bench.Turn();
            bench.Files.IsMemoryShort = true;

            bench.Pass(bench.Connection.MillisecondsToDial);

            Assert.AreEqual((int)1, bench.Socket.ConnectCount);
            Assert.AreEqual((int)ConnectionPhase.Waiting, (int)bench.Connection.Phase);
            bench.Files.IsMemoryShort = false;
            bench.Pass(bench.Connection.MillisecondsToDial);
            Assert.AreEqual((int)2, bench.Socket.ConnectCount);
        }

        [TestMethod]
        public void AwaitingCsms_DialAndAnswer()
        {
            ServiceBench bench = Create();
            Assert.IsFalse(bench.Connection.IsAwaitingCsms);
            bench.Connection.Start();
            Assert.IsTrue(bench.Connection.IsAwaitingCsms);
            bench.IsAnswering = false;
            bench.OpenLink();
            Assert.IsTrue(bench.Connection.IsAwaitingCsms);
            bench.Answer();
            Assert.IsFalse(bench.Connection.IsAwaitingCsms);
        }

        private static ServiceBench Create(FakeFileStore files = null)
        {
            ServiceBench bench = new ServiceBench(1, false, files);
            bench.Complete();
            return bench;
        }

        private static void ExpectWait(long expected, int retryAfterSeconds)
        {
            ServiceBench bench = Create();
            bench.Connection.Start();
            bench.Socket.RetryAfterSeconds = retryAfterSeconds;
            bench.Socket.End("busy");
            bench.Turn();

            Assert.AreEqual(expected, bench.Connection.MillisecondsToDial, "Retry-After " + retryAfterSeconds.ToString());
        }
    }
}
