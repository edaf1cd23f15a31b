// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Writes the answer to a command. The same calls make plain text for people and one line of JSON for tools: a line <c>name: value</c> for
    /// each fact, and one line for each object inside.
    /// </summary>
    public sealed class Answer : IJsonSink
    {
        /// <summary>Whether JSON is wanted.</summary>
        public readonly bool IsJson;

        /// <summary>Characters written since the output was given.</summary>
        internal int Written;

        private const int BufferSize = 256;

        private readonly JsonWriter _json;
        private IConsoleOutput _output;
        private int _depth;
        private string _separator;

        internal Answer(bool isJson)
        {
            IsJson = isJson;
            if (isJson)
            {
                _json = new JsonWriter(new byte[BufferSize]);
                _json.Begin(this);
            }
        }

        /// <summary>
        /// Writes text as it is.
        /// </summary>
        /// <param name="text">Text; lines end with \n.</param>
        public void Text(string text)
        {
            _output.Write(text);
            Written += text.Length;
        }

        /// <summary>
        /// Opens an object.
        /// </summary>
        /// <param name="name">Its name in the object around it; <see langword="null"/> in a list and outside of all.</param>
        public void Open(string name)
        {
            if (Name(name))
            {
                _json.StartObject();
                return;
            }

            _separator = name != null ? name + ": " : _depth > 0 ? "  " : null;
            _depth++;
        }

        /// <summary>
        /// Closes the object.
        /// </summary>
        public void Close()
        {
            if (IsJson)
            {
                _json.EndObject();
                return;
            }

            if (--_depth > 0)
            {
                Text("\n");
                _separator = null;
            }
        }

        /// <summary>
        /// Opens a list of objects or texts.
        /// </summary>
        /// <param name="name">Its name.</param>
        public void OpenList(string name)
        {
            if (Name(name))
            {
                _json.StartArray();
            }
            else if (_separator == null)
            {
                Text(name + ":\n");
            }
        }

        /// <summary>
        /// Closes the list.
        /// </summary>
        public void CloseList()
        {
            if (IsJson)
            {
                _json.EndArray();
            }
        }

        /// <summary>
        /// Adds a text.
        /// </summary>
        /// <param name="name">Name; <see langword="null"/> in a list.</param>
        /// <param name="value">Value, or <see langword="null"/>.</param>
        public void Item(string name, string value)
        {
            if (Name(name))
            {
                _json.String(value);
            }
            else if (_separator == null)
            {
                Text(name + ": " + value + "\n");
            }
            else
            {
                Text(_separator + name + " " + value);
                _separator = ", ";
            }
        }

        /// <summary>
        /// Adds a number.
        /// </summary>
        /// <param name="name">Name.</param>
        /// <param name="value">Value, counted in its last decimal.</param>
        /// <param name="decimals">Decimals, 0 to 9; text for people has the value as it is.</param>
        public void Item(string name, long value, int decimals = 0)
        {
            if (IsJson)
            {
                Name(name);
                _json.Fixed(value, decimals);
            }
            else
            {
                Item(name, value.ToString());
            }
        }

        /// <summary>
        /// Adds a yes or no.
        /// </summary>
        /// <param name="name">Name.</param>
        /// <param name="value">Value.</param>
        public void Item(string name, bool value)
        {
            if (IsJson)
            {
                Name(name);
                _json.Boolean(value);
            }
            else
            {
                Item(name, value ? "yes" : "no");
            }
        }

        bool IJsonSink.Write(byte[] buffer, int count, bool last)
        {
            Text(Encoding.UTF8.GetString(buffer, 0, count));
            return true;
        }

        internal void Use(IConsoleOutput output)
        {
            _output = output;
            Written = 0;
        }

        /// <summary>
        /// Closes the outermost object and ends the line of JSON.
        /// </summary>
        /// <returns>false, for a command to end with.</returns>
        internal bool End()
        {
            if (IsJson)
            {
                _json.EndObject();
                _json.End();
                Text("\n");
            }

            return false;
        }

        /// <summary>
        /// Closes the last list, too.
        /// </summary>
        internal bool EndList()
        {
            CloseList();
            return End();
        }

        private bool Name(string name)
        {
            if (IsJson && name != null)
            {
                _json.Name(name);
            }

            return IsJson;
        }
    }
}
