// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.HilTests.VirtualBoard.Kills
{
    /// <summary>
    /// One transaction as the CSMS bills it, whatever the version.
    /// </summary>
    /// <param name="Id">Id of the transaction.</param>
    /// <param name="ConnectorId">Connector.</param>
    /// <param name="Tag">Who charged.</param>
    /// <param name="Begin">When it began.</param>
    /// <param name="End">When it ended, or <see langword="null"/>.</param>
    /// <param name="MeterStart">Register at the start, Wh.</param>
    /// <param name="MeterStop">Register at the end, Wh, or <see langword="null"/>.</param>
    /// <param name="Reason">Why it ended, or <see langword="null"/>.</param>
    /// <param name="Starts">How many starts came, those that came again not counted.</param>
    /// <param name="Stops">How many ends came, those that came again not counted.</param>
    /// <param name="IsInOrder">Whether registers and times never run backwards from message to message.</param>
    internal sealed record Bill(
        string Id,
        int ConnectorId,
        string Tag,
        DateTimeOffset Begin,
        DateTimeOffset? End,
        decimal? MeterStart,
        decimal? MeterStop,
        string Reason,
        int Starts,
        int Stops,
        bool IsInOrder)
    {
        /// <summary>Gets a value indicating whether the end was made up after the power had come back.</summary>
        internal bool IsByPowerLoss => Reason == "PowerLoss";
    }
}
