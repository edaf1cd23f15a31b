// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Boards.Virtual.Terminal
{
    /// <summary>
    /// The line that a person is typing: text, cursor, history. It knows keys and no screen.
    /// </summary>
    public sealed class LineEditor
    {
        private const int LongestLine = 1024;
        private const int HistoryLength = 100;

        private readonly List<string> _history = new List<string>();
        private int _shown;
        private string _unfinished = string.Empty;

        /// <summary>Gets the text typed so far.</summary>
        public string Text { get; private set; } = string.Empty;

        /// <summary>Gets the place of the cursor in the text.</summary>
        public int Cursor { get; private set; }

        /// <summary>
        /// Takes a key.
        /// </summary>
        /// <param name="key">The key.</param>
        /// <returns>What it means beyond the change of the line.</returns>
        public LineEvent Take(ConsoleKeyInfo key)
        {
            if ((key.Modifiers & ConsoleModifiers.Control) != 0)
            {
                return TakeControl(key.Key);
            }

            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    return LineEvent.Finished;
                case ConsoleKey.Backspace:
                    Remove(Cursor - 1);
                    break;
                case ConsoleKey.Delete:
                    Remove(Cursor);
                    break;
                case ConsoleKey.LeftArrow:
                    Cursor = Math.Max(0, Cursor - 1);
                    break;
                case ConsoleKey.RightArrow:
                    Cursor = Math.Min(Text.Length, Cursor + 1);
                    break;
                case ConsoleKey.Home:
                    Cursor = 0;
                    break;
                case ConsoleKey.End:
                    Cursor = Text.Length;
                    break;
                case ConsoleKey.UpArrow:
                    Show(_shown - 1);
                    break;
                case ConsoleKey.DownArrow:
                    Show(_shown + 1);
                    break;
                case ConsoleKey.Escape:
                    Replace(string.Empty);
                    break;
                default:
                    Insert(key.KeyChar);
                    break;
            }

            return LineEvent.None;
        }

        /// <summary>
        /// Takes the finished line away and begins a new one.
        /// </summary>
        /// <param name="isSecret">Whether it must not be among the lines to be recalled.</param>
        /// <returns>The line.</returns>
        public string TakeLine(bool isSecret = false)
        {
            string line = Text;
            if (!isSecret && line.Trim().Length > 0 && (_history.Count == 0 || _history[_history.Count - 1] != line))
            {
                _history.Add(line);
                if (_history.Count > HistoryLength)
                {
                    _history.RemoveAt(0);
                }
            }

            _shown = _history.Count;
            _unfinished = string.Empty;
            Replace(string.Empty);
            return line;
        }

        private LineEvent TakeControl(ConsoleKey key)
        {
            switch (key)
            {
                case ConsoleKey.J:
                case ConsoleKey.M:
                    return LineEvent.Finished;
                case ConsoleKey.D when Text.Length == 0:
                    return LineEvent.EndOfInput;
                case ConsoleKey.D:
                    Remove(Cursor);
                    break;
                case ConsoleKey.H:
                    Remove(Cursor - 1);
                    break;
                case ConsoleKey.A:
                    Cursor = 0;
                    break;
                case ConsoleKey.E:
                    Cursor = Text.Length;
                    break;
                case ConsoleKey.U:
                    Text = Text.Substring(Cursor);
                    Cursor = 0;
                    break;
                case ConsoleKey.K:
                    Text = Text.Substring(0, Cursor);
                    break;
            }

            return LineEvent.None;
        }

        private void Insert(char symbol)
        {
            if (!char.IsControl(symbol) && Text.Length < LongestLine)
            {
                Text = Text.Insert(Cursor, symbol.ToString());
                Cursor++;
            }
        }

        private void Remove(int index)
        {
            if (index >= 0 && index < Text.Length)
            {
                Text = Text.Remove(index, 1);
                Cursor = index;
            }
        }

        private void Show(int index)
        {
            if (index < 0 || index > _history.Count)
            {
                return;
            }

            if (_shown == _history.Count)
            {
                _unfinished = Text;
            }

            _shown = index;
            Replace(index == _history.Count ? _unfinished : _history[index]);
        }

        private void Replace(string text)
        {
            Text = text;
            Cursor = text.Length;
        }
    }
}
