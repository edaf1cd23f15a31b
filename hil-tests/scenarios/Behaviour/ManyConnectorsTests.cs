// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Several connectors at once.
    /// </summary>
    [Feature("One to four connectors", "OCPP 1.6 section 3.1")]
    public sealed class ManyConnectorsTests : Scenario
    {
        [Theory]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(3)]
        [InlineData(4)]
        public void All_connectors_charge_at_once_each_for_its_own_driver(int connectors)
        {
            Boot(connectors: connectors);
            for (int id = 1; id <= connectors; id++)
            {
                Car(id).MaximumDeciamperes = 60 + (20 * id);
                Charge(id, TagOf(id));
            }

            Advance(600);
            for (int id = connectors; id >= 1; id--)
            {
                Tag(TagOf(id));
                ExpectStatus(id, "Finishing");
                Unplug(id);
                ExpectStatus(id, "Available");
            }

            Assert.Equal(connectors, Record.Transactions.Count);
            foreach (TransactionRecord transaction in Record.Transactions)
            {
                Assert.Equal(TagOf(transaction.ConnectorId), transaction.IdTag);
                Assert.Equal(TagOf(transaction.ConnectorId), transaction.StopIdTag);
                long delivered = Car(transaction.ConnectorId).DeliveredMilliwattHours / 1000;
                Assert.InRange(transaction.EnergyWh.Value, delivered - 1, delivered + 1);
            }

            Assert.Equal(connectors, Record.Transactions.Select(transaction => transaction.EnergyWh).Distinct().Count());
        }

        [Fact]
        public void Four_offline_sessions_are_told_without_a_mix_up()
        {
            Boot(connectors: 4, settings: "AllowOfflineTxForUnknownId=true");
            CutLink();
            for (int id = 1; id <= 4; id++)
            {
                Plug(id);
                Advance(0.3);
                Tag(TagOf(id));
                Advance(30);
            }

            foreach (int id in new[] { 3, 1, 4, 2 })
            {
                Tag(TagOf(id));
                Advance(20);
                Unplug(id);
            }

            RestoreLink();
            Reach(() => Record.Transactions.Count == 4 && Record.Transactions.All(transaction => !transaction.IsOpen), "all transactions", 120);

            Assert.All(Record.Transactions, transaction => Assert.Equal(TagOf(transaction.ConnectorId), transaction.StopIdTag));
            Assert.Equal(4, Record.Transactions.Select(transaction => transaction.TransactionId).Distinct().Count());
        }

        [Fact]
        public void Two_tags_before_two_plugs_are_both_served()
        {
            Boot(connectors: 2);

            Tag(Alice);
            Expect("Authorize");
            Tag(Bob);
            Expect("Authorize");
            Advance(2);
            Plug(2);
            Advance(2);
            Plug(1);
            ExpectStatus(1, "Charging");

            Assert.Equal(new[] { Alice, Bob }, Record.Transactions.Select(transaction => transaction.IdTag).OrderBy(tag => tag));
        }

        [Fact]
        public void Tag_starts_on_the_connector_that_was_plugged_in_last()
        {
            Boot(connectors: 3);
            Plug(1);
            Advance(5);
            Plug(3);
            Advance(5);

            Tag(Alice);

            Assert.Equal(3, Expect("StartTransaction").Integer("connectorId"));
            Tag(Bob);
            Assert.Equal(1, Expect("StartTransaction").Integer("connectorId"));
        }

        [Fact]
        public void Tag_without_a_free_connector_starts_nothing()
        {
            Boot(connectors: 2);
            Charge(1, TagOf(1));
            Charge(2, TagOf(2));

            Tag(TagOf(3));

            Expect("Authorize");
            ExpectNone("StartTransaction", 10);
            ExpectNone("StopTransaction", 1);
        }

        [Fact]
        public void All_plugged_in_at_the_same_moment()
        {
            Boot(connectors: 4, settings: "FreeVendActive=true");

            for (int id = 1; id <= 4; id++)
            {
                Plug(id);
            }

            Reach(() => Enumerable.Range(1, 4).All(id => Record.StatusOf(id) == "Charging"), "all charging");
            Advance(60);
            for (int id = 1; id <= 4; id++)
            {
                Unplug(id);
            }

            Reach(() => Enumerable.Range(1, 4).All(id => Record.StatusOf(id) == "Available"), "all available");
            Assert.Equal(4, Record.Transactions.Count(transaction => transaction.Reason == "EVDisconnected"));
        }

        private static string TagOf(int connector)
        {
            return "0400000" + connector;
        }
    }
}
