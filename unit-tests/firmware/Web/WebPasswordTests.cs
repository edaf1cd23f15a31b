// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebPasswordTests
    {
        [TestMethod]
        public void First_NobodyAtTheBoard_403()
        {
            WebBench bench = new WebBench();

            Assert.Contains("\"passwordSet\":false,\"mayset\":false,\"loggedIn\":false,\"token\":null", bench.Get("/api/session"));
            string answer = bench.Post("/api/password", WebBench.Password);

            Assert.AreEqual("403", WebBench.Status(answer));
            Assert.Contains("button", answer);
            Assert.AreEqual((int)0, bench.Hash.Count);
            Assert.AreEqual("403", WebBench.Status(bench.Post("/api/login", WebBench.Password)));
        }

        [TestMethod]
        public void First_ServiceWindowOpen_IsTaken()
        {
            WebBench bench = new WebBench();
            bench.Window.IsOpen = true;

            Assert.Contains("\"mayset\":true", bench.Get("/api/session"));
            string answer = bench.Post("/api/password", WebBench.Password);

            Assert.AreEqual("200", WebBench.Status(answer));
            Assert.Contains("\"passwordSet\":true,\"mayset\":false,\"loggedIn\":true,\"token\":\"", answer);
            Assert.AreEqual("Web: password set from 192.168.1.7", bench.Log.GetLine(0));
        }

        [TestMethod]
        public void First_ServiceWindowClosedAgain_403()
        {
            WebBench bench = new WebBench();
            bench.Window.IsOpen = true;
            bench.Get("/api/session");
            bench.Window.IsOpen = false;

            Assert.AreEqual("403", WebBench.Status(bench.Post("/api/password", WebBench.Password)));
        }

        [TestMethod]
        public void First_OverTheAccessPoint_IsTaken()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Listener.Connect();
            stream.LocalAddress = "192.168.4.1";
            stream.RemoteAddress = "192.168.4.2";
            stream.Send(bench.MakePost("/api/password", WebBench.Password, string.Empty));

            bench.Settle();

            Assert.AreEqual("200", WebBench.Status(stream.Take()));
        }

        [TestMethod]
        public void First_AddressOfTheAccessPointFromAnotherNetwork_403()
        {
            string[] from = { "192.168.1.7", "192.168.40.2", string.Empty };
            for (int i = 0; i < from.Length; i++)
            {
                WebBench bench = new WebBench();
                MemoryServedStream stream = bench.Listener.Connect();
                stream.LocalAddress = "192.168.4.1";
                stream.RemoteAddress = from[i];
                stream.Send(bench.MakePost("/api/password", WebBench.Password, string.Empty));

                bench.Settle();

                Assert.AreEqual("403", WebBench.Status(stream.Take()), from[i]);
            }
        }

        [TestMethod]
        public void First_BoardWithoutAccessPoint_NoAddressCounts()
        {
            WebBench bench = new WebBench();
            bench.Parts.AccessPointAddress = null;
            bench.Parts.Window = null;
            MemoryServedStream stream = bench.Listener.Connect();
            stream.LocalAddress = null;
            stream.Send(bench.MakePost("/api/password", WebBench.Password, string.Empty));

            bench.Settle();

            Assert.AreEqual("403", WebBench.Status(stream.Take()));
        }

        [TestMethod]
        public void First_OnlyOnce()
        {
            WebBench bench = new WebBench();
            bench.LogIn();

            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/password", "another one")));
        }

        [TestMethod]
        public void First_HeldOpenUntilAnotherSetsIt_NeedsALogin()
        {
            WebBench bench = new WebBench();
            bench.Window.IsOpen = true;
            MemoryServedStream held = bench.Connect();
            string body = WebBench.Password + "\nmine mine mine";
            held.Send("POST /api/password HTTP/1.1\r\n" + WebBench.Host + "Content-Length: " + body.Length.ToString() + "\r\n\r\n");
            bench.Settle();
            bench.LogIn();
            int hashes = bench.Hash.Count;

            held.Send(body);
            bench.Settle();

            Assert.AreEqual("401", WebBench.Status(held.Take()));
            Assert.AreEqual(hashes, bench.Hash.Count);
        }

        [TestMethod]
        public void Set_WrongLength_400()
        {
            string[] wrong = { string.Empty, "1234567", new string('x', 65), "12345678\n", "1234\t5678\u0007", "new\nline here" };
            for (int i = 0; i < wrong.Length; i++)
            {
                WebBench bench = new WebBench();
                bench.Window.IsOpen = true;
                Assert.AreEqual("400", WebBench.Status(bench.Post("/api/password", wrong[i])), wrong[i]);
                Assert.IsFalse(bench.Server.Password.IsSet);
            }

            string[] right = { "12345678", new string('x', 64) };
            for (int i = 0; i < right.Length; i++)
            {
                WebBench bench = new WebBench();
                bench.Window.IsOpen = true;
                Assert.AreEqual("200", WebBench.Status(bench.Post("/api/password", right[i])), right[i]);
            }
        }

        [TestMethod]
        public void Set_BrokenUtf8_400()
        {
            byte[][] broken =
            {
                new byte[] { 0xC3 }, new byte[] { 0xC0, 0x80 }, new byte[] { 0xE0, 0x9F, 0xBF }, new byte[] { 0xED, 0xA0, 0x80 },
                new byte[] { 0xF4, 0x90, 0x80, 0x80 }, new byte[] { 0xF0, 0x8F, 0xBF, 0xBF }, new byte[] { 0xFF }, new byte[] { 0x80 }, new byte[] { 0xE2, 0x82 },
            };
            for (int i = 0; i < broken.Length; i++)
            {
                WebBench bench = new WebBench();
                bench.Window.IsOpen = true;
                MemoryServedStream stream = bench.Connect();
                stream.Send("POST /api/password HTTP/1.1\r\n" + WebBench.Host + "Content-Length: " + (8 + broken[i].Length).ToString() + "\r\n\r\n12345678");
                stream.Send(broken[i]);
                bench.Settle();
                Assert.AreEqual("400", WebBench.Status(stream.Take()), "case " + i.ToString());
            }
        }

        [TestMethod]
        public void Set_TooLong_413()
        {
            WebBench bench = new WebBench();
            bench.Window.IsOpen = true;

            Assert.AreEqual("413", WebBench.Status(bench.Post("/api/password", new string('x', 161))));
        }

        [TestMethod]
        public void Set_FlashFails_503AndNothingIsSet()
        {
            WebBench bench = new WebBench();
            bench.Window.IsOpen = true;
            bench.Files.IsFailing = true;

            Assert.AreEqual("503", WebBench.Status(bench.Post("/api/password", WebBench.Password)));
            Assert.IsFalse(bench.Server.Password.IsSet);
            Assert.Contains("flash or memory failed", bench.Log.GetLine(0));
        }

        [TestMethod]
        public void Set_SurvivesARestart_AndNotInPlain()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            byte[] file = new byte[200];
            int length = bench.Files.Read("webpass.b", 0, file, 0, file.Length);
            string text = string.Empty;
            for (int i = 0; i < length; i++)
            {
                text += file[i] >= 32 && file[i] < 127 ? ((char)file[i]).ToString() : "?";
            }

            Assert.IsTrue(length > 0);
            Assert.DoesNotContains("correct", text);
            WebBench later = new WebBench(bench.Files);
            Assert.IsTrue(later.Server.Password.IsSet);
            Assert.AreEqual("401", WebBench.Status(later.Post("/api/login", "wrong horse")));
            Assert.AreEqual("200", WebBench.Status(later.Post("/api/login", WebBench.Password)));
        }

        [TestMethod]
        public void Set_SamePassword_IsSaltedDifferently()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            byte[] first = new byte[80];
            byte[] second = new byte[80];
            bench.Files.Read("webpass.b", 0, first, 0, 80);
            bench.Post("/api/password", WebBench.Password + "\n" + WebBench.Password, bench.Session);
            bench.Files.Read("webpass.a", 0, second, 0, 80);
            int same = 0;
            for (int i = 13; i < 61; i++)
            {
                same += first[i] == second[i] ? 1 : 0;
            }

            Assert.IsTrue(same < 16, same.ToString());
        }

        [TestMethod]
        public void File_OfAnotherFormat_CountsAsNone()
        {
            FakeFileStore files = new FakeFileStore();
            WebBench bench = new WebBench(files);
            bench.LogIn();
            byte[] file = new byte[200];
            int length = files.Read("webpass.b", 0, file, 0, file.Length);
            file[12] = 9;
            files.Replace("webpass.b", file, 0, length);

            Assert.IsFalse(new WebBench(files).Server.Password.IsSet);
        }

        [TestMethod]
        public void Change_WithTheOldOne_EndsOtherSessions()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            string first = bench.Session;
            bench.Keep(bench.Post("/api/login", WebBench.Password));

            string answer = bench.Post("/api/password", WebBench.Password + "\nbattery staple", bench.Session);

            Assert.AreEqual("200", WebBench.Status(answer));
            string second = bench.Session;
            bench.Keep(answer);
            Assert.AreEqual("200", WebBench.Status(bench.Run("status")));
            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/run", "status", first)));
            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/run", "status", second)));
            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/login", WebBench.Password)));
            Assert.AreEqual("200", WebBench.Status(bench.Post("/api/login", "battery staple")));
        }

        [TestMethod]
        public void Change_OldOneWrongOrMissing_Refused()
        {
            WebBench bench = new WebBench();
            bench.LogIn();

            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/password", "wrong horse\nbattery staple", bench.Session)));
            Assert.AreEqual("400", WebBench.Status(bench.Post("/api/password", "battery staple", bench.Session)));
            Assert.AreEqual("400", WebBench.Status(bench.Post("/api/password", "\nbattery staple", bench.Session)));
            Assert.AreEqual("400", WebBench.Status(bench.Post("/api/password", WebBench.Password + "\nshort", bench.Session)));
            Assert.AreEqual("200", WebBench.Status(bench.Post("/api/login", WebBench.Password)));
        }

        [TestMethod]
        public void Login_ThirdFailure_WaitsGrowing()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/login", "wrong")));
            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/login", "wrong")));
            int[] waits = { 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900 };
            for (int i = 0; i < waits.Length; i++)
            {
                Assert.AreEqual("401", WebBench.Status(bench.Post("/api/login", "wrong")), "failure " + (i + 3).ToString());
                Assert.Contains("wrong password, " + (i + 3).ToString() + " in a row, wait " + waits[i].ToString() + " s, from 192.168.1.7", bench.Log.GetLine(0));
                int hashes = bench.Hash.Count;
                bench.Wait((waits[i] * 1000) - 1);
                string answer = bench.Post("/api/login", WebBench.Password);
                Assert.AreEqual("429", WebBench.Status(answer));
                Assert.Contains("Retry-After: 1\r\n", answer);
                Assert.AreEqual(hashes, bench.Hash.Count, "a right password is not looked at either");
                bench.Wait(1);
            }

            Assert.AreEqual("200", WebBench.Status(bench.Post("/api/login", WebBench.Password)));
            Assert.AreEqual("401", WebBench.Status(bench.Post("/api/login", "wrong")));
            Assert.AreEqual((int)0, bench.Server.Password.SecondsLocked);
        }

        [TestMethod]
        public void Login_LockedOut_SessionsGoOn()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            for (int i = 0; i < 3; i++)
            {
                bench.Post("/api/login", "wrong");
            }

            Assert.AreEqual("429", WebBench.Status(bench.Post("/api/login", WebBench.Password)));
            Assert.AreEqual("429", WebBench.Status(bench.Post("/api/password", WebBench.Password + "\nbattery staple", bench.Session)));
            Assert.AreEqual("200", WebBench.Status(bench.Run("status")));
        }

        [TestMethod]
        public void Login_HangingUpEarly_CountsAsFailure()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            for (int i = 0; i < 3; i++)
            {
                MemoryServedStream stream = bench.Connect();
                stream.Send(bench.MakePost("/api/login", "wrong", string.Empty));
                bench.Loop.RunTurn();
                bench.Server.Stop();
                bench.Server.Start(80);
                bench.Settle();
            }

            Assert.AreEqual("429", WebBench.Status(bench.Post("/api/login", "wrong")));
        }

        [TestMethod]
        public void Login_BodyHeldBackUntilTheLockIsOn_IsNotLookedAt()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            MemoryServedStream held = bench.Connect();
            held.Send("POST /api/login HTTP/1.1\r\n" + WebBench.Host + "Content-Length: 5\r\n\r\n");
            bench.Settle();
            for (int i = 0; i < 3; i++)
            {
                bench.Post("/api/login", "wrong");
            }

            held.Send("wrong");
            bench.Settle();

            Assert.AreEqual("429", WebBench.Status(held.Take()));
        }

        [TestMethod]
        public void Login_TwoAtOnce_TheSecondIsTurnedAway()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            MemoryServedStream first = bench.Connect();
            MemoryServedStream second = bench.Connect();
            first.Send(bench.MakePost("/api/login", WebBench.Password, string.Empty));
            bench.Loop.RunTurn();
            second.Send(bench.MakePost("/api/login", WebBench.Password, string.Empty));
            bench.Loop.RunTurn();

            Assert.AreEqual("503", WebBench.Status(second.Take()));
            bench.Settle();
            Assert.AreEqual("200", WebBench.Status(first.Take()));
        }

        [TestMethod]
        public void Hashing_IsSpreadOverTurns()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            MemoryServedStream stream = bench.Connect();
            stream.Send(bench.MakePost("/api/login", WebBench.Password, string.Empty));
            int turns = 0;
            int most = 0;
            int before = bench.Hash.Count;
            string answer = string.Empty;
            while (answer.Length == 0 && turns < 1000)
            {
                int count = bench.Hash.Count;
                bench.Loop.RunTurn();
                most = bench.Hash.Count - count > most ? bench.Hash.Count - count : most;
                answer = stream.Take();
                turns++;
            }

            Assert.AreEqual("200", WebBench.Status(answer));
            Assert.AreEqual((int)2048, bench.Hash.Count - before);
            Assert.IsTrue(most <= 17, most.ToString());
            Assert.IsTrue(turns >= 128, turns.ToString());
        }

        [TestMethod]
        public void Log_NeverHasAPassword()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            bench.Post("/api/login", "wrong horse");
            bench.Post("/api/password", WebBench.Password + "\nbattery staple", bench.Session);
            for (int i = 0; i < bench.Log.Total; i++)
            {
                string line = bench.Log.GetLine(i);
                Assert.DoesNotContains("horse", line);
                Assert.DoesNotContains("battery", line);
            }
        }

        [TestMethod]
        public void Change_OverSerial_NeedsNoOldOneAndEndsSessionsAndLock()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            for (int i = 0; i < 3; i++)
            {
                bench.Post("/api/login", "wrong");
            }

            Assert.IsNull(bench.Server.Password.Change("serial", null, "battery staple"));
            Assert.IsNotNull(bench.Server.Password.Change("serial", null, "battery staple"), "one at a time");
            bench.Settle();

            Assert.AreEqual("Web: password set at the board", bench.Log.GetLine(0));
            Assert.AreEqual("401", WebBench.Status(bench.Run("status")));
            Assert.AreEqual("200", WebBench.Status(bench.Post("/api/login", "battery staple")));
        }

        [TestMethod]
        public void Change_OverSerial_WithoutMemory_IsGivenUp()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            Assert.IsNull(bench.Server.Password.Change("serial", null, "battery staple"));
            bench.Loop.RunTurn();
            bench.Hash.LacksMemory = true;
            bench.Settle();
            bench.Hash.LacksMemory = false;

            Assert.Contains("not set", bench.Log.GetLine(0));
            Assert.AreEqual("200", WebBench.Status(bench.Post("/api/login", WebBench.Password)));
        }

        [TestMethod]
        public void Change_OverSerial_SaysWhatIsAllowed()
        {
            WebBench bench = new WebBench();

            Assert.Contains("8 to 64", bench.Server.Password.Change("serial", null, "short"));
            Assert.Contains("page", bench.Server.Password.Change("web", null, "battery staple"));
            bench.Settle();
            Assert.IsFalse(bench.Server.Password.IsSet);
        }
    }
}
