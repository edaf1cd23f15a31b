// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// How much current each vehicle is offered.
    /// </summary>
    [Feature("Current limits", "IEC 61851-1 annex A; installer's settings MaxCurrent and StationMaxCurrent")]
    public sealed class CurrentTests : Scenario
    {
        [Theory]
        [InlineData(6)]
        [InlineData(10)]
        [InlineData(16)]
        [InlineData(32)]
        [InlineData(80)]
        public void Connector_offers_the_installers_limit(int amperes)
        {
            Boot(settings: "MaxCurrent.1=" + amperes);

            Charge();

            Assert.Equal(amperes * 10, Hardware().Pilot.OfferedDeciamperes);
        }

        [Theory]
        [InlineData(130)]
        [InlineData(200)]
        [InlineData(320)]
        [InlineData(630)]
        public void Cable_limits_the_offer(int deciamperes)
        {
            Build(sockets: true, settings: "MaxCurrent.1=63");
            Hardware().CableDeciamperes = deciamperes;
            PowerOn();
            ExpectStatus(1, "Available");

            Charge();

            Assert.Equal(deciamperes, Hardware().Pilot.OfferedDeciamperes);
        }

        [Fact]
        public void Changed_limit_is_offered_at_once_without_a_pause()
        {
            Boot();
            Charge();
            Advance(20);

            Bench.Apply("MaxCurrent.1", "10");
            Advance(0.2);
            Assert.Equal(100, Hardware().Pilot.OfferedDeciamperes);
            Advance(5);
            Assert.InRange(Car().Milliamperes, 9900, 10000);
            Bench.Apply("MaxCurrent.1", "14");
            Advance(5);

            Assert.Equal(140, Hardware().Pilot.OfferedDeciamperes);
            Assert.Equal(1, Hardware().Contactor.CloseCount);
        }

        [Theory]
        [InlineData(2, 32, 160)]
        [InlineData(2, 20, 100)]
        [InlineData(3, 32, 106)]
        [InlineData(4, 32, 80)]
        [InlineData(4, 100, 250)]
        public void Station_is_shared_by_its_connectors(int connectors, int station, int each)
        {
            Boot(connectors: connectors, settings: "StationMaxCurrent=" + station);

            for (int id = 1; id <= connectors; id++)
            {
                Charge(id, TagOf(id));
            }

            Advance(1);
            for (int id = 1; id <= connectors; id++)
            {
                Assert.Equal(each, Hardware(id).Pilot.OfferedDeciamperes);
            }
        }

        [Fact]
        public void What_one_connector_cannot_take_goes_to_the_others()
        {
            Boot(connectors: 3, settings: new[] { "StationMaxCurrent=40", "MaxCurrent.1=8", "MaxCurrent.2=32", "MaxCurrent.3=32" });

            Charge(1, TagOf(1));
            Charge(2, TagOf(2));
            Charge(3, TagOf(3));
            Advance(1);

            Assert.Equal(new[] { 80, 160, 160 }, Offers(3));
        }

        [Fact]
        public void Who_cannot_be_given_six_amperes_waits_latest_first()
        {
            Boot(connectors: 4, settings: "StationMaxCurrent=20");

            for (int id = 1; id <= 4; id++)
            {
                Plug(id);
                Advance(0.3);
                Tag(TagOf(id));
                Advance(15);
            }

            Assert.Equal(new[] { 66, 66, 66, 0 }, Offers(4));
            Assert.Equal("SuspendedEVSE", Record.StatusOf(4));
            Tag(TagOf(2));
            ExpectStatus(4, "Charging");
            Advance(1);
            Assert.Equal(new[] { 66, 0, 66, 66 }, Offers(4));
        }

        [Fact]
        public void Share_of_a_vehicle_that_leaves_goes_to_the_others()
        {
            Boot(connectors: 2, settings: "StationMaxCurrent=20");
            Charge(1, Alice);
            Assert.Equal(new[] { 200, 0 }, Offers(2));
            Charge(2, Bob);
            Advance(1);
            Assert.Equal(new[] { 100, 100 }, Offers(2));

            Tag(Alice);
            ExpectStatus(1, "Finishing");
            Advance(1);

            Assert.Equal(new[] { 0, 200 }, Offers(2));
        }

        [Fact]
        public void Faulted_connector_leaves_its_share_to_the_others()
        {
            Boot(connectors: 2, settings: "StationMaxCurrent=20");
            Charge(1, Alice);
            Charge(2, Bob);
            Watch.MayOpenUnderLoad = true;

            Fault(Hal.FaultCode.HighTemperature, true, 1);
            Advance(1);

            Assert.Equal(new[] { 0, 200 }, Offers(2));
            Fault(Hal.FaultCode.HighTemperature, false, 1);
            Advance(15);
            Assert.Equal(new[] { 100, 100 }, Offers(2));
        }

        [Fact]
        public void Warm_connector_offers_half()
        {
            Boot();
            Charge();

            Hardware().Temperature.Decidegrees = 610;
            Advance(1);
            Assert.Equal(160, Hardware().Pilot.OfferedDeciamperes);
            Hardware().Temperature.Decidegrees = 400;
            Advance(1);

            Assert.Equal(320, Hardware().Pilot.OfferedDeciamperes);
        }

        [Fact]
        public void Temperature_at_the_limit_does_not_make_the_offer_flutter()
        {
            Boot();
            Charge();
            Hardware().Temperature.Decidegrees = 601;
            Advance(1);

            for (int round = 0; round < 20; round++)
            {
                Hardware().Temperature.Decidegrees = round % 2 == 0 ? 598 : 602;
                Advance(0.5);
                Assert.Equal(160, Hardware().Pilot.OfferedDeciamperes);
            }
        }

        [Fact]
        public void Station_limit_below_six_amperes_offers_nothing()
        {
            Boot(settings: "StationMaxCurrent=5");

            Plug();
            Tag(Alice);
            Expect("StartTransaction");
            ExpectStatus(1, "SuspendedEVSE");
            Bench.Apply("StationMaxCurrent", "16");

            ExpectStatus(1, "Charging");
            Assert.Equal(160, Hardware().Pilot.OfferedDeciamperes);
        }

        [Fact]
        public void Limit_of_the_installer_cannot_be_changed_by_the_CSMS()
        {
            Boot();

            Configure("MaxCurrent.1", "80", "Rejected");
            Configure("StationMaxCurrent", "0", "Rejected");

            Assert.Equal("32", Read("MaxCurrent.1"));
        }

        private static string TagOf(int connector)
        {
            return "0400000" + connector;
        }

        private int[] Offers(int count)
        {
            return Enumerable.Range(1, count).Select(id => Hardware(id).Pilot.OfferedDeciamperes).ToArray();
        }
    }
}
