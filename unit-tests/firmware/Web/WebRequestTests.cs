// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebRequestTests
    {
        [TestMethod]
        public void Get_Page_ComesWholeWithItsFields()
        {
            WebBench bench = new WebBench();

            string answer = bench.Get("/");

            Assert.AreEqual("200", WebBench.Status(answer));
            Assert.Contains("Content-Type: text/html; charset=utf-8\r\n", answer);
            Assert.Contains("Content-Encoding: gzip\r\n", answer);
            Assert.Contains("Content-Length: 2500\r\n", answer);
            Assert.Contains("ETag: \"abc123\"\r\n", answer);
            Assert.Contains("Cache-Control: no-cache\r\n", answer);
            Assert.Contains("X-Content-Type-Options: nosniff\r\n", answer);
            Assert.Contains("Referrer-Policy: no-referrer\r\n", answer);
            Assert.Contains("Content-Security-Policy: default-src 'none'", answer);
            Assert.DoesNotContains("Server:", answer);
            Assert.DoesNotContains("Access-Control", answer);
            Assert.AreEqual((int)2500, answer.Length - answer.IndexOf("\r\n\r\n") - 4);
            Assert.EndsWith("ccc", answer);
        }

        [TestMethod]
        public void Get_PageThatTheBrowserHas_IsNotSentAgain()
        {
            WebBench bench = new WebBench();

            string answer = bench.Get("/", "If-None-Match: \"abc123\"\r\n");

            Assert.AreEqual("304", WebBench.Status(answer));
            Assert.EndsWith("\r\n\r\n", answer);
            Assert.AreEqual("200", WebBench.Status(bench.Get("/", "If-None-Match: \"abc124\"\r\n")));
        }

        [TestMethod]
        public void Head_GivesTheFieldsOnly()
        {
            WebBench bench = new WebBench();

            string page = bench.Ask("HEAD / HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            string session = bench.Ask("HEAD /api/session HTTP/1.1\r\n" + WebBench.Host + "\r\n");

            Assert.Contains("Content-Length: 2500\r\n", page);
            Assert.EndsWith("\r\n\r\n", page);
            Assert.AreEqual("200", WebBench.Status(session));
            Assert.EndsWith("\r\n\r\n", session);
        }

        [TestMethod]
        public void Get_Query_IsPassedOver()
        {
            WebBench bench = new WebBench();

            Assert.AreEqual("200", WebBench.Status(bench.Get("/?a=b&c")));
            Assert.AreEqual("200", WebBench.Status(bench.Get("/index.html")));
        }

        [TestMethod]
        public void Get_DoorWithoutPage_404()
        {
            WebBench bench = new WebBench();
            bench.Parts.Page = null;

            Assert.AreEqual("404", WebBench.Status(bench.Get("/")));
            Assert.AreEqual("200", WebBench.Status(bench.Get("/api/session")));
        }

        [TestMethod]
        public void Request_EachStatus()
        {
            string host = WebBench.Host;
            string long1025 = new string('a', 1025);
            string[] table =
            {
                "404", "GET /favicon.ico HTTP/1.1\r\n" + host + "\r\n",
                "404", "GET /api HTTP/1.1\r\n" + host + "\r\n",
                "405", "PUT / HTTP/1.1\r\n" + host + "\r\n",
                "405", "OPTIONS /api/run HTTP/1.1\r\n" + host + "\r\n",
                "405", "get / HTTP/1.1\r\n" + host + "\r\n",
                "405", "GET /api/run HTTP/1.1\r\n" + host + "\r\n",
                "405", "POST / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n",
                "411", "POST /api/login HTTP/1.1\r\n" + host + "\r\n",
                "411", "POST /api/login HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "400", "GET / HTTP/1.1\r\n\r\n",
                "400", "GET / HTTP/1.1\r\n" + host + host + "\r\n",
                "400", "GET / HTTP/1.1 x\r\n" + host + "\r\n",
                "400", "GET  / HTTP/1.1\r\n" + host + "\r\n",
                "400", "GET http://192.168.1.20/ HTTP/1.1\r\n" + host + "\r\n",
                "400", "GET / FTP/1.1\r\n" + host + "\r\n",
                "400", "GET\r\n" + host + "\r\n",
                "400", "GET / HTTP/1.1\r\nHost : 192.168.1.20\r\n\r\n",
                "400", "POST /api/login HTTP/1.1\r\n" + host + "Content-Length: 3\r\nTransfer-Encoding\t: chunked\r\n\r\nabc",
                "400", "GET / HTTP/1.1\r\n" + host + " folded\r\n\r\n",
                "400", "GET / HTTP/1.1\r\n" + host + "no colon\r\n\r\n",
                "400", "GET / HTTP/1.1\r\n" + host + ": empty\r\n\r\n",
                "400", "GET / HTTP/1.1\r\n" + host + "X: a\u0001b\r\n\r\n",
                "400", "GET /\u007F HTTP/1.1\r\n" + host + "\r\n",
                "400", "GET / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc",
                "400", "POST /api/login HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
                "400", "POST /api/login HTTP/1.1\r\n" + host + "Content-Length: 1x\r\n\r\n",
                "400", "POST /api/login HTTP/1.1\r\n" + host + "Content-Length: \r\n\r\n",
                "400", "POST /api/login HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n",
                "400", "POST /api/login HTTP/1.1\r\n" + host + "Content-Length: 3\r\nContent-Length: 4\r\n\r\n",
                "414", "GET /" + long1025 + " HTTP/1.1\r\n" + host + "\r\n",
                "431", "GET / HTTP/1.1\r\n" + host + "Cookie: " + long1025 + "\r\n\r\n",
                "505", "GET / HTTP/1.0\r\n" + host + "\r\n",
                "505", "GET / HTTP/2.0\r\n" + host + "\r\n",
            };
            for (int i = 0; i < table.Length; i += 2)
            {
                string answer = new WebBench().Ask(table[i + 1]);
                string about = "row " + (i / 2).ToString() + ": " + answer;
                Assert.AreEqual(table[i], WebBench.Status(answer), about);
                Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n", answer, about);
                Assert.EndsWith(".\n", answer, about);
            }
        }

        [TestMethod]
        public void Request_405_SaysWhatIsAllowed()
        {
            WebBench bench = new WebBench();

            Assert.Contains("Allow: POST\r\n", bench.Get("/api/login"));
            Assert.Contains("Allow: GET, HEAD\r\n", bench.Post("/", string.Empty));
        }

        [TestMethod]
        public void Request_NothingButEmptyLines_EndsAtTheLimit()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Send(new string('\n', 5000));

            bench.Settle();

            Assert.AreEqual("414", WebBench.Status(stream.Take()));
        }

        [TestMethod]
        public void Request_HeadOverTheLimit_431()
        {
            WebBench bench = new WebBench();
            string request = "GET / HTTP/1.1\r\n" + WebBench.Host;
            for (int i = 0; i < 9; i++)
            {
                request += "X-Filler: " + new string('f', 500) + "\r\n";
            }

            Assert.AreEqual("431", WebBench.Status(bench.Ask(request + "\r\n")));
        }

        [TestMethod]
        public void Request_ByteByByte_IsAnswered()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.ReadLimit = 1;
            stream.Send("\r\nGET /api/session HTTP/1.1\n" + WebBench.Host + "Unknown: \u00E9\r\n\r\n");

            bench.Settle();
            bench.Settle();
            bench.Settle();

            Assert.AreEqual("200", WebBench.Status(stream.Take()));
        }

        [TestMethod]
        public void Request_Pipelined_AreAnsweredInOrder()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Send("GET /nothing HTTP/1.1\r\n" + WebBench.Host + "\r\nGET / HTTP/1.1\r\n" + WebBench.Host + "\r\nGET /api/session HTTP/1.1\r\n" + WebBench.Host + "Connection: close\r\n\r\n");

            bench.Settle();
            string answer = stream.Take();

            Assert.AreEqual("404", WebBench.Status(answer));
            Assert.IsTrue(answer.IndexOf("HTTP/1.1 404") < answer.IndexOf("gzip"));
            Assert.IsTrue(answer.IndexOf("gzip") < answer.IndexOf("passwordSet"));
            Assert.IsTrue(stream.IsClosed);
        }

        [TestMethod]
        public void Host_OnlyOurOwn()
        {
            string[] own = { "192.168.1.20", "192.168.1.20:80", "10.0.0.1:8080", "localhost", "LocalHost:8080", "charger.local", "Charger.Local:80" };
            string[] foreign = { "evil.com", "192.168.1.20.evil.com", "localhost.evil.com", "charger.local.evil.com", "a", ":80", "charger" };
            for (int i = 0; i < own.Length; i++)
            {
                Assert.AreEqual("200", WebBench.Status(new WebBench().Ask("GET /api/session HTTP/1.1\r\nHost: " + own[i] + "\r\n\r\n")), own[i]);
            }

            for (int i = 0; i < foreign.Length; i++)
            {
                string answer = new WebBench().Ask("GET /api/session HTTP/1.1\r\nHost: " + foreign[i] + "\r\n\r\n");
                Assert.AreEqual("403", WebBench.Status(answer), foreign[i]);
                Assert.DoesNotContains("passwordSet", answer, foreign[i]);
            }
        }
    }
}
