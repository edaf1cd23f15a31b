// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// File store in RAM, for runs whose state need not survive the process. Its size can be limited, also while it is in use,
    /// so that a full flash can be tried.
    /// </summary>
    /// <remarks>
    /// Counts the bytes of the contents only, not the blocks that a real flash file system would spend. All methods throw
    /// <see cref="ArgumentException"/> when a file name breaks the rule of <see cref="IFileStore"/>. They may be called
    /// from any thread.
    /// </remarks>
    public sealed class MemoryFileStore : IFileStore
    {
        private readonly object _gate = new object();
        private readonly Dictionary<string, byte[]> _files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        private long _limitBytes;

        /// <summary>
        /// Initializes a new instance of the <see cref="MemoryFileStore"/> class that is practically unlimited (2 GiB).
        /// </summary>
        public MemoryFileStore()
            : this(int.MaxValue)
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="MemoryFileStore"/> class.
        /// </summary>
        /// <param name="limitBytes">Most bytes that all files may hold together, 0 or more.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="limitBytes"/> is negative.</exception>
        public MemoryFileStore(long limitBytes)
        {
            LimitBytes = limitBytes;
        }

        /// <summary>
        /// Gets or sets the most bytes that all files may hold together. May be set below what is used: then only writes that
        /// shrink the contents succeed.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
        public long LimitBytes
        {
            get
            {
                lock (_gate)
                {
                    return _limitBytes;
                }
            }

            set
            {
                ArgumentOutOfRangeException.ThrowIfNegative(value);
                lock (_gate)
                {
                    _limitBytes = value;
                }
            }
        }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get
            {
                lock (_gate)
                {
                    return Math.Max(0, _limitBytes - UsedBytes());
                }
            }
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            StoreFileName.Check(name);
            lock (_gate)
            {
                return _files.TryGetValue(name, out byte[] content) ? content.Length : -1;
            }
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            StoreFileName.Check(name);
            Span<byte> destination = buffer.AsSpan(offset, count);
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            lock (_gate)
            {
                if (!_files.TryGetValue(name, out byte[] content))
                {
                    return -1;
                }

                int start = Math.Min(position, content.Length);
                int taken = Math.Min(count, content.Length - start);
                content.AsSpan(start, taken).CopyTo(destination);
                return taken;
            }
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            return Put(name, data.AsSpan(offset, count), keepOld: true);
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            return Put(name, data.AsSpan(offset, count), keepOld: false);
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            StoreFileName.Check(name);
            lock (_gate)
            {
                _files.Remove(name);
                return true;
            }
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            ArgumentNullException.ThrowIfNull(prefix);
            lock (_gate)
            {
                return _files.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToArray();
            }
        }

        private bool Put(string name, ReadOnlySpan<byte> added, bool keepOld)
        {
            StoreFileName.Check(name);
            lock (_gate)
            {
                byte[] old = _files.TryGetValue(name, out byte[] content) ? content : Array.Empty<byte>();
                int kept = keepOld ? old.Length : 0;
                int growth = kept + added.Length - old.Length;
                if (growth > 0 && UsedBytes() + growth > _limitBytes)
                {
                    return false;
                }

                byte[] replacement = new byte[kept + added.Length];
                old.AsSpan(0, kept).CopyTo(replacement);
                added.CopyTo(replacement.AsSpan(kept));
                _files[name] = replacement;
                return true;
            }
        }

        private long UsedBytes()
        {
            return _files.Values.Sum(content => (long)content.Length);
        }
    }
}
