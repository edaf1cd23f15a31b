// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebLifeTests
    {
        [TestMethod]
        public void Connection_KeptAlive_TakesTheNextRequest()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            for (int i = 0; i < 3; i++)
            {
                stream.Send("GET /api/session HTTP/1.1\r\n" + WebBench.Host + "\r\n");
                bench.Wait(14000);
                Assert.AreEqual("200", WebBench.Status(stream.Take()));
            }

            bench.Wait(15000);
            Assert.IsTrue(stream.IsClosed);
        }

        [TestMethod]
        public void Head_DrippingSlowly_408AfterFiveSeconds()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Send("G");
            bench.Settle();
            for (int i = 0; i < 49; i++)
            {
                stream.Send("x");
                bench.Wait(100);
                Assert.AreEqual(string.Empty, stream.Take());
            }

            bench.Wait(101);

            string answer = stream.Take();
            Assert.AreEqual("408", WebBench.Status(answer));
            Assert.Contains("Connection: close\r\n", answer);
            bench.Wait(1000);
            Assert.IsTrue(stream.IsClosed);
        }

        [TestMethod]
        public void Body_DrippingSlowly_408AfterTenSeconds()
        {
            WebBench bench = new WebBench();
            bench.LogIn();
            MemoryServedStream stream = bench.Connect();
            stream.Send("POST /api/run HTTP/1.1\r\n" + WebBench.Host + bench.Session + "Content-Length: 500\r\n\r\n");
            bench.Settle();
            for (int i = 0; i < 9; i++)
            {
                stream.Send("x");
                bench.Wait(1000);
                Assert.AreEqual(string.Empty, stream.Take());
            }

            bench.Wait(1000);

            Assert.AreEqual("408", WebBench.Status(stream.Take()));
            Assert.AreEqual((int)0, bench.First.Lines.Count);
        }

        [TestMethod]
        public void Client_TakesNothing_IsDroppedAfterTenSeconds()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Room = 700;
            stream.Send("GET / HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            bench.Settle();
            bench.Wait(9000);
            Assert.IsFalse(stream.IsClosed);
            stream.Room = 10;
            bench.Wait(9000);
            Assert.IsFalse(stream.IsClosed);

            bench.Wait(10000);

            Assert.IsTrue(stream.IsClosed);
        }

        [TestMethod]
        public void Client_TakesLittleAtATime_GetsAll()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Send("GET / HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            string all = string.Empty;
            for (int i = 0; i < 400; i++)
            {
                stream.Room = 10;
                bench.Wait(100);
                all += stream.Take();
            }

            Assert.AreEqual((int)2500, all.Length - all.IndexOf("\r\n\r\n") - 4);
        }

        [TestMethod]
        public void Poll_BlockedClient_DoesNotSpin()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Room = 0;
            stream.Send("GET / HTTP/1.1\r\n" + WebBench.Host + "\r\n");

            bench.Settle();

            Assert.AreEqual(long.MaxValue, bench.Loop.NextDueMilliseconds);
        }

        [TestMethod]
        public void Poll_Idle_DoesNotSpin()
        {
            WebBench bench = new WebBench();
            bench.Connect();

            Assert.AreEqual(long.MaxValue, bench.Loop.NextDueMilliseconds);
        }

        [TestMethod]
        public void Connections_IdleOneMakesRoom_TheOldestFirst()
        {
            WebBench bench = new WebBench();
            MemoryServedStream first = bench.Connect();
            bench.Wait(100);
            MemoryServedStream second = bench.Connect();

            MemoryServedStream third = bench.Connect();

            Assert.IsTrue(first.IsClosed);
            Assert.IsFalse(second.IsClosed);
            third.Send("GET /api/session HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            bench.Settle();
            Assert.AreEqual("200", WebBench.Status(third.Take()));
        }

        [TestMethod]
        public void Connections_AllBusy_503AndOneRefusalAtATime()
        {
            WebBench bench = new WebBench();
            MemoryServedStream first = bench.Connect();
            first.Send("GET /");
            bench.Settle();
            MemoryServedStream second = bench.Connect();
            second.Send("GET /");
            bench.Settle();

            MemoryServedStream third = bench.Connect();
            MemoryServedStream fourth = bench.Connect();

            string answer = third.Take();
            Assert.AreEqual("503", WebBench.Status(answer));
            Assert.Contains("Retry-After: ", answer);
            Assert.AreEqual(string.Empty, fourth.Take());
            bench.Wait(1000);
            Assert.IsTrue(third.IsClosed);
            bench.Wait(1);
            Assert.AreEqual("503", WebBench.Status(fourth.Take()));
            first.Send("api/session HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            bench.Settle();
            Assert.AreEqual("200", WebBench.Status(first.Take()));
        }

        [TestMethod]
        public void Client_HalfClosed_StillGetsItsAnswer()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Send("GET / HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            stream.IsHalfClosed = true;

            bench.Settle();

            Assert.EndsWith("ccc", stream.Take());
            Assert.IsTrue(stream.IsClosed);
        }

        [TestMethod]
        public void Client_GoneInTheMiddle_LeavesRoom()
        {
            string[] beginnings = { string.Empty, "G", "GET / HTTP/1.1\r\nHo", "POST /api/login HTTP/1.1\r\n" + WebBench.Host + "Content-Length: 50\r\n\r\nabc" };
            WebBench bench = new WebBench();
            for (int i = 0; i < 20; i++)
            {
                MemoryServedStream stream = bench.Connect();
                stream.Send(beginnings[i % beginnings.Length]);
                bench.Settle();
                stream.IsBroken = true;
                bench.Settle();
                Assert.IsTrue(stream.IsClosed);
            }

            Assert.AreEqual("200", WebBench.Status(bench.Get("/")));
        }

        [TestMethod]
        public void Refused_WithBodyUnread_WaitsBeforeItCloses()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Connect();
            stream.Send("POST /api/login HTTP/1.1\r\n" + WebBench.Host + "Content-Length: 5000\r\n\r\n" + new string('p', 3000));

            bench.Settle();

            Assert.AreEqual("403", WebBench.Status(stream.Take()));
            Assert.IsFalse(stream.IsClosed);
            Assert.AreEqual((int)0, stream.Unread);
            stream.Send(new string('p', 2000));
            bench.Wait(1000);
            Assert.IsTrue(stream.IsClosed);
        }

        [TestMethod]
        public void Start_PortTaken_TriedAgain()
        {
            WebBench bench = new WebBench();
            bench.Server.Stop();
            bench.Listener.IsTaken = true;
            bench.Server.Start(80);
            bench.Settle();
            Assert.Contains("cannot be had", bench.Log.GetLine(0));
            bench.Listener.IsTaken = false;
            bench.Wait(9999);
            Assert.AreEqual((int)0, bench.Listener.Port);

            bench.Wait(1);

            Assert.AreEqual((int)80, bench.Listener.Port);
        }

        [TestMethod]
        public void Accept_WithoutMemory_IsTriedAgain()
        {
            WebBench bench = new WebBench();
            MemoryServedStream stream = bench.Listener.Connect();
            stream.Send("GET /api/session HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            bench.Listener.LacksMemory = true;
            bench.Settle();
            Assert.AreEqual(string.Empty, stream.Take());

            bench.Listener.LacksMemory = false;
            bench.Settle();

            Assert.AreEqual("200", WebBench.Status(stream.Take()));
        }

        [TestMethod]
        public void Stop_EndsAll()
        {
            WebBench bench = new WebBench();
            MemoryServedStream first = bench.Connect();
            first.Send("GET /");
            MemoryServedStream second = bench.Connect();

            bench.Server.Stop();
            bench.Settle();

            Assert.IsTrue(first.IsClosed && second.IsClosed);
            Assert.AreEqual((int)0, bench.Listener.Port);
        }
    }
}
