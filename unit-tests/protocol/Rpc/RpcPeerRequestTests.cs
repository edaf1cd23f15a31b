// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RpcPeerRequestTests
    {
        [TestMethod]
        public void Respond_AtOnce_SendsTheResult()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());

            bench.Receive(" [ 2 , \"id 1\" , \"ClearCache\" , { } ] ");

            Assert.AreEqual("id 1", bench.Request.MessageId);
            Assert.AreEqual("ClearCache", bench.Request.Action);
            Assert.IsTrue(bench.Request.Respond(new StatusResponse(StatusResponse.Accepted)));
            Assert.AreEqual("[3,\"id 1\",{\"status\":\"Accepted\"}]", bench.Sent);
            Assert.AreEqual((int)0, bench.ProblemCount);
        }

        [TestMethod]
        public void Receive_MemoryIsShort_IsAnsweredAndTheLinkStays()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect()) { Handler = new GreedyHandler(false) };

            bench.Receive("[2,\"a\",\"GetConfiguration\",{}]");

            Assert.Contains("[4,\"a\",\"InternalError\",\"memory is too short", bench.Sent);
            Assert.AreEqual((int)1, bench.SentCount);
            bench.Receive("[2,\"b\",\"GetConfiguration\",{}]");
            Assert.Contains("[4,\"b\",\"InternalError\"", bench.Sent);
        }

        [TestMethod]
        public void Receive_MemoryIsShortInTheMiddleOfTheAnswer_IsForTheOwnerOfTheLink()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect()) { Handler = new GreedyHandler(true) };
            bool isThrown = false;
            try
            {
                bench.Receive("[2,\"a\",\"GetConfiguration\",{}]");
            }
            catch (OutOfMemoryException)
            {
                isThrown = true;
            }

            Assert.IsTrue(isThrown);
        }

        [TestMethod]
        public void Respond_Later_SendsTheResult()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Receive("[2,\"a\",\"Reset\",{\"type\":\"Soft\"}]");
            RpcRequest first = bench.Request;
            bench.Receive("[2,\"b\",\"ClearCache\",{}]");
            bench.Clock.AdvanceSeconds(29);
            bench.Peer.Poll();

            Assert.IsTrue(bench.Request.Respond(new StatusResponse("Rejected")));
            Assert.AreEqual("[3,\"b\",{\"status\":\"Rejected\"}]", bench.Sent);
            Assert.IsTrue(first.Respond(new StatusResponse("Accepted")));
            Assert.AreEqual("[3,\"a\",{\"status\":\"Accepted\"}]", bench.Sent);
        }

        [TestMethod]
        public void Respond_Twice_SendsOnce()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Receive("[2,\"a\",\"ClearCache\",{}]");
            bench.Request.Respond(new StatusResponse("Accepted"));

            Assert.IsFalse(bench.Request.Respond(new StatusResponse("Rejected")));
            Assert.IsFalse(bench.Request.Reject(RpcError.InternalError, "x"));
            Assert.AreEqual((int)1, bench.SentCount);
            Assert.AreEqual((int)0, bench.ProblemCount);
        }

        [TestMethod]
        public void Respond_AfterTheConnectionEnded_IsDropped()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Receive("[2,\"a\",\"ClearCache\",{}]");
            bench.Peer.Detach();

            Assert.IsFalse(bench.Request.Respond(new StatusResponse("Accepted")));
            bench.Peer.Attach(bench, new Ocpp16Dialect());
            Assert.IsFalse(bench.Request.Respond(new StatusResponse("Accepted")));
            Assert.IsFalse(bench.Request.Reject(RpcError.GenericError, "x"));
            Assert.AreEqual((int)0, bench.SentCount);
        }

        [TestMethod]
        public void Poll_NoAnswerInTime_SendsInternalError()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.AnswerTimeoutSeconds = 10;
            bench.Receive("[2,\"a\",\"Reset\",{}]");
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds + 10000, bench.Peer.NextDueMilliseconds);

            bench.Clock.Advance(9999);
            bench.Peer.Poll();
            Assert.AreEqual((int)0, bench.SentCount);
            bench.Clock.Advance(1);
            bench.Peer.Poll();
            bench.Peer.Poll();

            Assert.AreEqual((int)1, bench.SentCount);
            Assert.StartsWith("[4,\"a\",\"InternalError\",", bench.Sent);
            Assert.AreEqual((int)1, bench.ProblemCount);
            Assert.IsFalse(bench.Request.Respond(new StatusResponse("Accepted")));
            Assert.AreEqual(long.MaxValue, bench.Peer.NextDueMilliseconds);
        }

        [TestMethod]
        public void NextDue_IsTheEarliestOfAll()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            long start = bench.Clock.MonotonicMilliseconds;
            bench.Peer.CallTimeoutSeconds = 40;
            bench.Peer.Call(new HeartbeatRequest(), bench, null, null);
            Assert.AreEqual(start + 40000, bench.Peer.NextDueMilliseconds);
            bench.Clock.AdvanceSeconds(5);
            bench.Receive("[2,\"a\",\"Reset\",{}]");
            Assert.AreEqual(start + 35000, bench.Peer.NextDueMilliseconds);
        }

        [TestMethod]
        public void Receive_FifthOpenCall_IsRefused()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            for (int i = 1; i <= 4; i++)
            {
                bench.Receive("[2,\"" + i.ToString() + "\",\"ClearCache\",{}]");
            }

            RpcRequest fourth = bench.Request;
            bench.Receive("[2,\"5\",\"ClearCache\",{}]");

            Assert.AreEqual((int)4, bench.RequestCount);
            Assert.AreEqual((int)1, bench.SentCount);
            Assert.StartsWith("[4,\"5\",\"GenericError\",", bench.Sent);
            Assert.AreEqual((int)1, bench.ProblemCount);
            fourth.Respond(new StatusResponse("Accepted"));
            bench.Receive("[2,\"6\",\"ClearCache\",{}]");
            Assert.AreEqual((int)5, bench.RequestCount);
        }

        [TestMethod]
        public void Receive_WhileOurCallIsInFlight_IsServed()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "same");

            bench.Receive("[2,\"same\",\"ClearCache\",{}]");
            bench.Request.Respond(new StatusResponse("Accepted"));

            Assert.AreEqual("[3,\"same\",{\"status\":\"Accepted\"}]", bench.Sent);
            Assert.IsFalse(bench.Peer.CanCall);
            bench.Receive("[3,\"same\",{}]");
            Assert.AreEqual((int)1, bench.ResultCount);
        }

        [TestMethod]
        public void Receive_IdOfAnyKind_ComesBackTheSame()
        {
            AssertId("1", "1");
            AssertId("0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef");
            AssertId("6f9619ff-8b86-d011-b42d-00c04fc964ff", "6f9619ff-8b86-d011-b42d-00c04fc964ff");
            AssertId("\\u0041\\/", "A/");
            AssertId("\\\"\\\\\\n", "\\\"\\\\\\n");
            AssertId("\u20AC\uD83D\uDE00", "\u20AC\uD83D\uDE00");
            AssertId(new string('i', 255), new string('i', 255));
        }

        [TestMethod]
        public void Reject_LongDescription_IsCut()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Receive("[2,\"a\",\"ClearCache\",{}]");

            Assert.IsTrue(bench.Request.Reject(RpcError.NotSupported, new string('d', 300)));

            Assert.AreEqual("[4,\"a\",\"NotSupported\",\"" + new string('d', 255) + "\",{}]", bench.Sent);
            Assert.AreEqual((int)1, bench.ProblemCount);
            Assert.StartsWith("ClearCache: NotSupported sent: d", bench.Problem);
        }

        [TestMethod]
        public void RejectPayload_EachViolation_HasItsCode()
        {
            AssertViolation("{\"type\":\"Warm\"}", "PropertyConstraintViolation", "type: ");
            AssertViolation("{\"type\":1}", "TypeConstraintViolation", "type: string expected");
            AssertViolation("{}", "OccurenceConstraintViolation", "type: required field is missing");
        }

        [TestMethod]
        public void RejectPayload_NoObject_IsAFormationViolation()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Receive("[2,\"a\",\"Reset\",{}]");
            PayloadReader payload = JsonText.Payload("[]");
            payload.BeginObject();

            bench.Request.RejectPayload(payload);

            Assert.AreEqual("[4,\"a\",\"FormationViolation\",\"payload: object expected\",{}]", bench.Sent);
        }

        [TestMethod]
        public void Respond_SendingFails_SaysSo()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Receive("[2,\"a\",\"ClearCache\",{}]");
            bench.IsBroken = true;

            Assert.IsFalse(bench.Request.Respond(new StatusResponse("Accepted")));
        }

        [TestMethod]
        public void Receive_UnreadableFrames_AreAnsweredWhereTheVersionSaysSo()
        {
            AssertAnswer("", "[4,\"-1\",\"E11\"");
            AssertAnswer("nonsense", "[4,\"-1\",\"E11\"");
            AssertAnswer("{}", "[4,\"-1\",\"E11\"");
            AssertAnswer("[]", "[4,\"-1\",\"E11\"");
            AssertAnswer("[\"2\",\"a\",\"Reset\",{}]", "[4,\"-1\",\"E11\"");
            AssertAnswer("[2]", "[4,\"-1\",\"E11\"");
            AssertAnswer("[2,5,\"Reset\",{}]", "[4,\"-1\",\"E11\"");
            AssertAnswer("[2,\"\",\"Reset\",{}]", "[4,\"-1\",\"E11\"");
            AssertAnswer("[99,\"a\",\"Reset\",{}]", "[4,\"a\",\"E10\"");
            AssertAnswer("[-3,\"a\",\"Reset\",{}]", "[4,\"a\",\"E10\"");
            AssertAnswer("[5,\"a\"]", "[4,\"a\",\"E10\"");
            AssertAnswer("[2,\"a\",5,{}]", "[4,\"a\",\"E5\"");
            AssertAnswer("[2,\"a\",\"Reset\"]", "[4,\"a\",\"E5\"");
            AssertAnswer("[2,\"a\",\"Reset\",{}", "[4,\"a\",\"E5\"");
            AssertAnswer("[3,\"a\",{}]", string.Empty);
            AssertAnswer("[4,\"a\",\"GenericError\",\"\",{}]", string.Empty);
        }

        [TestMethod]
        public void ReceiveUnusable_IsAnsweredAsFarAsTheIdIsKnown()
        {
            RpcBench bench = new RpcBench(new AnsweringDialect());
            bench.Receive("[2,\"a\",\"DataTransfer\",{\"data\":\"" + new string('a', RpcBench.MessageLimit) + "\"}]");
            Assert.AreEqual("[4,\"a\",\"E5\",\"message longer than 12288 bytes\",{}]", bench.Sent);
            bench.Receive("[2,\"" + new string('a', RpcBench.MessageLimit) + "\",\"Reset\",{}]");
            Assert.AreEqual("[4,\"-1\",\"E11\",\"message longer than 12288 bytes\",{}]", bench.Sent);
            bench.ReceiveBinary("\u0001\u0002");
            Assert.AreEqual("[4,\"-1\",\"E11\",\"binary message\",{}]", bench.Sent);
            Assert.AreEqual((int)3, bench.ProblemCount);
        }

        private static void AssertId(string sent, string returned)
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect(), 64);
            bench.Receive("[2,\"" + sent + "\",\"ClearCache\",{}]");
            bench.Request.Respond(new StatusResponse("Accepted"));
            Assert.AreEqual("[3,\"" + returned + "\",{\"status\":\"Accepted\"}]", bench.Sent);
        }

        private static void AssertViolation(string payload, string code, string description)
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Handler = new TestDispatcher();
            bench.Receive("[2,\"a\",\"Reset\"," + payload + "]");
            Assert.StartsWith("[4,\"a\",\"" + code + "\",\"" + description, bench.Sent);
        }

        private static void AssertAnswer(string frame, string answer)
        {
            RpcBench bench = new RpcBench(new AnsweringDialect());
            bench.Receive(frame);
            Assert.StartsWith(answer, bench.Sent, frame);
            Assert.AreEqual(answer.Length == 0 ? 0 : 1, bench.SentCount, frame);
            Assert.AreEqual((int)1, bench.ProblemCount, frame);
        }

        /// <summary>
        /// Takes all the memory there is, at once or while it answers.
        /// </summary>
        private sealed class GreedyHandler : IRpcHandler, IRpcPayload
        {
            private readonly bool _doesAnswer;

            public GreedyHandler(bool doesAnswer)
            {
                _doesAnswer = doesAnswer;
            }

            public void OnCall(RpcRequest request, PayloadReader payload)
            {
                if (_doesAnswer)
                {
                    request.Respond(this);
                }

                throw new OutOfMemoryException();
            }

            public void Write(JsonWriter writer)
            {
                throw new OutOfMemoryException();
            }
        }
    }
}
