// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Ocpp201VariablesTests
    {
        [TestMethod]
        public void TC_B_06_CS_GetOne()
        {
            new Ocpp201Bench().ExpectAnswer(
                "GetVariables",
                "{\"getVariableData\":[{\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"HeartbeatInterval\"}}]}",
                "3,{\"getVariableResult\":[{\"attributeStatus\":\"Accepted\",\"attributeType\":\"Actual\",\"attributeValue\":\"300\",\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"HeartbeatInterval\"}}]}");
        }

        [TestMethod]
        public void TC_B_07_CS_GetSeveral_AnswersInOrderWithTheNamesOfTheRequest()
        {
            string answer = new Ocpp201Bench().Ask(
                "GetVariables",
                "{\"getVariableData\":["
                    + "{\"component\":{\"name\":\"evse\",\"evse\":{\"id\":2}},\"variable\":{\"name\":\"availabilitySTATE\"}},"
                    + "{\"component\":{\"name\":\"Connector\",\"evse\":{\"id\":1,\"connectorId\":1}},\"variable\":{\"name\":\"ConnectorType\"},\"attributeType\":\"Actual\"},"
                    + "{\"component\":{\"name\":\"DeviceDataCtrlr\"},\"variable\":{\"name\":\"ItemsPerMessage\",\"instance\":\"GetReport\"},\"customData\":{\"vendorId\":\"x\"}},"
                    + "{\"component\":{\"name\":\"ClockCtrlr\"},\"variable\":{\"name\":\"DateTime\"}}]}");

            Assert.AreEqual(
                "3,{\"getVariableResult\":["
                    + "{\"attributeStatus\":\"Accepted\",\"attributeType\":\"Actual\",\"attributeValue\":\"Available\",\"component\":{\"name\":\"evse\",\"evse\":{\"id\":2}},\"variable\":{\"name\":\"availabilitySTATE\"}},"
                    + "{\"attributeStatus\":\"Accepted\",\"attributeType\":\"Actual\",\"attributeValue\":\"cType2\",\"component\":{\"name\":\"Connector\",\"evse\":{\"id\":1,\"connectorId\":1}},\"variable\":{\"name\":\"ConnectorType\"}},"
                    + "{\"attributeStatus\":\"Accepted\",\"attributeType\":\"Actual\",\"attributeValue\":\"40\",\"component\":{\"name\":\"DeviceDataCtrlr\"},\"variable\":{\"name\":\"ItemsPerMessage\",\"instance\":\"GetReport\"}},"
                    + "{\"attributeStatus\":\"Accepted\",\"attributeType\":\"Actual\",\"attributeValue\":\"2026-11-20T12:00:00.000Z\",\"component\":{\"name\":\"ClockCtrlr\"},\"variable\":{\"name\":\"DateTime\"}}]}",
                answer);
        }

        [TestMethod]
        public void TC_B_32_33_34_CS_GetWhatIsNotThere()
        {
            string answer = new Ocpp201Bench().Ask(
                "GetVariables",
                "{\"getVariableData\":["
                    + "{\"component\":{\"name\":\"NoSuchCtrlr\"},\"variable\":{\"name\":\"Enabled\"}},"
                    + "{\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"NoSuchVariable\"}},"
                    + "{\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"HeartbeatInterval\"},\"attributeType\":\"Target\"},"
                    + "{\"component\":{\"name\":\"SecurityCtrlr\"},\"variable\":{\"name\":\"BasicAuthPassword\"}}]}");

            Assert.Contains("\"attributeStatus\":\"UnknownComponent\",\"attributeStatusInfo\":{\"reasonCode\":\"NotFound\"},\"attributeType\":\"Actual\",\"component\":{\"name\":\"NoSuchCtrlr\"}", answer);
            Assert.Contains("\"attributeStatus\":\"UnknownVariable\",\"attributeStatusInfo\":{\"reasonCode\":\"NotFound\"},\"attributeType\":\"Actual\",\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"NoSuchVariable\"}", answer);
            Assert.Contains("\"attributeStatus\":\"NotSupportedAttributeType\",\"attributeStatusInfo\":{\"reasonCode\":\"NotFound\"},\"attributeType\":\"Target\"", answer);
            Assert.Contains("\"attributeStatus\":\"Rejected\",\"attributeStatusInfo\":{\"reasonCode\":\"WriteOnly\"},\"attributeType\":\"Actual\",\"component\":{\"name\":\"SecurityCtrlr\"}", answer);
            Assert.DoesNotContains("attributeValue", answer);
        }

        [TestMethod]
        public void TC_B_09_10_CS_Set()
        {
            Ocpp201Bench bench = new Ocpp201Bench();

            string answer = bench.Ask("SetVariables", "{\"setVariableData\":[" + Set("OCPPCommCtrlr", "HeartbeatInterval", "77") + "," + Set("OCPPCommCtrlr", "NetworkConfigurationPriority", "0") + "," + Set("AuthCtrlr", "LocalPreAuthorize", "true") + "]}");

            Assert.AreEqual("3,{\"setVariableResult\":[" + Result("Accepted", null, "OCPPCommCtrlr", "HeartbeatInterval") + "," + Result("Accepted", null, "OCPPCommCtrlr", "NetworkConfigurationPriority") + "," + Result("Accepted", null, "AuthCtrlr", "LocalPreAuthorize") + "]}", answer);
            Assert.AreEqual("77", bench.ChargePoint.Model.GetValue(bench.ChargePoint.Model.Find("HeartbeatInterval")));
        }

        [TestMethod]
        public void TC_B_11_35_36_CS_SetWhatCannotBeSet()
        {
            Ocpp201Bench bench = new Ocpp201Bench();

            string answer = bench.Ask(
                "SetVariables",
                "{\"setVariableData\":[" + Set("OCPPCommCtrlr", "HeartbeatInterval", "soon") + "," + Set("OCPPCommCtrlr", "HeartbeatInterval", "99999") + ","
                    + Set("NoSuchCtrlr", "Enabled", "true") + "," + Set("OCPPCommCtrlr", "NoSuchVariable", "1") + "," + Set("ChargingStation", "Model", "x") + "]}");

            Assert.AreEqual(
                "3,{\"setVariableResult\":[" + Result("Rejected", "InvalidValue", "OCPPCommCtrlr", "HeartbeatInterval") + "," + Result("Rejected", "ValueOutOfRange", "OCPPCommCtrlr", "HeartbeatInterval") + ","
                    + Result("UnknownComponent", "NotFound", "NoSuchCtrlr", "Enabled") + "," + Result("UnknownVariable", "NotFound", "OCPPCommCtrlr", "NoSuchVariable") + "," + Result("Rejected", "ReadOnly", "ChargingStation", "Model") + "]}",
                answer);
            Assert.AreEqual("300", bench.ChargePoint.Model.GetValue(bench.ChargePoint.Model.Find("HeartbeatInterval")));
        }

        [TestMethod]
        public void B06_FR_16_GetTooMany_IsAnError()
        {
            string one = "{\"component\":{\"name\":\"A\"},\"variable\":{\"name\":\"B\"}}";
            string many = one;
            for (int i = 1; i < 41; i++)
            {
                many += "," + one;
            }

            Assert.StartsWith("4,\"OccurrenceConstraintViolation\",", new Ocpp201Bench().Ask("GetVariables", "{\"getVariableData\":[" + many + "]}"));
        }

        [TestMethod]
        public void B06_FR_17_TooManyBytes_IsAnError()
        {
            string padding = new string(' ', 4000);

            Ocpp201Bench bench = new Ocpp201Bench();
            Assert.StartsWith("4,\"FormatViolation\",", bench.Ask("GetVariables", "{\"getVariableData\":[{\"component\":{\"name\":\"A\"},\"variable\":{\"name\":\"B\"}}]" + padding + "}"));
            Assert.StartsWith("4,\"FormatViolation\",", bench.Ask("SetVariables", "{\"setVariableData\":[" + Set("OCPPCommCtrlr", "HeartbeatInterval", "77") + "]" + padding + "}"));
            Assert.StartsWith("4,\"FormatViolation\",", bench.Ask("GetReport", "{\"requestId\":1" + padding + "}"));
            Assert.AreEqual("300", bench.ChargePoint.Model.GetValue(bench.ChargePoint.Model.Find("HeartbeatInterval")));
        }

        [TestMethod]
        public void SetTooMany_ChangesNothing()
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            string many = Set("OCPPCommCtrlr", "HeartbeatInterval", "77");
            for (int i = 1; i < 31; i++)
            {
                many += "," + Set("AuthCtrlr", "LocalPreAuthorize", "true");
            }

            Assert.StartsWith("4,\"OccurrenceConstraintViolation\",", bench.Ask("SetVariables", "{\"setVariableData\":[" + many + "]}"));

            Assert.AreEqual("300", bench.ChargePoint.Model.GetValue(bench.ChargePoint.Model.Find("HeartbeatInterval")));
        }

        [TestMethod]
        public void WrongElementBehindRightOnes_ChangesNothing()
        {
            Ocpp201Bench bench = new Ocpp201Bench();

            Assert.StartsWith("4,\"OccurrenceConstraintViolation\",", bench.Ask("SetVariables", "{\"setVariableData\":[" + Set("OCPPCommCtrlr", "HeartbeatInterval", "77") + ",{\"component\":{\"name\":\"AuthCtrlr\"},\"variable\":{\"name\":\"LocalPreAuthorize\"}}]}"));
            Assert.StartsWith("4,\"OccurrenceConstraintViolation\",", bench.Ask("SetVariables", "{\"setVariableData\":[]}"));

            Assert.AreEqual("300", bench.ChargePoint.Model.GetValue(bench.ChargePoint.Model.Find("HeartbeatInterval")));
        }

        [TestMethod]
        public void TC_B_43_CS_SetNetworkProfile_Refused()
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            bench.ExpectAnswer("SetNetworkProfile", Profile(7, "OCPP20", "ws://a.example", 0), "3,{\"status\":\"Rejected\",\"statusInfo\":{\"reasonCode\":\"InvalidConfSlot\"}}");
            bench.ExpectAnswer("SetNetworkProfile", Profile(1, "OCPP15", "ws://a.example", 0), "3,{\"status\":\"Rejected\",\"statusInfo\":{\"reasonCode\":\"InvalidNetworkConf\"}}");
            bench.ExpectAnswer("SetNetworkProfile", Profile(1, "OCPP20", "http://a.example", 0), "3,{\"status\":\"Rejected\",\"statusInfo\":{\"reasonCode\":\"InvalidNetworkConf\"}}");
            bench.Files.IsFailing = true;
            bench.ExpectAnswer("SetNetworkProfile", Profile(1, "OCPP20", "ws://a.example", 0), "3,{\"status\":\"Failed\",\"statusInfo\":{\"reasonCode\":\"InternalError\"}}");
        }

        [TestMethod]
        public void TC_B_45_CS_SetNetworkProfile_AndItsPriority()
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            string refused = bench.Ask("SetVariables", "{\"setVariableData\":[" + Set("OCPPCommCtrlr", "NetworkConfigurationPriority", "1,0") + "]}");
            Assert.Contains("\"Rejected\",\"attributeStatusInfo\":{\"reasonCode\":\"InvalidValue\"}", refused);

            bench.ExpectAnswer("SetNetworkProfile", Profile(1, "OCPP16", "ws://a.example", 0), "3,{\"status\":\"Accepted\"}");

            string answer = bench.Ask("SetVariables", "{\"setVariableData\":[" + Set("OCPPCommCtrlr", "NetworkConfigurationPriority", "1,0") + "]}");
            Assert.Contains("RebootRequired", answer);
        }

        [TestMethod]
        public void CertificateEntries_CountsWhatTheInstallerHasGiven()
        {
            Ocpp201Bench bench = new Ocpp201Bench();
            string question = "{\"getVariableData\":[{\"component\":{\"name\":\"SecurityCtrlr\"},\"variable\":{\"name\":\"CertificateEntries\"}}]}";
            Assert.Contains("\"attributeValue\":\"0\"", bench.Ask("GetVariables", question));

            string certificate = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
            bench.ChargePoint.Services.Networks.Tls.RootCertificatesPem = certificate + certificate;
            bench.ChargePoint.Services.Networks.Tls.ClientCertificatePem = certificate;

            Assert.Contains("\"attributeValue\":\"3\"", bench.Ask("GetVariables", question));
            bench.ExpectAnswer("GetReport", "{\"requestId\":1,\"componentVariable\":[{\"component\":{\"name\":\"SecurityCtrlr\"},\"variable\":{\"name\":\"CertificateEntries\"}}]}", "3,{\"status\":\"Accepted\"}");
            bench.Turn();
            Assert.Contains("\"minLimit\":0,\"maxLimit\":3,", bench.TakeCalls("NotifyReport")[0]);
        }

        private static string Set(string component, string variable, string value)
        {
            return "{\"attributeValue\":\"" + value + "\",\"component\":{\"name\":\"" + component + "\"},\"variable\":{\"name\":\"" + variable + "\"}}";
        }

        private static string Result(string status, string reason, string component, string variable)
        {
            string info = reason == null ? string.Empty : ",\"attributeStatusInfo\":{\"reasonCode\":\"" + reason + "\"}";
            return "{\"attributeStatus\":\"" + status + "\"" + info + ",\"attributeType\":\"Actual\",\"component\":{\"name\":\"" + component + "\"},\"variable\":{\"name\":\"" + variable + "\"}}";
        }

        private static string Profile(int slot, string version, string url, int securityProfile)
        {
            return "{\"configurationSlot\":" + slot.ToString() + ",\"connectionData\":{\"ocppVersion\":\"" + version + "\",\"ocppTransport\":\"JSON\",\"ocppCsmsUrl\":\"" + url
                + "\",\"messageTimeout\":30,\"securityProfile\":" + securityProfile.ToString() + ",\"ocppInterface\":\"Wired0\"}}";
        }
    }
}
