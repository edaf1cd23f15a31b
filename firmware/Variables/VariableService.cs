// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// Reads and sets single variables for the CSMS (OCPP 2.0.1 B05-B06). Each change is in flash when it is accepted. That a
    /// request names a variable twice is the CSMS's business: each change counts, in order.
    /// </summary>
    public sealed class VariableService
    {
        private readonly DeviceModel _model;

        /// <summary>
        /// Initializes a new instance of the <see cref="VariableService"/> class.
        /// </summary>
        /// <param name="model">Variables.</param>
        public VariableService(DeviceModel model)
        {
            _model = model;
        }

        /// <summary>
        /// Reads a variable.
        /// </summary>
        /// <param name="reference">Which variable, complete.</param>
        /// <param name="value">Its value, empty when it has none; <see langword="null"/> when it was not read.</param>
        /// <param name="refusal">Why it was not read.</param>
        /// <returns>Outcome.</returns>
        public VariableStatus Get(VariableReference reference, out string value, out VariableRefusal refusal)
        {
            value = null;
            int index;
            VariableStatus status = Find(reference, out index);
            refusal = status == VariableStatus.Accepted ? VariableRefusal.None : VariableRefusal.NotFound;
            if (status != VariableStatus.Accepted)
            {
                return status;
            }

            if (_model.GetDefinition(index).Access == VariableAccess.WriteOnly)
            {
                refusal = VariableRefusal.WriteOnly;
                return VariableStatus.Rejected;
            }

            value = _model.GetValue(index);
            return VariableStatus.Accepted;
        }

        /// <summary>
        /// Sets a variable.
        /// </summary>
        /// <param name="reference">Which variable, complete.</param>
        /// <param name="value">New value.</param>
        /// <param name="refusal">Why it was not set.</param>
        /// <returns>Outcome.</returns>
        public VariableStatus Set(VariableReference reference, string value, out VariableRefusal refusal)
        {
            int index;
            VariableStatus status = Find(reference, out index);
            refusal = status == VariableStatus.Accepted ? VariableRefusal.None : VariableRefusal.NotFound;
            if (status != VariableStatus.Accepted)
            {
                return status;
            }

            VariableDefinition definition = _model.GetDefinition(index);
            refusal = CheckStrictly(definition, value);
            if (refusal != VariableRefusal.None)
            {
                return VariableStatus.Rejected;
            }

            string problem;
            switch (_model.TrySet(index, value, ChangeSource.Csms, out problem))
            {
                case ChangeResult.Accepted:
                    return VariableStatus.Accepted;
                case ChangeResult.RebootRequired:
                    return VariableStatus.RebootRequired;
                case ChangeResult.ReadOnly:
                    refusal = VariableRefusal.ReadOnly;
                    return VariableStatus.Rejected;
                default:
                    refusal = FindRefusal(definition, value);
                    return VariableStatus.Rejected;
            }
        }

        /// <summary>
        /// Finds what OCPP 2.0.1 forbids and OCPP 1.6, or an installer, may do.
        /// </summary>
        private static VariableRefusal CheckStrictly(VariableDefinition definition, string value)
        {
            bool isAllowed = true;
            switch (definition.Type)
            {
                case VariableType.Secret:
                    isAllowed = IsPassword(definition, value);
                    break;
                case VariableType.Measurands:
                    isAllowed = ValueList.IsSubset(value, definition.Values);
                    break;
                case VariableType.Integer:
                    bool isTooLow = definition.Check(value) == null && int.Parse(value) < definition.MinimumOfOcpp201;
                    return isTooLow ? VariableRefusal.OutOfRange : VariableRefusal.None;
                default:
                    break;
            }

            return isAllowed ? VariableRefusal.None : VariableRefusal.InvalidValue;
        }

        /// <summary>
        /// The mark would turn a text into bytes, and only an installer may do without a password.
        /// </summary>
        private static bool IsPassword(VariableDefinition definition, string value)
        {
            return value.Length >= definition.MinimumOfOcpp201 && value.Length <= definition.Maximum && !value.StartsWith(BasicAuthPassword.Mark);
        }

        private VariableRefusal FindRefusal(VariableDefinition definition, string value)
        {
            if (definition.Check(value) == null)
            {
                bool isGuarded = _model.Guard != null && _model.Guard.Check(definition.Setting, value, ChangeSource.Csms) != null;
                return isGuarded ? VariableRefusal.InvalidValue : VariableRefusal.NotStored;
            }

            bool isNumber = definition.Type == VariableType.Integer && VariableDefinition.IsWholeNumber(value);
            return isNumber ? VariableRefusal.OutOfRange : VariableRefusal.InvalidValue;
        }

        private VariableStatus Find(VariableReference reference, out int index)
        {
            index = _model.FindVariable(reference);
            switch (index)
            {
                case DeviceModel.UnknownComponent:
                    return VariableStatus.UnknownComponent;
                case DeviceModel.UnknownVariable:
                    return VariableStatus.UnknownVariable;
                default:
                    return reference.Attribute == VariableAttribute.Actual ? VariableStatus.Accepted : VariableStatus.NotSupportedAttributeType;
            }
        }
    }
}
