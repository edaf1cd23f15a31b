// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// A request with a list of variables: GetVariables, SetVariables, GetReport.
    /// </summary>
    public abstract class VariableListRequest : ListRequest
    {
        private readonly string _listName;
        private readonly bool _isRequired;

        internal VariableListRequest(string listName, bool isRequired)
            : base(listName, 1)
        {
            _listName = listName;
            _isRequired = isRequired;
        }

        /// <summary>
        /// What the present element names; the same object for all elements.
        /// </summary>
        public readonly ComponentVariable Current = new ComponentVariable();

        /// <inheritdoc/>
        protected override void ReadField(PayloadReader reader)
        {
            reader.Skip();
        }

        /// <inheritdoc/>
        protected override void RequireFields(PayloadReader reader, bool hasList)
        {
            reader.Require(hasList || !_isRequired, _listName);
        }

        /// <inheritdoc/>
        protected override void ReadElement(PayloadReader reader)
        {
            Current.Clear();
            ClearElement();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "component":
                        Current.ReadComponent(reader);
                        break;
                    case "variable":
                        Current.ReadVariable(reader);
                        break;
                    default:
                        ReadElementField(reader);
                        break;
                }
            }

            reader.Require(Current.Component != null, "component");
            RequireElementFields(reader);
        }

        /// <summary>
        /// Forgets what the element before had beside component and variable.
        /// </summary>
        internal virtual void ClearElement()
        {
        }

        /// <summary>
        /// Reads a field of an element.
        /// </summary>
        /// <param name="reader">Reader, before the value of the field.</param>
        internal virtual void ReadElementField(PayloadReader reader)
        {
            reader.Skip();
        }

        /// <summary>
        /// Demands the fields of an element beside the component.
        /// </summary>
        /// <param name="reader">Reader, behind the element.</param>
        internal virtual void RequireElementFields(PayloadReader reader)
        {
            reader.Require(Current.Variable != null, "variable");
        }
    }
}
