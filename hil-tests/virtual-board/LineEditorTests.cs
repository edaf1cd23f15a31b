// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Linq;
using OcppChargePoint.Boards.Virtual.Terminal;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// The line that is typed, and how it is drawn, without a terminal.
    /// </summary>
    public sealed class LineEditorTests
    {
        private readonly LineEditor _editor = new LineEditor();

        [Fact]
        public void Keys_change_the_line_at_the_cursor()
        {
            Type("plg 1");
            Press(ConsoleKey.Home);
            Press(ConsoleKey.RightArrow);
            Press(ConsoleKey.RightArrow);
            Type("u");
            Assert.Equal("plug 1", _editor.Text);
            Assert.Equal(3, _editor.Cursor);
            Press(ConsoleKey.Delete);
            Press(ConsoleKey.Backspace);
            Press(ConsoleKey.LeftArrow);
            Press(ConsoleKey.Backspace);
            Assert.Equal("l 1", _editor.Text);
            Press(ConsoleKey.Backspace);
            Press(ConsoleKey.End);
            Press(ConsoleKey.Delete);
            Press(ConsoleKey.RightArrow);
            Assert.Equal("l 1", _editor.Text);
            Press(ConsoleKey.LeftArrow);
            Press(ConsoleKey.K, ConsoleModifiers.Control);
            Assert.Equal("l ", _editor.Text);
            Press(ConsoleKey.U, ConsoleModifiers.Control);
            Type("\u0001\tx");
            Assert.Equal("x", _editor.Text);
            Press(ConsoleKey.Escape);
            Assert.Equal(string.Empty, _editor.Text);
        }

        [Fact]
        public void Earlier_lines_come_back_and_the_unfinished_one_too()
        {
            Finish("first");
            Finish("second");
            Finish("second");
            Finish("   ");
            Type("new");
            Press(ConsoleKey.UpArrow);
            Assert.Equal("second", _editor.Text);
            Press(ConsoleKey.UpArrow);
            Press(ConsoleKey.UpArrow);
            Assert.Equal("first", _editor.Text);
            Press(ConsoleKey.DownArrow);
            Press(ConsoleKey.DownArrow);
            Press(ConsoleKey.DownArrow);
            Assert.Equal("new", _editor.Text);
        }

        [Fact]
        public void End_of_input_counts_on_an_empty_line_only()
        {
            Type("x");
            Assert.Equal(LineEvent.None, Press(ConsoleKey.D, ConsoleModifiers.Control));
            Press(ConsoleKey.Backspace);
            Assert.Equal(LineEvent.EndOfInput, Press(ConsoleKey.D, ConsoleModifiers.Control));
            Assert.Equal(LineEvent.Finished, Press(ConsoleKey.Enter));
        }

        [Theory]
        [InlineData(40)]
        [InlineData(0)]
        [InlineData(3)]
        public void Screen_keeps_the_line_at_the_bottom_and_never_fills_the_last_column(int width)
        {
            using StringWriter terminal = new StringWriter();
            PromptScreen screen = new PromptScreen(terminal, () => width);
            string line = "set MeterValuesSampledData Energy.Active.Import.Register,Power.Active.Import,Current.Import";
            screen.Print("before");
            screen.Show(line, line.Length);
            screen.Print("one\ntwo");
            screen.Show(line, 3);
            screen.Show("short", 5);
            screen.Print("three");

            TerminalPicture picture = new TerminalPicture();
            picture.Draw(AtTerminal(terminal));
            Assert.Equal(new[] { "before", "one", "two", "three", "> short" }, picture.Lines);
            int widest = terminal.ToString().Split('\r', '\n').Max(part => part.Length - part.Count(symbol => symbol == '\b'));
            Assert.InRange(widest, 1, (width == 0 ? 80 : Math.Max(20, width)) - 1);

            screen.Finish();
            screen.Print("answer");
            screen.Clear();
            TerminalPicture whole = new TerminalPicture();
            whole.Draw(AtTerminal(terminal));
            Assert.Equal(new[] { "before", "one", "two", "three", "> short", "answer", string.Empty }, whole.Lines);
        }

        private static string AtTerminal(StringWriter output)
        {
            // A terminal's line discipline puts the carriage return in front.
            return output.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        private void Type(string text)
        {
            foreach (char symbol in text)
            {
                _editor.Take(new ConsoleKeyInfo(symbol, 0, false, false, false));
            }
        }

        private LineEvent Press(ConsoleKey key, ConsoleModifiers modifiers = 0)
        {
            return _editor.Take(new ConsoleKeyInfo('\0', key, false, false, (modifiers & ConsoleModifiers.Control) != 0));
        }

        private void Finish(string text)
        {
            Type(text);
            Assert.Equal(text, _editor.TakeLine());
        }
    }
}
