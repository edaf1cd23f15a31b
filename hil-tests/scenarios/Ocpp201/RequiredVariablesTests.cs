// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// The full inventory against the list of OCPP 2.0.1 Part 2, chapter "Referenced Components and Variables" (edition 3 with errata
    /// 2025-09), and Part 4, chapter 8.
    /// </summary>
    [Feature("Required variables", "OCPP 2.0.1 Part 2, Referenced Components and Variables")]
    public sealed class RequiredVariablesTests : Scenario201
    {
        /// <summary>
        /// Section, variable, type, mutability, unit. <c>(n)</c> and <c>(n,1)</c> stand for each EVSE and each connector. All that is
        /// required of a station without the functional blocks D, H, I, K, M, O, ISO 15118 and monitoring.
        /// </summary>
        private static readonly string[] s_required =
        {
            "2.1.1  OCPPCommCtrlr.ActiveNetworkProfile                       integer       ReadOnly   -",
            "2.1.3  OCPPCommCtrlr.MessageTimeout[Default]                    integer       ReadOnly   s",
            "2.1.4  OCPPCommCtrlr.FileTransferProtocols                      MemberList    ReadOnly   -",
            "2.1.6  OCPPCommCtrlr.NetworkConfigurationPriority               SequenceList  ReadWrite  -",
            "2.1.7  OCPPCommCtrlr.NetworkProfileConnectionAttempts           integer       ReadWrite  -",
            "2.1.8  OCPPCommCtrlr.OfflineThreshold                           integer       ReadWrite  s",
            "2.1.10 OCPPCommCtrlr.MessageAttempts[TransactionEvent]          integer       ReadWrite  -",
            "2.1.11 OCPPCommCtrlr.MessageAttemptInterval[TransactionEvent]   integer       ReadWrite  s",
            "2.1.12 OCPPCommCtrlr.UnlockOnEVSideDisconnect                   boolean       *          -",
            "2.1.14 OCPPCommCtrlr.ResetRetries                               integer       ReadWrite  -",
            "2.1.16 DeviceDataCtrlr.ItemsPerMessage[GetReport]               integer       ReadOnly   -",
            "2.1.17 DeviceDataCtrlr.ItemsPerMessage[GetVariables]            integer       ReadOnly   -",
            "2.1.18 DeviceDataCtrlr.BytesPerMessage[GetReport]               integer       ReadOnly   -",
            "2.1.19 DeviceDataCtrlr.BytesPerMessage[GetVariables]            integer       ReadOnly   -",
            "2.1.22 DeviceDataCtrlr.ItemsPerMessage[SetVariables]            integer       ReadOnly   -",
            "2.1.23 DeviceDataCtrlr.BytesPerMessage[SetVariables]            integer       ReadOnly   -",
            "2.1.24 ClockCtrlr.DateTime                                      dateTime      ReadOnly   -",
            "2.1.30 ClockCtrlr.TimeSource                                    SequenceList  ReadWrite  -",
            "2.2.1  SecurityCtrlr.BasicAuthPassword                          string        WriteOnly  -",
            "2.2.3  SecurityCtrlr.OrganizationName                           string        ReadWrite  -",
            "2.2.4  SecurityCtrlr.CertificateEntries                         integer       ReadOnly   -",
            "2.2.5  SecurityCtrlr.SecurityProfile                            integer       ReadOnly   -",
            "2.2.6  SecurityCtrlr.AdditionalRootCertificateCheck             boolean       ReadOnly   -",
            "2.3.4  AuthCtrlr.AuthorizeRemoteStart                           boolean       ReadWrite  -",
            "2.3.5  AuthCtrlr.LocalAuthorizeOffline                          boolean       ReadWrite  -",
            "2.3.6  AuthCtrlr.LocalPreAuthorize                              boolean       ReadWrite  -",
            "2.6.1  TxCtrlr.EVConnectionTimeOut                              integer       ReadWrite  s",
            "2.6.2  TxCtrlr.StopTxOnEVSideDisconnect                         boolean       ReadWrite  -",
            "2.6.4  TxCtrlr.TxStartPoint                                     MemberList    ReadWrite  -",
            "2.6.5  TxCtrlr.TxStopPoint                                      MemberList    ReadWrite  -",
            "2.6.8  TxCtrlr.StopTxOnInvalidId                                boolean       ReadWrite  -",
            "2.7.4  SampledDataCtrlr.TxEndedMeasurands                       MemberList    ReadWrite  -",
            "2.7.5  SampledDataCtrlr.TxEndedInterval                         integer       ReadWrite  s",
            "2.7.6  SampledDataCtrlr.TxStartedMeasurands                     MemberList    ReadWrite  -",
            "2.7.7  SampledDataCtrlr.TxUpdatedMeasurands                     MemberList    ReadWrite  -",
            "2.7.8  SampledDataCtrlr.TxUpdatedInterval                       integer       ReadWrite  s",
            "2.7.11 AlignedDataCtrlr.Measurands                              MemberList    ReadWrite  -",
            "2.7.12 AlignedDataCtrlr.Interval                                integer       ReadWrite  s",
            "2.7.15 AlignedDataCtrlr.TxEndedMeasurands                       MemberList    ReadWrite  -",
            "2.7.16 AlignedDataCtrlr.TxEndedInterval                         integer       ReadWrite  s",
            "2.13.1 ChargingStation.Available                                boolean       ReadOnly   -",
            "2.13.1 EVSE(n).Available                                        boolean       ReadOnly   -",
            "2.13.1 Connector(n,1).Available                                 boolean       ReadOnly   -",
            "2.13.2 ChargingStation.AvailabilityState                        OptionList    ReadOnly   -",
            "2.13.2 EVSE(n).AvailabilityState                                OptionList    ReadOnly   -",
            "2.13.2 Connector(n,1).AvailabilityState                         OptionList    ReadOnly   -",
            "2.13.4 Connector(n,1).ConnectorType                             string        ReadOnly   -",
            "2.13.6 ChargingStation.SupplyPhases                             integer       ReadOnly   -",
            "2.13.6 EVSE(n).SupplyPhases                                     integer       ReadOnly   -",
            "2.13.6 Connector(n,1).SupplyPhases                              integer       ReadOnly   -",
            "2.13.7 EVSE(n).Power                                            decimal       ReadOnly   W",
            "4/8.1  OCPPCommCtrlr.RetryBackOffRepeatTimes                    integer       ReadWrite  -",
            "4/8.2  OCPPCommCtrlr.RetryBackOffRandomRange                    integer       ReadWrite  s",
            "4/8.3  OCPPCommCtrlr.RetryBackOffWaitMinimum                    integer       ReadWrite  s",
            "4/8.4  OCPPCommCtrlr.WebSocketPingInterval                      integer       ReadWrite  s",
        };

        /// <summary>
        /// The same for what a station may have and ours has.
        /// </summary>
        private static readonly string[] s_optional =
        {
            "2.1.5  OCPPCommCtrlr.HeartbeatInterval                          integer       ReadWrite  s",
            "2.2.2  SecurityCtrlr.Identity                                   string        ReadOnly   -",
            "2.3.3  AuthCtrlr.OfflineTxForUnknownIdEnabled                   boolean       ReadWrite  -",
            "2.4.1  AuthCacheCtrlr.Enabled                                   boolean       ReadWrite  -",
            "2.4.2  AuthCacheCtrlr.Available                                 boolean       ReadOnly   -",
            "2.5.1  LocalAuthListCtrlr.Enabled                               boolean       ReadWrite  -",
            "2.5.2  LocalAuthListCtrlr.Entries                               integer       ReadOnly   -",
            "2.5.3  LocalAuthListCtrlr.Available                             boolean       ReadOnly   -",
            "2.5.4  LocalAuthListCtrlr.ItemsPerMessage                       integer       ReadOnly   -",
            "2.5.5  LocalAuthListCtrlr.BytesPerMessage                       integer       ReadOnly   -",
            "2.5.7  LocalAuthListCtrlr.DisablePostAuthorize                  boolean       ReadWrite  -",
            "2.5.8  LocalAuthListCtrlr.SupportsExpiryDateTime                boolean       ReadOnly   -",
            "2.6.7  TxCtrlr.MaxEnergyOnInvalidId                             integer       ReadWrite  Wh",
            "2.7.2  SampledDataCtrlr.Available                               boolean       ReadOnly   -",
            "2.7.10 AlignedDataCtrlr.Available                               boolean       ReadOnly   -",
        };

        /// <summary>Controllers of functional blocks that the station does not have.</summary>
        private static readonly string[] s_absent =
        {
            "ReservationCtrlr", "SmartChargingCtrlr", "TariffCostCtrlr", "MonitoringCtrlr", "DisplayMessageCtrlr", "ISO15118Ctrlr",
        };

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void TC_B_53_CS_required_variables_are_in_the_full_inventory(bool sockets)
        {
            ReportRecord report = Inventory(2, sockets);

            foreach (string row in s_required.Concat(s_optional))
            {
                string[] fields = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (int evse in fields[1].Contains("(n", StringComparison.Ordinal) ? new[] { 1, 2 } : new[] { 0 })
                {
                    string name = fields[1].Replace("(n", "(" + evse, StringComparison.Ordinal);
                    ReportedVariable variable = report.Variables.SingleOrDefault(candidate => candidate.Name.ToString() == name);
                    Assert.True(variable != null, name + " is missing (" + fields[0] + ")");
                    string mutability = fields[3] != "*" ? fields[3] : sockets ? "ReadWrite" : "ReadOnly";
                    Assert.Equal(
                        name + " " + fields[2] + " " + mutability + " " + fields[4],
                        name + " " + variable.DataType + " " + variable.Attributes.Single().Mutability + " " + (variable.Unit ?? "-"));
                }
            }

            Assert.Empty(report.Variables.Select(variable => variable.Name.Component).Intersect(s_absent));
        }

        [Fact]
        public void TC_B_53_CS_values_and_lists_of_the_inventory_are_correct()
        {
            foreach (ReportedVariable variable in Inventory(2, true).Variables)
            {
                ReportedAttribute attribute = variable.Attributes.Single();
                Assert.Equal("Actual", attribute.Type);
                Assert.True((attribute.Mutability == "WriteOnly") == (attribute.Value == null), variable.ToString());
                Assert.True(attribute.IsPersistent || attribute.Mutability == "ReadOnly", variable.ToString());
                Assert.False(attribute.IsConstant && attribute.Mutability != "ReadOnly", variable.ToString());
                Assert.False(variable.SupportsMonitoring, variable.ToString());
                ExpectValue(variable, attribute.Value);
            }
        }

        [Fact]
        public void Limits_are_those_of_the_specification()
        {
            ReportRecord report = Inventory(1, false);

            Assert.Equal(1, report.Find("OCPPCommCtrlr", "HeartbeatInterval").MinLimit);
            Assert.Equal(40, report.Find("SecurityCtrlr", "BasicAuthPassword").MaxLimit);
            Assert.Equal(48, report.Find("SecurityCtrlr", "Identity").MaxLimit);
            Assert.Equal(0, report.Find("SecurityCtrlr", "CertificateEntries").MaxLimit);
            Assert.Equal("0,1,2", report.Find("OCPPCommCtrlr", "NetworkConfigurationPriority").ValuesList);
            Assert.Equal(3 * 32 * 230, report.Find(new VariableName("EVSE", "Power", EvseId: 1)).MaxLimit);
            Assert.All(report.Variables.Where(variable => variable.Name.Variable.EndsWith("Measurands", StringComparison.Ordinal)), variable => Assert.NotNull(variable.MaxLimit));
        }

        [Fact]
        public void Fixed_cable_is_never_unlocked()
        {
            Assert.Equal("false", Inventory(2, false).Find("OCPPCommCtrlr", "UnlockOnEVSideDisconnect").Value);
        }

        private static void ExpectValue(ReportedVariable variable, string value)
        {
            switch (variable.DataType)
            {
                case "boolean":
                    Assert.Contains(value, new[] { "true", "false" });
                    break;
                case "integer":
                    decimal number = int.Parse(value);
                    Assert.True(number >= (variable.MinLimit ?? number) && number <= (variable.MaxLimit ?? number), variable.ToString());
                    break;
                case "OptionList":
                    Assert.Contains(value, variable.ValuesList.Split(','));
                    break;
                case "MemberList":
                case "SequenceList":
                    Assert.Subset(variable.ValuesList.Split(',').ToHashSet(), value.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
                    Assert.True(value.Length <= (variable.MaxLimit ?? value.Length), variable.ToString());
                    break;
                case "dateTime":
                    DateTimeOffset.Parse(value);
                    break;
                default:
                    break;
            }
        }

        private ReportRecord Inventory(int evses, bool sockets)
        {
            Boot201(evses, sockets);
            Ask("GetBaseReport", new { requestId = 1, reportBase = "FullInventory" }, "Accepted");
            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report");
            return Record.Reports.Single();
        }
    }
}
