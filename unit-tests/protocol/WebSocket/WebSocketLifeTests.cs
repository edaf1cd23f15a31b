// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketLifeTests
    {
        [TestMethod]
        public void NeverConnected_AllCallsAreHarmless()
        {
            WebSocketBench bench = new WebSocketBench();

            bench.Client.Poll();
            bench.Client.Abort();
            bench.Client.Close(1000, null);
            bench.Client.Poll();

            Assert.AreEqual(string.Empty, bench.Listener.Log);
            Assert.AreEqual((int)WebSocketState.Closed, (int)bench.Client.State);
            Assert.AreEqual(long.MaxValue, bench.Client.NextDueMilliseconds);
            Assert.AreEqual((int)-1, bench.Client.RetryAfterSeconds);
        }

        [TestMethod]
        public void Connect_TwiceOrWithoutListener_Throws()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Client.Connect(bench.Target));

            WebSocketBench silent = new WebSocketBench();
            silent.Client.Listener = null;
            Assert.ThrowsException(typeof(InvalidOperationException), () => silent.Client.Connect(silent.Target));
            Assert.AreEqual((int)0, silent.Stream.ConnectCount);
        }

        [TestMethod]
        public void Connect_Again_ForgetsTheConnectionBefore()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            bench.Server.SendBytes(new byte[] { 0x01, 5, 0x61 });
            bench.Run();
            bench.Server.SendBytes(new byte[] { 0x62 });
            bench.Stream.Fail(StreamFailure.Broken, "reset");
            bench.Run();
            Assert.AreEqual("opened closed:1 ", bench.Listener.Log);

            bench.Client.Connect(bench.Target);
            Assert.AreEqual((int)WebSocketFailure.None, (int)bench.Client.Failure);
            Assert.IsNull(bench.Client.FailureDetail);
            Assert.IsNull(bench.Client.Subprotocol);
            Assert.AreEqual((int)0, bench.Client.HttpStatus);
            Assert.AreEqual((int)StreamFailure.None, (int)bench.Client.NetworkFailure);
            bench.Stream.Accept();
            bench.Client.Poll();
            bench.Server.AcceptRequest(string.Empty);
            bench.Server.SendText("new");
            bench.Run();

            Assert.AreEqual("opened closed:1 opened text:new ", bench.Listener.Log);
            Assert.AreEqual((int)2, bench.Stream.ConnectCount);
        }

        [TestMethod]
        public void Arrival_WakesTheEventLoop()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            int before = bench.Wake.Count;

            bench.Server.SendText("x");

            Assert.AreEqual(before + 1, bench.Wake.Count);
        }

        [TestMethod]
        public void Callback_MayReconnectFromOnClosed()
        {
            ActingListener listener = new ActingListener();
            WebSocketBench bench = new WebSocketBench(listener);
            listener.Bench = bench;
            listener.ReconnectsWhenClosed = true;
            bench.Open();
            bench.Stream.Fail(StreamFailure.Broken, null);

            bench.Client.Poll();

            Assert.AreEqual((int)WebSocketState.Connecting, (int)bench.Client.State);
            bench.Stream.Accept();
            bench.Client.Poll();
            bench.Server.AcceptRequest(string.Empty);
            bench.Client.Poll();
            Assert.AreEqual("opened closed:1 opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void Callback_AbortInOnText_StopsDelivery()
        {
            ActingListener listener = new ActingListener();
            WebSocketBench bench = new WebSocketBench(listener);
            listener.Bench = bench;
            listener.AbortsOnText = true;
            bench.Open();
            bench.Server.SendText("a");
            bench.Server.SendText("b");

            bench.Client.Poll();

            Assert.AreEqual("opened text:a closed:11 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Callback_AbortInOnOpened_EndsAtOnce()
        {
            ActingListener listener = new ActingListener();
            WebSocketBench bench = new WebSocketBench(listener);
            listener.Bench = bench;
            listener.AbortsWhenOpened = true;

            bench.Open();

            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Callback_AnswersFromOnText()
        {
            ActingListener listener = new ActingListener();
            WebSocketBench bench = new WebSocketBench(listener);
            listener.Bench = bench;
            listener.AnswersText = true;
            bench.Open();
            bench.Server.SendText("a");
            bench.Server.SendText("b");

            bench.Client.Poll();

            Assert.AreEqual("answer", bench.Server.ReadFrame().Text);
            Assert.AreEqual("answer", bench.Server.ReadFrame().Text);
        }

        [TestMethod]
        public void Callback_PollInside_DoesNothing()
        {
            ActingListener listener = new ActingListener();
            WebSocketBench bench = new WebSocketBench(listener);
            listener.Bench = bench;
            listener.PollsOnText = true;
            bench.Open();
            bench.Server.SendText("a");
            bench.Server.SendText("b");

            bench.Client.Poll();

            Assert.AreEqual("opened text:a text:b ", bench.Listener.Log);
        }

        [TestMethod]
        public void Callback_ThatThrows_LosesItsOwnMessageOnly()
        {
            ActingListener listener = new ActingListener();
            WebSocketBench bench = new WebSocketBench(listener);
            listener.Bench = bench;
            bench.Open();
            listener.ThrowsOnText = true;
            bench.Server.SendText("a");
            bench.Server.SendText("b");
            Assert.ThrowsException(typeof(InvalidOperationException), () => bench.Client.Poll());
            listener.ThrowsOnText = false;

            bench.Run();

            Assert.AreEqual("opened text:b ", bench.Listener.Log);
        }

        [TestMethod]
        public void RandomBytes_NeverThrowAndEndOnce()
        {
            SeededRandom random = new SeededRandom(77);
            for (int round = 0; round < 300; round++)
            {
                WebSocketBench bench = new WebSocketBench();
                if (round % 2 == 0)
                {
                    bench.Open();
                }
                else
                {
                    bench.SendRequest();
                    bench.Server.SendAscii("HTTP/1.1 101 ");
                }

                byte[] noise = new byte[random.Below(300)];
                random.Fill(noise, 0, noise.Length);
                bench.Stream.ReadLimit = 1 + random.Below(40);
                bench.Server.SendBytes(noise);
                bench.Run();
                bench.Stream.Fail(StreamFailure.ClosedByPeer, null);
                bench.Run();

                Assert.AreEqual((int)1, bench.Listener.ClosedCount);
                Assert.AreEqual((int)WebSocketState.Closed, (int)bench.Client.State);
            }
        }

        [TestMethod]
        public void RandomFragmentsAndPieces_ArriveAsOneMessage()
        {
            SeededRandom random = new SeededRandom(78);
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            for (int round = 0; round < 200; round++)
            {
                byte[] message = new byte[random.Below(WebSocketBench.MaxMessageBytes)];
                for (int i = 0; i < message.Length; i++)
                {
                    message[i] = (byte)(0x20 + random.Below(0x5F));
                }

                bench.Stream.ReadLimit = 1 + random.Below(600);
                SendInFragments(bench, random, message);
                bench.Run();

                CollectionAssert.AreEqual(message, bench.Listener.LastMessage);
            }

            Assert.AreEqual((int)200, bench.Listener.TextCount);
        }

        private static void SendInFragments(WebSocketBench bench, SeededRandom random, byte[] message)
        {
            int sent = 0;
            int opcode = 1;
            do
            {
                int part = random.Below(message.Length - sent + 1);
                if (random.Below(4) == 0)
                {
                    part = message.Length - sent;
                }

                byte[] payload = new byte[part];
                Array.Copy(message, sent, payload, 0, part);
                sent += part;
                bench.Server.SendFrame(sent == message.Length ? opcode | 0x80 : opcode, payload);
                opcode = 0;
                if (sent < message.Length && random.Below(3) == 0)
                {
                    bench.Server.SendFrame(0x8A, "between");
                }
            }
            while (sent < message.Length);
        }

        private sealed class ActingListener : RecordingWebSocketListener
        {
            public WebSocketBench Bench { get; set; }

            public bool ReconnectsWhenClosed { get; set; }

            public bool AbortsOnText { get; set; }

            public bool AbortsWhenOpened { get; set; }

            public bool AnswersText { get; set; }

            public bool PollsOnText { get; set; }

            public bool ThrowsOnText { get; set; }

            public override void OnOpened()
            {
                base.OnOpened();
                if (AbortsWhenOpened)
                {
                    Bench.Client.Abort();
                }
            }

            public override void OnText(ByteChain message)
            {
                if (ThrowsOnText)
                {
                    throw new InvalidOperationException();
                }

                base.OnText(message);
                if (AbortsOnText)
                {
                    Bench.Client.Abort();
                }

                if (AnswersText)
                {
                    Bench.SendText("answer");
                }

                if (PollsOnText)
                {
                    Bench.Client.Poll();
                }
            }

            public override void OnClosed(WebSocketFailure failure)
            {
                base.OnClosed(failure);
                if (ReconnectsWhenClosed)
                {
                    ReconnectsWhenClosed = false;
                    Bench.Client.Connect(Bench.Target);
                }
            }
        }
    }
}
