// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// What a car has understood of the pilot. It takes over a change when it has lasted for the reaction time, with the
    /// offer that is there by then; an offer that comes back earlier was never gone.
    /// </summary>
    internal sealed class NoticedOffer
    {
        /// <summary>
        /// Gets the offer that the car goes by, in 0.1 A; 0 for none.
        /// </summary>
        public int Deciamperes { get; private set; }

        /// <summary>
        /// Gets the time at which the car takes over a change, <see cref="long.MaxValue"/> when there is none.
        /// </summary>
        public long NextChange { get; private set; } = long.MaxValue;

        /// <summary>
        /// Forgets the offer at once, because the plug was pulled.
        /// </summary>
        public void Forget()
        {
            Deciamperes = 0;
            NextChange = long.MaxValue;
        }

        /// <summary>
        /// Looks at the pilot. Call at each <see cref="NextChange"/>; more calls do no harm.
        /// </summary>
        /// <param name="now">Present time in ms.</param>
        /// <param name="offeredDeciamperes">Offer on the pilot in 0.1 A.</param>
        /// <param name="reactionMilliseconds">Reaction time in ms.</param>
        public void Look(long now, int offeredDeciamperes, int reactionMilliseconds)
        {
            if (offeredDeciamperes == Deciamperes)
            {
                NextChange = long.MaxValue;
                return;
            }

            if (NextChange == long.MaxValue)
            {
                NextChange = now + reactionMilliseconds;
            }

            if (now >= NextChange)
            {
                Deciamperes = offeredDeciamperes;
                NextChange = long.MaxValue;
            }
        }
    }
}
