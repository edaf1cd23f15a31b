// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Protocol.Ocpp201;

namespace OcppChargePoint.Firmware.Ocpp201
{
    /// <summary>
    /// Describes the variables of a report one by one, in the words of OCPP 2.0.1.
    /// </summary>
    internal sealed class ReportDescriptions : IReportSource
    {
        private readonly DeviceModel _model;
        private readonly VariableSelection _selection;

        public ReportDescriptions(DeviceModel model, VariableSelection selection)
        {
            _model = model;
            _selection = selection;
        }

        /// <inheritdoc/>
        public bool Describe(int index, ReportEntry entry)
        {
            if (_selection.Next(index) != index)
            {
                return false;
            }

            VariableDefinition definition = _model.GetDefinition(index);
            Ocpp201Names.Fill(entry.Name, definition);
            bool isSecret = definition.Access == VariableAccess.WriteOnly;
            bool isConstant = definition.Access == VariableAccess.ReadOnly;
            entry.AddAttribute(AttributeType.Actual, isSecret ? null : _model.GetValue(index), Of(definition.Access), definition.IsPersistent, isConstant);
            DescribeValues(index, definition, entry);
            return true;
        }

        private void DescribeValues(int index, VariableDefinition definition, ReportEntry entry)
        {
            string unit = definition.Unit;
            string values = definition.Values;
            int maximum = _model.GetMaximum(index);
            entry.DataType = Of(definition.Type);
            entry.Unit = unit.Length > 0 ? unit : null;
            entry.ValuesList = values.Length > 0 ? values : null;
            entry.MinLimit = definition.HasMinimum ? definition.MinimumOfOcpp201 : ReportEntry.NoMinimum;
            entry.MaxLimit = maximum < int.MaxValue ? maximum : ReportEntry.NoMaximum;
        }

        private static string Of(VariableAccess access)
        {
            switch (access)
            {
                case VariableAccess.ReadWrite:
                    return Mutabilities.ReadWrite;
                case VariableAccess.WriteOnly:
                    return Mutabilities.WriteOnly;
                default:
                    return Mutabilities.ReadOnly;
            }
        }

        private static string Of(VariableType type)
        {
            switch (type)
            {
                case VariableType.Boolean:
                    return DataTypes.Boolean;
                case VariableType.Integer:
                    return DataTypes.Integer;
                case VariableType.Decimal:
                    return DataTypes.Decimal;
                case VariableType.Time:
                    return DataTypes.DateTime;
                case VariableType.Option:
                    return DataTypes.OptionList;
                case VariableType.Sequence:
                    return DataTypes.SequenceList;
                case VariableType.Member:
                case VariableType.Measurands:
                    return DataTypes.MemberList;
                default:
                    return DataTypes.String;
            }
        }
    }
}
