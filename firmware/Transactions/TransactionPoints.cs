// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// The events that a transaction can begin or end with (TxStartStopPointEnumType of OCPP 2.0.1), as bits of a set. This hardware
    /// has no sensor for ParkingBayOccupancy and no DataSigned.
    /// </summary>
    public static class TransactionPoints
    {
        /// <summary>No event.</summary>
        public const int None = 0;

        /// <summary>A vehicle is connected.</summary>
        public const int EVConnected = 1;

        /// <summary>A driver is authorized.</summary>
        public const int Authorized = 2;

        /// <summary>All is ready for energy: vehicle connected, cable held, driver authorized.</summary>
        public const int PowerPathClosed = 4;

        /// <summary>Energy flows.</summary>
        public const int EnergyTransfer = 8;

        /// <summary>
        /// Reads a set of which the loss ends a transaction: the power path is lost with the vehicle or the authorization.
        /// </summary>
        /// <param name="list">Names separated by commas.</param>
        /// <returns>The set, never with <see cref="PowerPathClosed"/>.</returns>
        public static int ParseStop(string list)
        {
            int points = Parse(list);
            return (points & PowerPathClosed) == 0 ? points : (points & ~PowerPathClosed) | EVConnected | Authorized;
        }

        /// <summary>
        /// Reads a set.
        /// </summary>
        /// <param name="list">Names separated by commas; names that are not known are left out.</param>
        /// <returns>The set.</returns>
        public static int Parse(string list)
        {
            int points = None;
            foreach (string name in list.Split(','))
            {
                switch (name.Trim())
                {
                    case "EVConnected":
                        points |= EVConnected;
                        break;
                    case "Authorized":
                        points |= Authorized;
                        break;
                    case "PowerPathClosed":
                        points |= PowerPathClosed;
                        break;
                    case "EnergyTransfer":
                        points |= EnergyTransfer;
                        break;
                }
            }

            return points;
        }
    }
}
