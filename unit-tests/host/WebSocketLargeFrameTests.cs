// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Host
{
    /// <summary>
    /// Frames that do not fit into a board's memory in one piece.
    /// </summary>
    [TestClass]
    public class WebSocketLargeFrameTests
    {
        [TestMethod]
        public void Send_LongFrames_UseTheShortestForm()
        {
            AssertForm(65534, 126);
            AssertForm(65535, 126);
            AssertForm(65536, 127);
            AssertForm(70000, 127);
        }

        private static void AssertForm(int length, int form)
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            byte[] source = new byte[length];
            new SeededRandom(5).Fill(source, 0, length);

            Assert.IsTrue(bench.Client.Send(source, 0, length, true, true));

            ClientFrame frame = bench.Server.ReadFrame();
            Assert.AreEqual(form, frame.LengthForm);
            CollectionAssert.AreEqual(source, frame.Payload);
        }
    }
}
