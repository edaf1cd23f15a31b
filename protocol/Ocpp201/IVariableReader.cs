// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Looks up variables, one by one, while the answer to GetVariables is being sent.
    /// </summary>
    public interface IVariableReader
    {
        /// <summary>
        /// Looks up an attribute of a variable.
        /// </summary>
        /// <param name="name">Variable; valid during the call only.</param>
        /// <param name="attribute">Attribute.</param>
        /// <param name="value">The value, at most 2500 characters; <see langword="null"/>: none is sent.</param>
        /// <param name="reasonCode">Why there is no value, at most 20 characters, for instance one of <see cref="ReasonCodes"/>;
        /// <see langword="null"/>: no reason is sent.</param>
        /// <returns>One of <see cref="VariableStatuses"/>.</returns>
        string GetVariable(ComponentVariable name, AttributeType attribute, out string value, out string reasonCode);
    }
}
