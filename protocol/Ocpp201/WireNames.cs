// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// The names that OCPP 2.0.1 has on the wire for our enumerations, in both directions as far as needed. What is only sent has
    /// no enumeration: the message takes the name itself, a constant of a class such as <see cref="TriggerReasons"/>.
    /// </summary>
    public static class WireNames
    {
        /// <summary>
        /// Gets the name of a kind of token.
        /// </summary>
        /// <param name="type">Kind.</param>
        /// <returns>The name.</returns>
        public static string Of(IdTokenType type)
        {
            return type switch
            {
                IdTokenType.Central => "Central",
                IdTokenType.EMaid => "eMAID",
                IdTokenType.ISO14443 => "ISO14443",
                IdTokenType.ISO15693 => "ISO15693",
                IdTokenType.KeyCode => "KeyCode",
                IdTokenType.Local => "Local",
                IdTokenType.MacAddress => "MacAddress",
                _ => "NoAuthorization",
            };
        }

        /// <summary>
        /// Gets the name of an attribute.
        /// </summary>
        /// <param name="type">Attribute.</param>
        /// <returns>The name.</returns>
        public static string Of(AttributeType type)
        {
            return type switch
            {
                AttributeType.Target => "Target",
                AttributeType.MinSet => "MinSet",
                AttributeType.MaxSet => "MaxSet",
                _ => "Actual",
            };
        }

        // The names below stand in the order of the enumeration's numbers.
        internal static IdTokenType ReadIdTokenType(PayloadReader reader)
        {
            return (IdTokenType)Choice.ReadIndex(reader, "Central eMAID ISO14443 ISO15693 KeyCode Local MacAddress NoAuthorization");
        }

        internal static AttributeType ReadAttributeType(PayloadReader reader)
        {
            return (AttributeType)Choice.ReadIndex(reader, "Actual Target MinSet MaxSet");
        }

        internal static AuthorizationStatus ReadAuthorizationStatus(PayloadReader reader)
        {
            return (AuthorizationStatus)Choice.ReadIndex(
                reader,
                "Accepted Blocked ConcurrentTx Expired Invalid NoCredit NotAllowedTypeEVSE NotAtThisLocation NotAtThisTime Unknown");
        }

        internal static OperationalStatus ReadOperationalStatus(PayloadReader reader)
        {
            return (OperationalStatus)Choice.ReadIndex(reader, "Inoperative Operative");
        }

        internal static ReportBase ReadReportBase(PayloadReader reader)
        {
            return (ReportBase)Choice.ReadIndex(reader, "ConfigurationInventory FullInventory SummaryInventory");
        }

        internal static ResetType ReadResetType(PayloadReader reader)
        {
            return (ResetType)Choice.ReadIndex(reader, "Immediate OnIdle");
        }

        internal static MessageTrigger ReadMessageTrigger(PayloadReader reader)
        {
            return (MessageTrigger)Choice.ReadIndex(
                reader,
                "BootNotification LogStatusNotification FirmwareStatusNotification Heartbeat MeterValues SignChargingStationCertificate "
                + "SignV2GCertificate StatusNotification TransactionEvent SignCombinedCertificate PublishFirmwareStatusNotification");
        }

        /// <summary>
        /// Gets the criterion that a name stands for; none is a violation.
        /// </summary>
        internal static ComponentCriteria ToCriterion(PayloadReader reader, string name)
        {
            return (ComponentCriteria)(1 << Choice.IndexOf(reader, name, "Active Available Enabled Problem"));
        }
    }
}
