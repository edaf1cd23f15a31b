// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// The version, or the whole CSMS, changes while a transaction runs: the one that hears of its end has heard of its start.
    /// </summary>
    [Feature("Change of version or CSMS in a transaction", "both versions offered; OCPP 2.0.1 E01, E12")]
    public sealed class HandoverTests : ScenarioOfVersions
    {
        public static IEnumerable<object[]> Versions()
        {
            yield return new object[] { Version16 };
            yield return new object[] { Version201 };
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Transaction_is_told_from_its_start_after_a_change_of_the_version(string version)
        {
            BootIn(version);
            ChargeFor();
            Advance(60);
            DateTimeOffset start = Told.Single().Start;

            ChangeTo(Other(version));
            IncomingCall again = ExpectStart();
            EndSession();

            ToldTransaction whole = Assert.Single(Told, told => told.Version == Other(version));
            Assert.Equal(start, again.Timestamp("timestamp"));
            Assert.Equal(start, whole.Start);
            Assert.False(whole.IsOpen);
            Assert.Equal("Local", whole.Reason);
            Assert.True(whole.EnergyWh > 180, whole.ToString());
            Assert.True(Assert.Single(Told, told => told.Version == version).IsOpen);
            Assert.Empty(Record.UnknownStops);
        }

        [Fact]
        public void End_in_1_6_that_is_told_in_2_0_1_tells_its_register()
        {
            BootIn(Version201, "MeterValueSampleInterval=0");
            ChargeFor();
            Advance(60);
            ChangeTo(Version16);
            Advance(60);
            CutLink();
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");

            ChangeTo(Version201);

            EventTransactionRecord transaction = Record.EventTransactions.Single();
            Assert.True(transaction.EnergyWh > 300, transaction.EnergyWh.ToString());
        }

        [Fact]
        public void End_in_2_0_1_tells_its_register_although_settings_have_changed_in_1_6()
        {
            BootIn(Version201, "MeterValueSampleInterval=0");
            ChargeFor();
            Advance(60);
            ChangeTo(Version16);
            Bench.Apply("HeartbeatInterval", "1000");
            Advance(60);
            ChangeTo(Version201);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "all told");

            EventTransactionRecord transaction = Record.EventTransactions.Single();
            Assert.True(transaction.EnergyWh > 300, transaction.EnergyWh.ToString());
        }

        [Fact]
        public void Start_that_is_told_again_is_an_event_of_the_past_with_its_register()
        {
            BootIn(Version16);
            Bench.Station.GetConnector(1).Car.WantsEnergy = true;
            ChargeFor();
            EndSession();
            ChargeFor();
            int register = Record.Transactions.Latest.MeterStart;
            Advance(30);

            ChangeTo(Version201);
            IncomingCall again = ExpectStart();

            Assert.Equal(0, again.Integer("seqNo"));
            Assert.Equal("true", again.Payload["offline"].ToJsonString());
            Assert.Equal("Authorized", again.Text("triggerReason"));
            Assert.Equal(Alice, again.Text("idToken.idToken"));
            Assert.Equal("Transaction.Begin", again.Text("meterValue.0.sampledValue.0.context"));
            Assert.Equal(register, (int)(decimal)again.Payload["meterValue"][0]["sampledValue"][0]["value"]);
            EndSession();
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Start_that_waits_to_be_told_again_is_not_told_to_the_version_that_knows_it(string version)
        {
            BootIn(version);
            ChargeFor();
            Advance(60);
            CutLink();
            Csms.Admission.Subprotocols = new[] { "ocpp" + Other(version) };
            Csms.On(null).When(IsStart).Silence();
            RestoreLink();
            AwaitLink();
            Reach(() => Record.Calls.Count(IsStart) == 2, "the start in the other version");

            Csms.Off(null);
            ChangeTo(version);
            EndSession();

            Assert.Equal(2, Record.Calls.Count(IsStart));
            Assert.False(Assert.Single(Told, told => told.Version == version).IsOpen);
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Transaction_that_the_version_knows_already_is_not_told_again(string version)
        {
            BootIn(version);
            ChargeFor();
            ChangeTo(Other(version));
            ExpectStart();

            // Back again, and forth: both know it by now.
            ChangeTo(version);
            ChangeTo(Other(version));
            Forget();
            ChangeTo(version);
            Advance(20);

            Assert.Equal(2, Told.Count);
            Assert.Equal(1, Count("StartTransaction"));
            Assert.Single(Record.CallsOf("TransactionEvent"), call => call.Text("eventType") == "Started");
            EndSession();
            Assert.False(Told.Single(told => told.Version == version).IsOpen);
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Start_that_waits_is_told_once_in_the_new_version(string version)
        {
            BootIn(version, "AllowOfflineTxForUnknownId=true");
            CutLink();
            Advance(1);
            Plug();
            Advance(0.2);
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(30);

            ChangeTo(Other(version));
            ExpectStart();
            EndSession();

            ToldTransaction told = Assert.Single(Told);
            Assert.Equal(Other(version), told.Version);
            Assert.False(told.IsOpen);
            Assert.True(told.EnergyWh > 80, told.ToString());
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Transaction_that_ended_without_a_link_is_told_whole_in_the_new_version(string version)
        {
            BootIn(version);
            ChargeFor();
            Advance(60);
            CutLink();
            Advance(1);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");

            ChangeTo(Other(version));
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting");

            ToldTransaction whole = Assert.Single(Told, told => told.Version == Other(version));
            Assert.False(whole.IsOpen);
            Assert.True(whole.EnergyWh > 180, whole.ToString());
            Assert.Empty(Record.UnknownStops);
        }

        [Theory]
        [InlineData("EVConnected")]
        [InlineData("PowerPathClosed")]
        public void Idtoken_that_1_6_has_no_room_for_is_told_shortened(string startPoint)
        {
            BootIn(Version201, "TxStartPoint=" + startPoint);
            string token = "DE-8AA-C1234567-8-0123456789ABCDEF";
            Csms.Tokens.Set(token, "Accepted");
            Plug();
            Advance(1);
            Ask("RequestStartTransaction", new { evseId = 1, remoteStartId = 5, idToken = new { idToken = token, type = "Central" } }, "Accepted");
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(30);

            ChangeTo(Version16);
            IncomingCall again = ExpectStart();
            Assert.Equal(token.Substring(0, 20), again.Text("idTag"));
            Ask("RemoteStopTransaction", new { transactionId = Connector().Transaction.CsmsId }, "Accepted");
            Expect("StopTransaction");
            Unplug();
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Transaction_that_nobody_is_authorized_for_is_not_told_in_1_6(bool isPluggedOffline)
        {
            BootIn(Version201, "TxStartPoint=EVConnected");
            if (isPluggedOffline)
            {
                CutLink();
            }

            Plug();
            Reach(() => Connector().Transaction != null, "a transaction");
            Advance(5);

            ChangeTo(Version16);
            Advance(5);
            Assert.Equal(0, Count("StartTransaction") + Count("StopTransaction"));

            // The driver who shows a tag now has a transaction of his own.
            Tag(Alice);
            Assert.Equal(Alice, ExpectStart().Text("idTag"));
            EndSession();
            Assert.False(Assert.Single(Told, told => told.Version == Version16).IsOpen);
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void Transaction_that_began_with_the_cable_is_told_in_1_6_with_who_charged(bool isCut)
        {
            BootIn(Version201, "TxStartPoint=EVConnected", "AllowOfflineTxForUnknownId=true");
            CutLink();
            Plug();
            Advance(30);
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(60);
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end of the transaction");
            Unplug();
            Advance(5);
            if (isCut)
            {
                Bench.PowerCycle(5);
            }

            ChangeTo(Version16);

            Assert.Equal(Alice, Assert.Single(Record.CallsOf("StartTransaction")).Text("idTag"));
            Assert.True(Record.Transactions.Single().EnergyWh > 150);
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Another_CSMS_is_told_the_start_again(string version)
        {
            BootIn(version);
            ChargeFor();
            Advance(30);
            Forget();

            Bench.Apply("CsmsUrl", "ws://other.example/ocpp");
            CutLink();
            Advance(1);
            RestoreLink();
            AwaitLink();

            Expect("BootNotification");
            if (version == Version16)
            {
                ExpectStart();
                EndSession();
            }
            else
            {
                // Behind both addresses is the same CSMS here; it does not mistake the start for a new one.
                IncomingCall again = ExpectStart();
                Assert.Equal(Told.Single().Id, again.Text("transactionInfo.transactionId"));
                Assert.All(Csms.Violations, violation => Assert.Contains("came before with other content", violation, StringComparison.Ordinal));
                Csms.ClearViolations();
                EndSession();
            }

            Assert.False(Assert.Single(Told).IsOpen);
            Assert.Empty(Record.UnknownStops);
        }

        [Theory]
        [MemberData(nameof(Versions))]
        public void Lost_link_without_a_change_tells_no_start_again(string version)
        {
            BootIn(version);
            ChargeFor();
            Advance(10);

            LoseLink(30);
            Advance(10);
            EndSession();

            Assert.Single(Record.Calls, IsStart);
        }

        private static string Other(string version)
        {
            return version == Version16 ? Version201 : Version16;
        }

        private static bool IsStart(IncomingCall call)
        {
            return call.Action == "StartTransaction" || (call.Action == "TransactionEvent" && call.Text("eventType") == "Started");
        }

        private void BootIn(string version, params string[] settings)
        {
            BuildFor(AnyVersion, settings: settings);
            Csms.Admission.Subprotocols = new[] { "ocpp" + version };
            Csms.AllowSequenceGaps = true;
            PowerOn();
            Reach(() => IsTold(1, ConnectorStatus.Available), "the boot", 10);
            Forget();
        }

        private void ChangeTo(string version)
        {
            CutLink();
            Csms.Admission.Subprotocols = new[] { "ocpp" + version };
            Advance(1);
            Forget();
            RestoreLink();
            AwaitLink();
            Assert.Equal("ocpp" + version, Bench.ChargePoint.Connection.Version);
            Reach(() => Record.IsAccepted && Bench.ChargePoint.Queue.Count == 0, "nothing waiting");
        }

        private IncomingCall ExpectStart()
        {
            return Expect(Speaks201 ? "TransactionEvent" : "StartTransaction", IsStart);
        }

        private void EndSession()
        {
            Tag(Alice);
            Reach(() => Connector().Transaction == null && Bench.ChargePoint.Queue.Count == 0, "the end of the transaction");
            Unplug();
            Reach(() => IsTold(1, ConnectorStatus.Available), "a free connector");
        }
    }
}
