// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Power
{
    /// <summary>
    /// Contactor on a GPIO output, with its mirror contact on a GPIO input. What the firmware makes of a mirror contact that contradicts the
    /// coil (welded, does not close), and after which time, is one rule for all contactors and stands in the firmware's PowerPath.
    /// </summary>
    /// <remarks>
    /// The pin must be low from reset on, by a resistor: see docs/drivers/contactor.md. A mirror contact as IEC 60947-4-1 annex F defines it
    /// opens before the main contacts close and cannot lie about a weld; an ordinary auxiliary contact can.
    /// </remarks>
    public sealed class Contactor : IContactor
    {
        /// <summary>Reads that must agree. What differs within them is noise: a contact keeps its position for longer.</summary>
        private const int Reads = 5;

        private readonly IDigitalOutput _coil;
        private readonly IDigitalInput _mirror;
        private readonly bool _isHighWhenClosed;
        private ContactorFeedback _feedback;

        /// <summary>
        /// Initializes a new instance of the <see cref="Contactor"/> class and opens it.
        /// </summary>
        /// <param name="coil">Driver of the coil; high closes.</param>
        /// <param name="mirror">Mirror contact; <see langword="null"/> when there is none, and <see cref="Feedback"/> then says so.</param>
        /// <param name="isHighWhenClosed">Level of the input while the main contacts are closed: <see langword="true"/> for a normally closed
        /// mirror contact to ground with a pull-up, where a broken wire looks like a weld; <see langword="false"/> for the opposite.</param>
        public Contactor(IDigitalOutput coil, IDigitalInput mirror, bool isHighWhenClosed)
        {
            _coil = coil;
            _mirror = mirror;
            _isHighWhenClosed = isHighWhenClosed;

            // Until the input has been quiet once, the worse is assumed.
            _feedback = mirror == null ? ContactorFeedback.NotWired : ContactorFeedback.Closed;
            coil.Set(false);
        }

        /// <inheritdoc/>
        public ContactorFeedback Feedback
        {
            get
            {
                if (_mirror == null)
                {
                    return ContactorFeedback.NotWired;
                }

                bool isHigh = _mirror.IsHigh;
                for (int i = 1; i < Reads; i++)
                {
                    if (_mirror.IsHigh != isHigh)
                    {
                        return _feedback;
                    }
                }

                _feedback = isHigh == _isHighWhenClosed ? ContactorFeedback.Closed : ContactorFeedback.Open;
                return _feedback;
            }
        }

        /// <inheritdoc/>
        public void Set(bool closed)
        {
            _coil.Set(closed);
        }
    }
}
