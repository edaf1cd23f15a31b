// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Reflection;
using OcppChargePoint.Protocol.Ocpp201;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// A device model of OCPP 2.0.1 out of a filling.
    /// </summary>
    internal sealed class RandomVariables : IReportSource, IVariableReader
    {
        private static readonly string[] s_getStatuses = NamesOf(typeof(VariableStatuses)).Where(name => name != VariableStatuses.RebootRequired).ToArray();

        private readonly Filling _filling;

        public RandomVariables(Filling filling)
        {
            _filling = filling;
        }

        /// <summary>
        /// Lists the constants of a class.
        /// </summary>
        /// <param name="type">Class.</param>
        /// <returns>Their values.</returns>
        public static string[] NamesOf(System.Type type)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field => field.IsLiteral && field.FieldType == typeof(string))
                .Select(field => (string)field.GetRawConstantValue())
                .ToArray();
        }

        /// <summary>
        /// Draws one of the constants of a class.
        /// </summary>
        /// <param name="filling">Draws.</param>
        /// <param name="type">Class.</param>
        /// <returns>The value.</returns>
        public static string OneOf(Filling filling, System.Type type)
        {
            string[] names = NamesOf(type);

            return names[filling.OneOf(names.Length)];
        }

        /// <summary>
        /// Fills the name of a variable.
        /// </summary>
        /// <param name="filling">Draws.</param>
        /// <param name="name">Takes the name.</param>
        public static void Fill(Filling filling, ComponentVariable name)
        {
            name.Component = filling.Text(50);
            name.ComponentInstance = filling.OptionalText(50);
            name.Variable = filling.Text(50);
            name.VariableInstance = filling.OptionalText(50);
            Fill(filling, name.Evse);
        }

        /// <summary>
        /// Fills an EVSE.
        /// </summary>
        /// <param name="filling">Draws.</param>
        /// <param name="evse">Takes it.</param>
        public static void Fill(Filling filling, Evse evse)
        {
            evse.Id = filling.Chance() ? (int)filling.Number(0, int.MaxValue) : Evse.None;
            evse.ConnectorId = filling.Chance() ? (int)filling.Number(0, int.MaxValue) : Evse.None;
        }

        /// <inheritdoc/>
        public bool Describe(int index, ReportEntry entry)
        {
            Fill(_filling, entry.Name);
            for (long i = _filling.Number(1, 4); i > 0; i--)
            {
                entry.AddAttribute(
                    (AttributeType)_filling.OneOf(4), _filling.OptionalText(2500), OneOf(_filling, typeof(Mutabilities)), _filling.Chance(), _filling.Chance());
            }

            entry.DataType = _filling.Chance() ? OneOf(_filling, typeof(DataTypes)) : null;
            entry.Unit = _filling.OptionalText(16);
            entry.MinLimit = _filling.Number(long.MinValue, long.MaxValue);
            entry.MaxLimit = _filling.Number(long.MinValue, long.MaxValue);
            entry.ValuesList = _filling.OptionalText(1000);
            entry.SupportsMonitoring = _filling.Chance();

            return index == 0 || _filling.Chance();
        }

        /// <inheritdoc/>
        public string GetVariable(ComponentVariable name, AttributeType attribute, out string value, out string reasonCode)
        {
            value = _filling.OptionalText(2500);
            reasonCode = _filling.OptionalText(20);

            return s_getStatuses[_filling.OneOf(s_getStatuses.Length)];
        }
    }
}
