// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Pilot
{
    /// <summary>
    /// What the ADC shows for +12 V and for -12 V of the pilot: measured on this very board and kept in flash, else computed for the circuit of
    /// docs/drivers/control-pilot.md and a chip without deviation.
    /// </summary>
    public sealed class PilotCalibration
    {
        /// <summary>Voltage at the ADC for +12 V: 1351 mV + 0.0901 * 12 V (100 kOhm to the pilot, 22 kOhm to 3.3 V, 18 kOhm to ground).</summary>
        public const int PlusMillivolts = 2432;

        /// <summary>Voltage at the ADC for -12 V of the pilot, same circuit.</summary>
        public const int MinusMillivolts = 270;

        private const int FileLength = 8;
        private const int HalfLength = 4;

        private readonly IFileStore _files;
        private readonly string _name;
        private readonly int _defaultPlus;
        private readonly int _defaultMinus;
        private int _plus;
        private int _minus;

        /// <summary>
        /// Initializes a new instance of the <see cref="PilotCalibration"/> class and reads the file.
        /// </summary>
        /// <param name="files">Flash.</param>
        /// <param name="name">Name of the file, for instance <c>hw.pilot1.cal</c>.</param>
        /// <param name="scale">Scale of the board's ADC.</param>
        /// <param name="plusMillivolts">Voltage at the ADC for +12 V of the pilot, where the board has another circuit.</param>
        /// <param name="minusMillivolts">Voltage at the ADC for -12 V of the pilot; at least 100 raw values lower.</param>
        public PilotCalibration(IFileStore files, string name, AnalogScale scale, int plusMillivolts = PlusMillivolts, int minusMillivolts = MinusMillivolts)
        {
            _files = files;
            _name = name;
            _defaultPlus = scale.ToRaw(plusMillivolts);
            _defaultMinus = scale.ToRaw(minusMillivolts);
            _plus = _defaultPlus;
            _minus = _defaultMinus;
            Load();
        }

        /// <summary>
        /// Gets a value indicating whether the values were measured on this board.
        /// </summary>
        public bool IsMeasured { get; private set; }

        /// <summary>
        /// Gets the voltage of the pilot.
        /// </summary>
        /// <param name="raw">Raw value, 0 to 4095.</param>
        /// <returns>Voltage at the pilot's terminal, mV.</returns>
        public int ToMillivolts(int raw)
        {
            return ((raw - _minus) * 24000 / (_plus - _minus)) - 12000;
        }

        /// <summary>
        /// Takes and keeps measured values.
        /// </summary>
        /// <param name="plus">Raw value of +12 V.</param>
        /// <param name="minus">Raw value of -12 V.</param>
        /// <returns><see langword="false"/> when they lie more than a tenth of the range beside the computed ones (another circuit, a vehicle was
        /// connected, no +-12 V), or cannot be written: nothing has changed then.</returns>
        public bool Store(int plus, int minus)
        {
            byte[] content = new byte[FileLength];
            Put(content, 0, plus);
            Put(content, 2, minus);
            if (!IsPlausible(plus, minus) || !_files.Replace(_name, content, 0, FileLength))
            {
                return false;
            }

            _plus = plus;
            _minus = minus;
            IsMeasured = true;
            return true;
        }

        private static void Put(byte[] content, int position, int value)
        {
            content[position] = (byte)value;
            content[position + 1] = (byte)(value >> 8);
            content[position + HalfLength] = (byte)~content[position];
            content[position + HalfLength + 1] = (byte)~content[position + 1];
        }

        private bool IsPlausible(int plus, int minus)
        {
            int most = (_defaultPlus - _defaultMinus) / 10;
            int span = plus - minus - (_defaultPlus - _defaultMinus);
            int foot = minus - _defaultMinus;
            return span >= -most && span <= most && foot >= -most && foot <= most;
        }

        private void Load()
        {
            byte[] content = new byte[FileLength];
            if (_files.GetLength(_name) != FileLength || _files.Read(_name, 0, content, 0, FileLength) != FileLength)
            {
                return;
            }

            for (int i = 0; i < HalfLength; i++)
            {
                if ((content[i] ^ content[HalfLength + i]) != 0xFF)
                {
                    return;
                }
            }

            int plus = content[0] | (content[1] << 8);
            int minus = content[2] | (content[3] << 8);
            if (IsPlausible(plus, minus))
            {
                _plus = plus;
                _minus = minus;
                IsMeasured = true;
            }
        }
    }
}
