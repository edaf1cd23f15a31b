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
    /// The library calls ten methods deep for each path, and takes memory that it does not get for a missing file. So that much is asked for
    /// before; for an array the CLR also moves everything else together. Without that much nothing is begun.
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

        /// <summary>A frame of the stack takes 204 bytes in one piece.</summary>
        private const int RoomPiece = 228;

        /// <summary>Pieces that the library takes below one call of ours, stack and texts together; measured 2.5 KB.</summary>
        private const int RoomPieces = 11;

        private readonly string _root;
        private readonly int _capacity;
        private int _used;

        /// <summary>Length of the file that is being written, before that; -1: there was none.</summary>
        private int _lengthBefore;

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
            NeedRoom();
            try
            {
                string path = _root + name;
                return File.Exists(path) ? (int)new FileInfo(path).Length : -1;
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
            NeedRoom();
            try
            {
                string path = _root + name;
                if (!File.Exists(path))
                {
                    return -1;
                }

                using FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
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
            try
            {
                int used = GetUsedWith(name, true, count);
                if (used < 0)
                {
                    return false;
                }

                NeedRoom();
                using (FileStream file = new FileStream(_root + name, FileMode.Append, FileAccess.Write, FileShare.Read, 0))
                {
                    file.Write(data, offset, count);
                }

                _used = used;
                Wear.CountWrite(_lengthBefore < 0 ? 0 : _lengthBefore, count);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            // Like Append: a method for both would be one more frame on the deepest stack there is.
            try
            {
                int used = GetUsedWith(name, false, count);
                if (used < 0)
                {
                    return false;
                }

                NeedRoom();
                using (FileStream file = new FileStream(_root + name, FileMode.Create, FileAccess.Write, FileShare.Read, 0))
                {
                    file.Write(data, offset, count);
                }

                _used = used;
                Wear.CountWrite(0, count);
                return true;
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
            NeedRoom();
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
        /// Raises <see cref="OutOfMemoryException"/> when memory is too short for what the library does. In a crowded heap no large block is
        /// free, though there is enough in all.
        /// </summary>
        private static void NeedRoom()
        {
            object[] pieces = new object[RoomPieces];
            for (int i = 0; i < RoomPieces; i++)
            {
                pieces[i] = new byte[RoomPiece];
            }
        }

        private static int GetCost(int length)
        {
            return length <= LargestInline ? length : (length + Block - 1) / Block * Block;
        }

        /// <summary>
        /// Gets the bytes of flash in use after a write, or -1 when there are not so many.
        /// </summary>
        private int GetUsedWith(string name, bool isBehind, int count)
        {
            int oldLength = GetLength(name);
            _lengthBefore = oldLength;
            int newLength = isBehind && oldLength > 0 ? oldLength + count : count;
            int used = _used - (oldLength < 0 ? 0 : GetCost(oldLength)) + GetCost(newLength);
            return used > _capacity && used > _used ? -1 : used;
        }
    }
}
