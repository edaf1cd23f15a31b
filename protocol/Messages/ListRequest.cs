// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// A request with a list that is read element by element from the received bytes and never kept. <see cref="Read"/> checks it as a
    /// whole, so that a wrong request changes nothing; then <see cref="Next"/> goes through the list, after <see cref="Rewind"/> once
    /// more. The payload must be valid meanwhile, that is until the handler of the call returns.
    /// </summary>
    public abstract class ListRequest
    {
        private readonly string _listName;
        private readonly int _minimumItems;
        private PayloadReader _reader;
        private bool _hasList;
        private int _position;

        /// <summary>
        /// Initializes a new instance of the <see cref="ListRequest"/> class.
        /// </summary>
        /// <param name="listName">Field with the list.</param>
        /// <param name="minimumItems">Fewest elements of the list when it is there, 0 or 1.</param>
        protected ListRequest(string listName, int minimumItems)
        {
            _listName = listName;
            _minimumItems = minimumItems;
        }

        /// <summary>
        /// Gets the number of elements of the list.
        /// </summary>
        public int Count { get; private set; }

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

            _hasList = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name != _listName)
                {
                    ReadField(reader);
                }
                else if (_hasList)
                {
                    reader.RejectCount("only once allowed");
                }
                else
                {
                    _hasList = true;
                    CheckList(maximumItems);
                }
            }

            RequireFields(reader, _hasList);
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
            if (!_hasList)
            {
                return;
            }

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
        protected abstract void ReadField(PayloadReader reader);

        /// <summary>
        /// Demands the fields of the request.
        /// </summary>
        /// <param name="reader">Reader, behind the message.</param>
        /// <param name="hasList">Whether the list is there.</param>
        protected abstract void RequireFields(PayloadReader reader, bool hasList);

        /// <summary>
        /// Reads an element and forgets the one before.
        /// </summary>
        /// <param name="reader">Reader, inside the element.</param>
        protected abstract void ReadElement(PayloadReader reader);

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

            if (Count < _minimumItems)
            {
                _reader.RejectCount("at least 1 element expected");
            }
        }
    }
}
