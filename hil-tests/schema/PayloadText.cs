// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.IO;
using System.Text;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// Renders payloads as they go over the wire.
    /// </summary>
    internal sealed class PayloadText : IJsonSink
    {
        private readonly MemoryStream _bytes = new MemoryStream();

        /// <summary>
        /// Renders a payload.
        /// </summary>
        /// <param name="payload">Payload.</param>
        /// <returns>JSON.</returns>
        public static string Of(IRpcPayload payload)
        {
            PayloadText sink = new PayloadText();
            JsonWriter writer = new JsonWriter(new byte[256]);
            writer.Begin(sink);
            payload.Write(writer);
            writer.End();

            return new UTF8Encoding(false, true).GetString(sink._bytes.ToArray());
        }

        /// <inheritdoc/>
        public bool Write(byte[] buffer, int count, bool last)
        {
            _bytes.Write(buffer, 0, count);

            return true;
        }
    }
}
