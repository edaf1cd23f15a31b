// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// Where a connection leads and who the charger is there.
    /// </summary>
    /// <param name="Url">URL of the CSMS without the identity; empty when none is set.</param>
    /// <param name="Identity">Identity of the charger.</param>
    internal sealed record ConnectionNames(string Url, string Identity)
    {
        /// <summary>
        /// Gets those of the connection that is open or was dialled last; before the first dial those of the settings.
        /// </summary>
        /// <param name="chargePoint">Firmware.</param>
        /// <returns>The names.</returns>
        public static ConnectionNames InForce(ChargePoint chargePoint)
        {
            string address = chargePoint.Connection.Address;
            if (address == null)
            {
                return Next(chargePoint);
            }

            // An identity may have spaces, a URL has none.
            int space = address.IndexOf(' ');
            return new ConnectionNames(address.Substring(0, space), address.Substring(space + 1));
        }

        /// <summary>
        /// Gets those with which the next connection will be made, if the charger stays with its network profile.
        /// </summary>
        /// <param name="chargePoint">Firmware.</param>
        /// <returns>The names.</returns>
        public static ConnectionNames Next(ChargePoint chargePoint)
        {
            NetworkProfile profile = chargePoint.Services.Networks.Get(chargePoint.Connection.Slot);
            return new ConnectionNames(profile?.Url ?? string.Empty, chargePoint.Model.GetText(Setting.Identity));
        }

        /// <inheritdoc/>
        public override string ToString()
        {
            return Identity + " at " + (Url.Length == 0 ? "(no CSMS URL set)" : Url);
        }
    }
}
