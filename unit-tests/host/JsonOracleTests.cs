// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Globalization;
using System.Text;
using System.Text.Json;
using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Compares our reader with the one of .NET on texts that are made by chance, right and wrong ones. On the host only.
    /// </summary>
    public class JsonOracleTests
    {
        private const string Alphabet = "{}[]:,\"\\ \n\tabuflnrste0123456789+-.E/\u00E9";

        private static readonly JsonDocumentOptions s_options = new JsonDocumentOptions { MaxDepth = JsonReader.MaximumDepth };

        [TestMethod]
        public void Read_TextsByChance_AgreesWithTheReaderOfDotNet()
        {
            SeededRandom random = new SeededRandom(16);
            int right = 0;
            int wrong = 0;
            for (int i = 0; i < 40000; i++)
            {
                StringBuilder text = new StringBuilder();
                Generate(random, text, 0);
                for (int changes = random.Below(3); changes > 0; changes--)
                {
                    Change(random, text);
                }

                // .NET looks at surrogates only when the string is asked for.
                string json = text.ToString();
                if (json.Contains("\\ud") || json.Contains("\\uD"))
                {
                    continue;
                }

                bool expected = IsJson(json);
                right += expected ? 1 : 0;
                wrong += expected ? 0 : 1;
                Assert.AreEqual(expected, JsonText.Trace(JsonText.ReaderAt(json, random.Below(600))).EndsWith("."), json);
            }

            Assert.IsTrue(right > 10000 && wrong > 10000, right + " right, " + wrong + " wrong");
        }

        [TestMethod]
        public void TryGetFixed_NumbersByChance_AgreesWithDecimal()
        {
            SeededRandom random = new SeededRandom(17);
            int taken = 0;
            for (int i = 0; i < 40000; i++)
            {
                StringBuilder text = new StringBuilder();
                Number(random, text);
                decimal exact;
                if (!decimal.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out exact)
                    || text.Length > 15 || exact > 1e22m || exact < -1e22m)
                {
                    continue;
                }

                int decimals = random.Below(7);
                decimal scaled = exact;
                for (int k = 0; k < decimals; k++)
                {
                    scaled *= 10;
                }

                bool isExpected = scaled == decimal.Truncate(scaled) && scaled >= long.MinValue && scaled <= long.MaxValue;
                JsonReader reader = JsonText.Reader(text.ToString());
                reader.Read();
                long value;
                Assert.AreEqual(isExpected, reader.TryGetFixed(decimals, out value), text + " with " + decimals);
                if (isExpected)
                {
                    taken++;
                    Assert.AreEqual((long)scaled, value, text.ToString());
                }
            }

            Assert.IsTrue(taken > 10000, taken.ToString());
        }

        [TestMethod]
        public void String_TextsByChance_ReadBackTheSameThere()
        {
            SeededRandom random = new SeededRandom(18);
            string[] kinds = new string[] { "a", "7", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u0001", "\u001F", "\u007F", "\u00E9", "\u20AC", "\uFFFD", "\U0001F600", "\U0010FFFF" };
            for (int i = 0; i < 3000; i++)
            {
                StringBuilder text = new StringBuilder();
                for (int length = random.Below(120); length > 0; length--)
                {
                    text.Append(kinds[random.Below(kinds.Length)]);
                }

                TextSink sink = new TextSink();
                JsonWriter writer = new JsonWriter(new byte[64 + random.Below(100)]);
                writer.Begin(sink);
                writer.String(text.ToString());
                writer.End();
                Assert.AreEqual(text.ToString(), JsonDocument.Parse(sink.Text).RootElement.GetString());
            }
        }

        [TestMethod]
        public void String_HalfASurrogatePairAtTheEnd_IsReplaced()
        {
            for (int length = 0; length < 70; length++)
            {
                TextSink sink = new TextSink();
                JsonWriter writer = new JsonWriter(new byte[JsonWriter.SmallestBuffer]);
                writer.Begin(sink);
                writer.String(new string('x', length) + "\uD83D");
                writer.End();
                Assert.AreEqual("\"" + new string('x', length) + "\uFFFD\"", sink.Text);
            }
        }

        private static bool IsJson(string text)
        {
            try
            {
                using (JsonDocument.Parse(Encoding.UTF8.GetBytes(text), s_options))
                {
                    return true;
                }
            }
            catch (JsonException)
            {
                return false;
            }
        }

        private static void Generate(SeededRandom random, StringBuilder text, int depth)
        {
            Space(random, text);
            switch (random.Below(depth > 14 ? 5 : 8))
            {
                case 0:
                    text.Append("true");
                    break;
                case 1:
                    text.Append("false");
                    break;
                case 2:
                    text.Append("null");
                    break;
                case 3:
                    Number(random, text);
                    break;
                case 4:
                    Text(random, text);
                    break;
                case 5:
                    text.Append('[');
                    for (int count = random.Below(4), i = 0; i < count; i++)
                    {
                        text.Append(i == 0 ? string.Empty : ",");
                        Generate(random, text, depth + 1);
                    }

                    Space(random, text);
                    text.Append(']');
                    break;
                default:
                    text.Append('{');
                    for (int count = random.Below(4), i = 0; i < count; i++)
                    {
                        text.Append(i == 0 ? string.Empty : ",");
                        Space(random, text);
                        Text(random, text);
                        Space(random, text);
                        text.Append(':');
                        Generate(random, text, depth + 1);
                    }

                    Space(random, text);
                    text.Append('}');
                    break;
            }

            Space(random, text);
        }

        private static void Number(SeededRandom random, StringBuilder text)
        {
            text.Append(random.Below(3) == 0 ? "-" : string.Empty);
            if (random.Below(4) == 0)
            {
                text.Append('0');
            }
            else
            {
                text.Append((char)('1' + random.Below(9)));
                Digits(random, text, random.Below(random.Below(4) == 0 ? 20 : 5));
            }

            if (random.Below(3) == 0)
            {
                text.Append('.');
                Digits(random, text, 1 + random.Below(6));
            }

            if (random.Below(4) == 0)
            {
                text.Append(random.Below(2) == 0 ? 'e' : 'E');
                text.Append(new string[] { string.Empty, "+", "-" }[random.Below(3)]);
                text.Append(random.Below(12));
            }
        }

        private static void Digits(SeededRandom random, StringBuilder text, int count)
        {
            for (; count > 0; count--)
            {
                text.Append((char)('0' + (random.Below(2) == 0 ? 0 : random.Below(10))));
            }
        }

        private static void Text(SeededRandom random, StringBuilder text)
        {
            string[] kinds = new string[] { "a", "\u20AC", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\u0000", "\U0001F600", " " };
            text.Append('"');
            for (int length = random.Below(6); length > 0; length--)
            {
                text.Append(kinds[random.Below(kinds.Length)]);
            }

            text.Append('"');
        }

        private static void Space(SeededRandom random, StringBuilder text)
        {
            text.Append(new string[] { string.Empty, string.Empty, string.Empty, " ", "\n", "\r", "\t" }[random.Below(7)]);
        }

        private static void Change(SeededRandom random, StringBuilder text)
        {
            // Not inside a surrogate pair: the reader is given valid UTF-8 only.
            int position = random.Below(text.Length);
            if (char.IsSurrogate(text[position]) || (position > 0 && char.IsHighSurrogate(text[position - 1])))
            {
                return;
            }

            switch (random.Below(3))
            {
                case 0:
                    text.Remove(position, 1);
                    break;
                case 1:
                    text.Insert(position, Alphabet[random.Below(Alphabet.Length)]);
                    break;
                default:
                    text[position] = Alphabet[random.Below(Alphabet.Length)];
                    break;
            }

            if (text.Length == 0)
            {
                text.Append(' ');
            }
        }
    }
}
