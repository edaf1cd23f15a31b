// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// The table against what OCPP 2.0.1 Part 2 (edition 3, Referenced Components and Variables) requires of a station: the general part,
    /// and the components of the functional blocks that the firmware has.
    /// </summary>
    [TestClass]
    public class RequiredVariablesTests
    {
        /// <summary>Component, variable with instance, type, whether the CSMS may write.</summary>
        private static readonly string[] s_required =
        {
            "ChargingStation|Available|bool|R",
            "ChargingStation|AvailabilityState|option|R",
            "ChargingStation|SupplyPhases|int|R",
            "EVSE|Available|bool|R",
            "EVSE|AvailabilityState|option|R",
            "EVSE|Power|decimal|R",
            "EVSE|SupplyPhases|int|R",
            "Connector|Available|bool|R",
            "Connector|AvailabilityState|option|R",
            "Connector|ConnectorType|text|R",
            "Connector|SupplyPhases|int|R",
            "LocalAuthListCtrlr|Entries|int|R",
            "LocalAuthListCtrlr|ItemsPerMessage|int|R",
            "LocalAuthListCtrlr|BytesPerMessage|int|R",
            "AlignedDataCtrlr|Interval|int|RW",
            "AlignedDataCtrlr|Measurands|member|RW",
            "AlignedDataCtrlr|TxEndedInterval|int|RW",
            "AlignedDataCtrlr|TxEndedMeasurands|member|RW",
            "SampledDataCtrlr|TxStartedMeasurands|member|RW",
            "SampledDataCtrlr|TxUpdatedInterval|int|RW",
            "SampledDataCtrlr|TxUpdatedMeasurands|member|RW",
            "SampledDataCtrlr|TxEndedInterval|int|RW",
            "SampledDataCtrlr|TxEndedMeasurands|member|RW",
            "AuthCtrlr|AuthorizeRemoteStart|bool|RW",
            "AuthCtrlr|LocalAuthorizeOffline|bool|RW",
            "AuthCtrlr|LocalPreAuthorize|bool|RW",
            "TxCtrlr|EVConnectionTimeOut|int|RW",
            "TxCtrlr|StopTxOnEVSideDisconnect|bool|RW",
            "TxCtrlr|StopTxOnInvalidId|bool|RW",
            "TxCtrlr|TxStartPoint|member|RW",
            "TxCtrlr|TxStopPoint|member|RW",
            "OCPPCommCtrlr|FileTransferProtocols|member|R",
            "OCPPCommCtrlr|ActiveNetworkProfile|int|R",
            "OCPPCommCtrlr|MessageTimeout[Default]|int|R",
            "OCPPCommCtrlr|MessageAttempts[TransactionEvent]|int|RW",
            "OCPPCommCtrlr|MessageAttemptInterval[TransactionEvent]|int|RW",
            "OCPPCommCtrlr|NetworkConfigurationPriority|sequence|RW",
            "OCPPCommCtrlr|NetworkProfileConnectionAttempts|int|RW",
            "OCPPCommCtrlr|OfflineThreshold|int|RW",
            "OCPPCommCtrlr|ResetRetries|int|RW",
            "OCPPCommCtrlr|RetryBackOffRepeatTimes|int|RW",
            "OCPPCommCtrlr|RetryBackOffRandomRange|int|RW",
            "OCPPCommCtrlr|RetryBackOffWaitMinimum|int|RW",
            "OCPPCommCtrlr|UnlockOnEVSideDisconnect|bool|RW",
            "OCPPCommCtrlr|WebSocketPingInterval|int|RW",
            "SecurityCtrlr|AdditionalRootCertificateCheck|bool|R",
            "SecurityCtrlr|BasicAuthPassword|text|RW",
            "SecurityCtrlr|CertificateEntries|int|R",
            "SecurityCtrlr|OrganizationName|text|RW",
            "SecurityCtrlr|SecurityProfile|int|R",
            "ClockCtrlr|DateTime|time|R",
            "ClockCtrlr|TimeSource|sequence|RW",
            "DeviceDataCtrlr|ItemsPerMessage[GetReport]|int|R",
            "DeviceDataCtrlr|ItemsPerMessage[GetVariables]|int|R",
            "DeviceDataCtrlr|ItemsPerMessage[SetVariables]|int|R",
            "DeviceDataCtrlr|BytesPerMessage[GetReport]|int|R",
            "DeviceDataCtrlr|BytesPerMessage[GetVariables]|int|R",
            "DeviceDataCtrlr|BytesPerMessage[SetVariables]|int|R",
        };

        [TestMethod]
        public void B07_FR_08_EachRequiredVariable_IsThere()
        {
            DeviceModel model = new DeviceModelBench(2).Model;
            foreach (string row in s_required)
            {
                string[] fields = row.Split('|');
                for (int evse = 1; evse <= 2; evse++)
                {
                    int index = model.FindVariable(Reference(fields[0], fields[1], evse));
                    Assert.IsTrue(index >= 0, row);
                    VariableDefinition definition = model.GetDefinition(index);
                    Assert.IsTrue(definition.IsRequired, row);
                    Assert.AreEqual(fields[2], NameOf(definition.Type), row);
                    bool isWritable = definition.Access == VariableAccess.ReadWrite || definition.Access == VariableAccess.WriteOnly;
                    Assert.AreEqual(fields[3] == "RW", isWritable, row);
                }
            }
        }

        [TestMethod]
        public void Stars_MarkTheRequiredOnesAndNoOthers()
        {
            DeviceModel model = new DeviceModelBench(1).Model;
            int stars = 0;
            for (int index = 0; index < model.Count; index++)
            {
                if (model.GetDefinition(index).IsRequired)
                {
                    stars++;
                }
            }

            Assert.AreEqual(s_required.Length, stars);
        }

        [TestMethod]
        public void Lists_KnowTheirValues()
        {
            DeviceModel model = new DeviceModelBench(1).Model;
            for (int index = 0; index < model.Count; index++)
            {
                VariableDefinition definition = model.GetDefinition(index);
                bool isList = definition.Type == VariableType.Option || definition.Type == VariableType.Sequence
                    || definition.Type == VariableType.Member || definition.Type == VariableType.Measurands;
                Assert.AreEqual(isList, definition.Values.Length > 0, definition.Key);
                Assert.IsTrue(definition.Values.Length <= 1000, definition.Key);
            }
        }

        [TestMethod]
        public void FixedCables_AConstantInsteadOfAChoice()
        {
            DeviceModel model = new DeviceModelBench(1).Model;
            model.IsCableFixed = true;

            VariableDefinition definition = model.GetDefinition(model.FindVariable(Reference("OCPPCommCtrlr", "UnlockOnEVSideDisconnect", 1)));

            Assert.AreEqual((int)VariableAccess.ReadOnly, (int)definition.Access);
            Assert.IsTrue(definition.IsRequired);
            Assert.AreEqual("false", model.GetValue(model.FindVariable(Reference("OCPPCommCtrlr", "UnlockOnEVSideDisconnect", 1))));
            int index = model.Find("UnlockConnectorOnEVSideDisconnect");
            Assert.AreEqual((int)VariableAccess.ReadWrite, (int)model.GetDefinition(index).Access);
            Assert.AreEqual("true", model.GetValue(index));
            Assert.IsFalse(model.GetDefinition(index).IsOcpp201);
        }

        private static VariableReference Reference(string component, string variable, int evse)
        {
            int bracket = variable.IndexOf('[');
            VariableReference reference = new VariableReference { Component = component, Variable = variable };
            if (bracket > 0)
            {
                reference.Variable = variable.Substring(0, bracket);
                reference.Instance = variable.Substring(bracket + 1, variable.Length - bracket - 2);
            }

            if (component == "EVSE" || component == "Connector")
            {
                reference.EvseId = evse;
                reference.ConnectorId = component == "Connector" ? 1 : VariableReference.None;
            }

            return reference;
        }

        private static string NameOf(VariableType type)
        {
            switch (type)
            {
                case VariableType.Boolean:
                    return "bool";
                case VariableType.Integer:
                    return "int";
                case VariableType.Decimal:
                    return "decimal";
                case VariableType.Time:
                    return "time";
                case VariableType.Option:
                    return "option";
                case VariableType.Sequence:
                    return "sequence";
                case VariableType.Member:
                case VariableType.Measurands:
                    return "member";
                default:
                    return "text";
            }
        }
    }
}
