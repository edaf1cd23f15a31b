// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// The password of the web door: its hash in flash (PBKDF2-HMAC-SHA256, RFC 8018), and the wait after wrong ones. Hashing is spread over
    /// turns of the loop: <see cref="Step"/> does a part of it, one order at a time.
    /// </summary>
    public sealed class WebPassword : IConsolePassword
    {
        /// <summary>Fewest bytes of a password in UTF-8.</summary>
        public const int Shortest = 8;

        /// <summary>Most bytes of a password in UTF-8.</summary>
        public const int Longest = 64;

        /// <summary>Result of <see cref="Step"/>: nothing is being done.</summary>
        public const int Idle = 0;

        /// <summary>Result of <see cref="Step"/>: call again in the next turn.</summary>
        public const int Working = 1;

        /// <summary>Result of <see cref="Step"/>: the password is the right one.</summary>
        public const int Right = 2;

        /// <summary>Result of <see cref="Step"/>: the password is wrong.</summary>
        public const int Wrong = 3;

        /// <summary>Result of <see cref="Step"/>: the new password counts from now on.</summary>
        public const int Stored = 4;

        /// <summary>Result of <see cref="Step"/>: flash did not take the new password; the old one stays.</summary>
        public const int NotStored = 5;

        /// <summary>What the log says of <see cref="Stored"/> and <see cref="NotStored"/>.</summary>
        internal const string Set = "password set";
        internal const string NotSet = "password not set, flash or memory failed";

        private const int Iterations = 2048;
        private const int IterationsPerStep = 16;
        private const int SaltLength = 16;
        private const int HashLength = 32;

        // The record in flash: format, salt, hash.
        private const byte Format = 1;
        private const int RecordLength = 1 + SaltLength + HashLength;

        /// <summary>Wrong passwords in a row that cost no wait.</summary>
        private const int FreeFailures = 2;
        private const int FirstWaitSeconds = 5;
        private const int LongestWaitSeconds = 900;

        /// <summary>Wrong passwords in a row.</summary>
        internal int Failures;

        private readonly WebParts _parts;
        private readonly SlotFile _file;
        private byte[] _record;
        private long _lockedUntil;

        // What is being hashed; null when nothing is.
        private byte[] _password;
        private byte[] _block;
        private byte[] _made;
        private int _rest;
        private bool _isNew;
        private bool _isDetached;

        /// <summary>
        /// Initializes a new instance of the <see cref="WebPassword"/> class and reads the file.
        /// </summary>
        /// <param name="parts">Clock, randomness, hash, flash and log.</param>
        public WebPassword(WebParts parts)
        {
            _parts = parts;
            _file = new SlotFile(parts.Files, "webpass", RecordLength);
            byte[] record = _file.Read();
            _record = record != null && record.Length == RecordLength && record[0] == Format ? record : null;
        }

        /// <summary>Gets a value indicating whether a password is set.</summary>
        public bool IsSet
        {
            get { return _record != null; }
        }

        /// <summary>Gets a value indicating whether a password is being hashed.</summary>
        public bool IsBusy
        {
            get { return _password != null; }
        }

        /// <summary>
        /// Gets the seconds until the next password is looked at, rounded up; 0 when it is at once.
        /// </summary>
        public int SecondsLocked
        {
            get
            {
                long rest = _lockedUntil - _parts.Clock.MonotonicMilliseconds;
                return rest > 0 ? (int)((rest + 999) / 1000) : 0;
            }
        }

        /// <summary>
        /// Tells whether a password may be set.
        /// </summary>
        /// <param name="password">UTF-8.</param>
        /// <returns><see langword="null"/>, or what is allowed, without full stop.</returns>
        public static string Judge(byte[] password)
        {
            bool isRight = password.Length >= Shortest && password.Length <= Longest && WebText.IsText(password, 0, password.Length);
            return isRight ? null : "a password has 8 to 64 bytes of UTF-8, no control characters";
        }

        /// <summary>
        /// Begins to compare a password with the one that is set. Counts as a failure until it has proved right, so that hanging up
        /// early gains nothing. Only when nothing is being hashed, the password is set, and no wait is on.
        /// </summary>
        /// <param name="password">UTF-8; kept until the end.</param>
        public void BeginCheck(byte[] password)
        {
            Failures++;
            if (Failures > FreeFailures)
            {
                int doublings = Failures - FreeFailures - 1;
                int seconds = doublings > 7 ? LongestWaitSeconds : FirstWaitSeconds << doublings;
                _lockedUntil = _parts.Clock.MonotonicMilliseconds + (seconds * 1000L);
            }

            Begin(password, false);
        }

        /// <summary>
        /// Begins to set a password. Only when nothing is being hashed.
        /// </summary>
        /// <param name="password">UTF-8, as <see cref="Judge"/> allows; kept until the end.</param>
        public void BeginSet(byte[] password)
        {
            Begin(password, true);
        }

        /// <summary>
        /// Sets the password for a door other than the web: without the old one, for who is there has the board in his hands. The hash is made
        /// and stored within seconds; a line of the log tells.
        /// </summary>
        /// <param name="door">Name of the door.</param>
        /// <param name="old">Not looked at.</param>
        /// <param name="password">The new password.</param>
        /// <returns><see langword="null"/>, or what is wrong and what is allowed.</returns>
        public string Change(string door, string old, string password)
        {
            if (door == "web")
            {
                return "on the web, the page changes the password";
            }

            if (IsBusy)
            {
                return "a password is being checked, try again";
            }

            byte[] bytes = Encoding.UTF8.GetBytes(password);
            string problem = Judge(bytes);
            if (problem == null)
            {
                BeginSet(bytes);
                _isDetached = true;
            }

            return problem;
        }

        /// <summary>
        /// Goes on hashing.
        /// </summary>
        /// <returns>One of the results above; the one behind <see cref="Working"/> comes once.</returns>
        public int Step()
        {
            if (_password == null)
            {
                return Idle;
            }

            for (int i = 0; i < IterationsPerStep && _rest > 0; i++)
            {
                _block = _parts.Hash.Compute(_password, _block);
                _rest--;
                for (int j = 0; j < HashLength; j++)
                {
                    _made[1 + SaltLength + j] ^= _block[j];
                }
            }

            return _rest > 0 ? Working : Finish();
        }

        /// <summary>
        /// Stops hashing.
        /// </summary>
        public void Cancel()
        {
            _password = null;
        }

        /// <summary>
        /// Does a part of what an order of <see cref="Change"/> has left to do.
        /// </summary>
        /// <returns>A result of <see cref="Step"/>.</returns>
        internal int StepDetached()
        {
            int result = Idle;
            try
            {
                result = _isDetached ? Step() : Idle;
            }
            catch (OutOfMemoryException)
            {
                Cancel();
                result = NotStored;
            }

            if (result > Working)
            {
                _isDetached = false;
                _parts.Log.Write("Web: " + (result == Stored ? Set + " at the board" : NotSet));
            }

            return result;
        }

        private void Begin(byte[] password, bool isNew)
        {
            _password = password;
            _isNew = isNew;
            _made = new byte[RecordLength];
            _made[0] = Format;
            if (isNew)
            {
                _parts.Random.Fill(_made, 1, SaltLength);
            }
            else
            {
                Array.Copy(_record, 1, _made, 1, SaltLength);
            }

            // The first and only block of the derived key: salt, then its number.
            _block = new byte[SaltLength + 4];
            Array.Copy(_made, 1, _block, 0, SaltLength);
            _block[SaltLength + 3] = 1;
            _rest = Iterations;
        }

        /// <summary>
        /// Compares or stores what was made.
        /// </summary>
        private int Finish()
        {
            Cancel();
            if (!_isNew && !WebText.AreEqual(_record, 0, _made, RecordLength))
            {
                return Wrong;
            }

            if (_isNew && !_file.Write(_made, RecordLength))
            {
                return NotStored;
            }

            _record = _made;
            Failures = 0;
            _lockedUntil = 0;
            return _isNew ? Stored : Right;
        }
    }
}
