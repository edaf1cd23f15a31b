// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;
using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Sha1Tests
    {
        [TestMethod]
        public void Hash_Rfc3174Examples()
        {
            Assert.AreEqual("qZk+NkcGgWq6PiVxeFDCbJzQ2J0=", HashText("abc"));
            Assert.AreEqual("hJg+RBw70m66rkqh+VEp5eVGcPE=", HashText("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"));
        }

        [TestMethod]
        public void Hash_Rfc6455Example()
        {
            Assert.AreEqual(
                "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", HashText("dGhlIHNhbXBsZSBub25jZQ==258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
        }

        [TestMethod]
        public void Hash_NoBytes()
        {
            Assert.AreEqual("2jmj7l5rSw0yVb/vlWAYkK/YBwk=", Convert.ToBase64String(Sha1.Hash(new byte[0])));
        }

        private static string HashText(string text)
        {
            return Convert.ToBase64String(Sha1.Hash(Encoding.UTF8.GetBytes(text)));
        }
    }
}
