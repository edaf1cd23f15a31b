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
        private readonly Setting _setting;
        private readonly long[] _intervalStart;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterStream"/> class.
        /// </summary>
        /// <param name="setting">Setting with the measurands.</param>
        /// <param name="connectorCount">Number of connectors.</param>
        public MeterStream(Setting setting, int connectorCount)
        {
            _setting = setting;
            _intervalStart = new long[connectorCount];
        }

        /// <summary>
        /// Gets what to measure.
        /// </summary>
        public MeasurandList Measurands { get; private set; }

        /// <summary>
        /// Reads the setting.
        /// </summary>
        /// <param name="model">Settings.</param>
        public void Read(DeviceModel model)
        {
            Measurands = MeasurandList.Parse(model.GetText(_setting));
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
