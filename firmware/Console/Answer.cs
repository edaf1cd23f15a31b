// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Writes the answer to a command: for people, a line for each fact; for tools, one line of JSON from the same calls.
    /// </summary>
    public sealed class Answer : IJsonSink
    {
        private const int BufferSize = 256;

        private JsonWriter _json;
        private IConsoleOutput _output;

        internal Answer()
        {
        }

        /// <summary>
        /// Gets a value indicating whether JSON is wanted.
        /// </summary>
        public bool IsJson
        {
            get { return _json != null; }
        }

        /// <summary>Characters written since the output was given.</summary>
        internal int Written { get; private set; }

        /// <inheritdoc/>
        bool IJsonSink.Write(byte[] buffer, int count, bool last)
        {
            Text(Encoding.UTF8.GetString(buffer, 0, count));
            return true;
        }

        /// <summary>
        /// Writes text as it is.
        /// </summary>
        /// <param name="text">Text for people; lines end with \n.</param>
        public void Text(string text)
        {
            _output.Write(text);
            Written += text.Length;
        }

        internal void Begin(bool isJson)
        {
            _json = isJson ? new JsonWriter(new byte[BufferSize]) : null;
        }

        internal void Use(IConsoleOutput output)
        {
            _output = output;
            Written = 0;
        }
    }
}
