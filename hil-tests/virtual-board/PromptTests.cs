// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// The prompt in a (pseudo) terminal.
    /// </summary>
    public sealed class PromptTests
    {
        private const string Up = "\u001B[A";
        private const string Left = "\u001B[D";
        private const string Backspace = "\u007F";
        private const string ControlD = "\u0004";

        [NeedsTerminalFact]
        public async Task What_the_charger_reports_does_not_tear_the_line_that_is_typed()
        {
            TerminalPicture picture = new TerminalPicture();
            using BoardProcess board = StartInTerminal(picture, "--console tcp:0");
            await picture.WaitFor("Type help for the commands, quit to end.");
            using BoardConsole console = Connect(picture);
            await picture.WaitFor("Boot: accepted");
            await Type(board, "get Idw");
            await picture.WaitFor("> get Idw");
            await console.Ask("plug 1");
            await picture.WaitFor("Connector 1: plugged in");
            await picture.WaitFor("> get Idw");
            await Type(board, Backspace + "entityy" + Left + Backspace + "\r");
            await picture.WaitFor("Identity = CP001");
            await Type(board, Up + "\r");
            await picture.WaitFor("Identity = CP001", 2);
            await Type(board, "quit\r");
            Assert.Equal(0, await board.WaitForExit());

            string[] lines = picture.Lines;
            Assert.Equal(2, lines.Count(line => line == "> get Identity"));
            Assert.True(Array.FindIndex(lines, line => LogLine.TextOf(line) == "Connector 1: plugged in") < Array.IndexOf(lines, "> get Identity"));
            Assert.Contains("> quit", lines);
            Assert.Contains("bye", lines);
            Assert.DoesNotContain("> get Idw", lines);
            Assert.DoesNotContain(lines, line => line.Contains('>', StringComparison.Ordinal) && line.Contains("Connector", StringComparison.Ordinal));
        }

        [NeedsTerminalFact]
        public async Task Secrets_are_stars_and_not_recalled()
        {
            TerminalPicture picture = new TerminalPicture();
            using BoardProcess board = StartInTerminal(picture, string.Empty);
            await picture.WaitFor("Type help for the commands, quit to end.");
            await Type(board, "get Identity\r");
            await picture.WaitFor("Identity = CP001");
            await Type(board, "set AuthorizationKey 0123456789abcdef\r");
            await picture.WaitFor("AuthorizationKey = (set, not shown)");
            await Type(board, Up + "\r");
            await picture.WaitFor("Identity = CP001", 2);
            await Type(board, "quit\r");
            Assert.Equal(0, await board.WaitForExit());
            Assert.Contains("> set AuthorizationKey ****************", picture.Lines);
            Assert.DoesNotContain(picture.Lines, line => line.Contains("0123", StringComparison.Ordinal));
        }

        [NeedsTerminalFact]
        public async Task Quit_on_the_console_line_ends_the_prompt_too()
        {
            TerminalPicture picture = new TerminalPicture();
            using BoardProcess board = StartInTerminal(picture, "--console tcp:0");
            await picture.WaitFor("Type help for the commands, quit to end.");
            using BoardConsole console = Connect(picture);
            await Type(board, "half a lin");
            await picture.WaitFor("> half a lin");
            Assert.Equal("bye", await console.Ask("quit"));
            Assert.Equal(0, await board.WaitForExit());
        }

        [NeedsTerminalFact]
        public async Task End_of_input_ends_the_prompt_and_session_needs_none()
        {
            TerminalPicture picture = new TerminalPicture();
            using BoardProcess board = StartInTerminal(picture, string.Empty);
            await picture.WaitFor("Type help for the commands, quit to end.");
            await Type(board, ControlD);
            Assert.Equal(0, await board.WaitForExit());

            TerminalPicture other = new TerminalPicture();
            using BoardProcess session = StartInTerminal(other, "--session");
            Assert.Equal(0, await session.WaitForExit(SessionSummary.LongestSeconds));
            await other.WaitFor("Both agree.");
            Assert.DoesNotContain(other.Lines, line => line.StartsWith('>'));
        }

        private static BoardProcess StartInTerminal(TerminalPicture picture, string options)
        {
            ProcessStartInfo start = new ProcessStartInfo(NeedsTerminalFactAttribute.Program);
            start.ArgumentList.Add("-qefc");
            start.ArgumentList.Add("dotnet '" + BoardProcess.ProgramFile + "' " + options);
            start.ArgumentList.Add("/dev/null");
            start.Environment["TERM"] = "xterm";
            BoardProcess board = BoardProcess.StartRaw(start, out StreamReader output);
            _ = picture.Follow(output);
            return board;
        }

        private static BoardConsole Connect(TerminalPicture picture)
        {
            const string Announcement = "Console at 127.0.0.1:";
            return new BoardConsole(int.Parse(picture.Lines.First(line => line.StartsWith(Announcement, StringComparison.Ordinal)).AsSpan(Announcement.Length)));
        }

        private static async Task Type(BoardProcess board, string keys)
        {
            await board.Input.WriteAsync(keys);
            await board.Input.FlushAsync();
        }
    }
}
