// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Changed settings, or others of their kind, in flash: records of two strings, each as a length byte pair and UTF-8.
    /// </summary>
    public sealed class SettingsFile
    {
        private const int LargestContent = 4000;

        /// <summary>Most installations change few settings; a larger content grows to its size.</summary>
        private const int FirstContent = 256;

        private readonly SlotFile _slot;
        private byte[] _content;
        private int _length;
        private int _position;

        /// <summary>
        /// Initializes a new instance of the <see cref="SettingsFile"/> class.
        /// </summary>
        /// <param name="files">Where the file lives.</param>
        public SettingsFile(IFileStore files)
            : this(files, "settings")
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="SettingsFile"/> class.
        /// </summary>
        /// <param name="files">Where the file lives.</param>
        /// <param name="name">Name of the file.</param>
        public SettingsFile(IFileStore files, string name)
        {
            _slot = new SlotFile(files, name, LargestContent);
        }

        /// <summary>Gets the key read last.</summary>
        public string Key { get; private set; }

        /// <summary>Gets the value read last.</summary>
        public string Value { get; private set; }

        /// <summary>Gets a value indicating whether there is a file, correct or not.</summary>
        public bool Exists
        {
            get { return _slot.Exists; }
        }

        /// <summary>
        /// Opens the file for reading.
        /// </summary>
        /// <returns><see langword="false"/> when there is no correct file.</returns>
        public bool Open()
        {
            _content = _slot.Read();
            _length = _content == null ? 0 : _content.Length;
            _position = 0;
            return _content != null;
        }

        /// <summary>
        /// Reads the next record.
        /// </summary>
        /// <returns><see langword="false"/> at the end; the content is then released.</returns>
        public bool ReadNext()
        {
            Key = ReadText();
            Value = Key == null ? null : ReadText();
            if (Value == null)
            {
                _content = null;
                return false;
            }

            return true;
        }

        /// <summary>
        /// Begins a new content.
        /// </summary>
        public void Begin()
        {
            _content = new byte[FirstContent];
            _length = 0;
        }

        /// <summary>
        /// Adds a record to the new content.
        /// </summary>
        /// <param name="key">Key.</param>
        /// <param name="value">Value.</param>
        public void Add(string key, string value)
        {
            AddText(key);
            AddText(value);
        }

        /// <summary>
        /// Stores the new content.
        /// </summary>
        /// <returns><see langword="false"/> when it is too large or flash failed; the old content stays.</returns>
        public bool Commit()
        {
            bool isStored = _length <= LargestContent && _slot.Write(_content, 0, _length);
            _content = null;
            return isStored;
        }

        private string ReadText()
        {
            if (_position + 2 > _length)
            {
                return null;
            }

            int count = _content[_position] | (_content[_position + 1] << 8);
            _position += 2;
            if (_position + count > _length)
            {
                return null;
            }

            string text = count == 0 ? string.Empty : Encoding.UTF8.GetString(_content, _position, count);
            _position += count;
            return text;
        }

        private void AddText(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            int end = _length + 2 + bytes.Length;
            if (end <= LargestContent)
            {
                Grow(end);
                _content[_length] = (byte)bytes.Length;
                _content[_length + 1] = (byte)(bytes.Length >> 8);
                Array.Copy(bytes, 0, _content, _length + 2, bytes.Length);
            }

            _length = end;
        }

        private void Grow(int length)
        {
            if (length <= _content.Length)
            {
                return;
            }

            int doubled = _content.Length * 2;
            byte[] larger = new byte[length > doubled ? length : doubled < LargestContent ? doubled : LargestContent];
            Array.Copy(_content, larger, _length);
            _content = larger;
        }
    }
}
