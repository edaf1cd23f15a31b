// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketReceiveTests
    {
        [TestMethod]
        public void Text_OneFrame_IsDelivered()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendText("[3,\"1\",{}]");
            bench.Client.Poll();

            Assert.AreEqual("opened text:[3,\"1\",{}] ", bench.Listener.Log);
        }

        [TestMethod]
        public void Text_Empty_IsDelivered()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendText(string.Empty);
            bench.Client.Poll();

            Assert.AreEqual("opened text: ", bench.Listener.Log);
        }

        [TestMethod]
        public void Text_SeveralInOnePiece_AreDeliveredInOrder()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendText("a");
            bench.Server.SendText("b");
            bench.Server.SendText("c");
            bench.Client.Poll();

            Assert.AreEqual("opened text:a text:b text:c ", bench.Listener.Log);
        }

        [TestMethod]
        public void Text_AllLengthForms_ArriveWhole()
        {
            int[] lengths = new int[] { 125, 126, 127, 511, 512, 513, 1999, 2000 };
            foreach (int length in lengths)
            {
                WebSocketBench bench = OpenBench();

                bench.Server.SendFrame(0x81, Letters(length));
                bench.Run();

                CollectionAssert.AreEqual(Letters(length), bench.Listener.LastMessage);
            }
        }

        [TestMethod]
        public void Text_LengthInALongerForm_IsTolerated()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendBytes(new byte[] { 0x81, 126, 0, 1, 0x61 });
            bench.Server.SendBytes(new byte[] { 0x81, 127, 0, 0, 0, 0, 0, 0, 0, 1, 0x62 });
            bench.Client.Poll();

            Assert.AreEqual("opened text:a text:b ", bench.Listener.Log);
        }

        [TestMethod]
        public void Text_ByteByByte_IsTheSame()
        {
            WebSocketBench bench = OpenBench();
            bench.Stream.ReadLimit = 1;

            bench.Server.SendFrame(0x81, Letters(300));
            bench.Server.SendFrame(0x01, "a");
            bench.Server.SendFrame(0x89, "p");
            bench.Server.SendFrame(0x80, "b");
            bench.Run();

            Assert.AreEqual("opened text#300 text:ab ", bench.Listener.Log);
            Assert.AreEqual("p", bench.Server.ReadFrame().Text);
        }

        [TestMethod]
        public void Text_Fragmented_IsJoined()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendFrame(0x01, "one ");
            bench.Client.Poll();
            bench.Server.SendFrame(0x00, string.Empty);
            bench.Server.SendFrame(0x00, "two ");
            bench.Client.Poll();
            bench.Server.SendFrame(0x80, "three");
            bench.Client.Poll();

            Assert.AreEqual("opened text:one two three ", bench.Listener.Log);
        }

        [TestMethod]
        public void Text_ControlFramesBetweenFragments_AreServed()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendFrame(0x01, "one ");
            bench.Server.SendFrame(0x89, "ping");
            bench.Server.SendFrame(0x8A, "pong nobody asked for");
            bench.Server.SendFrame(0x80, "two");
            bench.Client.Poll();

            Assert.AreEqual("opened text:one two ", bench.Listener.Log);
            ClientFrame pong = bench.Server.ReadFrame();
            Assert.AreEqual((int)0xA, pong.Opcode);
            Assert.AreEqual("ping", pong.Text);
            Assert.IsNull(bench.Server.ReadFrame());
        }

        [TestMethod]
        public void Text_CharacterAcrossFragments_IsValid()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendFrame(0x01, new byte[] { 0xE2, 0x82 });
            bench.Server.SendFrame(0x89, new byte[] { 0xFF });
            bench.Server.SendFrame(0x80, new byte[] { 0xAC });
            bench.Client.Poll();

            Assert.AreEqual("opened text:\u20ac ", bench.Listener.Log);
        }

        [TestMethod]
        public void Oversize_AtTheLimit_IsDeliveredWhole()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendFrame(0x01, Letters(1000));
            bench.Server.SendFrame(0x00, Letters(1000));
            bench.Server.SendFrame(0x80, Letters(0));
            bench.Run();

            Assert.AreEqual("opened text#2000 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Oversize_IsToldOnceAndTheLinkGoesOn()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendBytes(new byte[] { 0x81, 127, 0, 0, 0, 0, 0, 1, 0x11, 0x70 });
            for (int i = 0; i < 70; i++)
            {
                bench.Server.SendBytes(Letters(1000));
                bench.Run();
            }

            bench.Server.SendText("next");
            bench.Run();

            Assert.AreEqual("opened oversize#256 text:next ", bench.Listener.Log);
        }

        [TestMethod]
        public void Oversize_InFragments_IsToldAsSoonAsItIsKnown()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendFrame(0x01, Letters(1500));
            bench.Server.SendFrame(0x00, Letters(501));
            bench.Run();
            Assert.AreEqual("opened oversize#256 ", bench.Listener.Log);

            bench.Server.SendFrame(0x00, Letters(1500));
            bench.Server.SendFrame(0x89, "p");
            bench.Server.SendFrame(0x80, Letters(3));
            bench.Server.SendText("next");
            bench.Run();

            Assert.AreEqual("opened oversize#256 text:next ", bench.Listener.Log);
            Assert.AreEqual("p", bench.Server.ReadFrame().Text);
        }

        [TestMethod]
        public void Oversize_FirstPart_IsTheMessagesBeginning()
        {
            WebSocketBench bench = OpenBench();
            byte[] message = Letters(3000);
            message[0] = (byte)'#';

            bench.Server.SendFrame(0x81, message);
            bench.Run();

            Assert.AreEqual((byte)'#', bench.Listener.LastMessage[0]);
            Assert.AreEqual(message[255], bench.Listener.LastMessage[255]);
            Assert.AreEqual(ByteChain.SegmentSize, bench.Listener.LastMessage.Length);
        }

        [TestMethod]
        public void Oversize_CutInsideACharacter_LeavesNoTrace()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendFrame(0x01, Letters(1999));
            bench.Server.SendFrame(0x80, new byte[] { 0xE2, 0x82, 0xAC });
            bench.Server.SendText("next");

            bench.Run();

            Assert.AreEqual("opened oversize#256 text:next ", bench.Listener.Log);
        }

        [TestMethod]
        public void Binary_IsDiscardedAndTold()
        {
            WebSocketBench bench = OpenBench();

            bench.Server.SendFrame(0x82, new byte[] { 0xFF, 0xFE });
            bench.Server.SendFrame(0x02, new byte[] { 0x80 });
            bench.Server.SendFrame(0x80, new byte[5000]);
            bench.Server.SendText("next");
            bench.Run();

            Assert.AreEqual("opened binary binary text:next ", bench.Listener.Log);
        }

        [TestMethod]
        public void Ping_IsAnsweredWithItsPayload()
        {
            int[] lengths = new int[] { 0, 1, 125 };
            foreach (int length in lengths)
            {
                WebSocketBench bench = OpenBench();

                bench.Server.SendFrame(0x89, Letters(length));
                bench.Client.Poll();

                ClientFrame pong = bench.Server.ReadFrame();
                Assert.AreEqual((int)0xA, pong.Opcode);
                Assert.IsTrue(pong.IsFinal);
                CollectionAssert.AreEqual(Letters(length), pong.Payload);
            }
        }

        [TestMethod]
        public void Poll_TakesALimitedAmountAndAsksForMore()
        {
            WebSocketBench bench = OpenBench();
            for (int i = 0; i < 20; i++)
            {
                bench.Server.SendFrame(0x81, Letters(400));
            }

            bench.Client.Poll();
            int afterOne = bench.Listener.TextCount;
            Assert.IsTrue(afterOne > 0 && afterOne < 20);
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds, bench.Client.NextDueMilliseconds);

            bench.Run();

            Assert.AreEqual((int)20, bench.Listener.TextCount);
            Assert.AreEqual(long.MaxValue, bench.Client.NextDueMilliseconds);
        }

        private static WebSocketBench OpenBench()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            return bench;
        }

        private static byte[] Letters(int count)
        {
            return count == 0 ? new byte[0] : Encoding.UTF8.GetBytes(new string('a', count));
        }
    }
}
