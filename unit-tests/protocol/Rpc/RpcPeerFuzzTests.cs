// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RpcPeerFuzzTests
    {
        private const int Rounds = 3000;

        [TestMethod]
        public void Receive_ChangedFrames_AnswersAtMostOnceAndStaysUsable()
        {
            string[] frames = new string[]
            {
                "[2,\"id\",\"ChangeAvailability\",{\"connectorId\":1,\"type\":\"Operative\"}]",
                "[2,\"id\",\"GetConfiguration\",{\"key\":[\"HeartbeatInterval\",\"x\\u00e9\"]}]",
                "[2,\"id\",\"RemoteStartTransaction\",{\"idTag\":\"T\",\"chargingProfile\":{\"a\":[1.5e1,{\"b\":null}]}}]",
                "[3,\"ours\",{\"currentTime\":\"2026-01-02T03:04:05Z\"}]",
                "[4,\"ours\",\"GenericError\",\"text\",{}]",
            };
            const string symbols = "[]{}\",:\\0123456789-+.eEtruefalsn \u0001";
            byte[] alphabet = Encoding.UTF8.GetBytes(symbols);
            SeededRandom random = new SeededRandom(2026);
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Handler = new TestDispatcher();
            for (int round = 0; round < Rounds; round++)
            {
                byte[] bytes = Encoding.UTF8.GetBytes(frames[random.Below(frames.Length)]);
                int count = bytes.Length;
                for (int changes = 1 + random.Below(4); changes > 0; changes--)
                {
                    bytes[random.Below(count)] = alphabet[random.Below(alphabet.Length)];
                    count -= random.Below(6) == 0 ? random.Below(count - 1) : 0;
                }

                string message = Encoding.UTF8.GetString(bytes, 0, count);
                bench.Peer.Call(new HeartbeatRequest(), bench, null, "ours");
                int sent = bench.SentCount;
                bench.Receive(message);
                Assert.IsTrue(bench.SentCount - sent <= 1, message);
                bench.Receive("[2,\"good\",\"ClearCache\",{}]");
                Assert.AreEqual("[3,\"good\",{\"status\":\"Accepted\"}]", bench.Sent, message);
            }

            Assert.IsTrue(bench.ResultCount + bench.FailureCount > 0);
            Assert.IsTrue(bench.ProblemCount > Rounds / 2);
        }
    }
}
