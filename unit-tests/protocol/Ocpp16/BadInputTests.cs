// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class BadInputTests
    {
        [TestMethod]
        public void Receive_BadInput_GetsItsAnswerAndTheLinkStaysUsable()
        {
            Assert.IsTrue(BadInputCases.All.Length >= 120);
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Handler = new TestDispatcher();
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "ours");
            foreach (string[] row in BadInputCases.All)
            {
                string name = row[0];
                string message = BadInputCases.Expand(row[1]);
                string answer = row[2];
                int sent = bench.SentCount;
                int problems = bench.ProblemCount;

                if (message.StartsWith(BadInputCases.Binary))
                {
                    bench.ReceiveBinary(message.Substring(BadInputCases.Binary.Length));
                }
                else
                {
                    bench.Receive(message);
                }

                Assert.AreEqual(answer.Length == 0 ? sent : sent + 1, bench.SentCount, name);
                if (answer.Length != 0)
                {
                    Assert.StartsWith(answer, bench.Sent, name);
                    Assert.EndsWith("\",{}]", bench.Sent, name);
                }

                Assert.AreEqual(problems + 1, bench.ProblemCount, name);
                bench.Receive("[2,\"good\",\"GetConfiguration\",{\"key\":[\"HeartbeatInterval\"]}]");
                Assert.AreEqual("[3,\"good\",{\"status\":\"Accepted\"}]", bench.Sent, name);
                Assert.AreEqual((int)0, bench.ResultCount + bench.FailureCount, name);
            }

            bench.Receive("[3,\"ours\",{}]");
            Assert.AreEqual((int)1, bench.ResultCount);
        }

        [TestMethod]
        public void Receive_FieldMissing_IsNamed()
        {
            AssertMissing("ChangeAvailability", "{\"type\":\"Operative\"}", "connectorId");
            AssertMissing("ChangeAvailability", "{\"connectorId\":1}", "type");
            AssertMissing("ChangeConfiguration", "{\"value\":\"1\"}", "key");
            AssertMissing("ChangeConfiguration", "{\"key\":\"k\"}", "value");
            AssertMissing("DataTransfer", "{}", "vendorId");
            AssertMissing("RemoteStartTransaction", "{}", "idTag");
            AssertMissing("RemoteStopTransaction", "{}", "transactionId");
            AssertMissing("Reset", "{}", "type");
            AssertMissing("TriggerMessage", "{}", "requestedMessage");
            AssertMissing("UnlockConnector", "{}", "connectorId");
        }

        [TestMethod]
        public void Receive_GetConfigurationWithTooManyKeys_IsAnOccurrenceViolation()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Handler = new TestDispatcher();
            string keys = "\"k\"";
            for (int i = 1; i < 20; i++)
            {
                keys += ",\"k\"";
            }

            bench.Receive("[2,\"a\",\"GetConfiguration\",{\"key\":[" + keys + "]}]");
            Assert.AreEqual("[3,\"a\",{\"status\":\"Accepted\"}]", bench.Sent);
            bench.Receive("[2,\"b\",\"GetConfiguration\",{\"key\":[" + keys + ",\"k\"]}]");
            Assert.StartsWith("[4,\"b\",\"OccurenceConstraintViolation\",\"key: at most 20 elements allowed\"", bench.Sent);
        }

        private static void AssertMissing(string action, string payload, string field)
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Handler = new TestDispatcher();
            bench.Receive("[2,\"a\",\"" + action + "\"," + payload + "]");
            Assert.AreEqual("[4,\"a\",\"OccurenceConstraintViolation\",\"" + field + ": required field is missing\",{}]", bench.Sent);
        }
    }
}
