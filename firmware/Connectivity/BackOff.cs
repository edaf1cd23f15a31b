// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// The wait before each re-dial, for both versions as OCPP 2.0.1 Part 4 section 5.3 has it: the minimum, doubled for each
    /// failure up to RepeatTimes, plus a random part that is drawn anew each time.
    /// </summary>
    public sealed class BackOff
    {
        private readonly DeviceModel _model;
        private readonly IRandom _random;

        /// <summary>
        /// Initializes a new instance of the <see cref="BackOff"/> class.
        /// </summary>
        /// <param name="model">Settings RetryBackOffWaitMinimum, RetryBackOffRepeatTimes and RetryBackOffRandomRange.</param>
        /// <param name="random">Randomness, so that chargers that lost the same CSMS do not come back all at once.</param>
        public BackOff(DeviceModel model, IRandom random)
        {
            _model = model;
            _random = random;
        }

        /// <summary>
        /// Gets the number of waits since the last success.
        /// </summary>
        public int Attempts { get; private set; }

        /// <summary>
        /// Draws the next wait.
        /// </summary>
        /// <returns>Milliseconds.</returns>
        public long Next()
        {
            int repeatTimes = _model.GetInteger(Setting.RetryBackOffRepeatTimes);
            int doublings = Attempts < repeatTimes ? Attempts : repeatTimes;
            Attempts++;
            long wait = _model.GetInteger(Setting.RetryBackOffWaitMinimum) * 1000L << doublings;
            int range = _model.GetInteger(Setting.RetryBackOffRandomRange);
            return range > 0 ? wait + _random.Below((range * 1000) + 1) : wait;
        }

        /// <summary>
        /// Begins anew after a connection that was of use.
        /// </summary>
        public void Reset()
        {
            Attempts = 0;
        }
    }
}
