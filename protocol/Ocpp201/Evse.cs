// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// An EVSE, or one of its connectors (EVSEType of OCPP 2.0.1); or none.
    /// </summary>
    public sealed class Evse
    {
        /// <summary>
        /// Stands for an EVSE or a connector that is not named.
        /// </summary>
        public const int None = -1;

        /// <summary>
        /// The EVSE, from 1 (a 0, which has no meaning, is for the rules to refuse); <see cref="None"/>: none, the whole
        /// station.
        /// </summary>
        public int Id = None;

        /// <summary>
        /// The connector of the EVSE, from 1; <see cref="None"/>: none, the whole EVSE.
        /// </summary>
        public int ConnectorId = None;

        /// <summary>
        /// Names no EVSE.
        /// </summary>
        public void Clear()
        {
            Id = None;
            ConnectorId = None;
        }

        /// <summary>
        /// Reads the object that comes next.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        public void Read(PayloadReader reader)
        {
            Clear();
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "id":
                        Id = reader.ReadInteger(0, int.MaxValue);
                        break;
                    case "connectorId":
                        ConnectorId = reader.ReadInteger(0, int.MaxValue);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(Id != None, "id");
        }

        /// <summary>
        /// Writes the property <c>evse</c>; nothing when there is none.
        /// </summary>
        /// <param name="writer">Writer, inside an object.</param>
        public void Write(JsonWriter writer)
        {
            if (Id == None)
            {
                return;
            }

            writer.Name("evse");
            writer.StartObject();
            writer.Property("id", Id);
            if (ConnectorId != None)
            {
                writer.Property("connectorId", ConnectorId);
            }

            writer.EndObject();
        }
    }
}
