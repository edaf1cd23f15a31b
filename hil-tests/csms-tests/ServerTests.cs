// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// Starting and stopping the socket door.
    /// </summary>
    public sealed class ServerTests
    {
        [Fact]
        public async Task A_busy_port_is_named()
        {
            TcpListener other = new TcpListener(IPAddress.Loopback, 0);
            other.Start();
            int port = ((IPEndPoint)other.LocalEndpoint).Port;
            await using CsmsServer server = new CsmsServer(options: new CsmsServerOptions { Port = port });

            InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(server.Start);

            Assert.Equal("Port " + port + " on 127.0.0.1 is in use.", fault.Message);
            other.Stop();
        }

        [Fact]
        public async Task It_listens_on_the_loopback_only_and_says_where()
        {
            await using CsmsServer server = new CsmsServer();
            await server.Start();

            Assert.Equal("ws://127.0.0.1:" + server.Port + "/ocpp", server.Url);
            Assert.Equal(server.Url + "/a%20b", server.UrlOf("a b"));
            IPEndPoint[] mine = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties()
                .GetActiveTcpListeners()
                .Where(endPoint => endPoint.Port == server.Port)
                .ToArray();
            Assert.Equal(IPAddress.Loopback, Assert.Single(mine).Address);
        }

        [Fact]
        public async Task Stopping_ends_all_connections_soon()
        {
            CsmsServer server = new CsmsServer();
            await server.Start();
            await using TestChargePoint open = new TestChargePoint();
            await using TestChargePoint frozen = new TestChargePoint();
            await using TestChargePoint silent = new TestChargePoint();
            await open.Connect(server.UrlOf("CP1"));
            await frozen.Connect(server.UrlOf("CP2"));
            (await server.Central.WaitForSession("CP2", TestChargePoint.Patience)).Raw.Freeze();
            server.Central.OnConnect().From("CP3").Silence();
            Task connecting = silent.Connect(server.UrlOf("CP3"));

            // A later one gets through, so the silent one is being kept waiting.
            await using TestChargePoint later = new TestChargePoint();
            await later.Connect(server.UrlOf("CP4"));
            Stopwatch watch = Stopwatch.StartNew();

            await server.Stop();

            await open.Ended;
            await frozen.Ended;
            await Assert.ThrowsAnyAsync<Exception>(() => connecting);
            await later.Ended;

            // The web server alone would wait half a minute for its connections; two seconds are what it is given.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(25), watch.Elapsed.ToString());
            Assert.Empty(server.Central.Sessions);
            await server.DisposeAsync();
        }

        [Fact]
        public async Task The_same_CSMS_can_come_back_on_its_port()
        {
            CentralSystem central = new CentralSystem();
            CsmsServer first = new CsmsServer(central, new CsmsServerOptions { Port = FreePort.Find() });
            await first.Start();
            await using TestChargePoint before = new TestChargePoint();
            await before.Connect(first.UrlOf("CP1"));
            await before.Boot();
            await first.DisposeAsync();

            await using CsmsServer second = new CsmsServer(central, new CsmsServerOptions { Port = first.Port });
            await second.Start();
            await using TestChargePoint after = new TestChargePoint();
            await after.Connect(second.UrlOf("CP1"));
            await after.Call("DataTransfer", "{\"vendorId\":\"x\"}");

            Assert.Equal(2, central.ChargePoint("CP1").Connections.Count);
            Assert.True(central.ChargePoint("CP1").IsAccepted);
        }

        [Fact]
        public async Task It_starts_once()
        {
            using CsmsServer server = new CsmsServer();
            await server.Start();

            await Assert.ThrowsAsync<InvalidOperationException>(server.Start);
        }

        [Fact]
        public async Task One_that_never_started_can_be_stopped()
        {
            CsmsServer server = new CsmsServer();

            await server.Stop();
            server.Dispose();
        }

        [Fact]
        public async Task Thousands_of_frames_of_many_charge_points_pass()
        {
            await using CsmsServer server = new CsmsServer();
            await server.Start();

            await Task.WhenAll(Enumerable.Range(0, 10).Select(async number =>
            {
                await using TestChargePoint chargePoint = new TestChargePoint();
                await chargePoint.Connect(server.UrlOf("CP" + number));
                await chargePoint.Boot();

                for (int count = 0; count < 100; count++)
                {
                    await chargePoint.Call("Heartbeat", "{}");
                }
            }));

            Assert.All(server.Central.ChargePoints, record => Assert.Equal(100, record.Heartbeats.Count));
            Assert.Equal(10, server.Central.ChargePoints.Count);
            Assert.Empty(server.Central.Violations);
        }
    }
}
