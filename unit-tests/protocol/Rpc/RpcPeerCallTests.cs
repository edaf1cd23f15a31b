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
    public class RpcPeerCallTests
    {
        [TestMethod]
        public void Call_SendsTheFrame()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());

            Assert.IsTrue(bench.Peer.Call(new HeartbeatRequest(), bench, null, "my id"));

            Assert.AreEqual("[2,\"my id\",\"Heartbeat\",{}]", bench.Sent);
            Assert.AreEqual((int)1, bench.SentCount);
        }

        [TestMethod]
        public void Call_MemoryIsTooShort_IsAsIfThereHadBeenNone()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new GreedyRequest(0), bench, null, null);

            Assert.AreEqual((int)1, bench.FailureCount);
            Assert.AreEqual((int)RpcFailure.OutOfMemory, (int)bench.Failure);
            Assert.IsFalse(bench.Peer.IsHalfSent);

            Assert.IsTrue(bench.Peer.Call(new HeartbeatRequest(), bench, null, "b"));
            Assert.AreEqual("[2,\"b\",\"Heartbeat\",{}]", bench.Sent);
        }

        [TestMethod]
        public void Call_MemoryIsTooShortForTheRest_NothingMoreGoesOut()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new GreedyRequest(300), bench, null, null);

            Assert.AreEqual((int)RpcFailure.OutOfMemory, (int)bench.Failure);
            Assert.IsTrue(bench.Peer.IsHalfSent);
            Assert.IsFalse(bench.Peer.Call(new HeartbeatRequest(), bench, null, "b"));

            bench.Peer.Attach(new RpcBench(new Ocpp16Dialect()), new Ocpp16Dialect());
            Assert.IsFalse(bench.Peer.IsHalfSent);
            Assert.IsTrue(bench.Peer.Call(new HeartbeatRequest(), bench, null, "c"));
        }

        [TestMethod]
        public void Call_WithoutId_MakesAUuid()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());

            bench.Peer.Call(new HeartbeatRequest(), bench, null, null);

            Assert.AreEqual((int)36, bench.SentId.Length);
            Assert.AreEqual("[2,\"" + bench.SentId + "\",\"Heartbeat\",{}]", bench.Sent);
        }

        [TestMethod]
        public void Call_Result_ComesWithTheContext()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            object context = new object();
            bench.Peer.Call(new HeartbeatRequest(), bench, context, null);

            bench.ReceiveResult("{\"currentTime\":\"2026-01-02T03:04:05Z\",\"more\":{}}");

            Assert.AreEqual((int)1, bench.ResultCount);
            Assert.AreEqual((int)0, bench.FailureCount);
            Assert.AreSame(context, bench.Context);
            Assert.AreEqual("currentTime;more;", bench.ResultFields);
            Assert.IsTrue(bench.Peer.CanCall);
            Assert.AreEqual((int)0, bench.ProblemCount);
        }

        [TestMethod]
        public void Call_NullFieldInTheResult_CountsAsAbsent()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, null);

            bench.ReceiveResult("{\"a\":null,\"b\":1}");

            Assert.AreEqual("b;", bench.ResultFields);
        }

        [TestMethod]
        public void Call_WhileOneIsInFlight_IsRefused()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, null);

            Assert.IsFalse(bench.Peer.CanCall);
            Assert.IsFalse(bench.Peer.Call(new HeartbeatRequest(), bench, null, null));
            Assert.AreEqual((int)1, bench.SentCount);

            bench.ReceiveResult("{}");
            Assert.IsTrue(bench.Peer.Call(new HeartbeatRequest(), bench, null, null));
            Assert.AreEqual((int)2, bench.SentCount);
        }

        [TestMethod]
        public void Call_FromWithinAnOutcome_IsAccepted()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, null);
            bench.NextRequest = new HeartbeatRequest();

            bench.ReceiveResult("{}");

            Assert.AreEqual((int)2, bench.SentCount);
            bench.NextRequest = new HeartbeatRequest();
            bench.Clock.AdvanceSeconds(30);
            bench.Peer.Poll();
            Assert.AreEqual((int)3, bench.SentCount);
            bench.ReceiveResult("{}");
            Assert.AreEqual((int)2, bench.ResultCount);
        }

        [TestMethod]
        public void Call_WithoutConnection_IsRefused()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Detach();

            Assert.IsFalse(bench.Peer.CanCall);
            Assert.IsFalse(bench.Peer.Call(new HeartbeatRequest(), bench, null, null));
            Assert.AreEqual((int)0, bench.SentCount);
            Assert.AreEqual((int)0, bench.FailureCount);
        }

        [TestMethod]
        public void Call_NoAnswerInTime_FailsOnce()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.CallTimeoutSeconds = 20;
            object context = new object();
            bench.Peer.Call(new HeartbeatRequest(), bench, context, "late");
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds + 20000, bench.Peer.NextDueMilliseconds);

            bench.Clock.Advance(19999);
            bench.Peer.Poll();
            Assert.AreEqual((int)0, bench.FailureCount);
            bench.Clock.Advance(1);
            bench.Peer.Poll();
            bench.Peer.Poll();

            Assert.AreEqual((int)1, bench.FailureCount);
            Assert.AreEqual((int)RpcFailure.Timeout, (int)bench.Failure);
            Assert.IsNull(bench.FailureCode);
            Assert.AreSame(context, bench.Context);
            Assert.IsTrue(bench.Peer.CanCall);
            Assert.AreEqual(long.MaxValue, bench.Peer.NextDueMilliseconds);
        }

        [TestMethod]
        public void Receive_AnswerAfterTheTimeout_IsIgnored()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "late");
            bench.Clock.AdvanceSeconds(30);
            bench.Peer.Poll();
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "next");

            bench.Receive("[3,\"late\",{}]");

            Assert.AreEqual((int)0, bench.ResultCount);
            Assert.AreEqual((int)1, bench.ProblemCount);
            Assert.IsFalse(bench.Peer.CanCall);
            bench.Receive("[3,\"next\",{}]");
            Assert.AreEqual((int)1, bench.ResultCount);
        }

        [TestMethod]
        public void ConsecutiveTimeouts_AnyAnswer_SetsThemBack()
        {
            string[] answers = new string[]
            {
                "[3,\"x\",{}]", "[4,\"x\",\"InternalError\",\"\",{}]", "[3,\"x\",5]",
                "[3,\"x\",{\"a\":\"" + new string('a', RpcBench.MessageLimit) + "\"}]",
            };
            foreach (string answer in answers)
            {
                RpcBench bench = new RpcBench(new Ocpp16Dialect());
                for (int i = 1; i <= 2; i++)
                {
                    bench.Peer.Call(new HeartbeatRequest(), bench, null, null);
                    bench.Clock.AdvanceSeconds(30);
                    bench.Peer.Poll();
                    Assert.AreEqual(i, bench.Peer.ConsecutiveTimeouts);
                }

                bench.Peer.Call(new HeartbeatRequest(), bench, null, "x");
                Assert.IsFalse(bench.Peer.HasBeenAnswered);
                bench.Receive(answer);

                Assert.AreEqual((int)0, bench.Peer.ConsecutiveTimeouts);
                Assert.IsTrue(bench.Peer.HasBeenAnswered);
                bench.Peer.Attach(bench, new Ocpp16Dialect());
                Assert.IsFalse(bench.Peer.HasBeenAnswered);
                Assert.AreEqual((int)3, bench.ResultCount + bench.FailureCount);
            }
        }

        [TestMethod]
        public void Receive_CallError_FailsWithItsCode()
        {
            AssertCallError("[4,\"x\",\"NotSupported\",\"no such thing\",{\"a\":[1]}]", "NotSupported", "no such thing");
            AssertCallError("[4,\"x\",\"NotSupported\",\"\",{}]", "NotSupported", string.Empty);
            AssertCallError("[4,\"x\",\"NotSupported\"]", "NotSupported", string.Empty);
            AssertCallError("[4,\"x\",\"NotSupported\",null,null]", "NotSupported", string.Empty);
            AssertCallError("[4,\"x\",\"NotSupported\",5]", "NotSupported", string.Empty);
            AssertCallError("[4,\"x\"]", string.Empty, string.Empty);
            AssertCallError("[4,\"x\",null,\"text\",{}]", string.Empty, string.Empty);
            AssertCallError("[4,\"x\",\"Made\\u0000Up\",\"text\",{}]", string.Empty, string.Empty);
            AssertCallError("[4,\"x\",\"\",\"" + new string('d', 300) + "\",{}]", string.Empty, string.Empty);
        }

        [TestMethod]
        public void Receive_UnreadableAnswer_FailsTheCall()
        {
            string[] answers = new string[]
            {
                "[3,\"x\"]", "[3,\"x\",5]", "[3,\"x\",null]", "[3,\"x\",[]]", "[3,\"x\",\"{}\"]", "[3,\"x\",{]", "[3,\"x\",{},1]", "[3,\"x\",{}",
                "[3,\"x\",{}]]", "[3,\"x\",{\"a\":1,}]",
            };
            foreach (string answer in answers)
            {
                RpcBench bench = new RpcBench(new Ocpp16Dialect());
                bench.Peer.Call(new HeartbeatRequest(), bench, null, "x");

                bench.Receive(answer);

                Assert.AreEqual((int)0, bench.ResultCount, answer);
                Assert.AreEqual((int)1, bench.FailureCount, answer);
                Assert.AreEqual((int)RpcFailure.UnreadableAnswer, (int)bench.Failure, answer);
                Assert.IsNotNull(bench.FailureDescription, answer);
                Assert.IsTrue(bench.Peer.CanCall, answer);
                Assert.AreEqual((int)1, bench.SentCount, answer);
            }
        }

        [TestMethod]
        public void ReceiveUnusable_AnswerTooLong_FailsTheCall()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "x");
            string filler = new string('a', RpcBench.MessageLimit);

            bench.Receive("[3,\"y\",{\"a\":\"" + filler + "\"}]");
            Assert.AreEqual((int)0, bench.FailureCount);
            bench.Receive("[3,\"x\",{\"a\":\"" + filler + "\"}]");

            Assert.AreEqual((int)1, bench.FailureCount);
            Assert.AreEqual((int)RpcFailure.UnreadableAnswer, (int)bench.Failure);
            Assert.AreEqual((int)1, bench.SentCount);
            Assert.AreEqual((int)2, bench.ProblemCount);
        }

        [TestMethod]
        public void Receive_UnknownId_IsIgnored()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Receive("[3,\"never sent\",{}]");
            bench.Receive("[4,\"never sent\",\"GenericError\",\"\",{}]");
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "x");

            bench.Receive("[3,\"X\",{}]");
            bench.Receive("[3,\"x \",{}]");
            bench.Receive("[4,\"-1\",\"GenericError\",\"\",{}]");

            Assert.AreEqual((int)0, bench.ResultCount + bench.FailureCount);
            Assert.AreEqual((int)5, bench.ProblemCount);
            Assert.IsFalse(bench.Peer.CanCall);
            bench.Receive("[3,\"\\u0078\",{}]");
            Assert.AreEqual((int)1, bench.ResultCount);
        }

        [TestMethod]
        public void Receive_SameAnswerTwice_CountsOnce()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "x");

            bench.Receive("[3,\"x\",{}]");
            bench.Receive("[3,\"x\",{}]");
            bench.Receive("[4,\"x\",\"GenericError\",\"\",{}]");

            Assert.AreEqual((int)1, bench.ResultCount + bench.FailureCount);
        }

        [TestMethod]
        public void Detach_CallInFlight_Fails()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            object context = new object();
            bench.Peer.Call(new HeartbeatRequest(), bench, context, "x");

            bench.Peer.Detach();
            bench.Peer.Detach();

            Assert.AreEqual((int)1, bench.FailureCount);
            Assert.AreEqual((int)RpcFailure.ConnectionLost, (int)bench.Failure);
            Assert.AreSame(context, bench.Context);
            bench.Peer.Attach(bench, new Ocpp16Dialect());
            bench.Receive("[3,\"x\",{}]");
            Assert.AreEqual((int)0, bench.ResultCount);
            Assert.IsTrue(bench.Peer.CanCall);
        }

        [TestMethod]
        public void Attach_CallInFlight_Fails()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.Peer.Call(new HeartbeatRequest(), bench, null, "x");

            bench.Peer.Attach(bench, new Ocpp16Dialect());

            Assert.AreEqual((int)1, bench.FailureCount);
            Assert.AreEqual((int)RpcFailure.ConnectionLost, (int)bench.Failure);
            Assert.IsTrue(bench.Peer.CanCall);
        }

        [TestMethod]
        public void Call_SendingFails_FailsTheCall()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            bench.IsBroken = true;

            Assert.IsTrue(bench.Peer.Call(new HeartbeatRequest(), bench, null, "x"));

            Assert.AreEqual((int)1, bench.FailureCount);
            Assert.AreEqual((int)RpcFailure.ConnectionLost, (int)bench.Failure);
            Assert.IsTrue(bench.Peer.CanCall);
        }

        [TestMethod]
        public void Call_LongRequest_GoesOutInParts()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect(), 100);
            DataTransferRequest request = new DataTransferRequest();
            request.VendorId = "v";
            request.Data = new string('d', 1000);

            bench.Peer.Call(request, bench, null, "x");

            Assert.AreEqual("[2,\"x\",\"DataTransfer\",{\"vendorId\":\"v\",\"data\":\"" + request.Data + "\"}]", bench.Sent);
            Assert.IsTrue(bench.SentParts > 9);
        }

        [TestMethod]
        public void Tap_SeesEveryByteBothWays()
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect(), 64);
            bench.Peer.Tap = bench;
            DataTransferRequest request = new DataTransferRequest();
            request.VendorId = new string('v', 255);
            request.Data = new string('d', 900);
            string answer = "[3,\"x\",{\"status\":\"Accepted\",\"data\":\"" + new string('e', 1500) + "\"}]";

            bench.Peer.Call(request, bench, null, "x");
            string expected = ">" + bench.Sent + "\n";
            bench.Receive(answer);
            bench.Receive("nonsense");
            bench.Receive("[2,\"y\",5,{}]");
            bench.ReceiveBinary("[2,\"z\",\"Reset\",{}]");

            expected += "<" + answer + "\n<nonsense\n<[2,\"y\",5,{}]\n>[4,\"y\",\"FormationViolation\",\"string expected as action\",{}]\n";
            expected += "<[2,\"z\",\"Reset\",{}]\n>[4,\"z\",\"FormationViolation\",\"binary message\",{}]\n";
            Assert.AreEqual(expected, bench.Tapped);
        }

        private static void AssertCallError(string answer, string code, string description)
        {
            RpcBench bench = new RpcBench(new Ocpp16Dialect());
            object context = new object();
            bench.Peer.Call(new HeartbeatRequest(), bench, context, "x");

            bench.Receive(answer);

            Assert.AreEqual((int)1, bench.FailureCount, answer);
            Assert.AreEqual((int)RpcFailure.CallError, (int)bench.Failure, answer);
            Assert.AreEqual(code, bench.FailureCode, answer);
            Assert.AreEqual(description, bench.FailureDescription == null ? string.Empty : bench.FailureDescription, answer);
            Assert.AreSame(context, bench.Context, answer);
            Assert.AreEqual((int)1, bench.SentCount, answer);
        }

        /// <summary>Takes all the memory there is when it has written some.</summary>
        private sealed class GreedyRequest : IRpcRequest
        {
            private readonly int _count;

            public GreedyRequest(int count)
            {
                _count = count;
            }

            public string Action
            {
                get { return "Greedy"; }
            }

            public void Write(JsonWriter writer)
            {
                writer.StartArray();
                for (int i = 0; i < _count; i++)
                {
                    writer.Number(1);
                }

                throw new OutOfMemoryException();
            }
        }
    }
}
