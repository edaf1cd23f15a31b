// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VariableListTests
    {
        private const int Many = 100;
        private const int ManyBytes = 12000;

        [TestMethod]
        public void GetVariables_GoesThroughTheListTwice()
        {
            GetVariablesRequest request = new GetVariablesRequest();
            Assert.IsTrue(request.Read(
                JsonText.Payload(
                    "{\"more\":[{}],\"getVariableData\":[{\"component\":{\"name\":\"C\",\"instance\":\"ci\",\"evse\":{\"id\":1,\"connectorId\":2}},"
                    + "\"variable\":{\"name\":\"V\",\"instance\":\"vi\"},\"attributeType\":\"MaxSet\"},"
                    + "{\"variable\":{\"customData\":{\"vendorId\":\"v\"},\"name\":\"W\"},\"more\":{},\"component\":{\"name\":\"D\"}}],\"customData\":{}}"),
                Many,
                ManyBytes));
            Assert.AreEqual((int)2, request.Count);
            for (int i = 0; i < 2; i++)
            {
                Assert.IsTrue(request.Next());
                AssertCurrent("C", "ci", 1, 2, "V", "vi", request);
                Assert.AreEqual((int)AttributeType.MaxSet, (int)request.Attribute);
                Assert.IsTrue(request.Next());
                AssertCurrent("D", null, Evse.None, Evse.None, "W", null, request);
                Assert.AreEqual((int)AttributeType.Actual, (int)request.Attribute);
                Assert.IsFalse(request.Next());
                Assert.IsFalse(request.Next());
                request.Rewind();
            }
        }

        [TestMethod]
        public void SetVariables_EachAttribute()
        {
            for (AttributeType type = AttributeType.Actual; type <= AttributeType.MaxSet; type++)
            {
                SetVariablesRequest request = new SetVariablesRequest();
                Assert.IsTrue(request.Read(
                    JsonText.Payload("{\"setVariableData\":[{\"attributeType\":\"" + WireNames.Of(type) + "\",\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"},\"attributeValue\":\"\"}]}"),
                    Many,
                    ManyBytes));
                Assert.IsTrue(request.Next());
                Assert.AreEqual((int)type, (int)request.Attribute);
                Assert.AreEqual(string.Empty, request.Value);
            }
        }

        [TestMethod]
        public void GetReport_WithoutList()
        {
            GetReportRequest request = new GetReportRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"requestId\":-3,\"more\":1}"), Many, ManyBytes));
            Assert.AreEqual((int)-3, request.RequestId);
            Assert.AreEqual((int)0, (int)request.Criteria);
            Assert.AreEqual((int)0, request.Count);
            Assert.IsFalse(request.Next());
        }

        [TestMethod]
        public void GetReport_WithFiltersAndCriteria()
        {
            GetReportRequest request = new GetReportRequest();
            Assert.IsTrue(request.Read(
                JsonText.Payload(
                    "{\"componentVariable\":[{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"}},{\"component\":{\"name\":\"D\"}}],"
                    + "\"componentCriteria\":[\"Problem\",\"Available\",\"Problem\"],\"requestId\":1}"),
                Many,
                ManyBytes));
            Assert.AreEqual((int)(ComponentCriteria.Problem | ComponentCriteria.Available), (int)request.Criteria);
            Assert.AreEqual((int)2, request.Count);
            Assert.IsTrue(request.Next());
            AssertCurrent("C", null, Evse.None, Evse.None, "V", null, request);
            Assert.IsTrue(request.Next());
            AssertCurrent("D", null, Evse.None, Evse.None, null, null, request);
            Assert.IsFalse(request.Next());
        }

        [TestMethod]
        public void GetReport_EachCriterion()
        {
            AssertCriterion("Active", ComponentCriteria.Active);
            AssertCriterion("Available", ComponentCriteria.Available);
            AssertCriterion("Enabled", ComponentCriteria.Enabled);
            AssertCriterion("Problem", ComponentCriteria.Problem);
        }

        [TestMethod]
        public void Read_Twice_StartsAnew()
        {
            const string element = "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V\"}}";
            GetVariablesRequest request = new GetVariablesRequest();
            Assert.IsFalse(request.Read(JsonText.Payload("{\"getVariableData\":[" + element + "," + element + ",1]}"), Many, ManyBytes));
            Assert.IsTrue(request.Read(JsonText.Payload("{\"getVariableData\":[" + element + "]}"), Many, ManyBytes));
            Assert.AreEqual((int)1, request.Count);
            Assert.IsTrue(request.Next());
            Assert.IsFalse(request.Next());
        }

        [TestMethod]
        public void GetVariables_Answered_WhileTheListIsRead()
        {
            ListHandler handler = new ListHandler();
            RpcBench bench = new RpcBench(new Ocpp201Dialect()) { Handler = handler };
            bench.Receive(
                "[2,\"a\",\"GetVariables\",{\"getVariableData\":[{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V1\"}},"
                + "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V9\"}},"
                + "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V2\"},\"attributeType\":\"Target\"},"
                + "{\"component\":{\"name\":\"c\\\"\",\"instance\":\"i\",\"evse\":{\"id\":1}},\"variable\":{\"name\":\"V3\",\"instance\":\"j\"}}]}]");
            Assert.AreEqual(
                "[3,\"a\",{\"getVariableResult\":[{\"attributeStatus\":\"Accepted\",\"attributeType\":\"Actual\",\"attributeValue\":\"value of V1\","
                + "\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V1\"}},"
                + "{\"attributeStatus\":\"Rejected\",\"attributeStatusInfo\":{\"reasonCode\":\"WriteOnly\"},\"attributeType\":\"Actual\","
                + "\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V9\"}},"
                + "{\"attributeStatus\":\"NotSupportedAttributeType\",\"attributeType\":\"Target\",\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V2\"}},"
                + "{\"attributeStatus\":\"UnknownComponent\",\"attributeType\":\"Actual\",\"component\":{\"name\":\"c\\\"\",\"instance\":\"i\",\"evse\":{\"id\":1}},"
                + "\"variable\":{\"name\":\"V3\",\"instance\":\"j\"}}]}]",
                bench.Sent);
        }

        [TestMethod]
        public void SetVariables_Answered_AfterAllAreSet()
        {
            ListHandler handler = new ListHandler();
            RpcBench bench = new RpcBench(new Ocpp201Dialect()) { Handler = handler };
            bench.Receive(
                "[2,\"a\",\"SetVariables\",{\"setVariableData\":[{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V1\"},\"attributeValue\":\"one\"},"
                + "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V2\"},\"attributeValue\":\"\",\"attributeType\":\"MinSet\"}]}]");
            Assert.AreEqual(
                "[3,\"a\",{\"setVariableResult\":[{\"attributeStatus\":\"Accepted\",\"attributeType\":\"Actual\",\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V1\"}},"
                + "{\"attributeStatus\":\"Rejected\",\"attributeStatusInfo\":{\"reasonCode\":\"InvalidValue\"},\"attributeType\":\"MinSet\",\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V2\"}}]}]",
                bench.Sent);
            Assert.AreEqual("V1=one;V2=;", handler.Set);
        }

        [TestMethod]
        public void SetVariables_WrongBehindTheFirstElement_SetsNothing()
        {
            ListHandler handler = new ListHandler();
            RpcBench bench = new RpcBench(new Ocpp201Dialect()) { Handler = handler };
            bench.Receive(
                "[2,\"a\",\"SetVariables\",{\"setVariableData\":[{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V1\"},\"attributeValue\":\"one\"},"
                + "{\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V2\"}}]}]");
            Assert.AreEqual("[4,\"a\",\"OccurrenceConstraintViolation\",\"attributeValue: required field is missing\",{}]", bench.Sent);
            Assert.AreEqual(string.Empty, handler.Set);
        }

        [TestMethod]
        public void GetVariables_ManyElements_AreStreamed()
        {
            string list = string.Empty;
            for (int i = 0; i < Many; i++)
            {
                list += (i == 0 ? "{" : ",{") + "\"component\":{\"name\":\"C\"},\"variable\":{\"name\":\"V" + i.ToString() + "\"}}";
            }

            RpcBench bench = new RpcBench(new Ocpp201Dialect(), 256) { Handler = new ListHandler() };
            bench.Receive("[2,\"a\",\"GetVariables\",{\"getVariableData\":[" + list + "]}]");
            Assert.EndsWith(".", JsonText.Trace(JsonText.Reader(bench.Sent)));
            Assert.Contains("value of V98", bench.Sent);
            Assert.IsTrue(bench.SentParts > 30);
        }

        private static void AssertCriterion(string name, ComponentCriteria expected)
        {
            GetReportRequest request = new GetReportRequest();
            Assert.IsTrue(request.Read(JsonText.Payload("{\"requestId\":1,\"componentCriteria\":[\"" + name + "\"]}"), Many, ManyBytes));
            Assert.AreEqual((int)expected, (int)request.Criteria);
        }

        private static void AssertCurrent(
            string component, string componentInstance, int evseId, int connectorId, string variable, string variableInstance, VariableListRequest request)
        {
            ComponentVariable current = request.Current;
            Assert.AreEqual(component, current.Component);
            Assert.AreEqual(componentInstance, current.ComponentInstance);
            Assert.AreEqual(evseId, current.Evse.Id);
            Assert.AreEqual(connectorId, current.Evse.ConnectorId);
            Assert.AreEqual(variable, current.Variable);
            Assert.AreEqual(variableInstance, current.VariableInstance);
        }

        /// <summary>
        /// Serves GetVariables and SetVariables as the face of a station does.
        /// </summary>
        private sealed class ListHandler : IRpcHandler
        {
            public string Set { get; private set; } = string.Empty;

            public void OnCall(RpcRequest request, PayloadReader payload)
            {
                IRpcPayload answer = request.Action == "GetVariables" ? GetVariables(payload) : SetVariables(payload);
                if (answer == null)
                {
                    request.RejectPayload(payload);
                }
                else
                {
                    request.Respond(answer);
                }
            }

            private static IRpcPayload GetVariables(PayloadReader payload)
            {
                GetVariablesRequest request = new GetVariablesRequest();
                return request.Read(payload, Many, ManyBytes) ? new GetVariablesResponse(request, new NumberedVariables()) : null;
            }

            private IRpcPayload SetVariables(PayloadReader payload)
            {
                SetVariablesRequest request = new SetVariablesRequest();
                if (!request.Read(payload, Many, ManyBytes))
                {
                    return null;
                }

                SetVariablesResponse answer = new SetVariablesResponse(request);
                while (request.Next())
                {
                    bool isEmpty = request.Value.Length == 0;
                    Set += request.Current.Variable + "=" + request.Value + ";";
                    answer.Add(isEmpty ? VariableStatuses.Rejected : VariableStatuses.Accepted, isEmpty ? ReasonCodes.InvalidValue : null);
                }

                return answer;
            }
        }
    }
}
