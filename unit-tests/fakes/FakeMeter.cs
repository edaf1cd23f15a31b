// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A meter that shows what the test says; what it was not told, it does not measure. As the interface demands, only
    /// <see cref="Sample"/> makes new values readable.
    /// </summary>
    public sealed class FakeMeter : IEnergyMeter
    {
        private const int PhaseCount = 4;
        private const int KeyCount = 16 * PhaseCount;

        private readonly long[] _values = new long[KeyCount];
        private readonly bool[] _isMeasured = new bool[KeyCount];
        private readonly long[] _sampled = new long[KeyCount];
        private bool _hasSample;

        /// <summary>
        /// Initializes a new instance of the <see cref="FakeMeter"/> class: an energy register at 0, nothing else.
        /// </summary>
        public FakeMeter()
        {
            Energy = 0;
        }

        /// <summary>Gets or sets the energy register, mWh.</summary>
        public long Energy
        {
            get { return _values[Key(Measurand.EnergyActiveImportRegister, Phase.All)]; }
            set { Show(Measurand.EnergyActiveImportRegister, Phase.All, value); }
        }

        /// <summary>Gets or sets a value indicating whether the meter does not answer.</summary>
        public bool IsSilent { get; set; }

        /// <summary>Gets how often a sample was asked for.</summary>
        public int SampleCount { get; private set; }

        /// <summary>
        /// Lets the meter measure something.
        /// </summary>
        /// <param name="measurand">Quantity.</param>
        /// <param name="phase">Phase.</param>
        /// <param name="thousandths">Value.</param>
        public void Show(Measurand measurand, Phase phase, long thousandths)
        {
            _values[Key(measurand, phase)] = thousandths;
            _isMeasured[Key(measurand, phase)] = true;
        }

        /// <inheritdoc/>
        public bool Sample()
        {
            SampleCount++;
            if (IsSilent)
            {
                return false;
            }

            for (int i = 0; i < KeyCount; i++)
            {
                _sampled[i] = _values[i];
            }

            _hasSample = true;
            return true;
        }

        /// <inheritdoc/>
        public bool TryRead(Measurand measurand, Phase phase, out long thousandths)
        {
            thousandths = _sampled[Key(measurand, phase)];
            return _hasSample && _isMeasured[Key(measurand, phase)];
        }

        private static int Key(Measurand measurand, Phase phase)
        {
            return ((int)measurand * PhaseCount) + (int)phase;
        }
    }
}
