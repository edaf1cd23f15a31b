// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// What the charger does with every peer of OCPP 1.6.
    /// </summary>
    public abstract class ConversationTests : BoardAgainstPeer
    {
        /// <summary>Of a busy machine; another time zone or a clock that was never set is far beyond it.</summary>
        private static readonly TimeSpan s_clockTolerance = TimeSpan.FromSeconds(60);

        private protected ConversationTests(PeerFixture fixture)
            : base(fixture)
        {
        }

        [PeerFact]
        public async Task A_session_begun_with_the_plug_is_booked_as_the_charger_measured_it()
        {
            Board board = await StartBoard();
            BoardStatus before = await board.UntilQuiet("Available");
            await board.Do("plug 1");
            await board.UntilQuiet("Preparing");
            await board.Do("tag " + Tag);
            BoardStatus charging = await board.UntilQuiet("Charging");
            await Charge(board, 500);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.UntilQuiet("Finishing");
            await board.Do("unplug 1");
            await board.UntilQuiet("Available");

            Book book = await Peer.GetBook(Identity);
            BookedTransaction transaction = Assert.Single(book.Transactions);
            Assert.Equal(charging.Connector.TransactionId, transaction.TransactionId);
            Assert.Equal(1, transaction.ConnectorId);
            Assert.Equal(Tag, transaction.IdTag);
            Assert.Equal(before.Connector.MeterWh, transaction.MeterStart);
            Moments.AssertBetween(before.Time.Value, transaction.Timestamp, charging.Time.Value);
            Assert.InRange(transaction.Timestamp - transaction.At, -s_clockTolerance, s_clockTolerance);
            Assert.Equal(ended.Connector.MeterWh, transaction.Stop.MeterStop);
            Assert.True(transaction.Stop.MeterStop - transaction.MeterStart >= 500);
            Moments.AssertBetween(charging.Time.Value, transaction.Stop.Timestamp, ended.Time.Value);
            Assert.Equal("Local", transaction.Stop.Reason ?? "Local");
            Assert.Equal(Tag, transaction.Stop.IdTag);
            AssertSamples(transaction);
            Assert.Equal(new[] { "Available", "Preparing", "Charging", "Finishing", "Available" }, StatusesOf(book, 1));
            Assert.Equal(new[] { "Available" }, StatusesOf(book, 0));
            Assert.Equal(Tag, Assert.Single(book.Authorizations).IdTag);
            Assert.Single(book.Boots);
            Assert.Empty(book.Strays);
            Assert.Equal("ocpp1.6", charging.Version);
        }

        [PeerFact]
        public async Task A_session_begun_with_the_tag_is_booked_and_ends_with_the_plug()
        {
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");
            await board.Do("tag " + Tag);
            await board.UntilQuiet("Preparing");
            await board.Do("plug 1");
            BoardStatus charging = await board.UntilQuiet("Charging");
            await Charge(board, 300);
            await board.Do("unplug 1");
            BoardStatus ended = await board.UntilQuiet("Available");

            Book book = await Peer.GetBook(Identity);
            BookedTransaction transaction = Assert.Single(book.Transactions);
            Assert.Equal(charging.Connector.TransactionId, transaction.TransactionId);
            Assert.Equal(Tag, transaction.IdTag);
            Assert.Equal(ended.Connector.MeterWh, transaction.Stop.MeterStop);
            Assert.Equal("EVDisconnected", transaction.Stop.Reason);
            Assert.Null(transaction.Stop.IdTag);
            AssertSamples(transaction);
            Assert.Equal("Available", StatusesOf(book, 1).Last());
        }

        [PeerFact]
        public async Task A_blocked_tag_gets_nothing()
        {
            const string Blocked = "DEADBEEF";
            await Peer.Block(Blocked);
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");
            await board.Do("plug 1");
            await board.Do("tag " + Blocked);
            await Eventually.True("the question about the tag", async () => (await Peer.GetBook(Identity)).Authorizations.Count == 1, () => Peer.Tail);
            BoardStatus status = await board.UntilQuiet("Preparing");

            Assert.False(status.Connector.ContactorClosed);
            await board.UntilLog("the refusal", log => log.Any(line => line.Contains("Tag " + Blocked + ": refused")));
            Assert.Empty((await Peer.GetBook(Identity)).Transactions);
        }

        [PeerFact]
        public async Task The_CSMS_starts_and_stops_a_session()
        {
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");
            PeerAnswer none = await Peer.Call(Identity, "RemoteStartTransaction", new { connectorId = 2, idTag = "REMOTE" });
            PeerAnswer start = await Peer.Call(Identity, "RemoteStartTransaction", new { connectorId = 1, idTag = "REMOTE" });
            await board.UntilQuiet("Preparing");
            PeerAnswer again = await Peer.Call(Identity, "RemoteStartTransaction", new { connectorId = 1, idTag = "OTHER" });
            await board.Do("plug 1");
            BoardStatus charging = await board.UntilQuiet("Charging");
            int id = charging.Connector.TransactionId.Value;
            await Charge(board, 200);
            PeerAnswer wrong = await Peer.Call(Identity, "RemoteStopTransaction", new { transactionId = id + 1 });
            PeerAnswer stop = await Peer.Call(Identity, "RemoteStopTransaction", new { transactionId = id });
            BoardStatus ended = await board.UntilQuiet("Finishing");

            Assert.Equal(new[] { "Rejected", "Accepted", "Rejected", "Rejected", "Accepted" }, new[] { none.Status, start.Status, again.Status, wrong.Status, stop.Status });
            BookedTransaction transaction = Assert.Single((await Peer.GetBook(Identity)).Transactions);
            Assert.Equal(id, transaction.TransactionId);
            Assert.Equal("REMOTE", transaction.IdTag);
            Assert.Equal("Remote", transaction.Stop.Reason);
            Assert.Null(transaction.Stop.IdTag);
            Assert.Equal(ended.Connector.MeterWh, transaction.Stop.MeterStop);
            AssertSamples(transaction);
        }

        [PeerFact]
        public async Task The_CSMS_leaves_the_connector_of_a_start_to_the_charger()
        {
            Board board = await StartBoard("--speed", "10", "--connectors", "2");
            await board.UntilQuiet("Available");
            await board.Do("plug 2");
            await board.Until("the plug to be told", status => status.Connectors[1].Status == "Preparing" && status.IsQuiet);

            PeerAnswer start = await Peer.Call(Identity, "RemoteStartTransaction", new { idTag = "REMOTE" });
            await board.Until("charging on connector 2", status => status.Connectors[1].Status == "Charging" && status.IsQuiet);

            Assert.Equal("Accepted", start.Status);
            Assert.Equal(2, Assert.Single((await Peer.GetBook(Identity)).Transactions).ConnectorId);
        }

        [PeerFact]
        public async Task The_CSMS_reads_and_changes_the_configuration()
        {
            Board board = await StartBoard("--password", "a secret of 20 chars");
            await board.UntilQuiet("Available");

            PeerAnswer all = await Peer.Call(Identity, "GetConfiguration", new { });
            PeerAnswer change = await Peer.Call(Identity, "ChangeConfiguration", new { key = "MeterValueSampleInterval", value = "17" });
            PeerAnswer readOnly = await Peer.Call(Identity, "ChangeConfiguration", new { key = "NumberOfConnectors", value = "3" });
            PeerAnswer wrong = await Peer.Call(Identity, "ChangeConfiguration", new { key = "HeartbeatInterval", value = "soon" });
            PeerAnswer unknown = await Peer.Call(Identity, "ChangeConfiguration", new { key = "Colour", value = "green" });
            PeerAnswer some = await Peer.Call(Identity, "GetConfiguration", new { key = new[] { "MeterValueSampleInterval", "Colour" } });

            Dictionary<string, JsonNode> keys = all.Result["configurationKey"].AsArray().ToDictionary(key => (string)key["key"]);
            Assert.Equal("86400", (string)keys["HeartbeatInterval"]["value"]);
            Assert.Equal("1", (string)keys["NumberOfConnectors"]["value"]);
            Assert.True((bool)keys["NumberOfConnectors"]["readonly"]);
            Assert.Equal("Core,LocalAuthListManagement,RemoteTrigger", (string)keys["SupportedFeatureProfiles"]["value"]);
            Assert.DoesNotContain("secret", all.Result.ToJsonString());
            Assert.Equal(new[] { "Accepted", "Rejected", "Rejected", "NotSupported" }, new[] { change.Status, readOnly.Status, wrong.Status, unknown.Status });
            JsonNode changed = Assert.Single(some.Result["configurationKey"].AsArray());
            Assert.Equal("17", (string)changed["value"]);
            Assert.Equal("Colour", (string)Assert.Single(some.Result["unknownKey"].AsArray()));
            Assert.Equal("MeterValueSampleInterval = 17", (await board.Do("get MeterValueSampleInterval")).Trim());
        }

        [PeerFact]
        public async Task The_CSMS_takes_the_charger_out_of_service_and_back()
        {
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");

            PeerAnswer connectorOff = await Peer.Call(Identity, "ChangeAvailability", new { connectorId = 1, type = "Inoperative" });
            await board.UntilQuiet("Unavailable");
            PeerAnswer start = await Peer.Call(Identity, "RemoteStartTransaction", new { connectorId = 1, idTag = "REMOTE" });
            PeerAnswer connectorOn = await Peer.Call(Identity, "ChangeAvailability", new { connectorId = 1, type = "Operative" });
            await board.UntilQuiet("Available");
            PeerAnswer allOff = await Peer.Call(Identity, "ChangeAvailability", new { connectorId = 0, type = "Inoperative" });
            await board.UntilQuiet("Unavailable");
            PeerAnswer allOn = await Peer.Call(Identity, "ChangeAvailability", new { connectorId = 0, type = "Operative" });
            await board.UntilQuiet("Available");

            Assert.Equal(
                new[] { "Accepted", "Rejected", "Accepted", "Accepted", "Accepted" },
                new[] { connectorOff.Status, start.Status, connectorOn.Status, allOff.Status, allOn.Status });
            Book book = await Peer.GetBook(Identity);
            Assert.Equal(new[] { "Available", "Unavailable", "Available", "Unavailable", "Available" }, StatusesOf(book, 1));
            Assert.Equal(new[] { "Available", "Unavailable", "Available" }, StatusesOf(book, 0));
        }

        [PeerFact]
        public async Task The_other_requests_of_the_core_are_answered()
        {
            Board board = await StartBoard("--speed", "10", "--outlets");
            await BeginCharging(board);

            PeerAnswer unlock = await Peer.Call(Identity, "UnlockConnector", new { connectorId = 1 });
            await board.UntilQuiet("Finishing");
            PeerAnswer unlockNothing = await Peer.Call(Identity, "UnlockConnector", new { connectorId = 2 });
            PeerAnswer clear = await Peer.Call(Identity, "ClearCache", new { });
            PeerAnswer data = await Peer.Call(Identity, "DataTransfer", new { vendorId = "org.example", messageId = "hello", data = "{\"a\":1}" });

            Assert.Equal(
                new[] { "Unlocked", "NotSupported", "Accepted", "UnknownVendorId" },
                new[] { unlock.Status, unlockNothing.Status, clear.Status, data.Status });
            Assert.Equal("UnlockCommand", Assert.Single((await Peer.GetBook(Identity)).Transactions).Stop.Reason);
        }

        [PeerFact]
        public async Task The_CSMS_asks_for_messages()
        {
            Board board = await StartBoard();
            await board.UntilQuiet("Available");
            Book before = await Peer.GetBook(Identity);

            PeerAnswer heartbeat = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "Heartbeat" });
            PeerAnswer status = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "StatusNotification", connectorId = 1 });
            PeerAnswer meter = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "MeterValues", connectorId = 1 });
            PeerAnswer boot = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "BootNotification" });
            PeerAnswer firmware = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "FirmwareStatusNotification" });
            PeerAnswer nowhere = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "StatusNotification", connectorId = 7 });

            Assert.Equal(
                new[] { "Accepted", "Accepted", "Accepted", "Accepted", "NotImplemented", "Rejected" },
                new[] { heartbeat.Status, status.Status, meter.Status, boot.Status, firmware.Status, nowhere.Status });
            await Eventually.True("the messages", async () => IsComplete(await Peer.GetBook(Identity)), () => Peer.Tail);

            bool IsComplete(Book book)
            {
                return book.Heartbeats.Count == 1 && book.Statuses.Count == before.Statuses.Count + 1 && book.Readings.Count == 1 && book.Boots.Count == 2;
            }
        }

        [PeerFact]
        public async Task A_soft_reset_ends_the_session_properly()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus charging = await BeginCharging(board);

            await board.Do(Unhurried);
            PeerAnswer reset = await Peer.Call(Identity, "Reset", new { type = "Soft" });
            await Eventually.True("the new start", async () => (await Peer.GetBook(Identity)).Boots.Count == 2, () => Peer.Tail);

            Assert.Equal("Accepted", reset.Status);
            BookedTransaction transaction = Assert.Single((await Peer.GetBook(Identity)).Transactions);
            Assert.Equal(charging.Connector.TransactionId, transaction.TransactionId);
            Assert.Equal("SoftReset", transaction.Stop.Reason);
            await board.Until("being online again", status => status.IsQuiet);
            Assert.Equal(2, Peer.EventsOf(Identity, "online").Count);
        }

        [PeerFact]
        public async Task A_hard_reset_ends_the_session_properly()
        {
            Board board = await StartBoard("--speed", "10");
            await BeginCharging(board);

            await board.Do(Unhurried);
            PeerAnswer reset = await Peer.Call(Identity, "Reset", new { type = "Hard" });
            await Eventually.True("the new start", async () => (await Peer.GetBook(Identity)).Boots.Count == 2, () => Peer.Tail);

            Assert.Equal("Accepted", reset.Status);
            Assert.Equal("HardReset", Assert.Single((await Peer.GetBook(Identity)).Transactions).Stop.Reason);
        }

        [PeerFact]
        public async Task A_session_goes_on_when_the_CSMS_cuts_the_connection()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus charging = await BeginCharging(board);

            await board.Do(Unhurried);
            await Peer.Drop(Identity);
            await UntilBack();
            await Charge(board, 300);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.UntilQuiet("Finishing");

            Book book = await Peer.GetBook(Identity);
            BookedTransaction transaction = Assert.Single(book.Transactions);
            Assert.Equal(charging.Connector.TransactionId, transaction.TransactionId);
            Assert.Equal(ended.Connector.MeterWh, transaction.Stop.MeterStop);
            AssertSamples(transaction);
            Assert.Single(book.Boots);
            Assert.Empty(book.Strays);
        }

        [PeerFact]
        public async Task What_happens_without_a_link_is_told_afterwards()
        {
            Board board = await StartBoard("--speed", "10");
            await BeginCharging(board);
            await board.Do(Unhurried);
            await board.Do("link down");
            await Charge(board, 600);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.Until("the end of the session", status => status.Connector.Status == "Finishing");
            Book offline = await Peer.GetBook(Identity);
            await board.Do("link up");
            await board.UntilQuiet("Finishing");

            Assert.Null(Assert.Single(offline.Transactions).Stop);
            Book book = await Peer.GetBook(Identity);
            BookedTransaction transaction = Assert.Single(book.Transactions);
            Assert.Equal(ended.Connector.MeterWh, transaction.Stop.MeterStop);
            Moments.AssertBetween(transaction.Timestamp, transaction.Stop.Timestamp, ended.Time.Value);
            Assert.True(transaction.Samples.Count >= Assert.Single(offline.Transactions).Samples.Count + 2);
            AssertSamples(transaction);
            Assert.Single(book.Boots);
            Assert.Empty(book.Strays);
        }

        [PeerFact]
        public async Task A_session_begun_without_a_link_gets_its_id_afterwards()
        {
            Board board = await StartBoard("--speed", "10", "--set", "AllowOfflineTxForUnknownId=true");
            await board.UntilQuiet("Available");
            await board.Do("link down");
            await board.Do("plug 1");
            await board.Do("tag " + Tag);
            await board.Until("charging", status => status.Connector.Status == "Charging");
            await Charge(board, 500);
            await board.Do("link up");
            BoardStatus charging = await board.UntilQuiet("Charging");
            await Charge(board, 300);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.UntilQuiet("Finishing");

            Book book = await Peer.GetBook(Identity);
            BookedTransaction transaction = Assert.Single(book.Transactions);
            Assert.Equal(charging.Connector.TransactionId, transaction.TransactionId);
            Assert.Equal(0, transaction.MeterStart);
            Assert.Equal(ended.Connector.MeterWh, transaction.Stop.MeterStop);
            AssertSamples(transaction);
            Assert.Empty(book.Strays);
        }

        [PeerFact]
        public async Task A_session_goes_on_when_the_CSMS_starts_anew()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus charging = await BeginCharging(board);
            int id = charging.Connector.TransactionId.Value;

            await board.Do(Unhurried);
            await Peer.Crash();
            await board.Do(Brisk);
            await board.Until("a failed dial", status => status.Link == "Waiting" && status.LastProblem != null);
            await Peer.Start();
            await board.UntilQuiet("Charging");
            await Charge(board, 300);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.UntilQuiet("Finishing");

            // The new life of the peer knows nothing of the session, but it must be told everything under the old id.
            Book book = await Peer.GetBook(Identity);
            Assert.Empty(book.Transactions);
            Assert.Empty(book.Boots);
            Assert.All(book.Strays, stray => Assert.Equal(id, (int)stray.Payload["transactionId"]));
            Assert.Contains(book.Strays, stray => stray.Action == "MeterValues");
            StrayEntry stop = Assert.Single(book.Strays, stray => stray.Action == "StopTransaction");
            Assert.Equal(ended.Connector.MeterWh, (long)stop.Payload["meterStop"]);
        }

        /// <summary>
        /// The meter values of a transaction lie in it, in order, and none is missing: a gap of two intervals would show it. In
        /// fast time a pause of the machine makes a gap a little longer.
        /// </summary>
        private static void AssertSamples(BookedTransaction transaction)
        {
            decimal energy = transaction.MeterStart;
            DateTimeOffset time = transaction.Timestamp;
            Assert.NotEmpty(transaction.Samples);
            foreach (BookedSample sample in transaction.Samples)
            {
                Assert.InRange(sample.Timestamp - time, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds((2 * SampleSeconds) - 1));
                Assert.InRange(sample.WattHours.Value, energy, transaction.Stop.MeterStop);
                energy = sample.WattHours.Value;
                time = sample.Timestamp;
            }

            Assert.InRange(transaction.Stop.Timestamp - time, TimeSpan.Zero, TimeSpan.FromSeconds((2 * SampleSeconds) - 1));
        }

        private static string[] StatusesOf(Book book, int connectorId)
        {
            return book.Statuses.Where(status => status.ConnectorId == connectorId).Select(status => status.Status).ToArray();
        }
    }
}
