// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Messages;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Changes the local authorization list (OCPP 2.0.1 SendLocalListRequest, use case D01). An empty list is taken for none
    /// (D01.FR.05), although the schema does not allow it.
    /// </summary>
    public sealed class SendLocalListRequest : LocalListRequest
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="SendLocalListRequest"/> class.
        /// </summary>
        public SendLocalListRequest()
            : base("versionNumber")
        {
        }

        /// <summary>
        /// The token of the present element.
        /// </summary>
        public IdToken IdToken;

        /// <summary>
        /// What is said about it; <see langword="null"/>: it goes out of the list.
        /// </summary>
        public IdTokenInfo Info;

        /// <inheritdoc/>
        protected override void ReadElement(PayloadReader reader)
        {
            IdToken = null;
            Info = null;
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "idToken":
                        IdToken = new IdToken();
                        IdToken.Read(reader);
                        break;
                    case "idTokenInfo":
                        Info = new IdTokenInfo();
                        Info.Read(reader, false);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(IdToken != null, "idToken");
        }
    }
}
