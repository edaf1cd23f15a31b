// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.DataTransfer;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class VendorRegistryTests
    {
        [TestMethod]
        public void Take_NoHandlers_UnknownVendor()
        {
            string answer;

            VendorResult result = new VendorRegistry().Take("com.example", "hello", "data", out answer);

            Assert.AreEqual((int)VendorResult.UnknownVendorId, (int)result);
            Assert.IsNull(answer);
        }

        [TestMethod]
        public void Take_ItsHandler_GetsTheMessage()
        {
            VendorRegistry registry = new VendorRegistry();
            registry.Add(new EchoHandler("org.other"));
            registry.Add(new EchoHandler("com.example"));
            string answer;

            VendorResult result = registry.Take("com.example", "hello", "data", out answer);

            Assert.AreEqual((int)VendorResult.Accepted, (int)result);
            Assert.AreEqual("com.example hello data", answer);
        }

        [TestMethod]
        public void Take_WithoutMessageIdAndData_PassesNull()
        {
            VendorRegistry registry = new VendorRegistry();
            registry.Add(new EchoHandler("com.example"));
            string answer;

            VendorResult result = registry.Take("com.example", null, null, out answer);

            Assert.AreEqual((int)VendorResult.UnknownMessageId, (int)result);
            Assert.IsNull(answer);
        }

        [TestMethod]
        public void Take_OtherCase_IsAnotherVendor()
        {
            VendorRegistry registry = new VendorRegistry();
            registry.Add(new EchoHandler("com.example"));
            string answer;

            Assert.AreEqual((int)VendorResult.UnknownVendorId, (int)registry.Take("Com.Example", null, null, out answer));
            Assert.AreEqual((int)VendorResult.UnknownVendorId, (int)registry.Take("com.example.more", null, null, out answer));
        }

        [TestMethod]
        public void Add_SameVendorTwice_TheFirstServes()
        {
            VendorRegistry registry = new VendorRegistry();
            EchoHandler first = new EchoHandler("com.example");
            EchoHandler second = new EchoHandler("com.example");
            registry.Add(first);
            registry.Add(second);
            string answer;

            registry.Take("com.example", "a", "b", out answer);

            Assert.AreEqual((int)1, first.Count);
            Assert.AreEqual((int)0, second.Count);
        }

        private sealed class EchoHandler : IVendorHandler
        {
            public EchoHandler(string vendorId)
            {
                VendorId = vendorId;
            }

            public string VendorId { get; }

            public int Count { get; private set; }

            public VendorResult Take(string messageId, string data, out string answer)
            {
                Count++;
                answer = messageId == null ? null : VendorId + " " + messageId + " " + data;
                return messageId == null ? VendorResult.UnknownMessageId : VendorResult.Accepted;
            }
        }
    }
}
