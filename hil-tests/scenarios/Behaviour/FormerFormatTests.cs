// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Flash that an older firmware has written, before its records got the fields that they end with today: all of it still counts.
    /// </summary>
    public sealed class FormerFormatTests
    {
        /// <summary>
        /// Two connectors, OCPP 1.6: transaction 1 runs at connector 2 and is told but for two meter values; a whole session at connector 1 is
        /// not told. The files as revision 65dee60 has left them.
        /// </summary>
        private const string Former = """
            journal.b
              434C53310100000003000000020000D84437AF
            settings.b
              434C533107000000B70000001A00416C6C6F774F66666C696E655478466F72556E6B6E6F776E49640400747275651100486561727462656174496E74
              657276616C04003132333418004D6574657256616C756553616D706C65496E74657276616C0300333030070043736D7355726C160077733A2F2F6373
              6D732E6578616D706C652F6F63707008004964656E7469747903004350310C004F63707056657273696F6E7307006F637070312E360B004C61737456
              657273696F6E07006F637070312E366A41B5EE
            settings.a
              434C5331060000009E0000001A00416C6C6F774F66666C696E655478466F72556E6B6E6F776E496404007472756518004D6574657256616C75655361
              6D706C65496E74657276616C0300333030070043736D7355726C160077733A2F2F63736D732E6578616D706C652F6F63707008004964656E74697479
              03004350310C004F63707056657273696F6E7307006F637070312E360B004C61737456657273696F6E07006F637070312E3600BAECC9
            events.000001
              0C004C3100000100000001000000BCE1D5535800000200160001F0D5C1FFBE681230344435453646370002F0D5C1FFBE6801000000024A3962343931
              3966662D386631612D343532632D626666662D33656333663438656632323700FFFFFFFF0F1230344435453646370001A500CCB32000010202440302
              B0A5E6FFBE6800B0A5E6FFBE68020000A0F36F050080D4C30A03C949A3375800000400170101A8F4F9FFBE681230344132423343340002A8F4F9FFBE
              6801000000014A64626137623437372D306362382D343732612D386435362D30646364616338393335303900FFFFFFFF0F1230344132423343340001
              9D740BD02000010204050302F0F48A80BF6800F0F48A80BF68020000A09AE001050080D4C30A0F3FEB442000010402450302E8C39E80BF6800E8C39E
              80BF68020000A0F36F050080D4C30A03DB111BEF2000010206050302B0C4AF80BF6800B0C4AF80BF68020000A0C1D002050080D4C30AB1B2FEA62000
              010404050302A893C380BF6800A893C380BF68020000A09AE001050080D4C30A153F43843800020406070801F0C3C480BF6812303441324233433400
              03F0C3C480BF68010000F4B2E401F4B2E40100123034413242334334010098C64A003B5BB6A3
            tx0.b
              434C5331150000005000000002024A39623439313966662D386631612D343532632D626666662D336563336634386566323237F0D5C1FFBE68001230
              344435453646370000FFFFFFFF0F02080490E4CC80BF68AAFDA90303B8868B0114C96229
            tx0.a
              434C5331140000005000000002024A39623439313966662D386631612D343532632D626666662D336563336634386566323237F0D5C1FFBE68001230
              344435453646370000FFFFFFFF0F020804D0BAC580BF68AAC2930303F8DC83011BAC41BD
            tx1.b
              434C53310B0000005300000004014A64626137623437372D306362382D343732612D386435362D306463646163383933353039A8F4F9FFBE68001230
              344132423343340000FFFFFFFF0FFFFFFFFF0F04009091BE80BF68E0BDD00103809544A249C57B
            tx1.a
              434C53310C00000000000000D2D4BCDC
            """;

        [Fact]
        public void Files_of_an_older_firmware_are_read()
        {
            Bench bench = BootOn(Files());
            Assert.True(bench.RunUntil(() => bench.Record.IsAccepted && bench.ChargePoint.Queue.Count == 0, 120), string.Join('\n', bench.Lines));

            Assert.Equal(300, bench.ChargePoint.Model.GetInteger(Config.Setting.MeterValueSampleInterval));
            Assert.True(bench.ChargePoint.Model.GetBoolean(Config.Setting.AllowOfflineTxForUnknownId));
            Assert.Empty(bench.Files.List("aside."));
            Assert.Equal(0, bench.ChargePoint.Journal.DamagedCount);
            Assert.Equal(4, bench.Record.Calls.Count(call => call.Action == "MeterValues"));

            IncomingCall start = bench.Record.Calls.Single(call => call.Action == "StartTransaction");
            Assert.Equal(1, start.Integer("connectorId"));
            Assert.Equal("04A2B3C4", start.Text("idTag"));
            Assert.Equal(Time("08:07:42.100"), start.Timestamp("timestamp"));

            IncomingCall[] stops = bench.Record.Calls.Where(call => call.Action == "StopTransaction").ToArray();
            Assert.Equal(2, stops.Length);
            Assert.Equal(start.Answer["transactionId"].ToString(), stops[0].Integer("transactionId").ToString());
            Assert.Equal(1871, stops[0].Integer("meterStop"));
            Assert.Equal(Time("08:17:53.400"), stops[0].Timestamp("timestamp"));
            Assert.Equal(1, stops[1].Integer("transactionId"));
            Assert.Equal("PowerLoss", stops[1].Text("reason"));
            Assert.InRange(stops[1].Integer("meterStop").Value, 3400, 3600);
            Assert.InRange(stops[1].Timestamp("timestamp").Value, Time("08:18:00"), Time("08:20:00"));
        }

        private static DateTimeOffset Time(string text)
        {
            return DateTimeOffset.Parse("2026-11-20T" + text + "Z", System.Globalization.CultureInfo.InvariantCulture);
        }

        private static Bench BootOn(Dictionary<string, byte[]> files)
        {
            Bench bench = new Bench(new BenchOptions { Connectors = 2 });
            foreach (string name in bench.Files.List(string.Empty))
            {
                bench.Files.Delete(name);
            }

            foreach (KeyValuePair<string, byte[]> file in files)
            {
                bench.Files.Replace(file.Key, file.Value, 0, file.Value.Length);
            }

            bench.PowerCycle(1200);
            return bench;
        }

        private static Dictionary<string, byte[]> Files()
        {
            Dictionary<string, string> files = new Dictionary<string, string>(StringComparer.Ordinal);
            string name = null;
            foreach (string line in Former.Split('\n').Select(line => line.TrimEnd('\r')))
            {
                name = line.StartsWith(' ') ? name : line;
                files[name] = line.StartsWith(' ') ? files[name] + line.Trim() : string.Empty;
            }

            return files.ToDictionary(file => file.Key, file => Convert.FromHexString(file.Value));
        }
    }
}
