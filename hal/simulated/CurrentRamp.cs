// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Current of an on-board charger that follows its target in steps of 100 ms. The instants of the steps depend on when
    /// the target changed, never on when somebody looks.
    /// </summary>
    internal sealed class CurrentRamp
    {
        private const int StepMilliseconds = 100;
        private const int StepsPerSecond = 1000 / StepMilliseconds;

        /// <summary>
        /// Gets the present current in mA.
        /// </summary>
        public int Milliamperes { get; private set; }

        /// <summary>
        /// Gets the time of the next step, <see cref="long.MaxValue"/> when the target is reached.
        /// </summary>
        public long NextChange { get; private set; } = long.MaxValue;

        /// <summary>
        /// Lets the current fall to zero at once.
        /// </summary>
        public void Stop()
        {
            Milliamperes = 0;
            NextChange = long.MaxValue;
        }

        /// <summary>
        /// Moves towards the target if a step is due. Call at each <see cref="NextChange"/>; more calls do no harm.
        /// </summary>
        /// <param name="now">Present time in ms.</param>
        /// <param name="target">Target in mA.</param>
        /// <param name="milliamperesPerSecond">Slope in mA/s, at least 10; 0 jumps to the target.</param>
        public void Follow(long now, int target, int milliamperesPerSecond)
        {
            if (milliamperesPerSecond == 0)
            {
                Milliamperes = target;
            }

            if (Milliamperes == target)
            {
                NextChange = long.MaxValue;
                return;
            }

            if (NextChange == long.MaxValue)
            {
                NextChange = now + StepMilliseconds;
                return;
            }

            if (now >= NextChange)
            {
                Step(target, milliamperesPerSecond / StepsPerSecond);
                NextChange = Milliamperes == target ? long.MaxValue : now + StepMilliseconds;
            }
        }

        private void Step(int target, int step)
        {
            int distance = target - Milliamperes;
            if (distance > step)
            {
                distance = step;
            }
            else if (distance < -step)
            {
                distance = -step;
            }

            Milliamperes += distance;
        }
    }
}
