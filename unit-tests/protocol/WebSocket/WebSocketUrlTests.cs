// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketUrlTests
    {
        [TestMethod]
        public void TryParse_PlainUrl_GivesItsParts()
        {
            WebSocketUrl url = WebSocketBench.ParseUrl("ws://csms.example:8180/steve/websocket/CentralSystemService/CP1?a=b");

            Assert.IsFalse(url.IsSecure);
            Assert.AreEqual("csms.example", url.Host);
            Assert.AreEqual((int)8180, url.Port);
            Assert.AreEqual("/steve/websocket/CentralSystemService/CP1?a=b", url.PathAndQuery);
            Assert.AreEqual("csms.example:8180", url.Authority);
            Assert.AreEqual("ws://csms.example:8180/steve/websocket/CentralSystemService/CP1?a=b", url.ToString());
        }

        [TestMethod]
        public void TryParse_NoPort_TakesTheDefault()
        {
            Assert.AreEqual((int)80, WebSocketBench.ParseUrl("ws://h/").Port);
            Assert.AreEqual((int)443, WebSocketBench.ParseUrl("wss://h/").Port);
            Assert.AreEqual("h", WebSocketBench.ParseUrl("wss://h:443/").Authority);
            Assert.AreEqual("h:80", WebSocketBench.ParseUrl("wss://h:80/").Authority);
            Assert.AreEqual("h:443", WebSocketBench.ParseUrl("ws://h:443/").Authority);
        }

        [TestMethod]
        public void TryParse_NoPath_TakesTheRoot()
        {
            Assert.AreEqual("/", WebSocketBench.ParseUrl("ws://h").PathAndQuery);
            Assert.AreEqual("/?x=1", WebSocketBench.ParseUrl("ws://h?x=1").PathAndQuery);
            Assert.AreEqual("/?x=1", WebSocketBench.ParseUrl("ws://h:81?x=1").PathAndQuery);
        }

        [TestMethod]
        public void TryParse_SchemeInAnyCase_Passes()
        {
            Assert.IsTrue(WebSocketBench.ParseUrl("WSS://h/").IsSecure);
            Assert.IsFalse(WebSocketBench.ParseUrl("Ws://h/").IsSecure);
        }

        [TestMethod]
        public void TryParse_Addresses_Pass()
        {
            WebSocketUrl url = WebSocketBench.ParseUrl("ws://[2001:db8::1]:9000/x");
            Assert.AreEqual("2001:db8::1", url.Host);
            Assert.AreEqual((int)9000, url.Port);
            Assert.AreEqual("[2001:db8::1]:9000", url.Authority);
            Assert.AreEqual("[::1]", WebSocketBench.ParseUrl("ws://[::1]").Authority);
            Assert.AreEqual("::ffff:10.0.0.1", WebSocketBench.ParseUrl("ws://[::ffff:10.0.0.1]/").Host);
            Assert.AreEqual("192.168.1.10", WebSocketBench.ParseUrl("ws://192.168.1.10:80/").Host);
        }

        [TestMethod]
        public void TryParse_EmptyOrOtherScheme_IsRefused()
        {
            AssertRefused(null, "empty");
            AssertRefused(string.Empty, "empty");
            AssertRefused("http://h/", "does not begin with ws:// or wss://");
            AssertRefused("csms.example/ocpp", "does not begin with ws:// or wss://");
            AssertRefused("ws:/h/", "does not begin with ws:// or wss://");
            AssertRefused("://h/", "does not begin with ws:// or wss://");
        }

        [TestMethod]
        public void TryParse_BadHost_IsRefused()
        {
            AssertRefused("ws://", "no host");
            AssertRefused("ws:///path", "no host");
            AssertRefused("ws://:80/path", "no host");
            AssertRefused("ws://a*b/", "letters, digits");
            AssertRefused("ws://a%20b/", "letters, digits");
            AssertRefused("ws://" + new string('a', 254) + "/", "253");
            AssertRefused("ws://2001:db8::1/", "port");
        }

        [TestMethod]
        public void TryParse_BadIpv6_IsRefused()
        {
            AssertRefused("ws://[::1/", "IPv6");
            AssertRefused("ws://[]/", "IPv6");
            AssertRefused("ws://[g::1]/", "IPv6");
            AssertRefused("ws://[10.0.0.1]/", "IPv6");
            AssertRefused("ws://[fe80::1%25eth0]/", "IPv6");
            AssertRefused("ws://[::1]x/", "host");
        }

        [TestMethod]
        public void TryParse_BadPort_IsRefused()
        {
            AssertRefused("ws://h:/", "1 to 65535");
            AssertRefused("ws://h:0/", "1 to 65535");
            AssertRefused("ws://h:65536/", "1 to 65535");
            AssertRefused("ws://h:4294967376/", "1 to 65535");
            AssertRefused("ws://h:8a/", "1 to 65535");
            AssertRefused("ws://h:-1/", "1 to 65535");
            AssertRefused("ws://h:80:81/", "1 to 65535");
            Assert.AreEqual((int)65535, WebSocketBench.ParseUrl("ws://h:65535").Port);
        }

        [TestMethod]
        public void TryParse_BadPath_IsRefused()
        {
            AssertRefused("ws://h/a b", "%20");
            AssertRefused("ws://h/a\r\nX: y", "%20");
            AssertRefused("ws://h/\u00e9", "not ASCII");
            AssertRefused("ws://h/a#b", "%23");
            AssertRefused("ws://h#b", "%23");
            AssertRefused("ws://h/100%", "%25");
            AssertRefused("ws://h/%2", "%25");
            AssertRefused("ws://h/%zz", "%25");
            AssertRefused("ws://h/" + new string('a', 510), "512");
        }

        [TestMethod]
        public void TryParse_UserName_IsRefusedWithoutRepeatingIt()
        {
            WebSocketUrl url;
            string error;

            Assert.IsFalse(WebSocketUrl.TryParse("wss://cp1:secret@h/", out url, out error));

            Assert.IsNull(url);
            Assert.Contains("set apart", error);
            Assert.DoesNotContains("secret", error);
            Assert.IsNotNull(WebSocketBench.ParseUrl("ws://h/a@b"));
        }

        [TestMethod]
        public void AppendPathSegment_PutsOneSlashBetween()
        {
            Assert.AreEqual("/CP1", WebSocketBench.ParseUrl("ws://h").AppendPathSegment("CP1").PathAndQuery);
            Assert.AreEqual("/ocpp/CP1", WebSocketBench.ParseUrl("ws://h/ocpp").AppendPathSegment("CP1").PathAndQuery);
            Assert.AreEqual("/ocpp/CP1", WebSocketBench.ParseUrl("ws://h/ocpp/").AppendPathSegment("CP1").PathAndQuery);
            Assert.AreEqual("/ocpp/CP1?k=/v", WebSocketBench.ParseUrl("ws://h/ocpp?k=/v").AppendPathSegment("CP1").PathAndQuery);
        }

        [TestMethod]
        public void AppendPathSegment_EncodesWhatAPathCannotHold()
        {
            WebSocketUrl url = WebSocketBench.ParseUrl("wss://h:8443/ocpp");

            Assert.AreEqual("/ocpp/A-z.0_9~", url.AppendPathSegment("A-z.0_9~").PathAndQuery);
            Assert.AreEqual("/ocpp/RDAM%7C123", url.AppendPathSegment("RDAM|123").PathAndQuery);
            Assert.AreEqual("/ocpp/a%20b%2Fc%3F%25%C3%A9", url.AppendPathSegment("a b/c?%\u00e9").PathAndQuery);
            Assert.AreEqual("/ocpp/", url.AppendPathSegment(string.Empty).PathAndQuery);
            Assert.AreEqual("h:8443", url.AppendPathSegment("x").Authority);
            Assert.IsTrue(url.AppendPathSegment("x").IsSecure);
        }

        private static void AssertRefused(string text, string part)
        {
            WebSocketUrl url;
            string error;
            Assert.IsFalse(WebSocketUrl.TryParse(text, out url, out error), text);
            Assert.IsNull(url, text);
            Assert.Contains(part, error, text);
        }
    }
}
