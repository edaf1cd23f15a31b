// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Hal;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Flash that takes nothing from the heap while it is written, so that figures show what the firmware allocates: the blocks of deleted
    /// files are used again.
    /// </summary>
    internal sealed class SteadyFlash : IFileStore
    {
        private const int Block = 4096;
        private const int Blocks = 64;

        private readonly Dictionary<string, (byte[] Bytes, int Length)> _files = new Dictionary<string, (byte[] Bytes, int Length)>(Blocks);
        private readonly Stack<byte[]> _free = new Stack<byte[]>(Enumerable.Range(0, Blocks).Select(_ => new byte[Block]));

        /// <inheritdoc/>
        public long FreeBytes => _free.Count * Block;

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            return _files.TryGetValue(name, out (byte[] Bytes, int Length) file) ? file.Length : -1;
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            if (!_files.TryGetValue(name, out (byte[] Bytes, int Length) file))
            {
                return -1;
            }

            int start = Math.Min(position, file.Length);
            int taken = Math.Min(count, file.Length - start);
            Array.Copy(file.Bytes, start, buffer, offset, taken);
            return taken;
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            (byte[] Bytes, int Length) file = _files.TryGetValue(name, out (byte[] Bytes, int Length) known) ? known : (_free.Pop(), 0);
            Array.Copy(data, offset, file.Bytes, file.Length, count);
            _files[name] = (file.Bytes, file.Length + count);
            return true;
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            return Delete(name) && Append(name, data, offset, count);
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            if (_files.Remove(name, out (byte[] Bytes, int Length) file))
            {
                _free.Push(file.Bytes);
            }

            return true;
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            return _files.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
        }
    }
}
