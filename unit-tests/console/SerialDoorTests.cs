// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SerialDoorTests
    {
        [TestMethod]
        public void Line_EndsOfAllKinds()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            Assert.AreEqual("time set\r\nerror: a time such as time set 2026-05-01T12:00:00Z is allowed.\r\n> ", Type(bench, line, "time set\r"));
            Assert.AreEqual("\r\n> ", Type(bench, line, "\n\r").Substring(0, 4));
            Assert.AreEqual("\r\n> ", Type(bench, line, "\n\n"));
            Assert.AreEqual("\r\n> \r\n> ", Type(bench, line, "\n\n"));
            Assert.AreEqual("\r\n> ", Type(bench, line, "\r\n"));
        }

        [TestMethod]
        public void Editing_ChangesTheLine()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            string model = "model: Virtual\r\n";
            Expect(bench, line, "versionx\b\r", model);
            Expect(bench, line, "xx\u007f\u007fversion\r", model);
            Expect(bench, line, "nonsense\u0015version\r", model);
            Expect(bench, line, "vrsion\u001b[D\u001b[D\u001b[D\u001b[D\u001b[De\r", model);
            Expect(bench, line, "ersion\u001b[D\u001b[D\u001b[D\u001b[D\u001b[D\u001b[D\u001b[D\u001b[D\u001b[Dv\u001b[C\r", model);
            Expect(bench, line, "\u001b[A\r", model);
            Expect(bench, line, "time\r", "uptime");
            Expect(bench, line, "\u001b[A\u001b[A\r", model);
            Expect(bench, line, "\u001b[A\u001b[A\u001b[B\r", model);
            Expect(bench, line, "\u001b[3~\u001b[15~\u001bOPversion\r", model);
            Expect(bench, line, "half a command\u0003version\r", model);
            Assert.IsTrue(Type(bench, line, "nonsense\u0003").EndsWith("^C\r\n> "));
        }

        [TestMethod]
        public void Editing_KnowsCharactersOfSeveralBytes()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            Expect(bench, line, "set ChargePointVendor Gr\u00fc\u20acn\u001b[D\b\u001b[D\b\r", "ChargePointVendor = G\u00fcn");
        }

        [TestMethod]
        public void Answer_HasNoControlCharactersOfStrangers()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            bench.Network.Reply = Hal.NetworkReply.Done;
            bench.Network.FoundSsid = "\u001b[2Jfree\a";
            string shown = Type(bench, line, "net scan\r");
            Assert.IsTrue(shown.IndexOf("ssid ?[2Jfree?") >= 0, shown);
        }

        [TestMethod]
        public void Command_WithoutMemory_EndsItOnly()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            ((FakeBench)bench.Parts.Bench).LacksMemory = true;
            string shown = Type(bench, line, "sim plug 1\r");
            Assert.IsTrue(shown.EndsWith("Type help.\r\n> "), shown);
            Expect(bench, line, "version\r", "model: Virtual\r\n");
        }

        [TestMethod]
        public void History_KeepsFourLines()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            for (int i = 0; i < 6; i++)
            {
                Type(bench, line, "nonsense" + i.ToString() + "\r");
            }

            Expect(bench, line, "\u001b[A\u001b[A\u001b[A\u001b[A\u001b[A\u001b[A\r", "'nonsense2' is not");
        }

        [TestMethod]
        public void Secrets_AreStarsAndForgotten()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            Type(bench, line, "version\r");
            string shown = Type(bench, line, "set AuthorizationKey 0123456789abcdefg\b\u001b[D\u001b[C\r");
            Assert.IsTrue(shown.IndexOf("0123") < 0 && shown.IndexOf("bcde") < 0, shown);
            Assert.IsTrue(shown.IndexOf("****************") > 0, shown);
            Assert.IsTrue(shown.IndexOf("AuthorizationKey = (set, not shown)") > 0, shown);
            Expect(bench, line, "\u001b[A\r", "vendor");
            shown = Type(bench, line, "cert key\r") + Type(bench, line, "c2VjcmV0\b\b\r") + Type(bench, line, ".\r");
            Assert.IsTrue(shown.IndexOf("c2V") < 0, shown);
            Expect(bench, line, "\u001b[A\r", "send the PEM");
        }

        [TestMethod]
        public void LongLines_AreRefused()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            Expect(bench, line, new string('x', 401) + "\r", "error: a line has at most 400 bytes.\r\n> ");
            Expect(bench, line, new string('x', 5000) + "\r", "error: a line has at most 400 bytes.\r\n> ");
            Expect(bench, line, "get " + new string('x', 396) + "\r", "error: there is no setting 'xxx");
            Expect(bench, line, "version\r", "vendor");
        }

        [TestMethod]
        public void Paste_LosesNothing()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            string shown = Type(bench, line, "set HeartbeatInterval 61\rhelp\rset HeartbeatInterval 62\rget retry*\rset HeartbeatInterval 63\rget HeartbeatInterval\r");
            Assert.IsTrue(shown.IndexOf("HeartbeatInterval = 61") > 0);
            Assert.IsTrue(shown.IndexOf("HeartbeatInterval = 62") > 0);
            Assert.IsTrue(shown.EndsWith("get HeartbeatInterval\r\nHeartbeatInterval = 63\r\n> "), shown);
        }

        [TestMethod]
        public void Follow_EndsWithInterrupt()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            Type(bench, line, "log follow\r");
            bench.Station.Plug(1);
            Assert.IsTrue(Type(bench, line, string.Empty).IndexOf("Connector 1: plugged in\r\n") > 0);
            Assert.IsTrue(Type(bench, line, "\u0003").EndsWith("^C\r\n> "));
            Expect(bench, line, "version\r", "vendor");
        }

        [TestMethod]
        public void Waiting_LetsTheLoopSleep()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            Type(bench, line, "log follow\r");
            bench.Turn();
            Assert.IsTrue(bench.Loop.NextDueMilliseconds > bench.Clock.MonotonicMilliseconds);
        }

        [TestMethod]
        public void Answers_AreNotFasterThanTheLine()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = new FakeLine();
            SerialDoor door = new SerialDoor(bench.Parts, line, bench.Clock, bench.Loop);
            line.Type("status json\r");
            bench.Turn();
            int shown = line.TakeShown().Length;
            long milliseconds = door.NextDueMilliseconds - bench.Clock.MonotonicMilliseconds;
            Assert.IsTrue(shown > 200, shown.ToString());
            Assert.IsTrue(milliseconds >= shown * 100L / 1152, milliseconds.ToString());
        }

        [TestMethod]
        public void Noise_HarmsNothing()
        {
            ConsoleBench bench = new ConsoleBench();
            FakeLine line = Open(bench);
            SeededRandom random = new SeededRandom(5);
            for (int i = 0; i < 300; i++)
            {
                byte[] noise = new byte[1 + random.Below(40)];
                random.Fill(noise, 0, noise.Length);
                line.Type(noise);
                bench.Pass(100);
                line.TakeShown();
            }

            Type(bench, line, "\u0003\u0003");
            Expect(bench, line, "version\r", "vendor");
        }

        private static FakeLine Open(ConsoleBench bench)
        {
            FakeLine line = new FakeLine();
            _ = new SerialDoor(bench.Parts, line, bench.Clock, bench.Loop);
            bench.Turn();
            Assert.AreEqual("\r\nOcppChargePoint. Type help.\r\n> ", line.TakeShown());
            return line;
        }

        private static string Type(ConsoleBench bench, FakeLine line, string text)
        {
            line.Type(text);
            bench.Pass(4000);
            return line.TakeShown();
        }

        private static void Expect(ConsoleBench bench, FakeLine line, string text, string part)
        {
            string shown = Type(bench, line, text);
            Assert.IsTrue(shown.IndexOf(part) >= 0, shown);
        }
    }
}
