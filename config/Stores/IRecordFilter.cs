// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Decides what stays when a <see cref="RecordLog"/> has to become smaller.
    /// </summary>
    public interface IRecordFilter
    {
        /// <summary>
        /// Begins with another try.
        /// </summary>
        /// <param name="strength">1 to <see cref="RecordLog.GreatestStrength"/>: how much may go; the greatest leaves only what must stay.</param>
        void Begin(int strength);

        /// <summary>
        /// Decides about a record; called once for each, in their order.
        /// </summary>
        /// <param name="record">Record.</param>
        /// <returns><see langword="false"/> when it may go.</returns>
        bool Keeps(RecordReader record);
    }
}
