// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Flash in RAM that can fail and lose its power in the middle of a write.
    /// </summary>
    public sealed class FakeFileStore : IFileStore
    {
        private readonly ArrayList _names = new ArrayList();
        private readonly ArrayList _contents = new ArrayList();
        private long _freeBytes = 65536;

        /// <inheritdoc/>
        public long FreeBytes
        {
            get { return Capacity == int.MaxValue ? _freeBytes : Capacity - Used; }
            set { _freeBytes = value; }
        }

        /// <summary>
        /// Gets the bytes of all files together.
        /// </summary>
        public int Used
        {
            get
            {
                int used = 0;
                foreach (object content in _contents)
                {
                    used += ((byte[])content).Length;
                }

                return used;
            }
        }

        /// <summary>
        /// Gets the number of writes that succeeded.
        /// </summary>
        public int WriteCount { get; private set; }

        /// <summary>
        /// Gets the bytes of the last write.
        /// </summary>
        public int LastWriteLength { get; private set; }

        /// <summary>
        /// Gets or sets a value indicating whether writes fail and change nothing.
        /// </summary>
        public bool IsFailing { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether files are there but cannot be read.
        /// </summary>
        public bool IsUnreadable { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether memory is too short to look at a file.
        /// </summary>
        public bool IsMemoryShort { get; set; }

        /// <summary>
        /// Gets or sets after how many bytes the next write is cut; negative for never. What was written until then stands in the
        /// file (worse than what <see cref="IFileStore"/> promises), or, with 0, the file is missing.
        /// </summary>
        public int CutAfterBytes { get; set; } = -1;

        /// <summary>
        /// Gets or sets how many more bytes can be written, in whatever calls, before the power goes; negative for any number.
        /// </summary>
        public int BytesUntilCut { get; set; } = -1;

        /// <summary>
        /// Gets or sets the most bytes of all files together.
        /// </summary>
        public int Capacity { get; set; } = int.MaxValue;

        /// <summary>
        /// Gets or sets how many writes are done whole before the one that is cut.
        /// </summary>
        public int CutAfterWrites { get; set; }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            if (IsMemoryShort)
            {
                throw new OutOfMemoryException();
            }

            byte[] content = Get(name);
            return content == null ? -1 : content.Length;
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            if (IsMemoryShort)
            {
                throw new OutOfMemoryException();
            }

            byte[] content = Get(name);
            if (content == null || IsUnreadable)
            {
                return -1;
            }

            int taken = content.Length - position < count ? content.Length - position : count;
            Array.Copy(content, position, buffer, offset, taken);
            return taken;
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            byte[] old = Get(name);
            int length = old == null ? 0 : old.Length;
            byte[] longer = new byte[length + count];
            if (old != null)
            {
                Array.Copy(old, 0, longer, 0, length);
            }

            Array.Copy(data, offset, longer, length, count);
            return Write(name, longer, length);
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            byte[] content = new byte[count];
            Array.Copy(data, offset, content, 0, count);
            return Write(name, content, 0);
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            int index = _names.IndexOf(name);
            if (index >= 0)
            {
                _names.RemoveAt(index);
                _contents.RemoveAt(index);
            }

            return true;
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            ArrayList found = new ArrayList();
            foreach (string name in _names)
            {
                if (name.StartsWith(prefix))
                {
                    found.Add(name);
                }
            }

            return (string[])found.ToArray(typeof(string));
        }

        /// <summary>
        /// Gets the content of a file, for the test to look at or to spoil.
        /// </summary>
        /// <param name="name">File name.</param>
        /// <returns>The content itself, or <see langword="null"/>.</returns>
        public byte[] Get(string name)
        {
            int index = _names.IndexOf(name);
            return index < 0 ? null : (byte[])_contents[index];
        }

        /// <summary>
        /// Puts a file into the flash, however it came there.
        /// </summary>
        /// <param name="name">File name.</param>
        /// <param name="content">Content.</param>
        public void Put(string name, byte[] content)
        {
            Delete(name);
            _names.Add(name);
            _contents.Add(content);
        }

        /// <summary>
        /// Makes another flash with the same content.
        /// </summary>
        /// <returns>The copy, without failures.</returns>
        public FakeFileStore Copy()
        {
            FakeFileStore copy = new FakeFileStore();
            for (int i = 0; i < _names.Count; i++)
            {
                copy.Put((string)_names[i], (byte[])((byte[])_contents[i]).Clone());
            }

            return copy;
        }

        private int GetTotal(string without)
        {
            int total = 0;
            for (int i = 0; i < _names.Count; i++)
            {
                total += (string)_names[i] == without ? 0 : ((byte[])_contents[i]).Length;
            }

            return total;
        }

        private bool Write(string name, byte[] content, int kept)
        {
            if (IsFailing)
            {
                return false;
            }

            if (GetTotal(name) + content.Length > Capacity)
            {
                return false;
            }

            if (BytesUntilCut >= 0)
            {
                int written = content.Length - kept;
                CutAfterBytes = BytesUntilCut < written ? BytesUntilCut : -1;
                BytesUntilCut = BytesUntilCut < written ? 0 : BytesUntilCut - written;
            }

            if (CutAfterBytes >= 0 && CutAfterWrites > 0)
            {
                CutAfterWrites--;
            }
            else if (CutAfterBytes >= 0 && CutAfterBytes < content.Length - kept)
            {
                byte[] torn = new byte[kept + CutAfterBytes];
                Array.Copy(content, 0, torn, 0, torn.Length);
                Delete(name);
                if (torn.Length > 0)
                {
                    Put(name, torn);
                }

                throw new PowerCutException();
            }

            Put(name, content);
            WriteCount++;
            LastWriteLength = content.Length - kept;
            return true;
        }
    }
}
