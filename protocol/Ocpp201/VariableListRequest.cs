// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// A request with a list of variables that is read element by element from the received bytes and never kept: GetVariables,
    /// SetVariables, GetReport. <see cref="Read"/> checks it as a whole, so that a wrong request changes nothing; then
    /// <see cref="Next"/> goes through the list, after <see cref="Rewind"/> once more. The payload must be valid meanwhile, that
    /// is until the handler of the call returns.
    /// </summary>
    public abstract class VariableListRequest
    {
        private readonly string _listName;
        private readonly bool _isRequired;
        private PayloadReader _reader;
        private int _position;

        internal VariableListRequest(string listName, bool isRequired)
        {
            _listName = listName;
            _isRequired = isRequired;
        }

        /// <summary>
        /// Gets the number of elements of the list.
        /// </summary>
        public int Count { get; private set; }

        /// <summary>
        /// What the present element names; the same object for all elements.
        /// </summary>
        public readonly ComponentVariable Current = new ComponentVariable();

        /// <summary>
        /// Checks the request and goes to the beginning of its list.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <param name="maximumItems">Most elements allowed (variable ItemsPerMessage).</param>
        /// <param name="maximumBytes">Most bytes allowed (variable BytesPerMessage).</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader, int maximumItems, int maximumBytes)
        {
            _reader = reader;
            Count = 0;
            if (reader.Length > maximumBytes)
            {
                reader.RejectLength(maximumBytes);
            }

            bool hasList = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name != _listName)
                {
                    ReadField(reader);
                }
                else if (hasList)
                {
                    reader.RejectCount("only once allowed");
                }
                else
                {
                    hasList = true;
                    CheckList(maximumItems);
                }
            }

            reader.Require(hasList || !_isRequired, _listName);
            RequireFields(reader);
            if (reader.HasFailed)
            {
                return false;
            }

            Rewind();
            return true;
        }

        /// <summary>
        /// Goes to the beginning of the list.
        /// </summary>
        public void Rewind()
        {
            _position = 0;
            _reader.Rewind();
            _reader.BeginObject();
            while (_reader.NextProperty())
            {
                if (_reader.Name == _listName)
                {
                    _reader.BeginArray();
                    return;
                }

                _reader.Skip();
            }
        }

        /// <summary>
        /// Goes to the next element of the list.
        /// </summary>
        /// <returns><see langword="false"/> when there is none.</returns>
        public bool Next()
        {
            if (_position == Count || !_reader.NextObject())
            {
                return false;
            }

            _position++;
            ReadElement(_reader);
            return true;
        }

        /// <summary>
        /// Reads a field beside the list.
        /// </summary>
        /// <param name="reader">Reader, before the value of the field.</param>
        internal virtual void ReadField(PayloadReader reader)
        {
            reader.Skip();
        }

        /// <summary>
        /// Demands the fields beside the list.
        /// </summary>
        /// <param name="reader">Reader, behind the message.</param>
        internal virtual void RequireFields(PayloadReader reader)
        {
        }

        /// <summary>
        /// Forgets what the element before had beside component and variable.
        /// </summary>
        internal virtual void ClearElement()
        {
        }

        /// <summary>
        /// Reads a field of an element.
        /// </summary>
        /// <param name="reader">Reader, before the value of the field.</param>
        internal virtual void ReadElementField(PayloadReader reader)
        {
            reader.Skip();
        }

        /// <summary>
        /// Demands the fields of an element beside the component.
        /// </summary>
        /// <param name="reader">Reader, behind the element.</param>
        internal virtual void RequireElementFields(PayloadReader reader)
        {
            reader.Require(Current.Variable != null, "variable");
        }

        private void CheckList(int maximumItems)
        {
            _reader.BeginArray();
            while (_reader.NextObject())
            {
                if (Count == maximumItems)
                {
                    _reader.RejectCount("at most " + maximumItems.ToString() + " elements allowed");
                    return;
                }

                Count++;
                ReadElement(_reader);
            }

            if (Count == 0)
            {
                _reader.RejectCount("at least 1 element expected");
            }
        }

        private void ReadElement(PayloadReader reader)
        {
            Current.Clear();
            ClearElement();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "component":
                        Current.ReadComponent(reader);
                        break;
                    case "variable":
                        Current.ReadVariable(reader);
                        break;
                    default:
                        ReadElementField(reader);
                        break;
                }
            }

            reader.Require(Current.Component != null, "component");
            RequireElementFields(reader);
        }
    }
}
