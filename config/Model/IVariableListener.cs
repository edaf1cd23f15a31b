// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Learns of changed settings.
    /// </summary>
    public interface IVariableListener
    {
        /// <summary>
        /// A setting has a new value.
        /// </summary>
        /// <param name="setting">The setting.</param>
        /// <param name="evse">EVSE, counted from 1, or 0 for the station.</param>
        void OnChanged(Setting setting, int evse);
    }
}
