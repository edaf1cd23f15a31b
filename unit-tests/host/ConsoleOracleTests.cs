// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text.Json;
using OcppChargePoint.Config;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// What .NET judges better than the device: that JSON is JSON, and that no line can harm the console.
    /// </summary>
    public class ConsoleOracleTests
    {
        [Theory]
        [InlineData("status json")]
        [InlineData("get json")]
        [InlineData("get heartbeat json")]
        [InlineData("get json AuthorizationKey")]
        [InlineData("net json")]
        [InlineData("net scan json")]
        [InlineData("csms test json")]
        [InlineData("tx json")]
        [InlineData("log json")]
        [InlineData("log json since 1")]
        [InlineData("frames json")]
        [InlineData("cert json")]
        [InlineData("time json")]
        [InlineData("memory json")]
        [InlineData("flash json")]
        [InlineData("faults json")]
        [InlineData("version json")]
        [InlineData("sim json")]
        public void Json_IsOneValidLine(string command)
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Parts.Memory = new Gauge();
            bench.Network.Reply = Hal.NetworkReply.Done;
            bench.Ask("frames on");
            bench.Ask("set ChargePointVendor \u00fc\u20ac\ud83d\ude00 \"quoted\\");
            bench.Ask("plug 1");
            bench.Ask("tag 04A2B3C4");
            bench.Pass(60000);
            string answer = bench.Ask(command);
            Assert.EndsWith("}\n", answer);
            Assert.Equal(answer.Length - 1, answer.IndexOf('\n'));
            using JsonDocument json = JsonDocument.Parse(answer);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
            AssertDistinct(json.RootElement);
        }

        [Fact]
        public void Settings_EveryOneIsDescribedAndCanBeReset()
        {
            ConsoleBench bench = new ConsoleBench();
            using JsonDocument json = JsonDocument.Parse(bench.Ask("get json"));
            JsonElement.ArrayEnumerator settings = json.RootElement.GetProperty("settings").EnumerateArray();
            Assert.True(settings.Count() > 100);
            foreach (JsonElement setting in settings)
            {
                string name = setting.GetProperty("name").GetString();
                string access = setting.GetProperty("access").GetString();
                Assert.Contains(setting.GetProperty("kind").GetString(), new[] { "number", "bool", "text", "choice", "list", "secret" });
                Assert.Contains(access, new[] { "rw", "ro", "wo" });
                Assert.Equal(access == "wo", !setting.TryGetProperty("value", out _));
                string answer = bench.Ask("reset " + name);
                Assert.Equal(access == "ro" ? "error: " + name + " cannot be changed.\n" : name + " = " + (access == "wo" ? "(not set)" : setting.GetProperty("default").GetString()), access == "ro" ? answer : answer.TrimEnd('\n').Replace(" after a restart (reboot)", string.Empty).Replace(" from the next connection on (reboot makes one)", string.Empty));
            }
        }

        [Fact]
        public void Pieces_AreSmall()
        {
            ConsoleBench bench = ConsoleBench.Online();
            foreach (string command in new[] { "help", "get", "get json", "status", "status json", "log", "export", "flash json", "tx json", "sim", "help net" })
            {
                bench.Ask(command);
            }

            Assert.InRange(bench.LongestPiece, 100, 900);
        }

        [Fact]
        public void AnyLine_IsAnswered()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.Network.Reply = Hal.NetworkReply.Done;
            string[] words =
            {
                "help", "status", "get", "set", "reset", "net", "csms", "tx", "log", "frames", "cert", "time", "memory", "flash", "faults", "version", "export", "import",
                "password", "sim", "json", "since", "filter", "follow", "list", "on", "off", "ca", "client", "key", "remove", "test", "scan", "join", "static", "dhcp", "ap",
                "HeartbeatInterval", "AuthorizationKey", "*", "**", "\"", "\"\"", "{}", "{\"name\":1}", "-1", "99999999999999999999", "plug", "tag", "1", ".", "\u00fc", "\ud83d", "\0", "~", "|", "%",
            };
            Random random = new Random(11);
            for (int i = 0; i < 4000; i++)
            {
                string line = random.Next(4) == 0
                    ? new string(Enumerable.Range(0, random.Next(1, 300)).Select(_ => (char)random.Next(0, 0x300)).ToArray())
                    : string.Join(random.Next(5) == 0 ? "\t" : " ", Enumerable.Range(0, random.Next(1, 7)).Select(_ => words[random.Next(words.Length)]));
                string answer = bench.Ask(line);
                bench.Session.Abandon();
                Assert.True(answer.Length == 0 || answer.EndsWith('\n'), line);
                Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
            }

            Assert.Equal("ws://csms.example/ocpp", bench.ChargePoint.Model.GetText(Setting.CsmsUrl));
            Assert.Equal(0, bench.Rebooter.Count);
        }

        private static void AssertDistinct(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                string[] names = element.EnumerateObject().Select(one => one.Name).ToArray();
                Assert.Equal(names.Distinct(), names);
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    AssertDistinct(property.Value);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement one in element.EnumerateArray())
                {
                    AssertDistinct(one);
                }
            }
        }

        private sealed class Gauge : Hal.IMemoryGauge
        {
            public long FreeBytes
            {
                get { return 1000; }
            }
        }
    }
}
