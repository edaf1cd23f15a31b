// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Rfid
{
    /// <summary>
    /// What all readers have in common: when the chip is asked, when a tag counts as shown and as gone, when the reader counts as lost. The event
    /// loop drives it by <see cref="TakeTag"/>, ten times a second. One thread only.
    /// </summary>
    /// <remarks>
    /// A tag is reported once, until it was not there in three looks one after another. A look that found something it could not read says that it is
    /// still there; another tag beside the first one is reported when the first is gone. So neither a bad contact nor a purse with two cards shows a tag twice, which would mean start and stop. Looks are
    /// counted, not time, because the event loop may stand still for seconds.
    /// </remarks>
    public abstract class TagReader : IRfidReader
    {
        /// <summary>No tag; otherwise <see cref="Look"/> gives the number of bytes of the UID.</summary>
        protected const int NoTag = 0;

        /// <summary>The chip does not answer, or answers nonsense; it is set up anew with the next look.</summary>
        protected const int Lost = -1;

        /// <summary>The look is not finished, the next call goes on.</summary>
        protected const int Busy = -2;

        /// <summary>There is something, but no whole UID: on its way in or out, or several tags.</summary>
        protected const int Unsure = -3;

        /// <summary>Most bytes of a UID (ISO/IEC 14443-3 triple size).</summary>
        protected const int LongestUid = 10;

        private const int LookMilliseconds = 200;
        private const int RetryMilliseconds = 1000;
        private const int LooksUntilGone = 3;
        private const int LossesUntilFault = 2;
        private const string Digits = "0123456789ABCDEF";

        private readonly IClock _clock;
        private readonly bool _isReversed;
        private readonly byte[] _uid = new byte[LongestUid];
        private readonly byte[] _present = new byte[LongestUid];
        private int _presentLength;
        private int _misses;
        private int _losses;
        private long _due;
        private string _tag;

        /// <summary>
        /// Initializes a new instance of the <see cref="TagReader"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="isReversed">Report the bytes of the UID last first, as some other makes of readers do.</param>
        protected TagReader(IClock clock, bool isReversed)
        {
            _clock = clock;
            _isReversed = isReversed;
        }

        /// <inheritdoc/>
        public FaultCode Fault
        {
            get { return _losses < LossesUntilFault ? FaultCode.None : FaultCode.ReaderFailure; }
        }

        /// <summary>Gets the clock.</summary>
        protected IClock Clock
        {
            get { return _clock; }
        }

        /// <inheritdoc/>
        public string TakeTag()
        {
            if (_clock.MonotonicMilliseconds >= _due)
            {
                Note(Look(_uid));
            }

            string tag = _tag;
            _tag = null;
            return tag;
        }

        /// <summary>
        /// Asks the chip once, in bounded time.
        /// </summary>
        /// <param name="uid">Takes the UID in the order of ISO/IEC 14443-3, uid0 first.</param>
        /// <returns>4, 7 or 10, or <see cref="NoTag"/>, <see cref="Lost"/>, <see cref="Busy"/>, <see cref="Unsure"/>.</returns>
        protected abstract int Look(byte[] uid);

        private void Note(int result)
        {
            if (result == Busy)
            {
                return;
            }

            if (result == Lost)
            {
                _losses = _losses < LossesUntilFault ? _losses + 1 : LossesUntilFault;
                _due = _clock.MonotonicMilliseconds + (_losses < LossesUntilFault ? LookMilliseconds : RetryMilliseconds);
                return;
            }

            _losses = 0;
            _due = _clock.MonotonicMilliseconds + LookMilliseconds;
            if (result == Unsure || (result != NoTag && IsPresent(result)))
            {
                _misses = 0;
                return;
            }

            _misses++;
            if (_presentLength != 0 && _misses < LooksUntilGone)
            {
                return;
            }

            _presentLength = result;
            _misses = 0;
            if (result != NoTag)
            {
                Show(result);
            }
        }

        private bool IsPresent(int length)
        {
            bool isSame = length == _presentLength;
            for (int i = 0; i < length && isSame; i++)
            {
                isSame = _uid[i] == _present[i];
            }

            return isSame;
        }

        private void Show(int length)
        {
            char[] digits = Digits.ToCharArray();
            char[] text = new char[2 * length];
            for (int i = 0; i < length; i++)
            {
                _present[i] = _uid[i];
                int value = _uid[_isReversed ? length - 1 - i : i];
                text[2 * i] = digits[value >> 4];
                text[(2 * i) + 1] = digits[value & 0x0F];
            }

            _tag = new string(text);
        }
    }
}
