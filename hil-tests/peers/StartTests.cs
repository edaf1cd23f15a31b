// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// What is said where a peer cannot be had.
    /// </summary>
    public sealed class StartTests
    {
        [PeerFact]
        public async Task A_port_in_use_is_said_in_one_line_ocpp_rpc()
        {
            await using OcppRpcPeer peer = new OcppRpcPeer();
            await AssertPortInUse(peer);
        }

        [PeerFact]
        public async Task A_port_in_use_is_said_in_one_line_Node_RED()
        {
            await using NodeRedPeer peer = new NodeRedPeer();
            await AssertPortInUse(peer);
        }

        [PeerFact]
        public async Task A_port_in_use_is_said_in_one_line_Node_RED_with_OCPP_2_0_1()
        {
            await using NodeRedOcpp2Peer peer = new NodeRedOcpp2Peer();
            await AssertPortInUse(peer);
        }

        [PeerFact]
        public async Task A_missing_program_is_said_in_one_line()
        {
            await using OcppRpcPeer peer = new OcppRpcPeer(node: "node-of-nowhere");
            PeerMissingException missing = await Assert.ThrowsAsync<PeerMissingException>(peer.Start);

            if (missing.InnerException is NodePackagesException)
            {
                throw missing;
            }

            Assert.Equal("ocpp-rpc: Node.js is not installed (no program 'node-of-nowhere' in the path).", missing.Message);
        }

        [PeerFact]
        public async Task A_peer_that_ends_at_once_is_said_in_one_line()
        {
            // A program that ends at once, whatever its arguments.
            await using OcppRpcPeer peer = new OcppRpcPeer(node: OperatingSystem.IsWindows() ? "where" : "false");
            string message = await MessageOfStart(peer);

            Assert.StartsWith("ocpp-rpc does not start: it has ended", message);
            Assert.DoesNotContain('\n', message);
        }

        [PeerFact]
        public async Task A_start_that_has_failed_is_not_tried_again()
        {
            FixtureWithoutPeer fixture = new FixtureWithoutPeer();
            await Assert.ThrowsAsync<PeerMissingException>(fixture.Start);

            PeerMissingException again = await Assert.ThrowsAsync<PeerMissingException>(fixture.Start);

            Assert.IsType<PeerMissingException>(again.InnerException);
            Assert.False(fixture.Peer.IsRunning);
        }

        [Fact]
        public void A_missing_peer_is_a_skip()
        {
            RecordingBus bus = new RecordingBus();
            SkippingMessageBus skipping = new SkippingMessageBus(bus, new NullMessageSink(), false);

            skipping.QueueMessage(Failure(new PeerMissingException("no peer here")));

            Assert.Equal("no peer here", Assert.IsAssignableFrom<ITestSkipped>(bus.Last).Reason);
            Assert.Equal(1, skipping.Skipped);
        }

        [Fact]
        public void A_missing_peer_is_a_failure_in_CI()
        {
            RecordingBus bus = new RecordingBus();
            SkippingMessageBus skipping = new SkippingMessageBus(bus, new NullMessageSink(), true);

            skipping.QueueMessage(Failure(new PeerMissingException("no peer here")));

            Assert.IsAssignableFrom<ITestFailed>(bus.Last);
            Assert.Equal(0, skipping.Skipped);
        }

        [Fact]
        public void Another_failure_stays_one()
        {
            RecordingBus bus = new RecordingBus();
            SkippingMessageBus skipping = new SkippingMessageBus(bus, new NullMessageSink(), false);

            skipping.QueueMessage(Failure(new InvalidOperationException("wrong")));

            Assert.IsAssignableFrom<ITestFailed>(bus.Last);
        }

        private static async Task AssertPortInUse(Peer peer)
        {
            TcpListener other = new TcpListener(IPAddress.Loopback, 0);
            other.Start();

            try
            {
                peer.Port = ((IPEndPoint)other.LocalEndpoint).Port;
                string message = await MessageOfStart(peer);

                Assert.Equal(peer.Name + " does not start: port " + peer.Port + " of 127.0.0.1 is in use.", message);
            }
            finally
            {
                other.Stop();
            }
        }

        /// <summary>
        /// Gets the message with which a start fails; that of missing Node.js or packages is passed on, because then there is
        /// nothing to test.
        /// </summary>
        private static async Task<string> MessageOfStart(Peer peer)
        {
            try
            {
                await peer.Start();
            }
            catch (PeerMissingException missing) when (missing.InnerException == null)
            {
                return missing.Message;
            }

            throw new XunitException(peer.Name + " has started.");
        }

        /// <summary>
        /// What the runner says when one of these tests fails with an exception.
        /// </summary>
        private static TestFailed Failure(Exception exception)
        {
            TestCollection collection = new TestCollection(new TestAssembly(Reflector.Wrap(typeof(StartTests).Assembly)), null, "tests");
            TestClass type = new TestClass(collection, Reflector.Wrap(typeof(StartTests)));
            TestMethod method = new TestMethod(type, Reflector.Wrap(typeof(StartTests).GetMethod(nameof(A_missing_peer_is_a_skip))));
            XunitTestCase testCase = new XunitTestCase(new NullMessageSink(), TestMethodDisplay.Method, TestMethodDisplayOptions.None, method);

            return new TestFailed(new XunitTest(testCase, "test"), 0, string.Empty, exception);
        }

        private sealed class FixtureWithoutPeer : PeerFixture
        {
            internal override Peer Peer { get; } = new OcppRpcPeer(node: "node-of-nowhere");
        }

        private sealed class RecordingBus : IMessageBus
        {
            public IMessageSinkMessage Last { get; private set; }

            public bool QueueMessage(IMessageSinkMessage message)
            {
                Last = message;

                return true;
            }

            public void Dispose()
            {
            }
        }
    }
}
