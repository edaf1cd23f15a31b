// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Globalization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Demo
{
    /// <summary>
    /// Energy and power as people read them.
    /// </summary>
    internal static class EnergyText
    {
        /// <summary>
        /// Gets the power at the last reading of the meter.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <returns>Power in mW.</returns>
        public static long Power(Connector connector)
        {
            return connector.Meter.TryRead(Measurand.PowerActiveImport, Phase.All, out long power) ? power : 0;
        }

        /// <summary>
        /// Writes the energy of a transaction so far, counted as it is billed: by whole watt-hours of the register.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="transaction">Its transaction.</param>
        /// <returns>Text such as 7.360.</returns>
        public static string KilowattHours(Connector connector, TransactionRecord transaction)
        {
            return Kilo(((connector.Meter.EnergyMilliwattHours / 1000) - (transaction.MeterStart / 1000)) * 1000);
        }

        /// <summary>
        /// Writes thousandths of a unit as thousands of it with three decimals, cut off as meters do.
        /// </summary>
        /// <param name="thousandths">Thousandths of the unit.</param>
        /// <returns>Text such as 7.360.</returns>
        public static string Kilo(long thousandths)
        {
            return (thousandths / 1000 / 1000m).ToString("0.000", CultureInfo.InvariantCulture);
        }
    }
}
