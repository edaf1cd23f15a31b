// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Ocpp201BadInputTests
    {
        [TestMethod]
        public void Receive_BadInput_GetsItsAnswerAndTheLinkStaysUsable()
        {
            Assert.IsTrue(Ocpp201BadInputCases.All.Length >= 120);
            RpcBench bench = new RpcBench(new Ocpp201Dialect());
            bench.Handler = new Ocpp201TestDispatcher();
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "ours");
            foreach (string[] row in Ocpp201BadInputCases.All)
            {
                string name = row[0];
                string message = Ocpp201BadInputCases.Expand(row[1]);
                string answer = row[2];
                int sent = bench.SentCount;
                int problems = bench.ProblemCount;

                if (message.StartsWith(Ocpp201BadInputCases.Binary))
                {
                    bench.ReceiveBinary(message.Substring(Ocpp201BadInputCases.Binary.Length));
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
                bench.Receive("[2,\"good\",\"GetBaseReport\",{\"requestId\":1,\"reportBase\":\"FullInventory\"}]");
                Assert.AreEqual("[3,\"good\",{\"status\":\"Accepted\"}]", bench.Sent, name);
                Assert.AreEqual((int)0, bench.ResultCount + bench.FailureCount, name);
            }

            bench.Receive("[3,\"ours\",{}]");
            Assert.AreEqual((int)1, bench.ResultCount);
        }

        [TestMethod]
        public void Receive_FieldMissing_IsNamed()
        {
            AssertRefused("ChangeAvailability", "{}", "OccurrenceConstraintViolation", "operationalStatus: required field is missing");
            AssertRefused("UnlockConnector", "{\"evseId\":1}", "OccurrenceConstraintViolation", "connectorId: required field is missing");
            AssertRefused("ChangeAvailability", "{\"evse\":{},\"operationalStatus\":\"Operative\"}", "OccurrenceConstraintViolation", "id: required field is missing");
        }

        [TestMethod]
        public void Receive_NameNotInTheList_IsToldWhatIsAllowed()
        {
            AssertRefused("Reset", "{\"type\":\"Hard\"}", "PropertyConstraintViolation", "type: one of Immediate OnIdle allowed");
            AssertRefused(
                "GetReport",
                "{\"requestId\":1,\"componentCriteria\":[\"Active\",\"active\"]}",
                "PropertyConstraintViolation",
                "componentCriteria: one of Active Available Enabled Problem allowed");
        }

        [TestMethod]
        public void Receive_ListTooLong_IsAnOccurrenceViolation()
        {
            const string element = "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\",\"instance\":\"I\"},\"attributeValue\":\"1\"}";
            string list = element;
            for (int i = 1; i < Ocpp201TestDispatcher.MaximumItems; i++)
            {
                list += "," + element;
            }

            AssertAccepted("GetVariables", "{\"getVariableData\":[" + list + "]}");
            AssertAccepted("SetVariables", "{\"setVariableData\":[" + list + "]}");
            AssertAccepted("GetReport", "{\"requestId\":1,\"componentVariable\":[" + list + "]}");
            list += "," + element;
            AssertRefused("GetVariables", "{\"getVariableData\":[" + list + "]}", "OccurrenceConstraintViolation", "getVariableData: at most 20 elements allowed");
            AssertRefused("SetVariables", "{\"setVariableData\":[" + list + "]}", "OccurrenceConstraintViolation", "setVariableData: at most 20 elements allowed");
            AssertRefused(
                "GetReport", "{\"requestId\":1,\"componentVariable\":[" + list + "]}", "OccurrenceConstraintViolation", "componentVariable: at most 20 elements allowed");
        }

        [TestMethod]
        public void Receive_TooManyBytes_IsAFormatViolation()
        {
            string value = new string('v', 1000);
            string list = string.Empty;
            for (int i = 0; i < 8; i++)
            {
                list += (i == 0 ? string.Empty : ",") + "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"},\"attributeValue\":\"" + value + "\"}";
            }

            AssertRefused("SetVariables", "{\"setVariableData\":[" + list + "]}", "FormatViolation", "payload: at most 8192 bytes allowed");
        }

        private static void AssertRefused(string action, string payload, string code, string description)
        {
            Assert.AreEqual("[4,\"a\",\"" + code + "\",\"" + description + "\",{}]", AnswerTo(action, payload));
        }

        private static void AssertAccepted(string action, string payload)
        {
            Assert.AreEqual("[3,\"a\",{\"status\":\"Accepted\"}]", AnswerTo(action, payload), action);
        }

        private static string AnswerTo(string action, string payload)
        {
            RpcBench bench = new RpcBench(new Ocpp201Dialect());
            bench.Handler = new Ocpp201TestDispatcher();
            bench.Receive("[2,\"a\",\"" + action + "\"," + payload + "]");
            return bench.Sent;
        }
    }
}
