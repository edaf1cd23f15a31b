// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Refuses values that are well-formed and make no sense together with something else.
    /// </summary>
    public interface IVariableGuard
    {
        /// <summary>
        /// Checks a value that has the right form.
        /// </summary>
        /// <param name="setting">Setting to be changed.</param>
        /// <param name="value">New value.</param>
        /// <param name="source">Who asks.</param>
        /// <returns><see langword="null"/> when it is allowed, else what would be allowed.</returns>
        string Check(Setting setting, string value, ChangeSource source);
    }
}
