// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Changes the local authorization list (OCPP 1.6 section 6.41).
    /// </summary>
    public sealed class SendLocalListRequest : LocalListRequest
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="SendLocalListRequest"/> class.
        /// </summary>
        public SendLocalListRequest()
            : base("listVersion")
        {
        }

        /// <summary>
        /// The idTag of the present element, at most 20 characters.
        /// </summary>
        public string IdTag;

        /// <summary>
        /// What is said about it; <see langword="null"/>: it goes out of the list.
        /// </summary>
        public IdTagInfo Info;

        /// <inheritdoc/>
        protected override void ReadElement(PayloadReader reader)
        {
            IdTag = null;
            Info = null;
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "idTag":
                        IdTag = reader.ReadString(20);
                        break;
                    case "idTagInfo":
                        Info = new IdTagInfo();
                        Info.Read(reader, false);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(IdTag != null, "idTag");
        }
    }
}
