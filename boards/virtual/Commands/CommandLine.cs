// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Globalization;
using OcppChargePoint.Boards.Virtual.Board;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// A line of the prompt, split into words.
    /// </summary>
    internal sealed class CommandLine
    {
        private readonly string _text;
        private readonly List<string> _words = new List<string>();
        private readonly List<int> _ends = new List<int>();

        /// <summary>
        /// Initializes a new instance of the <see cref="CommandLine"/> class.
        /// </summary>
        /// <param name="text">The line.</param>
        public CommandLine(string text)
        {
            _text = text;
            int start = -1;
            for (int i = 0; i <= text.Length; i++)
            {
                bool isInWord = i < text.Length && !char.IsWhiteSpace(text[i]);
                if (isInWord && start < 0)
                {
                    start = i;
                }
                else if (!isInWord && start >= 0)
                {
                    _words.Add(text.Substring(start, i - start));
                    _ends.Add(i);
                    start = -1;
                }
            }
        }

        /// <summary>Gets the command in small letters, or an empty text.</summary>
        public string Name => _words.Count == 0 ? string.Empty : _words[0].ToLowerInvariant();

        /// <summary>Gets the number of words, the command included.</summary>
        public int Count => _words.Count;

        /// <summary>
        /// Gets a word.
        /// </summary>
        /// <param name="index">Its place; 0 is the command.</param>
        /// <returns>The word, or <see langword="null"/> when there are not so many.</returns>
        public string this[int index] => index < _words.Count ? _words[index] : null;

        /// <summary>
        /// Gets what stands behind a word, spaces within kept.
        /// </summary>
        /// <param name="index">Place of a word that is there.</param>
        /// <returns>The rest of the line.</returns>
        public string After(int index)
        {
            return _text.Substring(_ends[index]).Trim();
        }

        /// <summary>
        /// Demands a number of words.
        /// </summary>
        /// <param name="least">Least number, the command included.</param>
        /// <param name="most">Greatest number.</param>
        /// <param name="usage">How the command is written.</param>
        /// <exception cref="BoardException">There are fewer or more.</exception>
        public void Demand(int least, int most, string usage)
        {
            if (_words.Count < least || _words.Count > most)
            {
                throw Misuse(usage);
            }
        }

        /// <summary>
        /// Reads a word that is one of two.
        /// </summary>
        /// <param name="index">Its place.</param>
        /// <param name="on">The word for <see langword="true"/>.</param>
        /// <param name="off">The word for <see langword="false"/>.</param>
        /// <param name="usage">How the command is written.</param>
        /// <returns>Which it is.</returns>
        /// <exception cref="BoardException">It is neither.</exception>
        public bool Choice(int index, string on, string off, string usage)
        {
            string word = this[index];
            return word == on || word == off ? word == on : throw Misuse(usage);
        }

        /// <summary>
        /// Reads a whole number.
        /// </summary>
        /// <param name="index">Its place.</param>
        /// <param name="minimum">Smallest allowed.</param>
        /// <param name="maximum">Greatest allowed.</param>
        /// <param name="number">The number.</param>
        /// <returns>Whether the word is a number in the range.</returns>
        public bool TryNumber(int index, int minimum, int maximum, out int number)
        {
            return int.TryParse(this[index], NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= minimum && number <= maximum;
        }

        private static BoardException Misuse(string usage)
        {
            return new BoardException("usage: " + usage);
        }
    }
}
