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
    /// <remarks>
    /// The library makes a full path of each path first, nine methods deep, and nothing that it does later takes as much memory as that: it raises
    /// <see cref="OutOfMemoryException"/> before it has touched a file. The heap is tidied before each call, because a frame of the stack needs its
    /// 200 bytes in one piece.
    /// </remarks>
    public sealed class NanoFileStore : IFileStore
    {
        /// <summary>The internal drive of an ESP32 target.</summary>
        public const string InternalFolder = "I:\\ocpp";

        /// <summary>The wear since the start.</summary>
        public readonly FlashWear Wear = new FlashWear();

        /// <summary>A small file lies in the metadata; a larger one takes whole blocks.</summary>
        private const int Block = 4096;

        private const int LargestInline = 512;

        /// <summary>Stack and objects that the library takes below one call of ours, at most; measured 2.4 KB.</summary>
        private const int LibraryNeeds = 2500;

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
            TidyHeap();
            try
            {
                string path = _root + name;
                if (File.Exists(path))
                {
                    return (int)new FileInfo(path).Length;
                }

                // It also says no when memory is too short. This takes as much, and says so.
                Directory.Exists(path);
                return -1;
            }
            catch (OutOfMemoryException)
            {
                throw;
            }
            catch (Exception)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            TidyHeap();
            try
            {
                using FileStream file = new FileStream(_root + name, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
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
            catch (OutOfMemoryException)
            {
                throw;
            }
            catch (Exception)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            // Like Replace: a method for both would be one more frame on the deepest stack there is, and so would one that asks for the length.
            try
            {
                TidyHeap();
                string path = _root + name;
                int lengthBefore;
                int used;
                using (FileStream file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 0))
                {
                    lengthBefore = (int)file.Length;
                    used = GetUsedWith(lengthBefore, lengthBefore + count);
                    if (used >= 0)
                    {
                        file.Write(data, offset, count);
                    }
                }

                return Count(path, lengthBefore, used, count, lengthBefore);
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            try
            {
                TidyHeap();
                string path = _root + name;
                int lengthBefore;
                int used;
                using (FileStream file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 0))
                {
                    lengthBefore = (int)file.Length;
                    used = GetUsedWith(lengthBefore, count);
                    if (used >= 0)
                    {
                        file.Write(data, offset, count);
                        if (count < lengthBefore)
                        {
                            file.SetLength(count);
                        }
                    }
                }

                return Count(path, lengthBefore, used, count, 0);
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            try
            {
                int length = GetLength(name);
                if (length < 0)
                {
                    return true;
                }

                File.Delete(_root + name);
                _used -= GetCost(length);
                Wear.CountDeletion();
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
            TidyHeap();
            string[] paths;
            try
            {
                paths = Directory.GetFiles(_root);
            }
            catch (OutOfMemoryException)
            {
                throw;
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

        /// <summary>
        /// Has the CLR tidy a crowded heap: for an array that finds no room it collects garbage and moves all else together.
        /// </summary>
        /// <returns>Whether there is that much in one piece; smaller ones may do.</returns>
        private static bool TidyHeap()
        {
            try
            {
                return new byte[LibraryNeeds].Length > 0;
            }
            catch (OutOfMemoryException)
            {
                return false;
            }
        }

        private static int GetCost(int length)
        {
            return length <= LargestInline ? length : (length + Block - 1) / Block * Block;
        }

        /// <summary>
        /// Gets the bytes of flash in use when the length of a file has changed, or -1 when there are not so many.
        /// </summary>
        private int GetUsedWith(int lengthBefore, int length)
        {
            int used = _used - GetCost(lengthBefore) + GetCost(length);
            return used > _capacity && used > _used ? -1 : used;
        }

        /// <summary>
        /// Takes note of a write once it is durable.
        /// </summary>
        /// <param name="path">File.</param>
        /// <param name="lengthBefore">Its length before.</param>
        /// <param name="used">Bytes of flash in use now; -1 when there are not so many and nothing was written.</param>
        /// <param name="count">Bytes written.</param>
        /// <param name="offset">Where in the file they begin.</param>
        /// <returns>Whether it was written.</returns>
        private bool Count(string path, int lengthBefore, int used, int count, int offset)
        {
            if (used >= 0)
            {
                _used = used;
                Wear.CountWrite(offset, count);
                return true;
            }

            if (lengthBefore == 0)
            {
                // Opening has made it.
                File.Delete(path);
            }

            return false;
        }
    }
}
