// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// The serial door as a person's terminal has it, through a pseudo-terminal of Linux.
    /// </summary>
    public sealed class SerialDoorTests
    {
        private const string Prompt = "\r\n> ";

        [Fact]
        public async Task Person_at_a_terminal_types_edits_and_recalls()
        {
            if (!OperatingSystem.IsLinux())
            {
                return;
            }

            await using Bench bench = await Bench.WithCsms();
            using PseudoTerminal terminal = new PseudoTerminal();
            await bench.StartBoard("--serial", terminal.Path);
            await bench.UntilOnline();
            Assert.Contains("Type help.", await terminal.Until(Prompt), StringComparison.Ordinal);

            terminal.Type("versionx\u007f\r");
            Assert.Contains("model: Virtual\r\n", await terminal.Until(Prompt), StringComparison.Ordinal);
            terminal.Type("gt HeartbeatInterval");
            terminal.Type(string.Concat(Enumerable.Repeat("\u001b[D", "t HeartbeatInterval".Length)) + "e\r\n");
            Assert.Contains("HeartbeatInterval = ", await terminal.Until(Prompt), StringComparison.Ordinal);
            terminal.Type("\u001b[A\u001b[A\r");
            Assert.Contains("vendor: OcppChargePoint\r\n", await terminal.Until(Prompt), StringComparison.Ordinal);
            terminal.Type("nonsense\u0015time\n");
            Assert.Contains("uptimeSeconds: ", await terminal.Until(Prompt), StringComparison.Ordinal);

            terminal.Type("log follow\r");
            await terminal.Until("Boot: accepted");
            await bench.Console.Ask("plug 1");
            await terminal.Until("Connector 1: plugged in");
            terminal.Type("\u0003");
            await terminal.Until("^C" + Prompt);
            terminal.Type("status\r");
            Assert.Contains("Connector 1: Preparing, plugged in", await terminal.Until(Prompt), StringComparison.Ordinal);
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Secrets_are_stars_and_not_recalled()
        {
            if (!OperatingSystem.IsLinux())
            {
                return;
            }

            await using Bench bench = await Bench.WithCsms();
            using PseudoTerminal terminal = new PseudoTerminal();
            await bench.StartBoard("--serial", terminal.Path);
            await bench.UntilOnline();
            await terminal.Until(Prompt);
            terminal.Type("time\r");
            await terminal.Until(Prompt);
            terminal.Type("set AuthorizationKey 0123456789abcdefX\u007f\r");
            string shown = await terminal.Until(Prompt);
            Assert.Contains("AuthorizationKey = (set, not shown)", shown, StringComparison.Ordinal);
            Assert.Contains("******", shown, StringComparison.Ordinal);
            terminal.Type("\u001b[A\r");
            shown += await terminal.Until(Prompt);
            Assert.Contains("uptimeSeconds", shown, StringComparison.Ordinal);
            terminal.Type("net join Depot simulated\r");
            shown += await terminal.Until(Prompt);
            terminal.Type("cert key\r");
            shown += await terminal.Until("a dot\r\n");
            terminal.Type("-----BEGIN PRIVATE KEY-----\rMAMBAf8=\r-----END PRIVATE KEY-----\r.\r");
            shown += await terminal.Until(Prompt);
            terminal.Type("log\r");
            shown += await terminal.Until(Prompt);

            Assert.Contains("cert key stored", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("0123456789", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("simulated", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("MAMBAf8=", shown, StringComparison.Ordinal);
            Assert.Contains("Console (serial): AuthorizationKey = (set, not shown)", shown, StringComparison.Ordinal);
            await bench.Console.Until(board => (string)board["boot"] == "Accepted");
        }

        [Fact]
        public async Task Any_bytes_and_any_length_harm_nothing()
        {
            if (!OperatingSystem.IsLinux())
            {
                return;
            }

            await using Bench bench = await Bench.WithCsms();
            using PseudoTerminal terminal = new PseudoTerminal();
            await bench.StartBoard("--serial", terminal.Path);
            await bench.UntilOnline();
            await terminal.Until(Prompt);
            Random random = new Random(7);
            for (int i = 0; i < 40; i++)
            {
                byte[] noise = new byte[random.Next(1, 900)];
                random.NextBytes(noise);
                terminal.Send(noise);
            }

            terminal.Type("\u0003");
            await terminal.Until("^C" + Prompt);
            terminal.Type(new string('x', 2000) + "\r");
            await terminal.Until("error: a line has at most 400 bytes." + Prompt);
            terminal.Type("\u0003version\r");
            await terminal.Until("model: Virtual");
            Assert.Equal("Open", (string)(await bench.Console.Status())["link"]);
            Assert.Empty(bench.Csms.Violations);
        }
    }
}
