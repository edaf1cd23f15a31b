// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// What the upkeep of a board wants to know of the charge point, and to do with it.
    /// </summary>
    public interface IStationView
    {
        /// <summary>
        /// Gets a value indicating whether a restart would disturb nobody and lose nothing: no transaction, no driver about to begin one, and
        /// all that must be kept is in flash.
        /// </summary>
        bool IsIdle { get; }

        /// <summary>
        /// Gets a value indicating whether transactions wait to be told to the CSMS.
        /// </summary>
        bool HasUntold { get; }

        /// <summary>
        /// Gets a value indicating whether a CSMS is set.
        /// </summary>
        bool IsLinkWanted { get; }

        /// <summary>
        /// Gets a value indicating whether the connection to the CSMS is open.
        /// </summary>
        bool IsLinkOpen { get; }

        /// <summary>
        /// Gets one line about why there is no connection, or <see langword="null"/>.
        /// </summary>
        string LinkProblem { get; }

        /// <summary>
        /// Writes a line to the log in memory.
        /// </summary>
        /// <param name="line">One sentence.</param>
        void Log(string line);

        /// <summary>
        /// Ends all work for a restart; contactors open.
        /// </summary>
        /// <param name="reason">What the next BootNotification says.</param>
        void ShutDown(BootReason reason);
    }
}
