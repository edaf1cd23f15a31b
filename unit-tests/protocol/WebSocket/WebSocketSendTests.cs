// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketSendTests
    {
        [TestMethod]
        public void Send_OneFrame_IsMaskedText()
        {
            WebSocketBench bench = OpenBench();

            Assert.IsTrue(bench.SendText("hello"));

            ClientFrame frame = bench.Server.ReadFrame();
            Assert.AreEqual((int)1, frame.Opcode);
            Assert.IsTrue(frame.IsFinal);
            Assert.AreEqual((int)0, frame.ReservedBits);
            Assert.AreEqual("hello", frame.Text);
        }

        [TestMethod]
        public void Send_SmallFrame_GoesOutInOnePiece()
        {
            WebSocketBench bench = OpenBench();
            int before = bench.Stream.WriteCount;

            bench.Client.Send(new byte[500], 0, 500, true, true);

            Assert.AreEqual(before + 1, bench.Stream.WriteCount);
        }

        [TestMethod]
        public void Send_UsesTheShortestForm()
        {
            AssertForm(0, 0);
            AssertForm(1, 1);
            AssertForm(125, 125);
            AssertForm(126, 126);
            AssertForm(127, 126);
            AssertForm(4000, 126);
        }

        [TestMethod]
        public void Send_LengthsAroundTheBuffer_ArriveWhole()
        {
            for (int length = 490; length < 530; length++)
            {
                AssertForm(length, 126);
            }

            AssertForm(1023, 126);
            AssertForm(1024, 126);
            AssertForm(1025, 126);
        }

        [TestMethod]
        public void Send_LeavesTheCallersBytesAlone()
        {
            WebSocketBench bench = OpenBench();
            byte[] source = Numbered(1500);

            bench.Client.Send(source, 0, source.Length, true, true);

            CollectionAssert.AreEqual(Numbered(1500), source);
        }

        [TestMethod]
        public void Send_PartOfABuffer_SendsThatPart()
        {
            WebSocketBench bench = OpenBench();

            bench.Client.Send(new byte[] { 1, 2, 3, 4, 5, 6, 7 }, 2, 3, true, true);

            CollectionAssert.AreEqual(new byte[] { 3, 4, 5 }, bench.Server.ReadFrame().Payload);
        }

        [TestMethod]
        public void Send_EachFrameHasAMaskOfItsOwn()
        {
            WebSocketBench bench = OpenBench();
            bench.SendText("a");
            bench.SendText("a");

            byte[] first = bench.Server.ReadFrame().Mask;
            byte[] second = bench.Server.ReadFrame().Mask;

            Assert.IsFalse(first[0] == second[0] && first[1] == second[1] && first[2] == second[2] && first[3] == second[3]);
        }

        [TestMethod]
        public void Send_InFrames_ContinuesTheMessage()
        {
            WebSocketBench bench = OpenBench();

            Assert.IsTrue(bench.Client.Send(new byte[] { 0x61 }, 0, 1, true, false));
            Assert.IsTrue(bench.Client.Send(new byte[] { 0x62 }, 0, 1, false, false));
            Assert.IsTrue(bench.Client.Send(new byte[0], 0, 0, false, true));
            Assert.IsTrue(bench.SendText("next"));

            AssertFrame(bench.Server.ReadFrame(), 1, false, "a");
            AssertFrame(bench.Server.ReadFrame(), 0, false, "b");
            AssertFrame(bench.Server.ReadFrame(), 0, true, string.Empty);
            AssertFrame(bench.Server.ReadFrame(), 1, true, "next");
        }

        [TestMethod]
        public void Send_PongBetweenFrames_DoesNotDisturbTheMessage()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Send(new byte[] { 0x61 }, 0, 1, true, false);
            bench.Server.SendFrame(0x89, "p");
            bench.Client.Poll();
            bench.Client.Send(new byte[] { 0x62 }, 0, 1, false, true);

            AssertFrame(bench.Server.ReadFrame(), 1, false, "a");
            AssertFrame(bench.Server.ReadFrame(), 10, true, "p");
            AssertFrame(bench.Server.ReadFrame(), 0, true, "b");
        }

        [TestMethod]
        public void Send_NewMessageInsideAMessage_Throws()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Send(new byte[] { 0x61 }, 0, 1, true, false);

            Assert.ThrowsException(typeof(InvalidOperationException), () => bench.SendText("x"));
        }

        [TestMethod]
        public void Send_RestOfAMessageFromAnEarlierConnection_IsNotSent()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Send(new byte[] { 0x61 }, 0, 1, true, false);
            bench.Client.Abort();
            bench.Client.Poll();
            bench.Open();

            Assert.IsFalse(bench.Client.Send(new byte[] { 0x62 }, 0, 1, false, true));
            Assert.IsNull(bench.Server.ReadFrame());
            Assert.IsTrue(bench.SendText("new"));
        }

        [TestMethod]
        public void Send_NotOpen_ReturnsFalse()
        {
            WebSocketBench bench = new WebSocketBench();
            Assert.IsFalse(bench.SendText("x"));

            bench.SendRequest();
            Assert.IsFalse(bench.SendText("x"));

            Assert.AreEqual((int)0, bench.Stream.SentCount);
        }

        [TestMethod]
        public void Send_WriteFails_EndsWithTheNextPoll()
        {
            WebSocketBench bench = OpenBench();
            bench.Stream.FailsWrites = true;

            Assert.IsFalse(bench.SendText("x"));

            Assert.AreEqual("opened ", bench.Listener.Log);
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds, bench.Client.NextDueMilliseconds);
            bench.Stream.FailsWrites = false;
            Assert.IsFalse(bench.SendText("y"), "a frame may have been cut: nothing may follow");
            bench.Client.Poll();
            Assert.AreEqual("opened closed:1 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Send_NewMessageAfterAFailedPart_ReturnsFalse()
        {
            WebSocketBench bench = OpenBench();
            bench.Stream.FailsWrites = true;
            bench.Client.Send(new byte[] { 0x61 }, 0, 1, true, false);

            Assert.IsFalse(bench.SendText("x"));
        }

        [TestMethod]
        public void Send_WriteFailsAfterTheServerClosed_TellsTheServersReason()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendText("last words");
            bench.Server.SendClose(1008, "second connection");
            bench.Stream.Fail(StreamFailure.Broken, "reset");

            Assert.IsFalse(bench.SendText("x"));
            bench.Run();

            Assert.AreEqual("opened text:last words closed:10 ", bench.Listener.Log);
            Assert.AreEqual((int)1008, bench.Client.CloseCode);
        }

        private static WebSocketBench OpenBench()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            return bench;
        }

        private static void AssertForm(int length, int form)
        {
            WebSocketBench bench = OpenBench();
            byte[] source = Numbered(length);

            Assert.IsTrue(bench.Client.Send(source, 0, length, true, true));

            ClientFrame frame = bench.Server.ReadFrame();
            Assert.AreEqual(form, frame.LengthForm);
            CollectionAssert.AreEqual(source, frame.Payload);
        }

        private static void AssertFrame(ClientFrame frame, int opcode, bool isFinal, string text)
        {
            Assert.AreEqual(opcode, frame.Opcode);
            Assert.AreEqual(isFinal, frame.IsFinal);
            Assert.AreEqual(text, frame.Text);
        }

        private static byte[] Numbered(int count)
        {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++)
            {
                bytes[i] = (byte)(i * 7);
            }

            return bytes;
        }
    }
}
