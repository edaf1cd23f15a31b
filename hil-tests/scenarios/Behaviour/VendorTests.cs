// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Extensions of vendors.
    /// </summary>
    [Feature("DataTransfer with vendors", "OCPP 1.6 sections 4.3, 5.6")]
    public sealed class VendorTests : Scenario
    {
        [Theory]
        [InlineData("com.example", "hello", "Accepted", "hello yourself")]
        [InlineData("com.example", "no", "Rejected", null)]
        [InlineData("com.example", "what", "UnknownMessageId", null)]
        [InlineData("com.example", null, "UnknownMessageId", null)]
        [InlineData("COM.EXAMPLE", "hello", "UnknownVendorId", null)]
        [InlineData("org.example", "hello", "UnknownVendorId", null)]
        public void Message_goes_to_the_handler_of_its_vendor(string vendorId, string messageId, string status, string data)
        {
            Boot();
            Bench.ChargePoint.Services.Vendors.Add(new Handler());

            CallAnswer answer = messageId == null
                ? Ask("DataTransfer", new { vendorId })
                : Ask("DataTransfer", new { vendorId, messageId, data = "x" });

            Assert.Equal(status, answer.Status);
            Assert.Equal(data, answer.Text("data"));
        }

        [Theory]
        [InlineData("Accepted", "Accepted")]
        [InlineData("Rejected", "Rejected")]
        [InlineData("UnknownMessageId", "UnknownMessageId")]
        [InlineData("UnknownVendorId", "UnknownVendorId")]
        public void Message_of_a_vendor_reaches_the_CSMS_and_its_answer_the_vendor(string status, string outcome)
        {
            Boot();
            Csms.On("DataTransfer").Reply(new { status });
            VendorCall call = new VendorCall("com.example", "id", "\"quoted\" \u00E9");

            Bench.ChargePoint.Queue.Add(call.Message);

            Assert.Equal("\"quoted\" \u00E9", Expect("DataTransfer").Text("data"));
            Assert.Equal(outcome, call.Outcome);
        }

        [Fact]
        public void Message_of_a_vendor_without_a_connection_fails_at_once()
        {
            Boot();
            CutLink();
            Advance(1);
            VendorCall call = new VendorCall("com.example", null, null);

            Bench.ChargePoint.Queue.Add(call.Message);
            Advance(1);

            Assert.Equal("ConnectionLost", call.Outcome);
        }

        private sealed class Handler : IVendorHandler
        {
            public string VendorId
            {
                get { return "com.example"; }
            }

            public VendorResult Take(string messageId, string data, out string answer)
            {
                answer = messageId == "hello" ? "hello yourself" : null;
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
