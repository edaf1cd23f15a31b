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
    /// What the charger does with every peer of OCPP 2.0.1.
    /// </summary>
    public abstract class Conversation201Tests : BoardAgainstPeer
    {
        private protected const string Password = "sixteen characters";

        private const int RequestId = 4711;

        private protected Conversation201Tests(PeerFixture fixture)
            : base(fixture)
        {
        }

        /// <inheritdoc/>
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Peer.SetPassword(Identity, Password);
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

            Book201 book = await Peer.GetBook201(Identity);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            AssertComplete(transaction, before, ended);
            Assert.Equal(charging.Connector.StationTransactionId, transaction.TransactionId);
            Moments.AssertBetween(before.Time.Value, transaction.First.Timestamp, charging.Time.Value);
            Moments.AssertBetween(charging.Time.Value, transaction.Last.Timestamp, ended.Time.Value);
            Assert.True(transaction.Last.WattHours.Last() - transaction.First.WattHours.First() >= 500);
            TransactionEventEntry[] named = transaction.Events.Where(happened => happened.IdToken != null).ToArray();
            Assert.All(named, happened => Assert.Equal(Tag, happened.IdToken.IdToken));
            Assert.Equal(transaction.Last, named.Last());
            Assert.Equal("StopAuthorized", transaction.Last.TriggerReason);
            Assert.Equal("Local", transaction.Last.TransactionInfo.StoppedReason ?? "Local");
            Assert.Contains(transaction.Events, happened => happened.TransactionInfo.ChargingState == "Charging");
            Assert.DoesNotContain(transaction.Events, happened => happened.Offline);
            Assert.Equal(new[] { "Available", "Occupied", "Available" }, book.StatusesOf(1));
            Assert.Equal(book.Statuses.Count, book.StatusesOf(1).Length);
            Assert.Equal(Tag, (string)Assert.Single(book.Authorizations)["idToken"]["idToken"]);
            Assert.Equal("PowerUp", (string)Assert.Single(book.Boots)["reason"]);
            Assert.Equal("ocpp2.0.1", charging.Version);
        }

        [PeerFact]
        public async Task A_session_begun_with_the_tag_is_booked_and_ends_with_the_plug()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus before = await board.UntilQuiet("Available");
            await board.Do("tag " + Tag);
            await board.UntilQuiet("Preparing");
            await board.Do("plug 1");
            await board.UntilQuiet("Charging");
            await Charge(board, 300);
            await board.Do("unplug 1");
            BoardStatus ended = await board.UntilQuiet("Available");

            Book201 book = await Peer.GetBook201(Identity);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            AssertComplete(transaction, before, ended);
            Assert.Contains(transaction.Events, happened => happened.IdToken?.IdToken == Tag);
            Assert.Equal("EVCommunicationLost", transaction.Last.TriggerReason);
            Assert.Equal("EVDisconnected", transaction.Last.TransactionInfo.StoppedReason);
            Assert.Null(transaction.Last.IdToken);
            Assert.Equal(new[] { "Available", "Occupied", "Available" }, book.StatusesOf(1));
        }

        [PeerFact]
        public async Task A_session_may_begin_with_the_plug_and_end_when_it_is_pulled()
        {
            Board board = await StartBoard("--speed", "10", "--set", "TxStartPoint=EVConnected", "--set", "TxStopPoint=EVConnected");
            BoardStatus before = await board.UntilQuiet("Available");
            await board.Do("plug 1");
            await board.Until("the transaction", status => status.IsQuiet && status.Connector.StationTransactionId != null);
            await board.Do("tag " + Tag);
            await board.UntilQuiet("Charging");
            await Charge(board, 300);
            await board.Do("tag " + Tag);
            await board.Until("the end of the charging", status => status.IsQuiet && !status.Connector.ContactorClosed);
            Book201 open = await Peer.GetBook201(Identity);
            await board.Do("unplug 1");
            BoardStatus ended = await board.UntilQuiet("Available");

            Assert.Equal("Updated", Assert.Single(open.Transactions).Last.EventType);
            BookedTransaction201 transaction = Assert.Single((await Peer.GetBook201(Identity)).Transactions);
            AssertComplete(transaction, before, ended);
            Assert.Equal("CablePluggedIn", transaction.First.TriggerReason);
            Assert.Equal("EVConnected", transaction.First.TransactionInfo.ChargingState);
            Assert.Null(transaction.First.IdToken);
            Assert.Equal(
                new[] { "Authorized", "StopAuthorized" },
                transaction.Events.Where(happened => happened.IdToken != null).Select(happened => happened.TriggerReason));
            Assert.Equal("Local", transaction.Last.TransactionInfo.StoppedReason ?? "Local");
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
            await Eventually.True("the question about the tag", async () => (await Peer.GetBook201(Identity)).Authorizations.Count == 1, () => Peer.Tail);
            BoardStatus status = await board.UntilQuiet("Preparing");

            Assert.False(status.Connector.ContactorClosed);
            await board.UntilLog("the refusal", log => log.Any(line => line.Contains("Tag " + Blocked + ": refused")));
            Assert.Empty((await Peer.GetBook201(Identity)).Transactions);
        }

        [PeerFact]
        public async Task The_CSMS_starts_and_stops_a_session()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus before = await board.UntilQuiet("Available");
            PeerAnswer none = await RequestStart(1, 2);
            PeerAnswer start = await RequestStart(2, 1);
            await board.UntilQuiet("Preparing");
            PeerAnswer again = await RequestStart(3, 1);
            await board.Do("plug 1");
            BoardStatus charging = await board.UntilQuiet("Charging");
            string id = charging.Connector.StationTransactionId;
            await Charge(board, 200);
            PeerAnswer running = await Peer.Call(Identity, "GetTransactionStatus", new { transactionId = id });
            PeerAnswer wrong = await Peer.Call(Identity, "RequestStopTransaction", new { transactionId = "no-such-transaction" });
            PeerAnswer stop = await Peer.Call(Identity, "RequestStopTransaction", new { transactionId = id });
            BoardStatus ended = await board.UntilQuiet("Finishing");
            PeerAnswer over = await Peer.Call(Identity, "GetTransactionStatus", new { transactionId = id });
            PeerAnswer queue = await Peer.Call(Identity, "GetTransactionStatus", new { });

            Assert.Equal(new[] { "Rejected", "Accepted", "Rejected", "Rejected", "Accepted" }, new[] { none.Status, start.Status, again.Status, wrong.Status, stop.Status });
            Assert.True((bool)running.Result["ongoingIndicator"]);
            Assert.False((bool)over.Result["ongoingIndicator"]);
            Assert.False((bool)over.Result["messagesInQueue"]);
            Assert.Null(queue.Result["ongoingIndicator"]);
            Assert.False((bool)queue.Result["messagesInQueue"]);
            BookedTransaction201 transaction = Assert.Single((await Peer.GetBook201(Identity)).Transactions);
            AssertComplete(transaction, before, ended);
            Assert.Equal(id, transaction.TransactionId);
            Assert.Equal(2, transaction.Events.Select(happened => happened.TransactionInfo.RemoteStartId).First(remote => remote != null));
            IdTokenEntry token = transaction.Events.First(happened => happened.IdToken != null).IdToken;
            Assert.Equal("REMOTE", token.IdToken);
            Assert.Equal("Central", token.Type);
            Assert.Equal("RemoteStop", transaction.Last.TriggerReason);
            Assert.Equal("Remote", transaction.Last.TransactionInfo.StoppedReason);
        }

        [PeerFact]
        public async Task The_CSMS_starts_a_session_on_the_EVSE_with_the_cable()
        {
            Board board = await StartBoard("--speed", "10", "--connectors", "2");
            await board.UntilQuiet("Available");
            await board.Do("plug 2");
            await board.Until("the plug to be told", status => status.Connectors[1].Status == "Preparing" && status.IsQuiet);

            PeerAnswer start = await RequestStart(1, 2);
            await board.Until("charging on EVSE 2", status => status.Connectors[1].Status == "Charging" && status.IsQuiet);

            Assert.Equal("Accepted", start.Status);
            BookedTransaction201 transaction = Assert.Single((await Peer.GetBook201(Identity)).Transactions);
            Assert.Equal(2, (int)transaction.First.Evse["id"]);
            Assert.Equal(1, transaction.Events.Select(happened => happened.TransactionInfo.RemoteStartId).First(remote => remote != null));
        }

        [PeerFact]
        public async Task The_CSMS_reads_and_changes_variables()
        {
            Board board = await StartBoard();
            await board.UntilQuiet("Available");

            PeerAnswer change = await Peer.Call(Identity, "SetVariables", new
            {
                setVariableData = new object[]
                {
                    new { attributeValue = "17", component = new { name = "SampledDataCtrlr" }, variable = new { name = "TxUpdatedInterval" } },
                    new { attributeValue = "5", component = new { name = "DeviceDataCtrlr" }, variable = new { name = "ItemsPerMessage", instance = "GetReport" } },
                    new { attributeValue = "soon", component = new { name = "OCPPCommCtrlr" }, variable = new { name = "HeartbeatInterval" } },
                    new { attributeValue = "1", component = new { name = "Toaster" }, variable = new { name = "Colour" } },
                    new { attributeValue = "1", component = new { name = "OCPPCommCtrlr" }, variable = new { name = "Colour" } },
                    new { attributeType = "Target", attributeValue = "1", component = new { name = "OCPPCommCtrlr" }, variable = new { name = "HeartbeatInterval" } },
                },
            });
            PeerAnswer read = await Peer.Call(Identity, "GetVariables", new
            {
                getVariableData = new object[]
                {
                    new { component = new { name = "SampledDataCtrlr" }, variable = new { name = "TxUpdatedInterval" } },
                    new { component = new { name = "SecurityCtrlr" }, variable = new { name = "BasicAuthPassword" } },
                    new { component = new { name = "Toaster" }, variable = new { name = "Colour" } },
                    new { component = new { name = "OCPPCommCtrlr" }, variable = new { name = "Colour" } },
                    new { attributeType = "MaxSet", component = new { name = "SampledDataCtrlr" }, variable = new { name = "TxUpdatedInterval" } },
                    new { component = new { name = "EVSE", evse = new { id = 1 } }, variable = new { name = "AvailabilityState" } },
                    new { component = new { name = "SecurityCtrlr" }, variable = new { name = "Identity" } },
                },
            });

            Assert.Equal(
                new[] { "Accepted", "Rejected", "Rejected", "UnknownComponent", "UnknownVariable", "NotSupportedAttributeType" },
                change.Result["setVariableResult"].AsArray().Select(result => (string)result["attributeStatus"]));
            JsonArray values = read.Result["getVariableResult"].AsArray();
            Assert.Equal(
                new[] { "Accepted", "Rejected", "UnknownComponent", "UnknownVariable", "NotSupportedAttributeType", "Accepted", "Accepted" },
                values.Select(result => (string)result["attributeStatus"]));
            Assert.Equal(new[] { "17", null, null, null, null, "Available", Identity }, values.Select(result => (string)result["attributeValue"]));
            Assert.DoesNotContain(Password, read.Result.ToJsonString());
            Assert.Equal("MeterValueSampleInterval = 17", (await board.Do("get MeterValueSampleInterval")).Trim());
        }

        [PeerFact]
        public async Task The_CSMS_gets_reports()
        {
            Board board = await StartBoard("--connectors", "2");
            await board.UntilQuiet("Available");

            List<JsonNode> all = await Report("GetBaseReport", new { requestId = RequestId, reportBase = "FullInventory" });
            List<JsonNode> configuration = await Report("GetBaseReport", new { requestId = RequestId, reportBase = "ConfigurationInventory" });
            List<JsonNode> one = await Report("GetReport", new
            {
                requestId = RequestId,
                componentVariable = new[] { new { component = new { name = "EVSE", evse = new { id = 2 } }, variable = new { name = "AvailabilityState" } } },
            });
            PeerAnswer nothing = await Peer.Call(Identity, "GetReport", new { requestId = RequestId, componentVariable = new[] { new { component = new { name = "Toaster" } } } });

            Assert.True(all.Count > configuration.Count && configuration.Count > 20, all.Count + " variables, " + configuration.Count + " of configuration");
            Assert.Equal(all.Count, all.Select(NameOf).Distinct().Count());
            Assert.Subset(all.Select(NameOf).ToHashSet(), configuration.Select(NameOf).ToHashSet());
            Assert.DoesNotContain(all, variable => variable.ToJsonString().Contains(Password));
            Assert.Equal("Available", (string)Assert.Single(one)["variableAttribute"][0]["value"]);
            Assert.Equal("EmptyResultSet", nothing.Status);
        }

        [PeerFact]
        public async Task The_CSMS_takes_the_charger_out_of_service_and_back()
        {
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");

            PeerAnswer evseOff = await Peer.Call(Identity, "ChangeAvailability", new { evse = new { id = 1 }, operationalStatus = "Inoperative" });
            await board.UntilQuiet("Unavailable");
            PeerAnswer start = await RequestStart(1, 1);
            PeerAnswer evseOn = await Peer.Call(Identity, "ChangeAvailability", new { evse = new { id = 1 }, operationalStatus = "Operative" });
            await board.UntilQuiet("Available");
            PeerAnswer allOff = await Peer.Call(Identity, "ChangeAvailability", new { operationalStatus = "Inoperative" });
            await board.UntilQuiet("Unavailable");
            PeerAnswer allOn = await Peer.Call(Identity, "ChangeAvailability", new { operationalStatus = "Operative" });
            await board.UntilQuiet("Available");
            PeerAnswer connectorOff = await Peer.Call(Identity, "ChangeAvailability", new { evse = new { id = 1, connectorId = 1 }, operationalStatus = "Inoperative" });
            await board.UntilQuiet("Unavailable");
            PeerAnswer nowhere = await Peer.Call(Identity, "ChangeAvailability", new { evse = new { id = 7 }, operationalStatus = "Inoperative" });

            Assert.Equal(
                new[] { "Accepted", "Rejected", "Accepted", "Accepted", "Accepted", "Accepted", "Rejected" },
                new[] { evseOff.Status, start.Status, evseOn.Status, allOff.Status, allOn.Status, connectorOff.Status, nowhere.Status });
            Assert.Equal(
                new[] { "Available", "Unavailable", "Available", "Unavailable", "Available", "Unavailable" },
                (await Peer.GetBook201(Identity)).StatusesOf(1));
        }

        [PeerFact]
        public async Task The_other_requests_of_the_core_are_answered()
        {
            Board board = await StartBoard("--speed", "10", "--outlets");
            await BeginCharging(board);

            PeerAnswer unlockRunning = await Peer.Call(Identity, "UnlockConnector", new { evseId = 1, connectorId = 1 });
            await board.Do("tag " + Tag);
            await board.UntilQuiet("Finishing");
            PeerAnswer unlock = await Peer.Call(Identity, "UnlockConnector", new { evseId = 1, connectorId = 1 });
            PeerAnswer unlockNothing = await Peer.Call(Identity, "UnlockConnector", new { evseId = 1, connectorId = 2 });
            PeerAnswer clear = await Peer.Call(Identity, "ClearCache", new { });
            PeerAnswer data = await Peer.Call(Identity, "DataTransfer", new { vendorId = "org.example", messageId = "hello", data = new { a = 1 } });

            Assert.Equal(
                new[] { "OngoingAuthorizedTransaction", "Unlocked", "UnknownConnector", "Accepted", "UnknownVendorId" },
                new[] { unlockRunning.Status, unlock.Status, unlockNothing.Status, clear.Status, data.Status });
            Assert.Single((await Peer.GetBook201(Identity)).Transactions);
        }

        [PeerFact]
        public async Task The_CSMS_asks_for_messages()
        {
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");
            Book201 before = await Peer.GetBook201(Identity);

            PeerAnswer heartbeat = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "Heartbeat" });
            PeerAnswer status = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "StatusNotification", evse = new { id = 1, connectorId = 1 } });
            PeerAnswer meter = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "MeterValues", evse = new { id = 1 } });
            PeerAnswer boot = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "BootNotification" });
            PeerAnswer nowhere = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "StatusNotification", evse = new { id = 7, connectorId = 1 } });

            Assert.Equal(
                new[] { "Accepted", "Accepted", "Accepted", "Rejected", "Rejected" },
                new[] { heartbeat.Status, status.Status, meter.Status, boot.Status, nowhere.Status });
            await Eventually.True("the messages", async () => IsComplete(await Peer.GetBook201(Identity)), () => Peer.Tail);

            await BeginCharging(board);
            PeerAnswer transaction = await Peer.Call(Identity, "TriggerMessage", new { requestedMessage = "TransactionEvent", evse = new { id = 1 } });
            await Eventually.True("the event", async () => Assert.Single((await Peer.GetBook201(Identity)).Transactions).Last.TriggerReason == "Trigger", () => Peer.Tail);
            Assert.Equal("Accepted", transaction.Status);

            bool IsComplete(Book201 book)
            {
                return book.Heartbeats.Count == 1 && book.Statuses.Count == before.Statuses.Count + 1 && book.Readings.Count == 1 && book.Boots.Count == 1;
            }
        }

        [PeerFact]
        public async Task An_immediate_reset_ends_the_session_properly()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus before = await board.UntilQuiet("Available");
            BoardStatus charging = await BeginCharging(board);

            await board.Do(Unhurried);
            PeerAnswer reset = await Peer.Call(Identity, "Reset", new { type = "Immediate" });
            await UntilSecondBoot();
            BoardStatus after = await board.Until("being online again", status => status.IsQuiet);

            Assert.Equal("Accepted", reset.Status);
            Book201 book = await Peer.GetBook201(Identity);
            Assert.Equal("RemoteReset", (string)book.Boots[1]["reason"]);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            Assert.Equal(charging.Connector.StationTransactionId, transaction.TransactionId);
            AssertComplete(transaction, before, after);
            Assert.Equal("ResetCommand", transaction.Last.TriggerReason);
            Assert.Equal("ImmediateReset", transaction.Last.TransactionInfo.StoppedReason);
        }

        [PeerFact]
        public async Task A_reset_on_idle_waits_for_the_end_of_the_session()
        {
            Board board = await StartBoard("--speed", "10");
            await BeginCharging(board);

            PeerAnswer reset = await Peer.Call(Identity, "Reset", new { type = "OnIdle" });
            await Charge(board, 200);
            Book201 before = await Peer.GetBook201(Identity);
            await board.Do("tag " + Tag);
            await UntilSecondBoot();
            await board.Until("being online again", status => status.IsQuiet);

            Assert.Equal("Scheduled", reset.Status);
            Assert.Single(before.Boots);
            BookedTransaction201 transaction = Assert.Single((await Peer.GetBook201(Identity)).Transactions);
            Assert.Equal("Ended", transaction.Last.EventType);
            Assert.Equal("Local", transaction.Last.TransactionInfo.StoppedReason ?? "Local");
        }

        [PeerFact]
        public async Task The_CSMS_moves_the_charger_to_another_network_profile()
        {
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");

            PeerAnswer badSlot = await SetNetworkProfile(9, 1);
            PeerAnswer lessSecure = await SetNetworkProfile(1, 0);
            PeerAnswer good = await SetNetworkProfile(1, 1);
            PeerAnswer order = await Peer.Call(Identity, "SetVariables", new
            {
                setVariableData = new[] { new { attributeValue = "1,0", component = new { name = "OCPPCommCtrlr" }, variable = new { name = "NetworkConfigurationPriority" } } },
            });
            await Peer.Call(Identity, "Reset", new { type = "Immediate" });
            await UntilSecondBoot();
            await board.UntilQuiet("Available");
            PeerAnswer active = await Peer.Call(Identity, "GetVariables", new
            {
                getVariableData = new[] { new { component = new { name = "OCPPCommCtrlr" }, variable = new { name = "ActiveNetworkProfile" } } },
            });

            Assert.Equal(new[] { "Rejected", "Rejected", "Accepted" }, new[] { badSlot.Status, lessSecure.Status, good.Status });
            Assert.Contains((string)order.Result["setVariableResult"][0]["attributeStatus"], new[] { "Accepted", "RebootRequired" });
            Assert.Equal("1", (string)active.Result["getVariableResult"][0]["attributeValue"]);
            Assert.Equal("ocpp2.0.1", Peer.EventsOf(Identity, "online")[1].Protocol);
        }

        [PeerFact]
        public async Task The_CSMS_changes_the_password()
        {
            const string Changed = "another password of mine";
            Board board = await StartBoard("--speed", "10");
            await board.UntilQuiet("Available");

            // The charger comes back with it by itself, and soon.
            await Peer.SetPassword(Identity, Changed);
            PeerAnswer change = await Peer.Call(Identity, "SetVariables", new
            {
                setVariableData = new[] { new { attributeValue = Changed, component = new { name = "SecurityCtrlr" }, variable = new { name = "BasicAuthPassword" } } },
            });
            await UntilBack();
            await board.UntilQuiet("Available");

            Assert.Contains((string)change.Result["setVariableResult"][0]["attributeStatus"], new[] { "Accepted", "RebootRequired" });
            Assert.Empty(Peer.EventsOf(Identity, "refused"));
        }

        [PeerFact]
        public async Task A_wrong_password_is_tried_ever_more_seldom_until_it_is_right()
        {
            Board board = await StartBoard("--set", "AuthorizationKey=the wrong password", "--speed", "5");

            await Eventually.True("three refusals", () => Task.FromResult(Peer.EventsOf(Identity, "refused").Count >= 3), () => Peer.Tail);
            BoardStatus refused = await board.Until("the wait after the third", status => status.Link == "Waiting");
            await board.Do("set AuthorizationKey " + Password);
            await board.UntilQuiet("Available");

            Assert.Contains("401", refused.LastProblem);
            Assert.All(Peer.EventsOf(Identity, "refused"), refusal => Assert.Equal(401, refusal.Code));
            await Waits.AssertGrowing(board, 2, 4, 8);
            Assert.Single((await Peer.GetBook201(Identity)).Boots);
        }

        [PeerFact]
        public async Task A_session_goes_on_when_the_CSMS_cuts_the_connection()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus before = await board.UntilQuiet("Available");
            BoardStatus charging = await BeginCharging(board);

            await board.Do(Unhurried);
            await Peer.Drop(Identity);
            await UntilBack();
            await Charge(board, 300);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.UntilQuiet("Finishing");

            Book201 book = await Peer.GetBook201(Identity);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            Assert.Equal(charging.Connector.StationTransactionId, transaction.TransactionId);
            AssertComplete(transaction, before, ended);
            Assert.Single(book.Boots);
        }

        [PeerFact]
        public async Task What_happens_without_a_link_is_told_afterwards()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus before = await board.UntilQuiet("Available");
            await BeginCharging(board);
            await board.Do(Unhurried);
            await board.Do("link down");
            await Charge(board, 600);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.Until("the end of the session", status => status.Connector.Status == "Finishing");
            Book201 offline = await Peer.GetBook201(Identity);
            await board.Do("link up");
            await board.UntilQuiet("Finishing");

            int known = Assert.Single(offline.Transactions).Events.Count;
            Book201 book = await Peer.GetBook201(Identity);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            AssertComplete(transaction, before, ended);
            Assert.True(transaction.Events.Count > known + 2, transaction.Events.Count + " events");
            Assert.DoesNotContain(transaction.Events.Take(known), happened => happened.Offline);
            Assert.All(transaction.Events.Skip(known), happened => Assert.True(happened.Offline, "event " + happened.SeqNo));
            Assert.Single(book.Boots);
        }

        [PeerFact]
        public async Task A_session_begun_without_a_link_is_told_afterwards()
        {
            Board board = await StartBoard("--speed", "10", "--set", "AllowOfflineTxForUnknownId=true");
            BoardStatus before = await board.UntilQuiet("Available");
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

            BookedTransaction201 transaction = Assert.Single((await Peer.GetBook201(Identity)).Transactions);
            Assert.Equal(charging.Connector.StationTransactionId, transaction.TransactionId);
            AssertComplete(transaction, before, ended);
            Assert.True(transaction.First.Offline);
            Assert.False(transaction.Last.Offline);
        }

        [PeerFact]
        public async Task A_session_goes_on_when_the_CSMS_starts_anew()
        {
            Board board = await StartBoard("--speed", "10");
            BoardStatus charging = await BeginCharging(board);
            await board.Do(Unhurried);
            int known = Assert.Single((await Peer.GetBook201(Identity)).Transactions).Events.Count;

            await Peer.Crash();
            await board.Do(Brisk);
            await board.Until("a failed dial", status => status.Link == "Waiting" && status.LastProblem != null);
            await Peer.Start();
            await Peer.SetPassword(Identity, Password);
            await board.UntilQuiet("Charging");
            await Charge(board, 300);
            await board.Do("tag " + Tag);
            BoardStatus ended = await board.UntilQuiet("Finishing");

            // The new life of the peer knows nothing of the session, but it must be told the rest under the old id.
            Book201 book = await Peer.GetBook201(Identity);
            Assert.Empty(book.Boots);
            BookedTransaction201 transaction = Assert.Single(book.Transactions);
            Assert.Equal(charging.Connector.StationTransactionId, transaction.TransactionId);
            Assert.Equal(Enumerable.Range(known, transaction.Events.Count), transaction.Events.Select(happened => happened.SeqNo));
            Assert.Equal("Ended", transaction.Last.EventType);
            Assert.Equal(ended.Connector.MeterWh, (long)transaction.Last.WattHours.Last());
        }

        /// <inheritdoc/>
        private protected override Task<Board> StartBoard(params string[] more)
        {
            return base.StartBoard(new[] { "--ocpp", "2.0.1", "--password", Password }.Concat(more).ToArray());
        }

        /// <summary>
        /// A transaction is told without a gap, in order, on EVSE 1, from the meter as it was before to the meter as it is, and its
        /// energy in between at each interval.
        /// </summary>
        private static void AssertComplete(BookedTransaction201 transaction, BoardStatus before, BoardStatus after)
        {
            string told = string.Join(" ", transaction.Events.Select(happened => happened.SeqNo + ":" + happened.EventType + ":" + happened.TriggerReason));
            int last = transaction.Events.Count - 1;
            Assert.True(Enumerable.Range(0, last + 1).SequenceEqual(transaction.Events.Select(happened => happened.SeqNo)), told);
            Assert.Equal("Started", transaction.First.EventType);
            Assert.All(transaction.Events.Skip(1).Take(last - 1), happened => Assert.Equal("Updated", happened.EventType));
            Assert.Equal("Ended", transaction.Last.EventType);
            Assert.All(transaction.Events, happened => Assert.Equal("1/1", happened.Evse == null ? "1/1" : happened.Evse["id"] + "/" + happened.Evse["connectorId"]));
            Assert.Contains(transaction.Events, happened => happened.Evse != null);

            DateTimeOffset time = transaction.First.Timestamp;
            decimal energy = before.Connector.MeterWh;
            DateTimeOffset sampled = time;
            Assert.Equal(before.Connector.MeterWh, (long)transaction.First.WattHours.First());
            foreach (TransactionEventEntry happened in transaction.Events)
            {
                Assert.True(happened.Timestamp >= time, "event " + happened.SeqNo + " goes back in time: " + told);
                time = happened.Timestamp;
                foreach (decimal reading in happened.WattHours)
                {
                    Assert.InRange(reading, energy, after.Connector.MeterWh + 1);
                    Assert.InRange(happened.Timestamp - sampled, TimeSpan.Zero, TimeSpan.FromSeconds((2 * SampleSeconds) - 1));
                    energy = reading;
                    sampled = happened.Timestamp;
                }
            }

            Assert.Equal(after.Connector.MeterWh, (long)transaction.Last.WattHours.Last());
            Assert.All(transaction.Last.WattHoursOfBegin, reading => Assert.Equal(transaction.First.WattHours.First(), reading));
        }

        private static string NameOf(JsonNode variable)
        {
            return variable["component"].ToJsonString() + variable["variable"].ToJsonString();
        }

        private Task<PeerAnswer> RequestStart(int remoteStartId, int evseId)
        {
            return Peer.Call(Identity, "RequestStartTransaction", new { idToken = new { idToken = "REMOTE", type = "Central" }, remoteStartId, evseId });
        }

        private Task<PeerAnswer> SetNetworkProfile(int configurationSlot, int securityProfile)
        {
            return Peer.Call(Identity, "SetNetworkProfile", new
            {
                configurationSlot,
                connectionData = new
                {
                    ocppVersion = "OCPP20", ocppTransport = "JSON", ocppCsmsUrl = Peer.Url, messageTimeout = 30, securityProfile, ocppInterface = "Wired0",
                },
            });
        }

        private Task UntilSecondBoot()
        {
            return Eventually.True("the new start", async () => (await Peer.GetBook201(Identity)).Boots.Count == 2, () => Peer.Tail);
        }

        /// <summary>
        /// Asks for a report and waits for its last part.
        /// </summary>
        private async Task<List<JsonNode>> Report(string action, object request)
        {
            int known = (await Peer.GetBook201(Identity)).Reports.Count;
            PeerAnswer answer = await Peer.Call(Identity, action, request);
            Assert.Equal("Accepted", answer.Status);
            await Eventually.True(
                "the last part of the report",
                async () => (await Peer.GetBook201(Identity)).Reports.Skip(known).Any(part => !part.Tbc),
                () => Peer.Tail);

            List<ReportPart> parts = (await Peer.GetBook201(Identity)).Reports.Skip(known).ToList();
            Assert.Equal(Enumerable.Range(0, parts.Count), parts.Select(part => part.SeqNo));
            Assert.All(parts, part => Assert.Equal(RequestId, part.RequestId));
            Assert.Equal(parts.Count - 1, parts.FindIndex(part => !part.Tbc));

            return parts.SelectMany(part => part.ReportData).ToList();
        }
    }
}
