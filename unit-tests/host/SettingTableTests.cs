// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// The table of settings against the enumeration, against itself and against the specification.
    /// </summary>
    public class SettingTableTests
    {
        private readonly DeviceModel _model = new DeviceModel(1, new SettingsFile(new FakeFileStore()));

        /// <summary>
        /// OCPP 1.6 section 9.1 (edition 2): key and accessibility. The optional keys that we have are in; BlinkRepeat and
        /// LightIntensity, for lights that a charge point may have, are not.
        /// </summary>
        public static TheoryData<string, string> CoreKeys { get; } = new TheoryData<string, string>
        {
            { "AllowOfflineTxForUnknownId", "RW" },
            { "AuthorizationCacheEnabled", "RW" },
            { "AuthorizeRemoteTxRequests", "RW" },
            { "ClockAlignedDataInterval", "RW" },
            { "ConnectionTimeOut", "RW" },
            { "ConnectorPhaseRotation", "RW" },
            { "ConnectorPhaseRotationMaxLength", "R" },
            { "GetConfigurationMaxKeys", "R" },
            { "HeartbeatInterval", "RW" },
            { "LocalAuthorizeOffline", "RW" },
            { "LocalPreAuthorize", "RW" },
            { "LocalAuthListEnabled", "RW" },
            { "LocalAuthListMaxLength", "R" },
            { "SendLocalListMaxLength", "R" },
            { "MaxEnergyOnInvalidId", "RW" },
            { "MeterValuesAlignedData", "RW" },
            { "MeterValuesAlignedDataMaxLength", "R" },
            { "MeterValuesSampledData", "RW" },
            { "MeterValuesSampledDataMaxLength", "R" },
            { "MeterValueSampleInterval", "RW" },
            { "MinimumStatusDuration", "RW" },
            { "NumberOfConnectors", "R" },
            { "ResetRetries", "RW" },
            { "StopTransactionOnEVSideDisconnect", "RW" },
            { "StopTransactionOnInvalidId", "RW" },
            { "StopTxnAlignedData", "RW" },
            { "StopTxnAlignedDataMaxLength", "R" },
            { "StopTxnSampledData", "RW" },
            { "StopTxnSampledDataMaxLength", "R" },
            { "SupportedFeatureProfiles", "R" },
            { "SupportedFeatureProfilesMaxLength", "R" },
            { "TransactionMessageAttempts", "RW" },
            { "TransactionMessageRetryInterval", "RW" },
            { "UnlockConnectorOnEVSideDisconnect", "RW" },
            { "WebSocketPingInterval", "RW" },
        };

        public static TheoryData<int> Rows
        {
            get
            {
                var rows = new TheoryData<int>();
                for (int i = 0; i < Enum.GetValues<Setting>().Length; i++)
                {
                    rows.Add(i);
                }

                return rows;
            }
        }

        [Fact]
        public void Table_HasOneRowForEachSetting()
        {
            Assert.Equal(Enum.GetValues<Setting>().Length, _model.Count);
            Assert.Equal(Enumerable.Range(0, _model.Count), Enum.GetValues<Setting>().Select(setting => (int)setting));
        }

        [Theory]
        [MemberData(nameof(Rows))]
        public void Row_IsOfItsSetting(int row)
        {
            VariableDefinition definition = _model.GetDefinition(row);

            Assert.Equal(row, (int)definition.Setting);
            Assert.Equal(definition.Setting.ToString(), definition.Key.Split('.')[0]);
            Assert.True(definition.Key.Length <= 50, "a key of OCPP 1.6 has at most 50 characters");
        }

        [Theory]
        [MemberData(nameof(Rows))]
        public void Row_LimitsAndDefaultAgree(int row)
        {
            VariableDefinition definition = _model.GetDefinition(row);

            Assert.True(definition.Minimum <= definition.Maximum);
            if (definition.Access == VariableAccess.Live)
            {
                Assert.Equal(string.Empty, definition.Default);
                return;
            }

            Assert.Null(definition.Check(definition.Default));
            if (definition.Type == VariableType.Integer)
            {
                Assert.Equal(int.Parse(definition.Default).ToString(), definition.Default);
                Assert.Null(definition.Check(definition.Minimum.ToString()));
                Assert.Null(definition.Check(definition.Maximum.ToString()));
            }
            else if (definition.Type == VariableType.Boolean)
            {
                Assert.Contains(definition.Default, new[] { "true", "false" });
            }
            else if (definition.Type == VariableType.Text && definition.Access != VariableAccess.ReadOnly)
            {
                Assert.True(definition.Maximum < 500, "a text needs a limit");
            }
        }

        [Theory]
        [MemberData(nameof(Rows))]
        public void Row_Measurands_HaveTheLongestListAsLimit(int row)
        {
            VariableDefinition definition = _model.GetDefinition(row);

            Assert.True(definition.Type != VariableType.Measurands || definition.Maximum == MeasurandList.LongestText);
        }

        [Theory]
        [MemberData(nameof(Rows))]
        public void Row_MinimumOfOcpp201_IsNoSmaller(int row)
        {
            VariableDefinition definition = _model.GetDefinition(row);

            int expected = definition.Setting == Setting.HeartbeatInterval ? 1 : definition.Setting == Setting.AuthorizationKey ? 16 : definition.Minimum;
            Assert.Equal(expected, definition.MinimumOfOcpp201);
            Assert.InRange(definition.MinimumOfOcpp201, definition.Minimum, definition.Maximum);
        }

        [Theory]
        [MemberData(nameof(Rows))]
        public void Row_WrittenByTheCsms_HasLimits(int row)
        {
            VariableDefinition definition = _model.GetDefinition(row);

            // The life time of the cache, which may be months, is reckoned with as a long.
            if (definition.Type == VariableType.Integer && definition.Access == VariableAccess.ReadWrite && definition.Setting != Setting.AuthCacheLifeTime)
            {
                Assert.True(definition.Maximum < int.MaxValue / 1000, "seconds must fit as milliseconds");
            }
        }

        [Theory]
        [MemberData(nameof(Rows))]
        public void Row_NamesOfOcpp201_AreWithinTheirLengths(int row)
        {
            VariableDefinition definition = _model.GetDefinition(row);
            if (!definition.IsOcpp201)
            {
                Assert.False(definition.IsRequired);
                return;
            }

            Assert.InRange(definition.Component.Length, 1, 50);
            Assert.InRange(definition.Variable.Length, 1, 50);
            Assert.True(definition.Instance == null || definition.Instance.Length is > 0 and <= 50);
        }

        [Fact]
        public void Names_AreUnique()
        {
            var definitions = Enumerable.Range(0, _model.Count).Select(index => _model.GetDefinition(index)).ToList();

            Assert.Equal(definitions.Count, definitions.Select(definition => definition.Key.ToLowerInvariant()).Distinct().Count());
            definitions.RemoveAll(definition => !definition.IsOcpp201);
            Assert.Equal(
                definitions.Count,
                definitions.Select(definition => definition.Component + "(" + definition.Evse + "," + definition.Connector + ")." + definition.Variable + "[" + definition.Instance + "]").Distinct().Count());
        }

        [Theory]
        [MemberData(nameof(CoreKeys))]
        public void CoreKey_IsThereWithItsAccess(string key, string access)
        {
            int index = _model.Find(key);
            Assert.True(index >= 0);

            VariableDefinition definition = _model.GetDefinition(index);

            Assert.Equal(key, definition.Key);
            Assert.Equal(access == "R" ? VariableAccess.ReadOnly : VariableAccess.ReadWrite, definition.Access);
        }

        [Fact]
        public void Lists_AllowWhatTheirMaxLengthSays()
        {
            foreach (string key in new[] { "MeterValuesAlignedData", "MeterValuesSampledData", "StopTxnAlignedData", "StopTxnSampledData" })
            {
                int most = int.Parse(_model.GetValue(_model.Find(key + "MaxLength")));
                VariableDefinition definition = _model.GetDefinition(_model.Find(key));
                IEnumerable<string> longest = Enumerable.Repeat("SoC", most);

                Assert.Null(definition.Check(string.Join(",", longest)));
                Assert.NotNull(definition.Check(string.Join(",", longest.Append("SoC"))));
            }
        }

        [Fact]
        public void OneGetConfiguration_CanNameAllKeysOfFourConnectors()
        {
            var largest = new DeviceModel(4, new SettingsFile(new FakeFileStore()));

            int keys = Enumerable.Range(0, largest.Count).Count(index => largest.GetDefinition(index).IsOcpp16);
            Assert.True(largest.GetInteger(Setting.GetConfigurationMaxKeys) >= keys);
        }
    }
}
