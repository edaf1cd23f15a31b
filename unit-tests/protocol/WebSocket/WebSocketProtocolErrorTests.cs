// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketProtocolErrorTests
    {
        [TestMethod]
        public void ReservedBits_Close1002()
        {
            AssertClosed(new byte[] { 0xC1, 0 }, 1002, "reserved bit");
            AssertClosed(new byte[] { 0xA1, 0 }, 1002, "reserved bit");
            AssertClosed(new byte[] { 0x91, 0 }, 1002, "reserved bit");
        }

        [TestMethod]
        public void ReservedOpcodes_Close1002()
        {
            for (int opcode = 3; opcode < 16; opcode++)
            {
                if (opcode < 8 || opcode > 10)
                {
                    AssertClosed(new byte[] { (byte)(0x80 | opcode), 0 }, 1002, "reserved opcode");
                }
            }
        }

        [TestMethod]
        public void MaskedFrame_Close1002()
        {
            AssertClosed(new byte[] { 0x81, 0x81, 1, 2, 3, 4, 5 }, 1002, "masked");
            AssertClosed(new byte[] { 0x89, 0x80, 1, 2, 3, 4 }, 1002, "masked");
        }

        [TestMethod]
        public void FragmentedControlFrame_Close1002()
        {
            AssertClosed(new byte[] { 0x09, 0 }, 1002, "fragmented control");
            AssertClosed(new byte[] { 0x08, 0 }, 1002, "fragmented control");
        }

        [TestMethod]
        public void LongControlFrame_Close1002()
        {
            AssertClosed(new byte[] { 0x89, 126, 0, 126 }, 1002, "125");
            AssertClosed(new byte[] { 0x88, 127, 0 }, 1002, "125");
        }

        [TestMethod]
        public void ImpossibleLength_Close1002()
        {
            AssertClosed(new byte[] { 0x81, 127, 0x80, 0, 0, 0, 0, 0, 0, 0 }, 1002, "length");
        }

        [TestMethod]
        public void ContinuationOfNothing_Close1002()
        {
            AssertClosed(new byte[] { 0x80, 0 }, 1002, "continuation");
            AssertClosed(new byte[] { 0x00, 1, 0x61 }, 1002, "continuation");
            AssertClosed(new byte[] { 0x81, 1, 0x61, 0x80, 0 }, 1002, "continuation");
        }

        [TestMethod]
        public void MessageInsideAMessage_Close1002()
        {
            AssertClosed(new byte[] { 0x01, 1, 0x61, 0x81, 1, 0x62 }, 1002, "message inside");
            AssertClosed(new byte[] { 0x02, 1, 0x61, 0x81, 1, 0x62 }, 1002, "message inside");
            AssertClosed(new byte[] { 0x01, 1, 0x61, 0x82, 1, 0x62 }, 1002, "message inside");
        }

        [TestMethod]
        public void CloseFrameThatMayNotBe_Close1002()
        {
            AssertClosed(new byte[] { 0x88, 1, 0x03 }, 1002, "close frame");
            int[] codes = new int[] { 0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65535 };
            foreach (int code in codes)
            {
                AssertClosed(new byte[] { 0x88, 2, (byte)(code >> 8), (byte)code }, 1002, "close frame");
            }
        }

        [TestMethod]
        public void InvalidUtf8_Close1007()
        {
            AssertClosed(new byte[] { 0x81, 2, 0xC3, 0x28 }, 1007, "UTF-8");
            AssertClosed(new byte[] { 0x81, 1, 0xC3 }, 1007, "UTF-8");
            AssertClosed(new byte[] { 0x01, 1, 0xC3, 0x80, 0 }, 1007, "UTF-8");
            AssertClosed(new byte[] { 0x01, 2, 0xE2, 0x82, 0x80, 1, 0x41 }, 1007, "UTF-8");
            AssertClosed(new byte[] { 0x88, 4, 0x03, 0xE8, 0xC3, 0x28 }, 1007, "UTF-8");
            AssertClosed(new byte[] { 0x88, 3, 0x03, 0xE8, 0xC3 }, 1007, "UTF-8");
        }

        [TestMethod]
        public void InvalidUtf8_IsFoundBeforeTheMessageEnds()
        {
            AssertClosed(new byte[] { 0x01, 126, 1, 0, 0xFF }, 1007, "UTF-8");
        }

        [TestMethod]
        public void AfterAnError_NothingIsDeliveredOrAnswered()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();

            bench.Server.SendBytes(new byte[] { 0x83, 0 });
            bench.Server.SendText("late");
            bench.Server.SendFrame(0x89, "late");
            bench.Client.Poll();
            bench.Server.SendText("later");
            bench.Client.Poll();

            Assert.AreEqual("opened ", bench.Listener.Log);
            Assert.AreEqual((int)8, bench.Server.ReadFrame().Opcode);
            Assert.IsNull(bench.Server.ReadFrame());
            Assert.IsFalse(bench.SendText("x"));
            Assert.AreEqual((int)0, bench.Stream.UnreadCount);
        }

        [TestMethod]
        public void AfterAnError_ServerThatStays_IsLeftAtTheDeadline()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            bench.Server.SendBytes(new byte[] { 0x83, 0 });
            bench.Client.Poll();

            int waited = bench.RunToNextDue();

            Assert.AreEqual((int)5, waited);
            Assert.AreEqual("opened closed:8 ", bench.Listener.Log);
            Assert.AreEqual((int)StreamState.Closed, (int)bench.Stream.State);
        }

        [TestMethod]
        public void AfterAnError_ServerThatNeverStopsTalking_IsLeftAtTheDeadline()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            bench.Server.SendBytes(new byte[] { 0x83, 0 });
            bench.Client.Poll();
            bench.Clock.AdvanceSeconds(5);
            bench.Server.SendBytes(new byte[6000]);

            bench.Client.Poll();

            Assert.AreEqual("opened closed:8 ", bench.Listener.Log);
        }

        private static void AssertClosed(byte[] received, int code, string part)
        {
            // Whole and byte by byte.
            for (int limit = 1; limit < 1000; limit += 900)
            {
                WebSocketBench bench = new WebSocketBench();
                bench.Open();
                bench.Stream.ReadLimit = limit;

                bench.Server.SendBytes(received);
                bench.Run();
                ClientFrame close = bench.Server.ReadFrame();
                Assert.AreEqual((int)8, close.Opcode);
                Assert.AreEqual(code, close.CloseCode);
                Assert.AreEqual((int)WebSocketState.Closing, (int)bench.Client.State);
                bench.Stream.Fail(StreamFailure.ClosedByPeer, "gone");
                bench.Run();

                WebSocketFailure failure = code == 1007 ? WebSocketFailure.InvalidUtf8 : WebSocketFailure.ProtocolError;
                Assert.AreEqual((int)failure, (int)bench.Client.Failure);
                Assert.AreEqual(code, bench.Client.CloseCode);
                Assert.Contains(part, bench.Client.FailureDetail);
                Assert.AreEqual((int)1, bench.Listener.ClosedCount);
            }
        }
    }
}
