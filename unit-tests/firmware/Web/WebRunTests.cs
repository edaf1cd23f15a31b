// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebRunTests
    {
        [TestMethod]
        public void Run_Text_ComesInChunks()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[] { "one\n", "two\n" };

            string answer = bench.Run("status");

            Assert.AreEqual("200", WebBench.Status(answer));
            Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n", answer);
            Assert.Contains("Transfer-Encoding: chunked\r\n", answer);
            Assert.DoesNotContains("Content-Length", answer);
            Assert.EndsWith("\r\n\r\n0004\r\none\n\r\n0004\r\ntwo\n\r\n0\r\n\r\n", answer);
            Assert.AreEqual("status", (string)bench.First.Lines[0]);
        }

        [TestMethod]
        public void Run_Json_HasItsType()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[] { string.Empty, "{\"a\":", "1}\n" };

            MemoryServedStream stream = bench.Connect();
            stream.Send(bench.MakePost("/api/run", "status json", bench.Session));
            bench.Settle();
            Assert.AreEqual(string.Empty, stream.Take(), "the type is not known yet");
            bench.Wait(100);
            string answer = stream.Take();

            Assert.AreEqual("application/json", WebBench.Cut(answer, "Content-Type: ", "\r\n").Trim(' '));
            Assert.EndsWith("\r\n\r\n0005\r\n{\"a\":\r\n0003\r\n1}\n\r\n0\r\n\r\n", answer);
        }

        [TestMethod]
        public void Run_ErrorInsteadOfJson_IsText()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[] { "error: there is no such command\n" };

            Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n", bench.Run("statsu json"));
        }

        [TestMethod]
        public void Run_NothingToSay_IsAnEmptyText()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[0];

            string answer = bench.Run("quiet");

            Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n", answer);
            Assert.EndsWith("\r\n\r\n0\r\n\r\n", answer);
        }

        [TestMethod]
        public void Run_ManyLines_AreGivenInOrder()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[] { "ok\n" };
            string body = string.Empty;
            for (int i = 0; i < 60; i++)
            {
                body += "import {\"name\":\"N" + i.ToString() + "\"}\r\n\n";
            }

            string answer = bench.Run(body);

            Assert.AreEqual((int)60, bench.First.Lines.Count);
            Assert.AreEqual("import {\"name\":\"N0\"}", (string)bench.First.Lines[0]);
            Assert.AreEqual("import {\"name\":\"N59\"}", (string)bench.First.Lines[59]);
            Assert.EndsWith("0003\r\nok\n\r\n0\r\n\r\n", answer);
        }

        [TestMethod]
        public void Run_FirstLineSilent_HeadIsNotSpoilt()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[0];

            string answer = bench.Run("one\n" + new string('x', 600) + "\ntwo");

            Assert.AreEqual("200", WebBench.Status(answer));
            Assert.EndsWith("\r\n\r\n0\r\n\r\n", answer);
            Assert.AreEqual("two", (string)bench.First.Lines[2]);
        }

        [TestMethod]
        public void Run_LineOf1024_IsTaken_OneMoreIsNot()
        {
            WebBench bench = LoggedIn();

            Assert.AreEqual("200", WebBench.Status(bench.Run(new string('x', 1024))));
            Assert.AreEqual("413", WebBench.Status(bench.Run(new string('x', 1025))));
            string answer = bench.Run("short\n" + new string('x', 1025));
            Assert.AreEqual("200", WebBench.Status(answer));
            Assert.Contains("error: A command has at most 1024 bytes.\n", answer);
            Assert.AreEqual("413", WebBench.Status(bench.Ask("POST /api/run HTTP/1.1\r\n" + WebBench.Host + bench.Session + "Content-Length: 32769\r\n\r\n")));
            Assert.AreEqual((int)2, bench.First.Lines.Count);
        }

        [TestMethod]
        public void Run_Nothing_400()
        {
            WebBench bench = LoggedIn();

            Assert.AreEqual("400", WebBench.Status(bench.Run(string.Empty)));
            Assert.AreEqual("400", WebBench.Status(bench.Run("\r\n\n")));
        }

        [TestMethod]
        public void Run_BrokenText_IsAnError()
        {
            WebBench bench = LoggedIn();
            MemoryServedStream stream = bench.Connect();
            stream.Send("POST /api/run HTTP/1.1\r\n" + WebBench.Host + bench.Session + "Content-Length: 16\r\n\r\nset A \u00FC\nset B ");
            stream.Send(new byte[] { 0xC3 });
            bench.Settle();

            Assert.Contains("error: a command is UTF-8", stream.Take());
            Assert.AreEqual((int)1, bench.First.Lines.Count);
            Assert.AreEqual("set A \u00FC", (string)bench.First.Lines[0]);
            Assert.Contains("error: a command is UTF-8", bench.Run("bell \u0007"));
        }

        [TestMethod]
        public void Run_ClientTakesNothing_InterpreterIsNotAsked()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[] { new string('a', 400), new string('b', 400), new string('c', 400), new string('d', 400) };
            MemoryServedStream stream = bench.Connect();
            stream.Room = 100;
            stream.Send(bench.MakePost("/api/run", "status", bench.Session));
            bench.Settle();
            bench.Settle();
            int asked = bench.First.NextCount;

            bench.Wait(1000);
            Assert.AreEqual((int)1, asked);
            Assert.AreEqual(asked, bench.First.NextCount);
            stream.Room = int.MaxValue;
            bench.Settle();
            Assert.EndsWith("d\r\n0\r\n\r\n", stream.Take());
        }

        [TestMethod]
        public void Run_PieceLongerThanPromised_Arrives()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[] { new string('\u20AC', 900), "end\n" };

            string answer = bench.Run("status");

            Assert.Contains("0A8C\r\n\u20AC", answer);
            Assert.EndsWith("0004\r\nend\n\r\n0\r\n\r\n", answer);
        }

        [TestMethod]
        public void Run_PieceMuchTooLong_ConnectionEnds()
        {
            WebBench bench = LoggedIn();
            bench.First.Pieces = new string[] { "begin\n", new string('x', 5000), "end\n" };

            string answer = bench.Run("status");

            Assert.DoesNotContains("\r\n0\r\n\r\n", answer);
            Assert.Contains("too long", bench.Log.GetLine(0));
            bench.First.Pieces = new string[] { "short\n" };
            Assert.Contains("short", bench.Run("status"));
        }

        [TestMethod]
        public void Run_ClientGone_CommandIsAbandoned()
        {
            WebBench bench = LoggedIn();
            bench.First.IsEndless = true;
            MemoryServedStream stream = bench.Connect();
            stream.Send(bench.MakePost("/api/run", "log follow", bench.Session));
            bench.Settle();

            stream.IsHalfClosed = true;
            bench.Settle();

            Assert.IsTrue(stream.IsClosed);
            Assert.AreEqual((int)1, bench.First.AbandonCount);
        }

        [TestMethod]
        public void Run_MemoryIsShort_CostsTheConnectionOnly()
        {
            WebBench bench = LoggedIn();
            bench.First.LacksMemory = true;
            MemoryServedStream stream = bench.Connect();
            stream.Send(bench.MakePost("/api/run", "get", bench.Session));
            bench.Settle();
            Assert.IsTrue(stream.IsClosed);
            Assert.AreEqual((int)1, bench.First.AbandonCount);

            bench.First.LacksMemory = false;
            Assert.AreEqual("200", WebBench.Status(bench.Run("get")));
        }

        [TestMethod]
        public void Run_WhileAnotherRuns_BothGoOn()
        {
            WebBench bench = LoggedIn();
            bench.First.IsEndless = true;
            MemoryServedStream stream = bench.Connect();
            stream.Send(bench.MakePost("/api/run", "log follow", bench.Session));
            bench.Settle();
            Assert.AreEqual("200", WebBench.Status(stream.Take()));

            Assert.EndsWith("0005\r\ndone\n\r\n0\r\n\r\n", bench.Run("status"));
            Assert.AreEqual("status", (string)bench.Second.Lines[0]);
            bench.First.IsEndless = false;
            bench.Settle();
            Assert.EndsWith("0\r\n\r\n", stream.Take());
        }

        [TestMethod]
        public void Run_Silent_DoesNotSpin()
        {
            WebBench bench = LoggedIn();
            bench.First.IsEndless = true;
            MemoryServedStream stream = bench.Connect();
            stream.Send(bench.MakePost("/api/run", "log follow", bench.Session));
            bench.Settle();

            Assert.AreEqual(long.MaxValue, bench.Loop.NextDueMilliseconds);
            Assert.IsTrue(bench.First.NextCount < 10);
        }

        private static WebBench LoggedIn()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            return bench;
        }
    }
}
