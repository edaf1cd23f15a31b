// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Ocpp201ReportsTests
    {
        [TestMethod]
        public void TC_B_12_13_14_CS_BaseReports_EndWithAPartThatIsNotContinued()
        {
            ExpectReport("ConfigurationInventory", 17, "\"seqNo\":");
            ExpectReport("FullInventory", -5, "ClockCtrlr");
            ExpectReport("SummaryInventory", 0, "AvailabilityState");
        }

        [TestMethod]
        public void B07_FR_08_Entry_HasAttributesAndCharacteristics()
        {
            string all = ReportOf("FullInventory");

            Assert.Contains("{\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"HeartbeatInterval\"},\"variableAttribute\":[{\"type\":\"Actual\",\"value\":\"300\",\"mutability\":\"ReadWrite\",\"persistent\":true}],\"variableCharacteristics\":{\"dataType\":\"integer\",\"unit\":\"s\",\"minLimit\":1,\"maxLimit\":86400,\"supportsMonitoring\":false}}", all);
            Assert.Contains("{\"component\":{\"name\":\"EVSE\",\"evse\":{\"id\":2}},\"variable\":{\"name\":\"AvailabilityState\"},\"variableAttribute\":[{\"type\":\"Actual\",\"value\":\"Available\",\"mutability\":\"ReadOnly\"}],\"variableCharacteristics\":{\"dataType\":\"OptionList\",\"valuesList\":\"Available,Occupied,Reserved,Unavailable,Faulted\",\"supportsMonitoring\":false}}", all);
            Assert.Contains("{\"component\":{\"name\":\"Connector\",\"evse\":{\"id\":1,\"connectorId\":1}},\"variable\":{\"name\":\"ConnectorType\"}", all);
            Assert.Contains("\"variable\":{\"name\":\"MessageAttempts\",\"instance\":\"TransactionEvent\"}", all);
            Assert.Contains("{\"component\":{\"name\":\"ChargingStation\"},\"variable\":{\"name\":\"Available\"},\"variableAttribute\":[{\"type\":\"Actual\",\"value\":\"true\",\"mutability\":\"ReadOnly\",\"persistent\":true,\"constant\":true}]", all);
            Assert.Contains("\"variable\":{\"name\":\"TxStartPoint\"},\"variableAttribute\":[{\"type\":\"Actual\",\"value\":\"PowerPathClosed\",\"mutability\":\"ReadWrite\",\"persistent\":true}],\"variableCharacteristics\":{\"dataType\":\"MemberList\",\"minLimit\":1,\"maxLimit\":100,\"valuesList\":\"EVConnected,Authorized,PowerPathClosed,EnergyTransfer\",", all);
            Assert.Contains("\"dataType\":\"decimal\",\"unit\":\"W\",\"maxLimit\":22080,", all);
            Assert.Contains("\"dataType\":\"SequenceList\",\"minLimit\":1,\"maxLimit\":20,\"valuesList\":\"0,1,2\"", all);
            Assert.Contains("\"dataType\":\"dateTime\"", all);
        }

        [TestMethod]
        public void B07_FR_03_WriteOnly_IsListedWithoutValue()
        {
            string all = ReportOf("ConfigurationInventory");

            Assert.Contains("\"variable\":{\"name\":\"BasicAuthPassword\"},\"variableAttribute\":[{\"type\":\"Actual\",\"mutability\":\"WriteOnly\",\"persistent\":true}],\"variableCharacteristics\":{\"dataType\":\"string\",\"minLimit\":16,\"maxLimit\":40,", all);
            Assert.DoesNotContains("ReadOnly", all);
        }

        [TestMethod]
        public void TC_B_14_CS_Summary_TellsAFault()
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            bench.Station.Fault(2, FaultCode.GroundFailure, true);
            bench.Pass(1000);
            bench.TakeCalls("StatusNotification");

            string all = Join(Report(bench, "SummaryInventory", 3));

            Assert.Contains("{\"component\":{\"name\":\"EVSE\",\"evse\":{\"id\":2}},\"variable\":{\"name\":\"Problem\"},\"variableAttribute\":[{\"type\":\"Actual\",\"value\":\"true\"", all);
            Assert.Contains("{\"component\":{\"name\":\"EVSE\",\"evse\":{\"id\":2}},\"variable\":{\"name\":\"AvailabilityState\"},\"variableAttribute\":[{\"type\":\"Actual\",\"value\":\"Faulted\"", all);
            Assert.DoesNotContains("{\"component\":{\"name\":\"EVSE\",\"evse\":{\"id\":1}},\"variable\":{\"name\":\"Problem\"}", all);
        }

        [TestMethod]
        public void TC_B_18_CS_CustomReport_OfOneVariable()
        {
            Ocpp201Bench bench = new Ocpp201Bench();

            bench.ExpectAnswer("GetReport", "{\"requestId\":9,\"componentVariable\":[{\"component\":{\"name\":\"EVSE\",\"evse\":{\"id\":1}},\"variable\":{\"name\":\"AvailabilityState\"}}],\"componentCriteria\":[\"Available\"]}", "3,{\"status\":\"Accepted\"}");
            bench.Turn();

            string[] parts = bench.TakeCalls("NotifyReport");
            Assert.AreEqual((int)1, parts.Length);
            Assert.StartsWith("{\"requestId\":9,\"generatedAt\":\"2026-11-20T12:00:00.000Z\",\"seqNo\":0,\"tbc\":false,\"reportData\":[{\"component\":{\"name\":\"EVSE\",\"evse\":{\"id\":1}}", parts[0]);
        }

        [TestMethod]
        public void CustomReport_Unfiltered_IsTheFullInventory()
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            string[] full = Report(bench, "FullInventory", 1);

            bench.ExpectAnswer("GetReport", "{\"requestId\":1}", "3,{\"status\":\"Accepted\"}");
            bench.Turn();

            Assert.AreEqual(full.Length, bench.TakeCalls("NotifyReport").Length);
        }

        [TestMethod]
        public void B08_FR_15_CustomReport_NothingFits()
        {
            Ocpp201Bench bench = new Ocpp201Bench();

            bench.ExpectAnswer("GetReport", "{\"requestId\":1,\"componentCriteria\":[\"Problem\"]}", "3,{\"status\":\"EmptyResultSet\"}");
            bench.ExpectAnswer("GetReport", "{\"requestId\":2,\"componentVariable\":[{\"component\":{\"name\":\"NoSuchCtrlr\"}}]}", "3,{\"status\":\"EmptyResultSet\"}");

            bench.Turn();
            Assert.AreEqual((int)0, bench.TakeCalls("NotifyReport").Length);
        }

        [TestMethod]
        public void B08_FR_16_AnotherReportIsBeingSent()
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            bench.ExpectAnswer("GetBaseReport", "{\"requestId\":1,\"reportBase\":\"FullInventory\"}", "3,{\"status\":\"Accepted\"}");
            bench.ExpectAnswer("GetBaseReport", "{\"requestId\":2,\"reportBase\":\"FullInventory\"}", "3,{\"status\":\"Rejected\"}");
            bench.ExpectAnswer("GetReport", "{\"requestId\":3}", "3,{\"status\":\"Rejected\"}");
        }

        [TestMethod]
        public void B08_FR_17_TooManyFilters_IsAnError()
        {
            string one = "{\"component\":{\"name\":\"A\"}}";
            string many = one;
            for (int i = 1; i < 61; i++)
            {
                many += "," + one;
            }

            Assert.StartsWith("4,\"OccurrenceConstraintViolation\",", new Ocpp201Bench().Ask("GetReport", "{\"requestId\":1,\"componentVariable\":[" + many + "]}"));
        }

        private static void ExpectReport(string reportBase, int requestId, string expected)
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            string[] parts = Report(bench, reportBase, requestId);
            for (int i = 0; i < parts.Length; i++)
            {
                string head = "{\"requestId\":" + requestId.ToString() + ",\"generatedAt\":\"2026-11-20T12:00:00.000Z\",\"seqNo\":" + i.ToString();
                Assert.StartsWith(head + ",\"tbc\":" + (i < parts.Length - 1 ? "true" : "false") + ",\"reportData\":[", parts[i]);
            }

            Assert.Contains(expected, Join(parts));
        }

        private static string[] Report(Ocpp201Bench bench, string reportBase, int requestId)
        {
            bench.ExpectAnswer("GetBaseReport", "{\"requestId\":" + requestId.ToString() + ",\"reportBase\":\"" + reportBase + "\"}", "3,{\"status\":\"Accepted\"}");
            bench.Turn();
            return bench.TakeCalls("NotifyReport");
        }

        private static string ReportOf(string reportBase)
        {
            return Join(Report(new Ocpp201Bench(), reportBase, 1));
        }

        private static string Join(string[] parts)
        {
            string all = string.Empty;
            foreach (string part in parts)
            {
                all += part;
            }

            return all;
        }
    }
}
