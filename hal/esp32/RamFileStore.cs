// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// A file store in RAM, for boards and bench builds without one in flash: nothing in it survives a restart, neither
    /// settings nor transactions.
    /// </summary>
    public sealed class RamFileStore : IFileStore
    {
        private readonly int _capacity;
        private readonly ArrayList _names = new ArrayList();
        private readonly ArrayList _contents = new ArrayList();
        private int _used;

        /// <summary>
        /// Initializes a new instance of the <see cref="RamFileStore"/> class, empty.
        /// </summary>
        /// <param name="capacity">Most bytes that all files may hold together.</param>
        public RamFileStore(int capacity)
        {
            _capacity = capacity;
        }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get { return _capacity - _used; }
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            byte[] content = Find(name);
            return content == null ? -1 : content.Length;
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            byte[] content = Find(name);
            if (content == null)
            {
                return -1;
            }

            int rest = content.Length - position;
            int taken = rest < count ? rest : count;
            if (taken <= 0)
            {
                return 0;
            }

            Array.Copy(content, position, buffer, offset, taken);
            return taken;
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            byte[] old = Find(name);
            return Put(name, old, old == null ? 0 : old.Length, data, offset, count);
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            return Put(name, Find(name), 0, data, offset, count);
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            int index = IndexOf(name);
            if (index >= 0)
            {
                _used -= ((byte[])_contents[index]).Length;
                _names.RemoveAt(index);
                _contents.RemoveAt(index);
            }

            return true;
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            ArrayList names = new ArrayList();
            foreach (string name in _names)
            {
                if (name.StartsWith(prefix))
                {
                    names.Add(name);
                }
            }

            return (string[])names.ToArray(typeof(string));
        }

        private byte[] Find(string name)
        {
            int index = IndexOf(name);
            return index < 0 ? null : (byte[])_contents[index];
        }

        private int IndexOf(string name)
        {
            for (int i = 0; i < _names.Count; i++)
            {
                if ((string)_names[i] == name)
                {
                    return i;
                }
            }

            return -1;
        }

        private bool Put(string name, byte[] old, int kept, byte[] data, int offset, int count)
        {
            int used = _used - (old == null ? 0 : old.Length) + kept + count;
            if (used > _capacity)
            {
                return false;
            }

            byte[] content = new byte[kept + count];
            if (kept > 0)
            {
                Array.Copy(old, content, kept);
            }

            Array.Copy(data, offset, content, kept, count);
            if (old == null)
            {
                _names.Add(name);
                _contents.Add(content);
            }
            else
            {
                _contents[IndexOf(name)] = content;
            }

            _used = used;
            return true;
        }
    }
}
