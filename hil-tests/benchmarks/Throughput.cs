// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Text;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;
using OcppChargePoint.Protocol.Ocpp16;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Frames per second through the RPC layer, reading and writing of JSON included. A figure of this computer, so it is printed
    /// and not judged.
    /// </summary>
    internal sealed class Throughput : IRpcLink, IRpcHandler, IRpcCaller, IRpcLog
    {
        private const string Id = "0123456789abcdef0123456789abcdef0123";

        private readonly RpcPeer _peer;
        private readonly ByteChain _incoming = new ByteChain(4096);
        private int _sent;
        private int _answered;

        private Throughput()
        {
            _peer = new RpcPeer(new FakeClock(), new MessageIds(new SeededRandom(1)), this, this, 1024);
            _peer.Attach(this, new Ocpp16Dialect());
        }

        public bool Send(byte[] buffer, int offset, int count, bool first, bool last)
        {
            _sent += last ? 1 : 0;
            return true;
        }

        public void OnCall(RpcRequest request, PayloadReader payload)
        {
            TriggerMessageRequest trigger = new TriggerMessageRequest();
            if (trigger.Read(payload))
            {
                request.Respond(new StatusResponse(StatusResponse.Accepted));
            }
        }

        public void OnResult(object context, PayloadReader payload)
        {
            _answered += HeartbeatRequest.ReadAnswer(payload) > 0 ? 1 : 0;
        }

        public void OnFailure(object context, RpcFailure failure, string errorCode, string description)
        {
            throw new InvalidOperationException(description);
        }

        public void OnProblem(string message)
        {
            throw new InvalidOperationException(message);
        }

        /// <summary>
        /// Measures calls of the charge point with their answers.
        /// </summary>
        /// <param name="seconds">How long.</param>
        /// <returns>Frames, both ways, per second.</returns>
        internal static long Calls(double seconds)
        {
            Throughput run = new Throughput();
            HeartbeatRequest request = new HeartbeatRequest();
            byte[] answer = Encoding.ASCII.GetBytes("[3,\"" + Id + "\",{\"currentTime\":\"2026-11-20T10:00:00.000Z\"}]");
            return run.Repeat(seconds, () =>
            {
                run._peer.Call(request, run, null, Id);
                run.Receive(answer);
            });
        }

        /// <summary>
        /// Measures calls of the CSMS with the charge point's answers.
        /// </summary>
        /// <param name="seconds">How long.</param>
        /// <returns>Frames, both ways, per second.</returns>
        internal static long Answers(double seconds)
        {
            Throughput run = new Throughput();
            byte[] call = Encoding.ASCII.GetBytes("[2,\"" + Id + "\",\"TriggerMessage\",{\"requestedMessage\":\"MeterValues\",\"connectorId\":1}]");
            return run.Repeat(seconds, () => run.Receive(call));
        }

        private void Receive(byte[] message)
        {
            _incoming.Clear();
            _incoming.Append(message, 0, message.Length);
            _peer.Receive(_incoming);
        }

        private long Repeat(double seconds, Action exchange)
        {
            exchange();
            int before = _sent;
            Stopwatch time = Stopwatch.StartNew();
            int exchanges = 0;
            while (time.Elapsed.TotalSeconds < seconds)
            {
                for (int i = 0; i < 100; i++)
                {
                    exchange();
                }

                exchanges += 100;
            }

            double elapsed = time.Elapsed.TotalSeconds;
            if (_sent - before != exchanges || (_answered != 0 && _answered != exchanges + 1))
            {
                throw new InvalidOperationException("Not every frame was answered.");
            }

            return (long)(2 * exchanges / elapsed);
        }
    }
}
