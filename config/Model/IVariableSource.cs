// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Computes the values that are not settings: states, the time, power. Asked only when somebody reads them.
    /// </summary>
    public interface IVariableSource
    {
        /// <summary>
        /// Computes a value.
        /// </summary>
        /// <param name="setting">Variable with access <see cref="VariableAccess.Live"/>.</param>
        /// <param name="evse">EVSE, counted from 1, or 0 for the station.</param>
        /// <returns>The value as text, never <see langword="null"/>.</returns>
        string GetValue(Setting setting, int evse);

        /// <summary>
        /// Computes the largest value that a variable can take.
        /// </summary>
        /// <param name="setting">Variable with access <see cref="VariableAccess.Live"/>.</param>
        /// <param name="evse">EVSE, counted from 1, or 0 for the station.</param>
        /// <returns>The largest value; <see cref="int.MaxValue"/> when the table says all.</returns>
        int GetMaximum(Setting setting, int evse);
    }
}
