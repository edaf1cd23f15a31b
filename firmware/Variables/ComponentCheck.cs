// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// Looks which components meet conditions (OCPP 2.0.1 B08.FR.07-10).
    /// </summary>
    internal sealed class ComponentCheck
    {
        private const int Conditions = 4;

        private readonly DeviceModel _model;
        private readonly ComponentConditions _conditions;

        /// <summary>For each condition the variables that say whether their component meets it.</summary>
        private readonly VariableSelection[] _witnesses = new VariableSelection[Conditions];

        public ComponentCheck(DeviceModel model, ComponentConditions conditions)
        {
            _model = model;
            _conditions = conditions;
            for (int i = 0; i < Conditions; i++)
            {
                _witnesses[i] = new VariableSelection(model);
            }

            int count = model.Count;
            for (int index = 0; index < count; index++)
            {
                int condition = FindCondition(model.GetDefinition(index));
                if (condition >= 0)
                {
                    _witnesses[condition].Add(index);
                }
            }
        }

        /// <summary>
        /// Takes the variables of all other components out.
        /// </summary>
        public void Narrow(VariableSelection selection)
        {
            for (int index = selection.Next(0); index >= 0; index = selection.Next(index + 1))
            {
                if (!IsMetBy(index))
                {
                    selection.Remove(index);
                }
            }
        }

        private static int FindCondition(VariableDefinition definition)
        {
            switch (definition.IsOcpp201 ? definition.Variable : string.Empty)
            {
                case "Active":
                    return 0;
                case "Available":
                    return 1;
                case "Enabled":
                    return 2;
                case "Problem":
                    return 3;
                default:
                    return -1;
            }
        }

        private bool IsMetBy(int index)
        {
            for (int i = 0; i < Conditions; i++)
            {
                ComponentConditions condition = (ComponentConditions)(1 << i);
                if ((_conditions & condition) != 0 && IsMetBy(index, _witnesses[i], condition != ComponentConditions.Problem))
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsMetBy(int index, VariableSelection witnesses, bool isMetWithout)
        {
            for (int witness = witnesses.Next(0); witness >= 0; witness = witnesses.Next(witness + 1))
            {
                if (_model.IsSameComponent(index, witness))
                {
                    return _model.GetValue(witness) == "true";
                }
            }

            return isMetWithout;
        }
    }
}
