// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using OcppChargePoint.Config;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Without PSRAM, the page and a TLS link do not go together, but for the board's own access point.
    /// </summary>
    public class WebTlsRuleTests
    {
        [Theory]
        [InlineData("wss://csms.example/ocpp", false, "192.168.1.20", "503")]
        [InlineData("wss://csms.example/ocpp", false, "192.168.4.1", "200")]
        [InlineData("wss://csms.example/ocpp", true, "192.168.1.20", "200")]
        [InlineData("ws://csms.example/ocpp", false, "192.168.1.20", "200")]
        public void Page_ByLinkMemoryAndNetwork(string url, bool hasPsram, string address, string status)
        {
            WebBench bench = new WebBench();
            ServiceBench link = Online(url);
            bench.Parts.Link = link.Connection;
            bench.Parts.HasPsram = hasPsram;

            string answer = Get(bench, address);

            Assert.Equal(status, WebBench.Status(answer));
            Assert.Equal(status == "503", Log(bench).Exists(line => line.Contains("for want of memory")));
        }

        [Fact]
        public void Page_LinkDown_IsServedAgain_AndTheLogSaysSoOnce()
        {
            WebBench bench = new WebBench();
            ServiceBench link = Online("wss://csms.example/ocpp");
            bench.Parts.Link = link.Connection;
            Assert.Equal("503", WebBench.Status(Get(bench, "192.168.1.20")));
            Assert.Equal("503", WebBench.Status(Get(bench, "192.168.1.20")));
            link.LoseLink();

            Assert.Equal("200", WebBench.Status(Get(bench, "192.168.1.20")));
            Assert.Single(Log(bench).FindAll(line => line.Contains("for want of memory")));
        }

        private static ServiceBench Online(string url)
        {
            ServiceBench bench = new ServiceBench();
            bench.Set(Setting.CsmsUrl, url);
            bench.GoOnline();
            return bench;
        }

        private static string Get(WebBench bench, string address)
        {
            MemoryServedStream stream = bench.Listener.Connect();
            stream.LocalAddress = address;
            stream.RemoteAddress = address + "7";
            stream.Send("GET / HTTP/1.1\r\n" + WebBench.Host + "\r\n");
            bench.Settle();
            return stream.Take();
        }

        private static List<string> Log(WebBench bench)
        {
            List<string> lines = new List<string>();
            for (int i = 0; bench.Log.GetLine(i) != null; i++)
            {
                lines.Add(bench.Log.GetLine(i));
            }

            return lines;
        }
    }
}
