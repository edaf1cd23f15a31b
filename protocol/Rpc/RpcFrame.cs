// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// Takes a received frame apart: <c>[type, id, ...]</c>. The payload stays in the chain; it is only checked for being JSON.
    /// </summary>
    internal sealed class RpcFrame
    {
        public const int Call = 2;
        public const int CallResult = 3;
        public const int CallError = 4;

        private const int LongestName = 255;

        private readonly JsonReader _json;

        public RpcFrame(JsonReader json)
        {
            _json = json;
        }

        /// <summary>Type of the message, 0 when it could not be read.</summary>
        public int Type { get; private set; }

        /// <summary>Id of the message, null when it could not be read.</summary>
        public string MessageId { get; private set; }

        /// <summary>Action of a call, code of an error; null when it could not be read.</summary>
        public string Name { get; private set; }

        /// <summary>Description in an error.</summary>
        public string Description { get; private set; }

        /// <summary>What is wrong; null when the frame is correct.</summary>
        public string Problem { get; private set; }

        public int PayloadStart { get; private set; }

        public int PayloadEnd { get; private set; }

        /// <summary>
        /// Reads a frame.
        /// </summary>
        public void Parse(ByteChain message)
        {
            ParseHead(message);
            if (Problem != null || (Type != Call && Type != CallResult && Type != CallError))
            {
                return;
            }

            if (Type == CallError)
            {
                Description = _json.Read(JsonToken.String) && _json.StringLength <= LongestName ? _json.GetString() : string.Empty;
                return;
            }

            if (!_json.Read(JsonToken.StartObject))
            {
                Fail(Type == Call ? "object expected as payload" : "object expected as result");
                return;
            }

            PayloadStart = _json.TokenStart;
            if (!_json.Skip())
            {
                Fail(_json.Error);
                return;
            }

            PayloadEnd = _json.Position;
            if (!_json.Read(JsonToken.EndArray) || _json.Read() || _json.Token != JsonToken.End)
            {
                Fail("nothing may follow the payload");
            }
        }

        /// <summary>
        /// Reads type, id and name, as far as they go, from a frame that may be cut off.
        /// </summary>
        public void ParseHead(ByteChain message)
        {
            Type = 0;
            MessageId = null;
            Name = null;
            Description = null;
            Problem = null;
            _json.Reset(message, 0, message.Length);
            if (!_json.Read(JsonToken.StartArray))
            {
                Fail("array expected");
                return;
            }

            long type;
            if (!_json.Read(JsonToken.Number) || !_json.TryGetInt64(out type))
            {
                Fail("number expected as message type");
                return;
            }

            Type = type > 0 && type < 100 ? (int)type : 99;
            if (!_json.Read(JsonToken.String) || _json.StringLength == 0 || _json.StringLength > LongestName || _json.StringHasNul)
            {
                Fail("string expected as message id");
                return;
            }

            MessageId = _json.GetString();
            if (Type == CallResult)
            {
                return;
            }

            if (!_json.Read(JsonToken.String) || _json.StringLength > LongestName || _json.StringHasNul)
            {
                if (Type == Call || Type == CallError)
                {
                    Fail(Type == Call ? "string expected as action" : "string expected as error code");
                }

                return;
            }

            Name = _json.GetString();
        }

        private void Fail(string problem)
        {
            Problem = _json.Token == JsonToken.Error ? _json.Error : problem;
        }
    }
}
