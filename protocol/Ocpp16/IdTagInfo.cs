// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// What a CSMS thinks of an idTag (OCPP 1.6 section 7.27).
    /// </summary>
    public sealed class IdTagInfo
    {
        /// <summary>
        /// Whether the idTag may charge.
        /// </summary>
        public AuthorizationStatus Status;

        /// <summary>
        /// The idTag of the group, at most 20 characters; <see langword="null"/>: none.
        /// </summary>
        public string ParentIdTag;

        /// <summary>
        /// When the idTag should leave the authorization cache, milliseconds since 1970-01-01T00:00:00Z;
        /// <see cref="long.MaxValue"/>: never.
        /// </summary>
        public long ExpiryDate = long.MaxValue;

        /// <summary>
        /// Reads an answer whose only field is <c>idTagInfo</c>.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <param name="isRequired">Whether the field must be there.</param>
        /// <returns>The field; <see langword="null"/> when it is not there, and after a violation.</returns>
        public static IdTagInfo ReadAnswer(PayloadReader reader, bool isRequired)
        {
            IdTagInfo info = null;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "idTagInfo")
                {
                    info = new IdTagInfo();
                    info.Read(reader, true);
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Require(!isRequired || info != null, "idTagInfo");
            return reader.HasFailed ? null : info;
        }

        /// <summary>
        /// Reads the object that comes next.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <param name="isAnswer">Whether an expiry date that cannot be read counts as none: no answer is worth nothing for its sake.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader, bool isAnswer)
        {
            bool hasStatus = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "status":
                        Status = WireNames.ReadAuthorizationStatus(reader);
                        hasStatus = true;
                        break;
                    case "parentIdTag":
                        ParentIdTag = reader.ReadString(20);
                        break;
                    case "expiryDate":
                        ExpiryDate = isAnswer ? reader.ReadTimestamp(long.MaxValue) : reader.ReadTimestamp();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasStatus, "status");
            return !reader.HasFailed;
        }
    }
}
