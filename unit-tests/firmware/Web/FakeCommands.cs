// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using OcppChargePoint.Firmware.Console;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// An interpreter that answers each command with pieces that the test gives.
    /// </summary>
    public sealed class FakeCommands : ICommandSession
    {
        private bool _isRunning;
        private int _next;

        /// <summary>
        /// Gets the commands begun.
        /// </summary>
        public ArrayList Lines { get; } = new ArrayList();

        /// <summary>
        /// Gets or sets the pieces of each answer.
        /// </summary>
        public string[] Pieces { get; set; } = new string[] { "done\n" };

        /// <summary>
        /// Gets or sets a value indicating whether a command goes on after its last piece.
        /// </summary>
        public bool IsEndless { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether memory does not do for a piece.
        /// </summary>
        public bool LacksMemory { get; set; }

        /// <summary>
        /// Gets how many pieces were asked for.
        /// </summary>
        public int NextCount { get; private set; }

        /// <summary>
        /// Gets how many running commands were abandoned.
        /// </summary>
        public int AbandonCount { get; private set; }

        /// <inheritdoc/>
        public bool Begin(string line)
        {
            if (_isRunning)
            {
                return false;
            }

            Lines.Add(line);
            _isRunning = true;
            _next = 0;
            return true;
        }

        /// <inheritdoc/>
        public bool Next(IConsoleOutput output)
        {
            NextCount++;
            if (LacksMemory)
            {
                throw new OutOfMemoryException();
            }

            if (_next < Pieces.Length)
            {
                output.Write(Pieces[_next++]);
            }

            _isRunning = IsEndless || _next < Pieces.Length;
            return _isRunning;
        }

        /// <inheritdoc/>
        public void Abandon()
        {
            AbandonCount += _isRunning ? 1 : 0;
            _isRunning = false;
        }
    }
}
