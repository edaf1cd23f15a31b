// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal.Provisioning;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Upkeep
{
    /// <summary>
    /// Messages as RFC 2131 and RFC 2132 lay them out.
    /// </summary>
    [TestClass]
    public class DhcpResponderTests
    {
        private const byte Discover = 1;
        private const byte Offer = 2;
        private const byte Request = 3;
        private const byte Acknowledge = 5;
        private const byte Refuse = 6;

        [TestMethod]
        public void Discover_GetsAnOffer_AndTheRequestAnAddress()
        {
            DhcpResponder responder = Make();
            byte[] message = MakeMessage(Discover, 1);
            Assert.AreEqual(300, responder.Answer(message, 300));
            CheckAnswer(message, Offer, 2);

            message = MakeMessage(Request, 1);
            AddRequestedAddress(message, 2);
            Assert.AreEqual(300, responder.Answer(message, 300));
            CheckAnswer(message, Acknowledge, 2);
            Assert.AreEqual(51, (int)message[249]);
            Assert.AreEqual(3600, (message[253] << 8) | message[254]);
            Assert.AreEqual(1, (int)message[255]);
            Assert.AreEqual(255, (int)message[259]);
            Assert.AreEqual(0, (int)message[260]);
            Assert.AreEqual(255, (int)message[261]);
        }

        [TestMethod]
        public void Clients_GetAddressesOfTheirOwn_AndKeepThem()
        {
            DhcpResponder responder = Make();
            for (byte client = 1; client <= 8; client++)
            {
                Assert.AreEqual(client + 1, Discovered(responder, client));
            }

            Assert.AreEqual(4, Discovered(responder, 3));
            Assert.AreEqual(2, Discovered(responder, 9), "the ninth takes the place of the first");
            Assert.AreEqual(3, Discovered(responder, 10));
            Assert.AreEqual(2, Discovered(responder, 9));
        }

        [TestMethod]
        public void RequestForAnotherAddress_IsRefused()
        {
            byte[] message = MakeMessage(Request, 1);
            AddRequestedAddress(message, 99);
            Assert.AreEqual(300, Make().Answer(message, 300));
            Assert.AreEqual((int)Refuse, (int)message[242]);
            Assert.AreEqual(0, (int)message[19], "no address");
        }

        [TestMethod]
        public void Renewal_NamesTheAddressInItsHead()
        {
            DhcpResponder responder = Make();
            Discovered(responder, 1);
            byte[] message = MakeMessage(Request, 1);
            byte[] own = { 192, 168, 4, 2 };
            Array.Copy(own, 0, message, 12, 4);
            responder.Answer(message, 300);
            CheckAnswer(message, Acknowledge, 2);
        }

        [TestMethod]
        public void OfferOfAnotherServer_IsItsOwnBusiness()
        {
            byte[] message = MakeMessage(Request, 1);
            byte[] option = { 54, 4, 10, 0, 0, 1, 255 };
            Array.Copy(option, 0, message, 243, option.Length);
            Assert.AreEqual(0, Make().Answer(message, 300));
        }

        [TestMethod]
        public void OtherMessages_GetNoAnswer()
        {
            Assert.AreEqual(0, Make().Answer(MakeMessage(7, 1), 300), "release");
            byte[] reply = MakeMessage(Discover, 1);
            reply[0] = 2;
            Assert.AreEqual(0, Make().Answer(reply, 300), "reply");
            byte[] cookie = MakeMessage(Discover, 1);
            cookie[237] = 0;
            Assert.AreEqual(0, Make().Answer(cookie, 300), "cookie");
            Assert.AreEqual(0, Make().Answer(MakeMessage(Discover, 1), 239), "too short");
            Assert.AreEqual(0, Make().Answer(MakeMessage(Discover, 1), 241), "option cut off");
        }

        [TestMethod]
        public void Garbage_IsSurvived()
        {
            SeededRandom random = new SeededRandom(7);
            DhcpResponder responder = Make();
            byte[] message = new byte[DhcpResponder.LongestMessage];
            for (int i = 0; i < 2000; i++)
            {
                random.Fill(message, 0, message.Length);
                byte[] head = MakeMessage(Discover, 1);
                Array.Copy(head, 0, message, 0, i % 2 == 0 ? 240 : 243);
                int answer = responder.Answer(message, random.Below(message.Length + 1));
                Assert.IsTrue(answer == 0 || answer == 300);
            }
        }

        private static DhcpResponder Make()
        {
            return new DhcpResponder(new byte[] { 192, 168, 4, 1 });
        }

        private static int Discovered(DhcpResponder responder, byte client)
        {
            byte[] message = MakeMessage(Discover, client);
            responder.Answer(message, 300);
            return message[19];
        }

        private static byte[] MakeMessage(byte type, byte client)
        {
            byte[] message = new byte[DhcpResponder.LongestMessage];
            byte[] head = { 1, 1, 6, 0, 0xDE, 0xAD, 0xBE, 0xEF };
            byte[] mac = { 2, 0, 0, 0, 0, client };
            byte[] options = { 99, 130, 83, 99, 53, 1, type, 255 };
            Array.Copy(head, 0, message, 0, head.Length);
            Array.Copy(mac, 0, message, 28, mac.Length);
            Array.Copy(options, 0, message, 236, options.Length);
            return message;
        }

        private static void AddRequestedAddress(byte[] message, byte host)
        {
            byte[] option = { 0, 50, 4, 192, 168, 4, host, 255 };
            Array.Copy(option, 0, message, 243, option.Length);
        }

        private static void CheckAnswer(byte[] message, byte type, byte host)
        {
            Assert.AreEqual(2, (int)message[0]);
            Assert.AreEqual(0xDE, (int)message[4]);
            Assert.AreEqual(192, (int)message[16]);
            Assert.AreEqual((int)host, (int)message[19]);
            Assert.AreEqual(1, (int)message[23]);
            Assert.AreEqual(2, (int)message[28]);
            Assert.AreEqual(53, (int)message[240]);
            Assert.AreEqual((int)type, (int)message[242]);
            Assert.AreEqual(54, (int)message[243]);
            Assert.AreEqual(4, (int)message[247]);
        }
    }
}
