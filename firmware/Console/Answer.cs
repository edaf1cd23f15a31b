// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Writes the answer to a command. The same calls make plain text for people and one line of JSON for tools: a line <c>name: value</c> for
    /// each fact, and one line for each object inside.
    /// </summary>
    public abstract class Answer
    {
        /// <summary>Whether JSON is wanted.</summary>
        public readonly bool IsJson;

        /// <summary>Characters written since the output was given.</summary>
        internal int Written;

        private IConsoleOutput _output;
        private int _depth;

        /// <summary>
        /// What stands before the next value. In text for people, <see langword="null"/> means that values have lines of their own.
        /// </summary>
        private string _separator;

        internal Answer(bool isJson)
        {
            IsJson = isJson;
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
            if (IsJson)
            {
                Begin(name, "{");
            }
            else
            {
                _separator = name != null ? name + ": " : _depth > 0 ? "  " : null;
            }

            _depth++;
        }

        /// <summary>
        /// Closes the object.
        /// </summary>
        public void Close()
        {
            _depth--;
            if (IsJson)
            {
                EndWith("}");
            }
            else if (_depth > 0)
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
            if (IsJson)
            {
                Begin(name, "[");
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
                EndWith("]");
            }
        }

        /// <summary>
        /// Adds a text.
        /// </summary>
        /// <param name="name">Name; <see langword="null"/> in a list.</param>
        /// <param name="value">Value, or <see langword="null"/>.</param>
        public void Item(string name, string value)
        {
            if (IsJson && value != null)
            {
                Begin(name, null);
                Quote(value);
            }
            else
            {
                Plain(name, value);
            }
        }

        /// <summary>
        /// Adds a number.
        /// </summary>
        /// <param name="name">Name.</param>
        /// <param name="value">Value.</param>
        public void Item(string name, long value)
        {
            Plain(name, value.ToString());
        }

        /// <summary>
        /// Adds a yes or no.
        /// </summary>
        /// <param name="name">Name.</param>
        /// <param name="value">Value.</param>
        public void Item(string name, bool value)
        {
            Plain(name, IsJson ? (value ? "true" : "false") : value ? "yes" : "no");
        }

        /// <summary>
        /// Adds a value that is the same in both kinds of answer, such as a number.
        /// </summary>
        /// <param name="name">Name.</param>
        /// <param name="value">Value, or <see langword="null"/>.</param>
        public void Plain(string name, string value)
        {
            if (IsJson)
            {
                Begin(name, value == null ? "null" : value);
                _separator = ",";
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
                Text("}\n");
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

        /// <summary>
        /// Writes a string of JSON (RFC 8259, section 7), from one character that must be escaped to the next.
        /// </summary>
        private void Quote(string value)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(value);
            int start = 0;
            Text("\"");
            for (int i = 0; i < bytes.Length; i++)
            {
                bool isControl = bytes[i] < ' ';
                if (isControl || bytes[i] == '"' || bytes[i] == '\\')
                {
                    Text(Encoding.UTF8.GetString(bytes, start, i - start) + (isControl ? "\\u" + bytes[i].ToString("X4") : "\\"));
                    start = isControl ? i + 1 : i;
                }
            }

            Text(Encoding.UTF8.GetString(bytes, start, bytes.Length - start) + "\"");
            _separator = ",";
        }

        private void Begin(string name, string value)
        {
            Text(_separator + (name == null ? null : "\"" + name + "\":") + value);
            _separator = null;
        }

        private void EndWith(string sign)
        {
            Text(sign);
            _separator = ",";
        }
    }
}
