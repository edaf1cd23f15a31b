// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// What OCPP does not know: DataTransfer both ways, and customData.
    /// </summary>
    [Feature("Data transfer", "OCPP 2.0.1 P01-P02; EVerest data_transfer")]
    public sealed class DataTransferTests : Scenario201
    {
        private const string Vendor = "com.example";

        [Theory]
        [InlineData("id")]
        [InlineData(null)]
        public void TC_P_01_CS_vendor_is_not_known(string messageId)
        {
            Boot201();

            CallAnswer answer = Transfer("org.openchargealliance.octt", messageId, null);

            Assert.Equal("UnknownVendorId", answer.Status);
            Assert.Null(answer.Text("data"));
        }

        [Fact]
        public void TC_P_03_CS_customData_disturbs_nothing()
        {
            Boot201();
            JsonObject data = Name("OCPPCommCtrlr.OfflineThreshold");
            data["component"]["customData"] = Custom();
            data["variable"]["customData"] = Custom();
            data["customData"] = Custom();
            JsonObject wanted = (JsonObject)data.DeepClone();
            data["attributeValue"] = "200";

            CallAnswer set = Ask("SetVariables", new JsonObject { ["customData"] = Custom(), ["setVariableData"] = new JsonArray(data) });
            CallAnswer got = Ask("GetVariables", new JsonObject { ["getVariableData"] = new JsonArray(wanted), ["customData"] = Custom() });

            Assert.Equal("Accepted", set.Text("setVariableResult.0.attributeStatus"));
            Assert.Equal("Accepted", got.Text("getVariableResult.0.attributeStatus"));
            Assert.Equal("200", got.Text("getVariableResult.0.attributeValue"));
        }

        [Fact]
        public void P01_FR_05_Vendor_is_compared_letter_by_letter()
        {
            Boot201();
            Bench.ChargePoint.Services.Vendors.Add(new Handler());

            Assert.Equal("UnknownVendorId", Transfer("COM.EXAMPLE", "hello", "x").Status);
            Assert.Equal("Accepted", Transfer(Vendor, "hello", "x").Status);
        }

        [Theory]
        [InlineData("what")]
        [InlineData(null)]
        public void P01_FR_06_Message_of_a_known_vendor_is_not_known(string messageId)
        {
            Boot201();
            Bench.ChargePoint.Services.Vendors.Add(new Handler());

            Assert.Equal("UnknownMessageId", Transfer(Vendor, messageId, "x").Status);
        }

        [Theory]
        [InlineData("\"text\"", "text")]
        [InlineData("17", "17")]
        [InlineData("true", "true")]
        [InlineData("[1,2]", "[1,2]")]
        [InlineData("{\"a\":{\"b\":null}}", "{\"a\":{\"b\":null}}")]
        public void P01_FR_04_P01_FR_07_Data_of_any_kind_reaches_the_handler_and_its_answer_the_CSMS(string data, string handed)
        {
            Boot201();
            Bench.ChargePoint.Services.Vendors.Add(new Handler());

            CallAnswer answer = Transfer(Vendor, "hello", data);

            Assert.Equal("Accepted", answer.Status);
            Assert.Equal("got " + handed, answer.Text("data"));
            Assert.Equal("Rejected", Transfer(Vendor, "no", data).Status);
        }

        [Theory]
        [InlineData("Accepted", "\"fine\"", "fine")]
        [InlineData("Accepted", "{\"a\":[1]}", "{\"a\":[1]}")]
        [InlineData("Accepted", null, null)]
        [InlineData("Rejected", "17", "17")]
        [InlineData("UnknownMessageId", null, null)]
        [InlineData("UnknownVendorId", null, null)]
        public void P02_FR_06_P02_FR_07_P02_FR_08_Message_of_a_vendor_and_its_answer(string status, string data, string handed)
        {
            Boot201();
            JsonObject answer = new JsonObject { ["status"] = status, ["customData"] = Custom() };
            if (data != null)
            {
                answer["data"] = JsonNode.Parse(data);
            }

            Csms.On("DataTransfer").Reply(answer);
            VendorCall call = new VendorCall(Vendor, "id", "{\"a\":1}");

            Bench.ChargePoint.Queue.Add(call.Message);

            IncomingCall sent = Expect("DataTransfer");
            Assert.Equal(Vendor, sent.Text("vendorId"));
            Assert.Equal("id", sent.Text("messageId"));
            Assert.Equal("{\"a\":1}", sent.Text("data"));
            Assert.Equal(status, call.Outcome);
            Assert.Equal(handed, call.Message.AnswerData);
        }

        [Fact]
        public void P02_FR_04_Message_without_id_and_data()
        {
            Boot201();
            Csms.On("DataTransfer").Reply(new { status = "Accepted" });
            VendorCall call = new VendorCall(Vendor, null, null);

            Bench.ChargePoint.Queue.Add(call.Message);

            Assert.False(Expect("DataTransfer").Payload.ContainsKey("messageId"));
            Assert.Equal("Accepted", call.Outcome);
        }

        private static JsonObject Custom()
        {
            return new JsonObject { ["vendorId"] = "com.example.custom", ["deep"] = new JsonObject { ["list"] = new JsonArray(1, "two", null) } };
        }

        private CallAnswer Transfer(string vendorId, string messageId, string data)
        {
            JsonObject payload = new JsonObject { ["vendorId"] = vendorId };
            if (messageId != null)
            {
                payload["messageId"] = messageId;
            }

            if (data != null)
            {
                payload["data"] = data == "x" ? data : JsonNode.Parse(data);
            }

            return Ask("DataTransfer", payload);
        }

        private sealed class Handler : IVendorHandler
        {
            public string VendorId
            {
                get { return Vendor; }
            }

            public VendorResult Take(string messageId, string data, out string answer)
            {
                answer = messageId == "hello" ? "got " + data : null;
                return messageId switch
                {
                    "hello" => VendorResult.Accepted,
                    "no" => VendorResult.Rejected,
                    _ => VendorResult.UnknownMessageId,
                };
            }
        }
    }
}
