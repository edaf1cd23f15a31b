// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class JsonWriterTests
    {
        [TestMethod]
        public void Write_NestedValues_SetsTheCommas()
        {
            TextSink sink = new TextSink();
            JsonWriter writer = Begin(sink, 256);

            writer.StartObject();
            writer.Property("a", 1);
            writer.Property("b", "x");
            writer.Property("left out", null);
            writer.ConstantProperty("left out", null);
            writer.ConstantProperty("c", "Accepted");
            writer.Name("d");
            writer.StartArray();
            writer.StartObject();
            writer.EndObject();
            writer.StartArray();
            writer.EndArray();
            writer.Boolean(true);
            writer.Boolean(false);
            writer.String(null);
            writer.Fixed(-1500, 3);
            writer.FixedText(161, 1);
            writer.EndArray();
            writer.TimestampProperty("e", 0);
            writer.EndObject();

            Assert.IsTrue(writer.End());
            Assert.AreEqual(
                "{\"a\":1,\"b\":\"x\",\"c\":\"Accepted\",\"d\":[{},[],true,false,null,-1.5,\"16.1\"],\"e\":\"1970-01-01T00:00:00.000Z\"}",
                sink.Text);
            Assert.AreEqual(sink.Length, writer.Length);
            Assert.AreEqual((int)1, sink.Ends);
        }

        [TestMethod]
        public void Write_EachKindOfValueFirst_IsFollowedByAComma()
        {
            for (int kind = 0; kind < 9; kind++)
            {
                TextSink sink = new TextSink();
                JsonWriter writer = Begin(sink, 64);
                writer.StartArray();
                for (int i = 0; i < 2; i++)
                {
                    WriteKind(writer, kind);
                }

                writer.EndArray();
                writer.End();
                string trace = JsonText.Trace(JsonText.Reader(sink.Text));
                Assert.EndsWith(".", trace, sink.Text);
                Assert.IsTrue(trace.Length > 4, sink.Text);
            }
        }

        [TestMethod]
        public void String_CharactersThatNeedAnEscape_AreEscaped()
        {
            AssertString("\"", "\"\\\"\"");
            AssertString("\\", "\"\\\\\"");
            AssertString("/", "\"/\"");
            AssertString("a\b\t\n\f\rz", "\"a\\b\\t\\n\\f\\rz\"");
            AssertString("\u0001\u000B\u000E\u001F\u0020\u007F", "\"\\u0001\\u000b\\u000e\\u001f \u007F\"");
            AssertString("\u00E9\u20AC\uD83D\uDE00", "\"\u00E9\u20AC\uD83D\uDE00\"");
            AssertString(string.Empty, "\"\"");
        }

        [TestMethod]
        public void String_EveryControlCharacter_ReadsBackTheSame()
        {
            for (int code = 1; code < 0x20; code++)
            {
                string text = "x" + new string((char)code, 2) + "y";
                JsonReader reader = JsonText.Reader(Written(text, 64).Text);
                Assert.IsTrue(reader.Read(JsonToken.String));
                Assert.AreEqual(text, reader.GetString());
            }
        }

        [TestMethod]
        public void String_LongerThanTheBuffer_GoesOutInParts()
        {
            // Every kind of character comes to lie on every border of a part.
            string[] kinds = new string[] { "a", "\u00E9", "\u20AC", "\uD83D\uDE00", "\"", "\\", "\u0001", "ab\u20AC\"\uD83D\uDE00" };
            foreach (string kind in kinds)
            {
                for (int prefix = 0; prefix < 24; prefix++)
                {
                    string text = new string('p', prefix);
                    while (text.Length < 150)
                    {
                        text += kind;
                    }

                    TextSink sink = Written(text, JsonWriter.SmallestBuffer);
                    JsonReader reader = JsonText.Reader(sink.Text);
                    Assert.IsTrue(reader.Read(JsonToken.String), kind);
                    Assert.AreEqual(text, reader.GetString(), kind);
                    Assert.IsTrue(sink.Parts > 1, kind);
                    Assert.IsTrue(sink.LargestPart <= JsonWriter.SmallestBuffer, kind);
                    Assert.AreEqual((int)1, sink.Ends, kind);
                }
            }
        }

        [TestMethod]
        public void Write_InSmallParts_GivesTheSameText()
        {
            TextSink whole = new TextSink();
            JsonWriter large = Begin(whole, 4096);
            WriteMuch(large);
            Assert.IsTrue(large.End());
            for (int size = JsonWriter.SmallestBuffer; size < 200; size++)
            {
                TextSink parts = new TextSink();
                JsonWriter small = Begin(parts, size);
                WriteMuch(small);
                Assert.IsTrue(small.End());
                Assert.AreEqual(whole.Text, parts.Text);
                Assert.AreEqual(whole.Length, small.Length);
                Assert.AreEqual((int)1, parts.Ends);
            }

            Assert.EndsWith(".", JsonText.Trace(JsonText.Reader(whole.Text)));
        }

        [TestMethod]
        public void Number_EveryMagnitude_IsExact()
        {
            AssertNumber(long.MinValue, "-9223372036854775808");
            AssertNumber(long.MaxValue, "9223372036854775807");
            AssertNumber(0, "0");
            long power = 1;
            string zeros = string.Empty;
            string nines = string.Empty;
            for (int digits = 1; digits < 19; digits++)
            {
                AssertNumber(power, "1" + zeros);
                AssertNumber(-power, "-1" + zeros);
                power *= 10;
                zeros += "0";
                nines += "9";
                AssertNumber(power - 1, nines);
                AssertNumber(1 - power, "-" + nines);
            }
        }

        [TestMethod]
        public void Fixed_DropsTrailingZerosOnly()
        {
            AssertFixed(0, 3, "0");
            AssertFixed(1, 3, "0.001");
            AssertFixed(-1, 3, "-0.001");
            AssertFixed(10, 3, "0.01");
            AssertFixed(100, 3, "0.1");
            AssertFixed(1000, 3, "1");
            AssertFixed(1001, 3, "1.001");
            AssertFixed(-230450, 3, "-230.45");
            AssertFixed(100000, 3, "100");
            AssertFixed(100, 0, "100");
            AssertFixed(123456, 6, "0.123456");
            AssertFixed(long.MaxValue, 3, "9223372036854775.807");
            AssertFixed(long.MinValue, 3, "-9223372036854775.808");
            AssertFixed(long.MinValue, 6, "-9223372036854.775808");
        }

        [TestMethod]
        public void Fixed_ReadsBackTheSame()
        {
            long value = 1;
            for (int i = 0; i < 200; i++)
            {
                value = (value * 6364136223846793005L) + 1442695040888963407L;
                long shortened = value >> (i % 60);
                JsonReader reader = JsonText.Reader(FixedAsText(shortened, i % 7));
                long read;
                Assert.IsTrue(reader.Read(JsonToken.Number));
                Assert.IsTrue(reader.TryGetFixed(i % 7, out read));
                Assert.AreEqual(shortened, read);
            }
        }

        [TestMethod]
        public void End_SinkRefusesAPart_FailsAndDropsTheRest()
        {
            TextSink sink = new TextSink();
            sink.PartsTaken = 1;
            JsonWriter writer = Begin(sink, 64);

            writer.String(new string('x', 300));

            Assert.IsTrue(writer.HasFailed);
            Assert.IsFalse(writer.End());
            Assert.AreEqual((int)2, sink.Parts);
        }

        [TestMethod]
        public void Begin_AfterAFailure_WritesAnew()
        {
            TextSink broken = new TextSink();
            broken.PartsTaken = 0;
            JsonWriter writer = Begin(broken, 64);
            writer.StartObject();
            writer.Property("a", 1);
            writer.End();
            TextSink sink = new TextSink();

            writer.Begin(sink);
            writer.StartArray();
            writer.EndArray();

            Assert.IsTrue(writer.End());
            Assert.AreEqual("[]", sink.Text);
        }

        private static void WriteKind(JsonWriter writer, int kind)
        {
            switch (kind)
            {
                case 0:
                    writer.String(null);
                    break;
                case 1:
                    writer.String("x");
                    break;
                case 2:
                    writer.Constant("x");
                    break;
                case 3:
                    writer.Number(1);
                    break;
                case 4:
                    writer.Fixed(1, 3);
                    break;
                case 5:
                    writer.FixedText(1, 3);
                    break;
                case 6:
                    writer.Boolean(true);
                    break;
                case 7:
                    writer.Timestamp(0);
                    break;
                default:
                    writer.StartObject();
                    writer.EndObject();
                    break;
            }
        }

        private static void WriteMuch(JsonWriter writer)
        {
            writer.StartArray();
            for (int i = 0; i < 6; i++)
            {
                writer.StartObject();
                writer.Property("key" + i.ToString(), "v\u20ACal\"ue \uD83D\uDE00 " + i.ToString());
                writer.ConstantProperty("constant", "Energy.Active.Import.Register");
                writer.TimestampProperty("timestamp", 1767323045678L + i);
                writer.Property("number", long.MinValue + i);
                writer.Name("readonly");
                writer.Boolean(i % 2 == 0);
                writer.Name("fixed");
                writer.FixedText(-123456 * i, 3);
                writer.EndObject();
            }

            writer.EndArray();
        }

        private static JsonWriter Begin(TextSink sink, int bufferSize)
        {
            JsonWriter writer = new JsonWriter(new byte[bufferSize]);
            writer.Begin(sink);
            return writer;
        }

        private static TextSink Written(string text, int bufferSize)
        {
            TextSink sink = new TextSink();
            JsonWriter writer = Begin(sink, bufferSize);
            writer.String(text);
            Assert.IsTrue(writer.End());
            return sink;
        }

        private static void AssertString(string text, string expected)
        {
            Assert.AreEqual(expected, Written(text, 64).Text);
            Assert.AreEqual(expected, Written(text, 256).Text);
        }

        private static string FixedAsText(long value, int decimals)
        {
            TextSink sink = new TextSink();
            JsonWriter writer = Begin(sink, 64);
            writer.Fixed(value, decimals);
            Assert.IsTrue(writer.End());
            return sink.Text;
        }

        private static void AssertFixed(long value, int decimals, string expected)
        {
            Assert.AreEqual(expected, FixedAsText(value, decimals));
        }

        private static void AssertNumber(long value, string expected)
        {
            TextSink sink = new TextSink();
            JsonWriter writer = Begin(sink, 64);
            writer.Number(value);
            Assert.IsTrue(writer.End());
            Assert.AreEqual(expected, sink.Text);
        }
    }
}
