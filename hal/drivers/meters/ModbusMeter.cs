// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal.Drivers.Modbus;

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// Energy meter on a Modbus line. The line fetches all blocks of the model once a second; a set counts when all of them have come and every
    /// value can be true. <see cref="Sample"/> and <see cref="TryRead"/> only look at the last good set.
    /// </summary>
    public sealed class ModbusMeter : IEnergyMeter, IModbusDevice
    {
        /// <summary>
        /// A set of this age is not new any more, ms.
        /// </summary>
        public const int FreshMilliseconds = 2500;

        private const int SampleMilliseconds = 1000;
        private const int LostAfter = 3;
        private const int RegisterBytes = 2;
        private const int Phases = 4;
        private const long NoValue = long.MinValue;

        private readonly IClock _clock;
        private readonly MeterModel _model;
        private readonly int _address;
        private readonly RegisterGuard _guard;
        private readonly byte[] _keys;
        private readonly long[] _incoming;
        private readonly long[] _good;
        private int _block;
        private int _failures;
        private long _start;
        private long _due;
        private long _goodTime;
        private bool _isImplausible;

        /// <summary>
        /// Initializes a new instance of the <see cref="ModbusMeter"/> class. Give it to a <see cref="ModbusLine"/>.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Row of the model.</param>
        /// <param name="address">Address on the line, 1 to 247; 248 reaches a PZEM-004T that is alone on its line.</param>
        /// <param name="largestWatts">Largest power of the connector in W, with a reserve: a register that grows faster is refused.</param>
        public ModbusMeter(IClock clock, MeterModel model, int address, int largestWatts)
        {
            _clock = clock;
            _model = model;
            _address = address;
            _guard = new RegisterGuard(largestWatts);
            int count = 0;
            for (int i = 0; i < model.Values.Length; i += MeterModel.Stride)
            {
                count += model.Values[i + 1] == MeterModel.Each ? 3 : 1;
            }

            _keys = new byte[count];
            _incoming = new long[count];
            _good = new long[count];
            FillKeys();
            Fault = MeterFault.Starting;
        }

        /// <inheritdoc/>
        public int Address
        {
            get { return _address; }
        }

        /// <inheritdoc/>
        public long DueMilliseconds
        {
            get { return _due; }
        }

        /// <inheritdoc/>
        public bool IsLost
        {
            get { return _failures >= LostAfter; }
        }

        /// <summary>
        /// Gets what is wrong, <see cref="MeterFault.None"/> when the last set was good.
        /// </summary>
        public MeterFault Fault { get; private set; }

        /// <summary>
        /// Gets the age of the last good set in ms; <see cref="long.MaxValue"/> when there was none yet.
        /// </summary>
        public long AgeMilliseconds
        {
            get { return _guard.HasRegister ? _clock.MonotonicMilliseconds - _goodTime : long.MaxValue; }
        }

        /// <summary>
        /// Tells whether there is a set that is at most <see cref="FreshMilliseconds"/> old. Asks nobody: the line does, at its own pace.
        /// </summary>
        /// <returns><see langword="true"/> when there is one.</returns>
        public bool Sample()
        {
            return AgeMilliseconds <= FreshMilliseconds;
        }

        /// <inheritdoc/>
        /// <remarks>
        /// The power factor has its sign, currents have none, and power that flows back is none. Where the meter tells the power of the phases
        /// only, theirs are added. What the meter says it has no value for (a phase that is not connected) is not measured.
        /// </remarks>
        public bool TryRead(Measurand measurand, Phase phase, out long thousandths)
        {
            thousandths = 0;
            if (!_guard.HasRegister)
            {
                return false;
            }

            if (measurand == Measurand.EnergyActiveImportRegister && phase == Phase.All)
            {
                thousandths = _guard.MilliwattHours;
                return true;
            }

            int index = Find(measurand, phase);
            if (index >= 0)
            {
                return TryAdd(index, ref thousandths);
            }

            index = measurand == Measurand.PowerActiveImport && phase == Phase.All ? Find(measurand, Phase.L1) : -1;
            return index >= 0 && TryAdd(index, ref thousandths) && TryAdd(index + 1, ref thousandths) && TryAdd(index + 2, ref thousandths);
        }

        /// <inheritdoc/>
        public void GetRequest(out int function, out int register, out int count)
        {
            if (_block == 0)
            {
                _start = _clock.MonotonicMilliseconds;
            }

            function = _model.Function;
            register = _model.Blocks[_block];
            count = _model.Blocks[_block + 1];
        }

        /// <inheritdoc/>
        public void OnAnswer(byte[] frame, int offset)
        {
            _isImplausible |= !ReadBlock(frame, offset);
            _block += 2;
            if (_block < _model.Blocks.Length)
            {
                _due = _clock.MonotonicMilliseconds;
                return;
            }

            Fault = _isImplausible ? MeterFault.Implausible : Judge();
            _failures = 0;
            Restart();
        }

        /// <inheritdoc/>
        public void OnFailure(ModbusFailure failure)
        {
            Fault = failure == ModbusFailure.Refused ? MeterFault.Refused : failure == ModbusFailure.BadAnswer ? MeterFault.BadAnswer : MeterFault.NoAnswer;
            _failures++;
            Restart();
        }

        /// <summary>
        /// Tells whether a value is one that a charge point up to 250 A can meet.
        /// </summary>
        private static bool IsPlausible(Measurand measurand, long value)
        {
            switch (measurand)
            {
                case Measurand.Voltage:
                    return value >= 0 && value <= 500000;
                case Measurand.CurrentImport:
                    return value >= 0 && value <= 300000;
                case Measurand.PowerActiveImport:
                    return value >= -200000000 && value <= 200000000;
                case Measurand.Frequency:
                    return value == 0 || (value >= 40000 && value <= 70000);
                case Measurand.PowerFactor:
                    return value >= -1010 && value <= 1010;
                default:
                    return value >= 0;
            }
        }

        private bool TryAdd(int index, ref long thousandths)
        {
            if (_good[index] == NoValue)
            {
                return false;
            }

            thousandths += _good[index];
            return true;
        }

        private void Restart()
        {
            _due = _start + SampleMilliseconds;
            _block = 0;
            _isImplausible = false;
        }

        private MeterFault Judge()
        {
            int import = Find(Measurand.EnergyActiveImportRegister, Phase.All);
            long now = _clock.MonotonicMilliseconds;
            MeterFault fault = _guard.Judge(_incoming[import], now);
            if (fault == MeterFault.None)
            {
                _goodTime = now;
                for (int i = 0; i < _good.Length; i++)
                {
                    _good[i] = _incoming[i];
                }
            }

            return fault;
        }

        private void FillKeys()
        {
            int[] values = _model.Values;
            int index = 0;
            for (int i = 0; i < values.Length; i += MeterModel.Stride)
            {
                int first = values[i + 1] == MeterModel.Each ? (int)Phase.L1 : values[i + 1];
                int last = values[i + 1] == MeterModel.Each ? (int)Phase.L3 : first;
                for (int phase = first; phase <= last; phase++)
                {
                    _keys[index] = (byte)((values[i] * Phases) + phase);
                    index++;
                }
            }
        }

        private int Find(Measurand measurand, Phase phase)
        {
            int key = ((int)measurand * Phases) + (int)phase;
            for (int i = 0; i < _keys.Length; i++)
            {
                if (_keys[i] == key)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>
        /// Takes the values that lie in the present block.
        /// </summary>
        private bool ReadBlock(byte[] frame, int offset)
        {
            int[] values = _model.Values;
            int start = _model.Blocks[_block];
            int end = start + _model.Blocks[_block + 1];
            int index = 0;
            bool isPlausible = true;
            for (int i = 0; i < values.Length; i += MeterModel.Stride)
            {
                int count = values[i + 1] == MeterModel.Each ? 3 : 1;
                int register = values[i + 2];
                for (int n = 0; n < count && register >= start && register < end; n++)
                {
                    RegisterType type = (RegisterType)values[i + 3];
                    long value;
                    bool isValue = RegisterValue.TryRead(frame, offset + (RegisterBytes * (register - start)), type, _model.IsLowWordFirst, values[i + 4], out value);
                    Measurand measurand = (Measurand)values[i];
                    value = measurand == Measurand.CurrentImport && value < 0 ? -value : value;
                    isPlausible &= isValue ? IsPlausible(measurand, value) : measurand != Measurand.EnergyActiveImportRegister;
                    _incoming[index + n] = !isValue ? NoValue : measurand == Measurand.PowerActiveImport && value < 0 ? 0 : value;
                    register += RegisterValue.GetWidth(type);
                }

                index += count;
            }

            return isPlausible;
        }
    }
}
