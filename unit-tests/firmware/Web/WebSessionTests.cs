// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSessionTests
    {
        private const int Minute = 60000;

        [TestMethod]
        public void Login_CookieAndToken_AreLongAndDifferent()
        {
            WebBench bench = new WebBench();
            bench.Window.IsOpen = true;
            string answer = bench.Post("/api/password", WebBench.Password);
            string id = WebBench.Cut(answer, "Set-Cookie: door80=", ";");
            string token = WebBench.Cut(answer, "\"token\":\"", "\"");

            Assert.AreEqual((int)32, id.Length);
            Assert.AreEqual((int)32, token.Length);
            Assert.AreNotEqual(id, token);
            Assert.Contains("; Path=/; HttpOnly; SameSite=Strict\r\n", answer);
            Assert.Contains("Cache-Control: no-store\r\n", answer);
            string second = bench.Post("/api/login", WebBench.Password);
            Assert.AreNotEqual(id, WebBench.Cut(second, "Set-Cookie: door80=", ";"));
            Assert.AreNotEqual(token, WebBench.Cut(second, "\"token\":\"", "\""));
        }

        [TestMethod]
        public void Session_TokenOnlyForItsOwner()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            string token = WebBench.Cut(bench.Session, "X-Token: ", "\r\n");

            Assert.Contains("\"loggedIn\":true,\"token\":\"" + token + "\"", bench.Get("/api/session", bench.Session));
            Assert.Contains("\"loggedIn\":false,\"token\":null", bench.Get("/api/session"));
            Assert.DoesNotContains("Set-Cookie", bench.Get("/api/session", bench.Session));
        }

        [TestMethod]
        public void Session_CookieAmongOthers_IsFound()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            string cookie = WebBench.Cut(bench.Session, "Cookie: ", "\r\n");

            Assert.Contains("\"loggedIn\":true", bench.Get("/api/session", "Cookie: a=b; " + cookie + "; c=d\r\n"));
            Assert.Contains("\"loggedIn\":false", bench.Get("/api/session", "Cookie: " + cookie + "0\r\n"));
            Assert.Contains("\"loggedIn\":false", bench.Get("/api/session", "Cookie: " + cookie.Substring(0, cookie.Length - 1) + "\r\n"));
            Assert.Contains("\"loggedIn\":false", bench.Get("/api/session", "Cookie: door80=\r\n"));
        }

        [TestMethod]
        public void Run_WithoutSessionOrToken_Refused()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            string[] fields = bench.Session.Split('\n');
            string cookie = fields[0] + "\n";
            string token = fields[1] + "\n";

            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/run", "status")));
            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/run", "status", token)));
            Assert.AreEqual("403", WebBench.Status(bench.Post("/api/run", "status", cookie)));
            Assert.AreEqual("403", WebBench.Status(bench.Post("/api/run", "status", cookie + "X-Token: 00000000000000000000000000000000\r\n")));
            Assert.AreEqual("403", WebBench.Status(bench.Post("/api/run", "status", cookie + "X-Token:\r\n")));
            Assert.AreEqual("403", WebBench.Status(bench.Post("/api/logout", string.Empty, cookie)));
            Assert.AreEqual("403", WebBench.Status(bench.Post("/api/password", "a\nb", cookie)));
            Assert.AreEqual((int)0, bench.First.Lines.Count + bench.Second.Lines.Count);
            Assert.AreEqual("200", WebBench.Status(bench.Run("status")));
        }

        [TestMethod]
        public void Run_FromAnotherSite_403()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            string[] foreign = { "http://evil.com", "null", "https://192.168.1.20", "http://192.168.1.20:81", "http://192.168.1.20.evil.com" };
            for (int i = 0; i < foreign.Length; i++)
            {
                Assert.AreEqual("403", WebBench.Status(bench.Post("/api/run", "status", bench.Session + "Origin: " + foreign[i] + "\r\n")), foreign[i]);
                Assert.AreEqual("403", WebBench.Status(bench.Post("/api/login", WebBench.Password, "Origin: " + foreign[i] + "\r\n")), foreign[i]);
            }

            Assert.AreEqual("200", WebBench.Status(bench.Post("/api/run", "status", bench.Session + "Origin: http://192.168.1.20\r\n")));
        }

        [TestMethod]
        public void Session_IdleFor15Minutes_Ends()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            bench.Wait((15 * Minute) - 1);
            Assert.AreEqual("200", WebBench.Status(bench.Run("status")));
            bench.Wait((15 * Minute) - 1);
            Assert.Contains("\"loggedIn\":true", bench.Get("/api/session", bench.Session));
            bench.Wait(15 * Minute);

            Assert.AreEqual("401", WebBench.Status(bench.Run("status")));
        }

        [TestMethod]
        public void Session_InUse_EndsAfter12Hours()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            for (int i = 0; i < 71; i++)
            {
                bench.Wait(10 * Minute);
                Assert.AreEqual("200", WebBench.Status(bench.Run("status")));
            }

            bench.Wait(10 * Minute);

            Assert.AreEqual("401", WebBench.Status(bench.Run("status")));
        }

        [TestMethod]
        public void Session_Third_EndsTheOneIdleForLongest()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            string first = bench.Session;
            bench.Wait(1000);
            bench.Keep(bench.Post("/api/login", WebBench.Password));
            string second = bench.Session;
            bench.Wait(1000);
            bench.Get("/api/session", first);
            bench.Wait(1000);

            bench.Keep(bench.Post("/api/login", WebBench.Password));

            Assert.Contains("\"loggedIn\":true", bench.Get("/api/session", first));
            Assert.Contains("\"loggedIn\":false", bench.Get("/api/session", second));
            Assert.Contains("\"loggedIn\":true", bench.Get("/api/session", bench.Session));
        }

        [TestMethod]
        public void Logout_EndsTheSessionOnly()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            string first = bench.Session;
            bench.Keep(bench.Post("/api/login", WebBench.Password));

            string answer = bench.Post("/api/logout", string.Empty, bench.Session);

            Assert.AreEqual("200", WebBench.Status(answer));
            Assert.Contains("\"loggedIn\":false", answer);
            Assert.AreEqual("Web: logout from 192.168.1.7", bench.Log.GetLine(0));
            Assert.AreEqual("401", WebBench.Status(bench.Run("status")));
            Assert.AreEqual("200", WebBench.Status(bench.Post("/api/run", "status", first)));
            Assert.AreEqual("413", WebBench.Status(bench.Post("/api/logout", "x", first)));
        }

        [TestMethod]
        public void Session_DoesNotSurviveARestart()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            WebBench later = new WebBench(bench.Files);

            Assert.AreEqual("401", WebBench.Status(later.Post("/api/run", "status", bench.Session)));
        }

        [TestMethod]
        public void Running_SessionEnds_CommandIsAbandoned()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            bench.First.IsEndless = true;
            MemoryServedStream stream = bench.Connect();
            stream.Send(bench.MakePost("/api/run", "log follow", bench.Session));
            bench.Settle();
            Assert.IsFalse(stream.IsClosed);

            bench.Post("/api/logout", string.Empty, bench.Session);
            bench.Settle();

            Assert.IsTrue(stream.IsClosed);
            Assert.AreEqual((int)1, bench.First.AbandonCount);
        }
    }
}
