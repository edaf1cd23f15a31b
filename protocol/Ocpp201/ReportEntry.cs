// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// One variable in a report: name, attributes and characteristics (ReportDataType of OCPP 2.0.1). One object serves for a
    /// whole report.
    /// </summary>
    public sealed class ReportEntry
    {
        /// <summary>
        /// Stands for no lower limit.
        /// </summary>
        public const long NoMinimum = long.MinValue;

        /// <summary>
        /// Stands for no upper limit.
        /// </summary>
        public const long NoMaximum = long.MaxValue;

        private const int MostAttributes = 4;

        private readonly AttributeType[] _types = new AttributeType[MostAttributes];
        private readonly string[] _values = StringArray.Create(MostAttributes);
        private readonly string[] _mutabilities = StringArray.Create(MostAttributes);
        private readonly bool[] _persistent = new bool[MostAttributes];
        private readonly bool[] _constant = new bool[MostAttributes];

        /// <summary>
        /// The name of the variable.
        /// </summary>
        public readonly ComponentVariable Name = new ComponentVariable();

        /// <summary>
        /// The number of attributes; at least one must be added.
        /// </summary>
        public int AttributeCount;

        /// <summary>
        /// The type, one of <see cref="DataTypes"/>; <see langword="null"/>: no characteristics are sent.
        /// </summary>
        public string DataType;

        /// <summary>
        /// The unit, at most 16 characters; <see langword="null"/>: none.
        /// </summary>
        public string Unit;

        /// <summary>
        /// The smallest value, of a text the least length; <see cref="NoMinimum"/>: none.
        /// </summary>
        public long MinLimit;

        /// <summary>
        /// The largest value, of a text the most characters; <see cref="NoMaximum"/>: none.
        /// </summary>
        public long MaxLimit;

        /// <summary>
        /// The values of a list with commas between them, at most 1000 characters; <see langword="null"/>: none.
        /// </summary>
        public string ValuesList;

        /// <summary>
        /// Whether the CSMS can have the variable monitored.
        /// </summary>
        public bool SupportsMonitoring;

        /// <summary>
        /// Empties the entry.
        /// </summary>
        public void Clear()
        {
            Name.Clear();
            AttributeCount = 0;
            DataType = null;
            Unit = null;
            MinLimit = NoMinimum;
            MaxLimit = NoMaximum;
            ValuesList = null;
            SupportsMonitoring = false;
        }

        /// <summary>
        /// Adds an attribute; ignored when there are four.
        /// </summary>
        /// <param name="type">Attribute.</param>
        /// <param name="value">Value, at most 2500 characters; <see langword="null"/> when there is none or it must not be read.</param>
        /// <param name="mutability">One of <see cref="Mutabilities"/>.</param>
        /// <param name="isPersistent">Whether it survives a restart.</param>
        /// <param name="isConstant">Whether it never changes.</param>
        public void AddAttribute(AttributeType type, string value, string mutability, bool isPersistent, bool isConstant)
        {
            if (AttributeCount < MostAttributes)
            {
                _types[AttributeCount] = type;
                _values[AttributeCount] = value;
                _mutabilities[AttributeCount] = mutability;
                _persistent[AttributeCount] = isPersistent;
                _constant[AttributeCount] = isConstant;
                AttributeCount++;
            }
        }

        /// <summary>
        /// Writes the entry as an object.
        /// </summary>
        /// <param name="writer">Writer.</param>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            Name.Write(writer);
            writer.Name("variableAttribute");
            writer.StartArray();
            for (int i = 0; i < AttributeCount; i++)
            {
                WriteAttribute(writer, i);
            }

            writer.EndArray();
            if (DataType != null)
            {
                WriteCharacteristics(writer);
            }

            writer.EndObject();
        }

        private void WriteAttribute(JsonWriter writer, int index)
        {
            writer.StartObject();
            writer.ConstantProperty("type", WireNames.Of(_types[index]));
            writer.Property("value", _values[index]);
            writer.ConstantProperty("mutability", _mutabilities[index]);
            if (_persistent[index])
            {
                writer.Name("persistent");
                writer.Boolean(true);
            }

            if (_constant[index])
            {
                writer.Name("constant");
                writer.Boolean(true);
            }

            writer.EndObject();
        }

        private void WriteCharacteristics(JsonWriter writer)
        {
            writer.Name("variableCharacteristics");
            writer.StartObject();
            writer.ConstantProperty("dataType", DataType);
            writer.Property("unit", Unit);
            if (MinLimit != NoMinimum)
            {
                writer.Property("minLimit", MinLimit);
            }

            if (MaxLimit != NoMaximum)
            {
                writer.Property("maxLimit", MaxLimit);
            }

            writer.Property("valuesList", ValuesList);
            writer.Name("supportsMonitoring");
            writer.Boolean(SupportsMonitoring);
            writer.EndObject();
        }
    }
}
