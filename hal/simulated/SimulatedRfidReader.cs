// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// RFID reader that holds a few presented tags until the firmware takes them, in order.
    /// </summary>
    public sealed class SimulatedRfidReader : IRfidReader
    {
        /// <summary>
        /// Largest number of presented tags that wait.
        /// </summary>
        public const int Capacity = 4;

        private const int ShortUidLength = 8;
        private const int MiddleUidLength = 14;
        private const int LongUidLength = 20;

        private readonly string[] _waiting = StringArray.Create(Capacity);
        private int _first;
        private int _count;

        /// <inheritdoc/>
        /// <remarks>Set it to make the reader fail; it says so and goes on.</remarks>
        public FaultCode Fault { get; set; }

        /// <summary>
        /// Tells whether a text can be the UID of a tag.
        /// </summary>
        /// <param name="text">Text, or <see langword="null"/>.</param>
        /// <returns><see langword="true"/> for 8, 14 or 20 hex digits, upper or lower case.</returns>
        public static bool IsUid(string text)
        {
            if (text == null)
            {
                return false;
            }

            int digits = 0;
            foreach (char symbol in text)
            {
                if (!IsHexDigit(symbol))
                {
                    return false;
                }

                digits++;
            }

            return digits == ShortUidLength || digits == MiddleUidLength || digits == LongUidLength;
        }

        /// <summary>
        /// Holds a tag to the reader for a moment.
        /// </summary>
        /// <param name="uid">UID as <see cref="IsUid"/> wants it; lower case is reported as upper case.</param>
        /// <returns><see langword="false"/> when as many tags as <see cref="Capacity"/> wait already; this one is lost.</returns>
        /// <exception cref="ArgumentException"><paramref name="uid"/> is no UID.</exception>
        public bool Present(string uid)
        {
            if (!IsUid(uid))
            {
                throw new ArgumentException();
            }

            if (_count == Capacity)
            {
                return false;
            }

            _waiting[(_first + _count) % Capacity] = uid.ToUpper();
            _count++;
            return true;
        }

        /// <inheritdoc/>
        public string TakeTag()
        {
            if (_count == 0)
            {
                return null;
            }

            string uid = _waiting[_first];
            _waiting[_first] = null;
            _first = (_first + 1) % Capacity;
            _count--;
            return uid;
        }

        /// <summary>
        /// Drops the waiting tags as a power cut does.
        /// </summary>
        public void PowerCycle()
        {
            while (TakeTag() != null)
            {
            }
        }

        private static bool IsHexDigit(char symbol)
        {
            return (symbol >= '0' && symbol <= '9') || (symbol >= 'A' && symbol <= 'F') || (symbol >= 'a' && symbol <= 'f');
        }
    }
}
