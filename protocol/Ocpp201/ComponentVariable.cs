// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Names a variable of a component of the device model (ComponentType and VariableType of OCPP 2.0.1). All names are compared
    /// without regard to upper and lower case. One object serves for a whole list: what it holds changes from element to element.
    /// </summary>
    public sealed class ComponentVariable
    {
        private const int LongestName = 50;

        /// <summary>
        /// The component, at most 50 characters.
        /// </summary>
        public string Component;

        /// <summary>
        /// The instance of the component, at most 50 characters; <see langword="null"/>: not named.
        /// </summary>
        public string ComponentInstance;

        /// <summary>
        /// The EVSE, or connector, that the component belongs to; none: to the station.
        /// </summary>
        public readonly Evse Evse = new Evse();

        /// <summary>
        /// The variable, at most 50 characters; <see langword="null"/> in a filter: all variables of the component.
        /// </summary>
        public string Variable;

        /// <summary>
        /// The instance of the variable, at most 50 characters; <see langword="null"/>: not named.
        /// </summary>
        public string VariableInstance;

        /// <summary>
        /// Names nothing.
        /// </summary>
        public void Clear()
        {
            Component = null;
            ComponentInstance = null;
            Evse.Clear();
            Variable = null;
            VariableInstance = null;
        }

        /// <summary>
        /// Reads the object <c>component</c> that comes next.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        public void ReadComponent(PayloadReader reader)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "name":
                        Component = reader.ReadString(LongestName);
                        break;
                    case "instance":
                        ComponentInstance = reader.ReadString(LongestName);
                        break;
                    case "evse":
                        Evse.Read(reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(Component != null, "name");
        }

        /// <summary>
        /// Reads the object <c>variable</c> that comes next.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        public void ReadVariable(PayloadReader reader)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "name":
                        Variable = reader.ReadString(LongestName);
                        break;
                    case "instance":
                        VariableInstance = reader.ReadString(LongestName);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(Variable != null, "name");
        }

        /// <summary>
        /// Writes the properties <c>component</c> and <c>variable</c>.
        /// </summary>
        /// <param name="writer">Writer, inside an object.</param>
        public void Write(JsonWriter writer)
        {
            writer.Name("component");
            writer.StartObject();
            writer.Property("name", Component);
            writer.Property("instance", ComponentInstance);
            Evse.Write(writer);
            writer.EndObject();
            writer.Name("variable");
            writer.StartObject();
            writer.Property("name", Variable);
            writer.Property("instance", VariableInstance);
            writer.EndObject();
        }
    }
}
