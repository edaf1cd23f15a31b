// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// JSON texts for tests: into a chain, and read back as a trace of tokens.
    /// </summary>
    public static class JsonText
    {
        private const int Limit = 16384;

        /// <summary>
        /// Puts a text into a chain.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <returns>The chain.</returns>
        public static ByteChain Chain(string text)
        {
            return ChainAt(text, 0);
        }

        /// <summary>
        /// Puts a text into a chain behind filler bytes.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <param name="offset">Number of filler bytes.</param>
        /// <returns>The chain.</returns>
        public static ByteChain ChainAt(string text, int offset)
        {
            ByteChain chain = new ByteChain(Limit);
            chain.Append(new byte[offset], 0, offset);
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            chain.Append(bytes, 0, bytes.Length);
            return chain;
        }

        /// <summary>
        /// Makes a reader for a text.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <returns>The reader.</returns>
        public static JsonReader Reader(string text)
        {
            return ReaderAt(text, 0);
        }

        /// <summary>
        /// Makes a reader for a text that begins somewhere in a chain.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <param name="offset">Where it begins.</param>
        /// <returns>The reader.</returns>
        public static JsonReader ReaderAt(string text, int offset)
        {
            ByteChain chain = ChainAt(text, offset);
            JsonReader reader = new JsonReader();
            reader.Reset(chain, offset, chain.Length);
            return reader;
        }

        /// <summary>
        /// Makes a reader of payloads for a text.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <returns>The reader.</returns>
        public static PayloadReader Payload(string text)
        {
            return new PayloadReader(Reader(text));
        }

        /// <summary>
        /// Reads to the end and writes down what was found, with all values.
        /// </summary>
        /// <param name="reader">Reader.</param>
        /// <returns>For instance <c>{a:=1;}.</c> with a full stop at the end of a correct text, an exclamation mark after an error.</returns>
        public static string Trace(JsonReader reader)
        {
            string trace = string.Empty;
            while (reader.Read())
            {
                trace += Describe(reader);
            }

            return trace + (reader.Token == JsonToken.End ? "." : "!");
        }

        private static string Describe(JsonReader reader)
        {
            switch (reader.Token)
            {
                case JsonToken.StartObject:
                    return "{";
                case JsonToken.EndObject:
                    return "}";
                case JsonToken.StartArray:
                    return "[";
                case JsonToken.EndArray:
                    return "]";
                case JsonToken.Name:
                    return reader.GetString() + ":";
                case JsonToken.String:
                    return "'" + reader.GetString() + "'" + reader.StringLength.ToString() + ";";
                case JsonToken.Number:
                    long value;
                    return reader.TryGetFixed(3, out value) ? value.ToString() + ";" : "number;";
                default:
                    return reader.Token == JsonToken.Null ? "null;" : reader.Token == JsonToken.True ? "true;" : "false;";
            }
        }
    }
}
