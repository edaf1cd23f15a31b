// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class PayloadReaderTests
    {
        [TestMethod]
        public void BeginObject_SomethingElseAtTheTop_IsAFormationViolation()
        {
            string[] texts = new string[] { "[]", "1", "\"x\"", "null", "true", "" };
            foreach (string text in texts)
            {
                PayloadReader reader = JsonText.Payload(text);
                Assert.IsFalse(reader.BeginObject(), text);
                AssertViolation(PayloadViolation.Formation, "object", reader);
            }
        }

        [TestMethod]
        public void BeginObject_SomethingElseInAField_IsATypeViolation()
        {
            PayloadReader reader = JsonText.Payload("{\"a\":[]}");
            reader.BeginObject();
            reader.NextProperty();

            Assert.IsFalse(reader.BeginObject());
            AssertViolation(PayloadViolation.Type, "a: object expected", reader);
        }

        [TestMethod]
        public void ReadString_ChecksTypeLengthAndNul()
        {
            Assert.AreEqual("x", AtValue("\"x\"").ReadString(1));
            Assert.AreEqual("\uD83D\uDE00", AtValue("\"\\uD83D\\uDE00\"").ReadString(1));
            AssertRead(AtValue("\"xy\""), 1, PayloadViolation.Property, "a: at most 1 characters");
            AssertRead(AtValue("\"\\u0000\""), 9, PayloadViolation.Property, "U+0000");
            AssertRead(AtValue("1"), 9, PayloadViolation.Type, "a: string expected");
            AssertRead(AtValue("{}"), 9, PayloadViolation.Type, "a: string expected");
            AssertRead(AtValue("\"x"), 9, PayloadViolation.Formation, "string does not end");
        }

        [TestMethod]
        public void ReadInteger_ChecksTypeAndRange()
        {
            Assert.AreEqual((int)5, AtValue("5").ReadInteger(0, 5));
            Assert.AreEqual((int)5, AtValue("5.0").ReadInteger(0, 5));
            Assert.AreEqual(int.MinValue, AtValue("-2147483648").ReadInteger(int.MinValue, int.MaxValue));
            Assert.AreEqual(int.MaxValue, AtValue("2147483647").ReadInteger(int.MinValue, int.MaxValue));
            AssertInteger("6", PayloadViolation.Property);
            AssertInteger("-1", PayloadViolation.Property);
            AssertInteger("2147483648", PayloadViolation.Property);
            AssertInteger("4294967297", PayloadViolation.Property);
            AssertInteger("1.5", PayloadViolation.Type);
            AssertInteger("\"1\"", PayloadViolation.Type);
            AssertInteger("true", PayloadViolation.Type);
            AssertInteger("[1]", PayloadViolation.Type);
            AssertInteger("1x", PayloadViolation.None);
        }

        [TestMethod]
        public void ReadFixed_ChecksTypeAndDecimals()
        {
            Assert.AreEqual(161L, AtValue("16.1").ReadFixed(1));
            PayloadReader reader = AtValue("16.15");
            reader.ReadFixed(1);
            AssertViolation(PayloadViolation.Property, "at most 1 decimals", reader);
            reader = AtValue("\"16.1\"");
            reader.ReadFixed(1);
            AssertViolation(PayloadViolation.Type, "number expected", reader);
        }

        [TestMethod]
        public void ReadBoolean_ChecksTheType()
        {
            PayloadReader reader = AtValue("true");
            Assert.IsTrue(reader.ReadBoolean());
            Assert.IsFalse(reader.HasFailed);
            reader = AtValue("false");
            Assert.IsFalse(reader.ReadBoolean());
            Assert.IsFalse(reader.HasFailed);
            reader = AtValue("1");
            Assert.IsFalse(reader.ReadBoolean());
            AssertViolation(PayloadViolation.Type, "true or false", reader);
        }

        [TestMethod]
        public void ReadTimestamp_ChecksTypeAndForm()
        {
            Assert.AreEqual(1767323045000L, AtValue("\"2026-01-02T03:04:05Z\"").ReadTimestamp());
            PayloadReader reader = AtValue("\"yesterday\"");
            Assert.AreEqual(0L, reader.ReadTimestamp());
            AssertViolation(PayloadViolation.Property, "a: time like", reader);
            reader = AtValue("1767323045");
            reader.ReadTimestamp();
            AssertViolation(PayloadViolation.Type, "string expected", reader);
        }

        [TestMethod]
        public void Require_MissingField_IsAnOccurrenceViolation()
        {
            PayloadReader reader = JsonText.Payload("{}");
            reader.BeginObject();
            while (reader.NextProperty())
            {
                reader.Skip();
            }

            reader.Require(true, "a");
            Assert.IsFalse(reader.HasFailed);
            reader.Require(false, "b");
            reader.Require(false, "c");
            AssertViolation(PayloadViolation.Occurrence, "b: required field is missing", reader);
        }

        [TestMethod]
        public void Violation_TheFirstOneStays()
        {
            PayloadReader reader = JsonText.Payload("{\"a\":1,\"b\":\"xx\"}");
            reader.BeginObject();
            reader.NextProperty();
            reader.ReadString(5);

            Assert.IsFalse(reader.NextProperty());
            Assert.AreEqual(string.Empty, reader.ReadString(1));
            Assert.AreEqual((int)3, reader.ReadInteger(3, 9));
            Assert.AreEqual(0L, reader.ReadFixed(1));
            Assert.AreEqual(0L, reader.ReadTimestamp());
            Assert.IsFalse(reader.ReadBoolean());
            Assert.IsFalse(reader.BeginObject());
            Assert.IsFalse(reader.BeginArray());
            Assert.IsFalse(reader.NextObject());
            Assert.IsNull(reader.NextString(9));
            reader.Skip();
            reader.SkipObject();
            reader.Reject("other");
            reader.RejectCount("other");
            reader.Require(false, "other");
            AssertViolation(PayloadViolation.Type, "a: string expected", reader);
        }

        [TestMethod]
        public void NextProperty_UnknownFieldsOfAnyKind_AreSkipped()
        {
            PayloadReader reader = JsonText.Payload("{\"x\":{\"a\":[1,{\"a\":2}]},\"y\":[[]],\"a\":7,\"z\":null,\"w\":1e400}");

            Assert.AreEqual((int)7, ReadA(reader));
            Assert.IsFalse(reader.HasFailed);
        }

        [TestMethod]
        public void NextProperty_FieldTwice_TheLastOneCounts()
        {
            Assert.AreEqual((int)8, ReadA(JsonText.Payload("{\"a\":7,\"a\":8}")));
        }

        [TestMethod]
        public void NextProperty_EscapedName_IsTheName()
        {
            Assert.AreEqual((int)8, ReadA(JsonText.Payload("{\"\\u0061\":8}")));
        }

        [TestMethod]
        public void NextProperty_NameWithNulOrVeryLong_IsUnknown()
        {
            PayloadReader reader = JsonText.Payload("{\"a\\u0000b\":7,\"" + new string('a', 900) + "\":8}");
            reader.BeginObject();
            Assert.IsTrue(reader.NextProperty());
            Assert.AreEqual(string.Empty, reader.Name);
            reader.Skip();
            Assert.IsTrue(reader.NextProperty());
            Assert.AreEqual(string.Empty, reader.Name);
            reader.Skip();
            Assert.IsFalse(reader.NextProperty());
            Assert.IsFalse(reader.HasFailed);
        }

        [TestMethod]
        public void NextProperty_NullValue_IsAbsent()
        {
            PayloadReader reader = JsonText.Payload("{\"x\" : null ,\"a\":7,\"y\":null}");
            reader.BeginObject();
            Assert.IsTrue(reader.NextProperty());
            Assert.AreEqual("a", reader.Name);
            Assert.AreEqual((int)7, reader.ReadInteger(0, 9));
            Assert.IsFalse(reader.NextProperty());
            Assert.IsFalse(reader.HasFailed);
        }

        [TestMethod]
        public void Require_FieldThatIsNull_IsAWrongType()
        {
            PayloadReader reader = JsonText.Payload("{\"x\":null}");
            reader.BeginObject();
            Assert.IsFalse(reader.NextProperty());
            reader.Require(true, "x");
            Assert.IsFalse(reader.HasFailed);
            reader.Require(false, "x");
            AssertViolation(PayloadViolation.Type, "x: null is not allowed", reader);

            reader.Reset();
            reader.Require(false, "x");
            AssertViolation(PayloadViolation.Occurrence, "x: required field is missing", reader);
        }

        [TestMethod]
        public void ReadInteger_WithAnAlternative_TakesItForAnythingElse()
        {
            string[] others = new string[] { "-1", "10", "5.5", "99999999999999999999", "\"5\"", "true", "{\"a\":[1,{}]}", "[5]" };
            foreach (string other in others)
            {
                PayloadReader reader = AtValue(other);
                Assert.AreEqual((int)3, reader.ReadInteger(0, 9, 3), other);
                Assert.IsFalse(reader.HasFailed, other);
                Assert.IsFalse(reader.NextProperty(), other);
            }

            Assert.AreEqual((int)5, AtValue("5").ReadInteger(0, 9, 3));
            Assert.AreEqual((int)0, AtValue("0.0").ReadInteger(0, 9, 3));
            PayloadReader broken = AtValue("tru");
            Assert.AreEqual((int)3, broken.ReadInteger(0, 9, 3));
            Assert.AreEqual((int)PayloadViolation.Formation, (int)broken.Violation);
        }

        [TestMethod]
        public void ReadTimestamp_WithAnAlternative_TakesItForAnythingElse()
        {
            string[] others = new string[] { "\"\"", "\"soon\"", "1767323045", "true", "{\"a\":[]}" };
            foreach (string other in others)
            {
                PayloadReader reader = AtValue(other);
                Assert.AreEqual(7L, reader.ReadTimestamp(7), other);
                Assert.IsFalse(reader.HasFailed, other);
                Assert.IsFalse(reader.NextProperty(), other);
            }

            Assert.AreEqual(1767323045000L, AtValue("\"2026-01-02T03:04:05Z\"").ReadTimestamp(7));
        }

        [TestMethod]
        public void ReadLong_TakesMoreThan32Bits()
        {
            Assert.AreEqual(1767323045678L, AtValue("1767323045678").ReadLong());
            Assert.AreEqual(-9223372036854775808L, AtValue("-9223372036854775808").ReadLong());
            Assert.AreEqual(1L, AtValue("1.0").ReadLong());
            foreach (string wrong in new string[] { "1.5", "\"1\"", "true", "9223372036854775808" })
            {
                PayloadReader reader = AtValue(wrong);
                Assert.AreEqual(0L, reader.ReadLong(), wrong);
                Assert.AreEqual((int)PayloadViolation.Type, (int)reader.Violation, wrong);
            }
        }

        [TestMethod]
        public void NextProperty_NullMisspelt_IsAFormationViolation()
        {
            PayloadReader reader = JsonText.Payload("{\"x\":nul}");
            reader.BeginObject();

            Assert.IsFalse(reader.NextProperty());
            AssertViolation(PayloadViolation.Formation, "null expected", reader);
        }

        [TestMethod]
        public void NextString_ReadsAnArrayOfStrings()
        {
            PayloadReader reader = AtValue("[\"x\",\"\",\"yz\"]");
            Assert.IsTrue(reader.BeginArray());
            Assert.AreEqual("x", reader.NextString(2));
            Assert.AreEqual(string.Empty, reader.NextString(2));
            Assert.AreEqual("yz", reader.NextString(2));
            Assert.IsNull(reader.NextString(2));
            Assert.IsFalse(reader.HasFailed);
        }

        [TestMethod]
        public void NextString_WrongElements_AreViolations()
        {
            AssertElement("[1]", PayloadViolation.Type);
            AssertElement("[null]", PayloadViolation.Type);
            AssertElement("[[]]", PayloadViolation.Type);
            AssertElement("[\"abc\"]", PayloadViolation.Property);
            AssertElement("[\"", PayloadViolation.Formation);
            AssertElement("[", PayloadViolation.Formation);
            PayloadReader reader = AtValue("{}");
            Assert.IsFalse(reader.BeginArray());
            AssertViolation(PayloadViolation.Type, "array expected", reader);
        }

        [TestMethod]
        public void NextObject_ReadsAnArrayOfObjects()
        {
            PayloadReader reader = AtValue("[{\"a\":1},{},{\"a\":3}]");
            reader.BeginArray();
            int sum = 0;
            int count = 0;
            while (reader.NextObject())
            {
                count++;
                while (reader.NextProperty())
                {
                    sum += reader.ReadInteger(0, 9);
                }
            }

            Assert.IsFalse(reader.HasFailed);
            Assert.AreEqual((int)3, count);
            Assert.AreEqual((int)4, sum);
            Assert.IsFalse(reader.NextProperty());
        }

        [TestMethod]
        public void NextObject_WrongElements_AreViolations()
        {
            PayloadReader reader = AtValue("[1]");
            reader.BeginArray();
            Assert.IsFalse(reader.NextObject());
            AssertViolation(PayloadViolation.Type, "objects", reader);
            reader = AtValue("[");
            reader.BeginArray();
            Assert.IsFalse(reader.NextObject());
            AssertViolation(PayloadViolation.Formation, "at byte", reader);
        }

        [TestMethod]
        public void RejectCount_IsAnOccurrenceViolation()
        {
            PayloadReader reader = AtValue("[1,2]");
            reader.RejectCount("at most 1 element allowed");
            AssertViolation(PayloadViolation.Occurrence, "a: at most 1 element", reader);
        }

        [TestMethod]
        public void Reset_AfterAViolation_StartsAnew()
        {
            PayloadReader reader = AtValue("5");
            reader.ReadString(5);

            reader.Reset();

            Assert.IsFalse(reader.HasFailed);
            Assert.IsNull(reader.Detail);
            Assert.IsNull(reader.Name);
        }

        [TestMethod]
        public void ReadAny_GivesStringsAndJson()
        {
            AssertAny("x\"y", true, "\"x\\\"y\"");
            AssertAny("{\"b\": [1, \"\u20AC\"]}", false, "{\"b\": [1, \"\u20AC\"]}");
            AssertAny("[[]]", false, " [[]] ");
            AssertAny("-1.5", false, "-1.5");
            AssertAny("true", false, "true");
        }

        [TestMethod]
        public void ReadAny_TooLongOrBroken_IsAViolation()
        {
            AssertAnyWrong("\"123456\"", PayloadViolation.Property);
            AssertAnyWrong("\"\\u0000\"", PayloadViolation.Property);
            AssertAnyWrong("[1,23]", PayloadViolation.Property);
            AssertAnyWrong("[1", PayloadViolation.Formation);
            AssertAnyWrong("x", PayloadViolation.Formation);
        }

        [TestMethod]
        public void NextInteger_GoesThroughTheArray()
        {
            PayloadReader reader = AtValue("[1,-5,5]");
            int value;
            reader.BeginArray();
            Assert.IsTrue(reader.NextInteger(-5, 5, out value));
            Assert.AreEqual((int)1, value);
            Assert.IsTrue(reader.NextInteger(-5, 5, out value));
            Assert.AreEqual((int)-5, value);
            Assert.IsTrue(reader.NextInteger(-5, 5, out value));
            Assert.AreEqual((int)5, value);
            Assert.IsFalse(reader.NextInteger(-5, 5, out value));
            Assert.IsFalse(reader.HasFailed);
            AssertIntegers("[6]", PayloadViolation.Property);
            AssertIntegers("[1.5]", PayloadViolation.Type);
            AssertIntegers("[null]", PayloadViolation.Type);
            AssertIntegers("[[1]]", PayloadViolation.Type);
            AssertIntegers("[", PayloadViolation.Formation);
        }

        [TestMethod]
        public void NextObject_NamesTheArrayAgain()
        {
            PayloadReader reader = AtValue("[{\"b\":1},2]");
            reader.BeginArray();
            reader.NextObject();
            reader.NextProperty();
            Assert.AreEqual("b", reader.Name);
            reader.Skip();
            reader.NextProperty();
            Assert.IsFalse(reader.NextObject());
            AssertViolation(PayloadViolation.Type, "a: array of objects expected", reader);
        }

        [TestMethod]
        public void Rewind_ReadsOnceMore()
        {
            const string text = "{\"a\":[1,2],\"b\":\"x\"}";
            PayloadReader reader = JsonText.Payload(text);
            Assert.AreEqual(text.Length, reader.Length);
            for (int i = 0; i < 3; i++)
            {
                reader.BeginObject();
                reader.NextProperty();
                Assert.AreEqual("a", reader.Name);
                reader.Skip();
                reader.NextProperty();
                if (i == 2)
                {
                    Assert.AreEqual("x", reader.ReadString(9));
                    Assert.IsFalse(reader.NextProperty());
                    Assert.IsFalse(reader.HasFailed);
                }

                reader.Rewind();
                Assert.IsNull(reader.Name);
            }
        }

        [TestMethod]
        public void RejectLength_IsAFormationViolation()
        {
            PayloadReader reader = JsonText.Payload("{}");
            reader.RejectLength(1);
            AssertViolation(PayloadViolation.Formation, "payload: at most 1 bytes allowed", reader);
        }

        private static PayloadReader AtValue(string value)
        {
            PayloadReader reader = JsonText.Payload("{\"a\":" + value + "}");
            Assert.IsTrue(reader.BeginObject());
            Assert.IsTrue(reader.NextProperty());
            Assert.AreEqual("a", reader.Name);
            return reader;
        }

        private static int ReadA(PayloadReader reader)
        {
            int value = -1;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "a")
                {
                    value = reader.ReadInteger(0, 9);
                }
                else
                {
                    reader.Skip();
                }
            }

            return value;
        }

        private static void AssertRead(PayloadReader reader, int maximumLength, PayloadViolation violation, string detail)
        {
            Assert.AreEqual(string.Empty, reader.ReadString(maximumLength));
            AssertViolation(violation, detail, reader);
        }

        private static void AssertInteger(string value, PayloadViolation violation)
        {
            PayloadReader reader = AtValue(value);
            int read = reader.ReadInteger(0, 5);
            Assert.AreEqual((int)violation, (int)reader.Violation, value);
            if (violation != PayloadViolation.None)
            {
                Assert.AreEqual((int)0, read, value);
                Assert.StartsWith("a: ", reader.Detail, value);
            }
        }

        private static void AssertElement(string array, PayloadViolation violation)
        {
            PayloadReader reader = AtValue(array);
            reader.BeginArray();
            Assert.IsNull(reader.NextString(2), array);
            Assert.AreEqual((int)violation, (int)reader.Violation, array);
        }

        private static void AssertAny(string expected, bool isText, string value)
        {
            bool wasText;
            PayloadReader reader = AtValue(value);
            Assert.AreEqual(expected, reader.ReadAny(40, out wasText), value);
            Assert.AreEqual(isText, wasText, value);
            Assert.IsFalse(reader.NextProperty());
            Assert.IsFalse(reader.HasFailed);
        }

        private static void AssertAnyWrong(string value, PayloadViolation violation)
        {
            bool isText;
            PayloadReader reader = AtValue(value);
            Assert.IsNull(reader.ReadAny(5, out isText), value);
            Assert.AreEqual((int)violation, (int)reader.Violation, value);
            Assert.IsNull(reader.ReadAny(5, out isText), value);
        }

        private static void AssertIntegers(string array, PayloadViolation violation)
        {
            int value;
            PayloadReader reader = AtValue(array);
            reader.BeginArray();
            Assert.IsFalse(reader.NextInteger(0, 5, out value), array);
            Assert.AreEqual((int)violation, (int)reader.Violation, array);
        }

        private static void AssertViolation(PayloadViolation violation, string detail, PayloadReader reader)
        {
            Assert.AreEqual((int)violation, (int)reader.Violation);
            Assert.Contains(detail, reader.Detail);
            Assert.IsTrue(reader.HasFailed);
        }
    }
}
