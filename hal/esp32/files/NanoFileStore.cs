// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;

namespace OcppChargePoint.Hal.Esp32.Files
{
    /// <summary>
    /// Flash through System.IO.FileSystem, in a folder of its own on a littlefs drive. littlefs makes a file durable when it is closed, and
    /// leaves the old content when the power goes before that: so each write opens and closes. The drive also holds nanoFramework's own
    /// configuration files, which stay out of reach in the root.
    /// </summary>
    public sealed class NanoFileStore : IFileStore
    {
        /// <summary>The internal drive of an ESP32 target.</summary>
        public const string InternalFolder = "I:\\ocpp";

        /// <summary>A small file lies in the metadata; a larger one takes whole blocks.</summary>
        private const int Block = 4096;

        private const int LargestInline = 512;

        private readonly string _root;
        private readonly int _capacity;
        private int _used;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoFileStore"/> class. Makes the folder if needed.
        /// </summary>
        /// <param name="folder">Folder, for instance <see cref="InternalFolder"/> or one on a memory card.</param>
        /// <param name="capacity">Bytes of flash that may be used. Leave a quarter of the drive free, littlefs works better then.</param>
        public NanoFileStore(string folder, int capacity)
        {
            _root = folder + Path.DirectorySeparatorChar;
            _capacity = capacity;
            try
            {
                if (!Directory.Exists(folder))
                {
                    Directory.CreateDirectory(folder);
                }
            }
            catch (Exception)
            {
                // Without a drive each write fails, which is what the firmware is prepared for.
                return;
            }

            foreach (string name in List(string.Empty))
            {
                _used += GetCost(GetLength(name));
            }
        }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get { return _used < _capacity ? _capacity - _used : 0; }
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            try
            {
                string path = _root + name;
                return File.Exists(path) ? (int)new FileInfo(path).Length : -1;
            }
            catch (Exception)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            try
            {
                string path = _root + name;
                if (!File.Exists(path))
                {
                    return -1;
                }

                using FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read);
                if (position >= file.Length)
                {
                    return 0;
                }

                file.Seek(position, SeekOrigin.Begin);
                int taken = 0;
                int part;
                do
                {
                    part = file.Read(buffer, offset + taken, count - taken);
                    taken += part;
                }
                while (part > 0 && taken < count);

                return taken;
            }
            catch (Exception)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            int length = GetLength(name);
            return Write(name, length, length < 0 ? count : length + count, FileMode.Append, data, offset, count);
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            return Write(name, GetLength(name), count, FileMode.Create, data, offset, count);
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            int length = GetLength(name);
            if (length < 0)
            {
                return true;
            }

            try
            {
                File.Delete(_root + name);
                _used -= GetCost(length);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            string[] paths;
            try
            {
                paths = Directory.GetFiles(_root);
            }
            catch (Exception)
            {
                return StringArray.Create(0);
            }

            int count = 0;
            for (int i = 0; i < paths.Length; i++)
            {
                string name = Path.GetFileName(paths[i]);
                if (name.StartsWith(prefix))
                {
                    paths[count++] = name;
                }
            }

            string[] names = StringArray.Create(count);
            Array.Copy(paths, names, count);
            return names;
        }

        private static int GetCost(int length)
        {
            return length <= LargestInline ? length : (length + Block - 1) / Block * Block;
        }

        private bool Write(string name, int oldLength, int newLength, FileMode mode, byte[] data, int offset, int count)
        {
            int used = _used - (oldLength < 0 ? 0 : GetCost(oldLength)) + GetCost(newLength);
            if (used > _capacity && used > _used)
            {
                return false;
            }

            try
            {
                using (FileStream file = new FileStream(_root + name, mode, FileAccess.Write))
                {
                    file.Write(data, offset, count);
                }

                _used = used;
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }
}
