// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// One of the lists of measurands that OCPP knows, with the point from which each connector's energy of the interval counts.
    /// </summary>
    public sealed class MeterStream
    {
        private readonly long[] _intervalStart;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterStream"/> class.
        /// </summary>
        /// <param name="setting">Setting with the measurands.</param>
        /// <param name="connectorCount">Number of connectors.</param>
        public MeterStream(Setting setting, int connectorCount)
        {
            Setting = setting;
            _intervalStart = new long[connectorCount];
        }

        /// <summary>
        /// Gets or sets the setting with the measurands.
        /// </summary>
        public Setting Setting { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether a quantity is told for each phase, too.
        /// </summary>
        public bool TellsEachPhase { get; set; }

        /// <summary>
        /// Gets a value indicating whether the energy register is told for all phases together only.
        /// </summary>
        public bool HasRegisterWithoutPhases { get; private set; }

        /// <summary>
        /// Gets what to measure.
        /// </summary>
        public MeasurandList Measurands { get; private set; }

        /// <summary>
        /// Gets or sets the number of values of the last sample, which is most likely that of the next.
        /// </summary>
        public int SampleSize { get; set; }

        /// <summary>
        /// Reads the settings.
        /// </summary>
        /// <param name="model">Settings.</param>
        public void Read(DeviceModel model)
        {
            Measurands = MeasurandList.Parse(model.GetText(Setting));
            HasRegisterWithoutPhases = model.GetBoolean(Setting.RegisterValuesWithoutPhases);
        }

        /// <summary>
        /// Begins an interval of a connector.
        /// </summary>
        /// <param name="connector">Connector.</param>
        public void BeginInterval(Connector connector)
        {
            _intervalStart[connector.Id - 1] = connector.Meter.EnergyMilliwattHours;
        }

        /// <summary>
        /// Gets the energy of a connector in the present interval.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns>Energy in mWh.</returns>
        public long GetIntervalEnergy(Connector connector)
        {
            return connector.Meter.EnergyMilliwattHours - _intervalStart[connector.Id - 1];
        }
    }
}
