// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class JsonReaderTests
    {
        [TestMethod]
        public void Read_CorrectTexts_EndsWithoutError()
        {
            foreach (string text in JsonGrammarCases.Correct)
            {
                JsonReader reader = JsonText.Reader(text);

                while (reader.Read())
                {
                    Assert.IsTrue(reader.Token != JsonToken.None, text);
                }

                Assert.AreEqual((int)JsonToken.End, (int)reader.Token, text + ": " + reader.Error);
                Assert.AreEqual((int)0, reader.Depth, text);
                Assert.IsNull(reader.Error, text);
                Assert.IsFalse(reader.Read(), text);
            }
        }

        [TestMethod]
        public void Read_WrongTexts_EndsWithError()
        {
            foreach (string text in JsonGrammarCases.Wrong)
            {
                JsonReader reader = JsonText.Reader(text);

                int tokens = 0;
                while (reader.Read())
                {
                    tokens++;
                    Assert.IsTrue(tokens < 1000, text);
                }

                Assert.AreEqual((int)JsonToken.Error, (int)reader.Token, text);
                Assert.IsNotNull(reader.Error, text);
                Assert.IsFalse(reader.Read(), text);
                Assert.AreEqual((int)JsonToken.Error, (int)reader.Token, text);
            }
        }

        [TestMethod]
        public void Read_EveryPrefixOfACorrectText_IsWrong()
        {
            const string text = "{\"a\":[1.5e3,true,{\"b\":\"x\\u00e9\\n\"}],\"c\":null}";
            for (int length = 0; length < text.Length; length++)
            {
                string prefix = text.Substring(0, length);
                Assert.EndsWith("!", JsonText.Trace(JsonText.Reader(prefix)), prefix);
            }
        }

        [TestMethod]
        public void Read_AtEveryOffsetAroundASegmentBorder_FindsTheSame()
        {
            const string text = "{\"na\u00EFve\":[\"a\\u20ACb\\uD83D\\uDE00\u20AC\",-12.345e1,true,false,null,{\"x\":\"\\\"\\\\\"}] , \"z\" : 907}";
            string expected = JsonText.Trace(JsonText.Reader(text));
            Assert.AreEqual("{na\u00EFve:['a\u20ACb\uD83D\uDE00\u20AC'5;-123450;true;false;null;{x:'\"\\'2;}]z:907000;}.", expected);
            for (int offset = ByteChain.SegmentSize - text.Length - 12; offset <= ByteChain.SegmentSize + 1; offset++)
            {
                Assert.AreEqual(expected, JsonText.Trace(JsonText.ReaderAt(text, offset)), "offset " + offset.ToString());
            }
        }

        [TestMethod]
        public void Read_WrongTextsAcrossASegmentBorder_EndsWithError()
        {
            foreach (string text in JsonGrammarCases.Wrong)
            {
                int offset = ByteChain.SegmentSize - (text.Length / 2);
                Assert.EndsWith("!", JsonText.Trace(JsonText.ReaderAt(text, offset)), text);
            }
        }

        [TestMethod]
        public void Read_NulByteAroundTheText_IsWrong()
        {
            // A string with U+0000 cannot be made on the device.
            ByteChain chain = new ByteChain(16);
            chain.Append(new byte[] { 0, (byte)'[', (byte)']', 0 }, 0, 4);
            JsonReader reader = new JsonReader();

            reader.Reset(chain, 1, 4);
            Assert.AreEqual("[]!", JsonText.Trace(reader));
            reader.Reset(chain, 0, 3);
            Assert.AreEqual("!", JsonText.Trace(reader));
            reader.Reset(chain, 1, 3);
            Assert.AreEqual("[].", JsonText.Trace(reader));
        }

        [TestMethod]
        public void Read_PartOfAChain_StopsAtItsEnd()
        {
            ByteChain chain = JsonText.Chain("xx[1,2]yy");
            JsonReader reader = new JsonReader();

            reader.Reset(chain, 2, 7);

            Assert.AreEqual("[1000;2000;].", JsonText.Trace(reader));
        }

        [TestMethod]
        public void Reset_AfterAnError_ReadsAnew()
        {
            JsonReader reader = JsonText.Reader("[1,}");
            JsonText.Trace(reader);
            ByteChain chain = JsonText.Chain("{\"a\":1}");

            reader.Reset(chain, 0, chain.Length);

            Assert.AreEqual("{a:1000;}.", JsonText.Trace(reader));
        }

        [TestMethod]
        public void Error_SaysWhere()
        {
            JsonReader reader = JsonText.Reader("{\"a\":tru}");
            JsonText.Trace(reader);

            Assert.Contains("at byte 8", reader.Error);
        }

        [TestMethod]
        public void TokenStart_AndPosition_EncloseTheValue()
        {
            JsonReader reader = JsonText.Reader("[1, {\"a\":2} , 3]");
            reader.Read();
            reader.Read();
            reader.Read();
            int start = reader.TokenStart;
            reader.Skip();

            Assert.AreEqual((int)4, start);
            Assert.AreEqual((int)11, reader.Position);
        }

        [TestMethod]
        public void Skip_FromEachKindOfToken_StandsBehindTheValue()
        {
            JsonReader reader = JsonText.Reader("{\"a\":{\"b\":[1,{}]},\"c\":[[],[2]],\"d\":\"x\",\"e\":5}");
            reader.Read();
            int names = 0;
            while (reader.Read(JsonToken.Name))
            {
                names++;
                Assert.IsTrue(reader.Skip());
                Assert.AreEqual((int)1, reader.Depth);
            }

            Assert.AreEqual((int)4, names);
            Assert.AreEqual((int)JsonToken.EndObject, (int)reader.Token);
            Assert.IsFalse(reader.Read());
            Assert.AreEqual((int)JsonToken.End, (int)reader.Token);
        }

        [TestMethod]
        public void Skip_OverAnError_Fails()
        {
            JsonReader reader = JsonText.Reader("{\"a\":[1,]}");
            reader.Read();
            reader.Read();

            Assert.IsFalse(reader.Skip());
            Assert.AreEqual((int)JsonToken.Error, (int)reader.Token);
        }

        [TestMethod]
        public void GetString_LongerThanASegment_IsWhole()
        {
            string text = new string('x', 1500);

            JsonReader reader = JsonText.ReaderAt("\"" + text + "\\n\u20AC\"", 300);
            reader.Read();

            Assert.AreEqual(text + "\n\u20AC", reader.GetString());
            Assert.AreEqual((int)1502, reader.StringLength);
        }

        [TestMethod]
        public void StringLength_CountsCodePoints()
        {
            AssertString("\"\"", string.Empty, 0);
            AssertString("\"abc\"", "abc", 3);
            AssertString("\"\\u0041\\u00DF\\u6771\"", "A\u00DF\u6771", 3);
            AssertString("\"\\uD834\\uDD1E\"", "\uD834\uDD1E", 1);
            AssertString("\"\u00E9\u20AC\uD83D\uDE00\"", "\u00E9\u20AC\uD83D\uDE00", 3);
            AssertString("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t", 8);
            AssertString("\"\\uD800\\uDC00\\uDBFF\\uDFFF\"", "\uD800\uDC00\uDBFF\uDFFF", 2);
        }

        [TestMethod]
        public void StringHasNul_OnlyWithU0000()
        {
            JsonReader reader = JsonText.Reader("[\"a\\u0000b\",\"a\\u0001\",\"\\\\u0000\"]");
            reader.Read();
            reader.Read();
            Assert.IsTrue(reader.StringHasNul);
            reader.Read();
            Assert.IsFalse(reader.StringHasNul);
            reader.Read();
            Assert.IsFalse(reader.StringHasNul);
        }

        [TestMethod]
        public void IsNullNext_LooksWithoutReading()
        {
            JsonReader reader = JsonText.Reader("{\"a\" : null,\"b\":1}");
            reader.Read();
            Assert.IsFalse(reader.IsNullNext);
            reader.Read();
            Assert.IsTrue(reader.IsNullNext);
            Assert.IsTrue(reader.Read(JsonToken.Null));
            reader.Read();
            Assert.IsFalse(reader.IsNullNext);
        }

        private static void AssertString(string json, string expected, int length)
        {
            JsonReader reader = JsonText.Reader(json);
            Assert.IsTrue(reader.Read(JsonToken.String), json);
            Assert.AreEqual(expected, reader.GetString(), json);
            Assert.AreEqual(length, reader.StringLength, json);
        }
    }
}
