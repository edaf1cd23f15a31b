// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.IO;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// File store in a folder of the computer. Each file is a file; files that are no valid store names are left alone. The
    /// folder is locked against a second virtual board until the store is disposed or the process ends.
    /// </summary>
    /// <remarks>
    /// All methods throw <see cref="ArgumentException"/> when a file name breaks the rule of <see cref="IFileStore"/>.
    /// They may be called from any thread.
    /// </remarks>
    public sealed class HostFileStore : IFileStore, IDisposable
    {
        // '~' cannot be part of a store name.
        private const string LockFileName = "~lock";
        private const string TemporaryFilePrefix = "~new-";

        private readonly object _gate = new object();
        private readonly string _folder;
        private readonly FileStream _lockFile;

        /// <summary>
        /// Initializes a new instance of the <see cref="HostFileStore"/> class. Creates the folder if needed.
        /// </summary>
        /// <param name="folder">Path of the folder.</param>
        /// <exception cref="ArgumentNullException"><paramref name="folder"/> is <see langword="null"/>.</exception>
        /// <exception cref="HostPlatformException">
        /// The folder cannot be made or written, or another process uses it; the message is for the user.
        /// </exception>
        public HostFileStore(string folder)
        {
            ArgumentNullException.ThrowIfNull(folder);
            try
            {
                _folder = Path.GetFullPath(folder);
                Directory.CreateDirectory(_folder);
                _lockFile = new FileStream(Path.Combine(_folder, LockFileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                foreach (string leftover in Directory.GetFiles(_folder, TemporaryFilePrefix + "*"))
                {
                    File.Delete(leftover);
                }
            }
            catch (Exception e) when (IsFileProblem(e) || e is ArgumentException || e is NotSupportedException)
            {
                _lockFile?.Dispose();
                throw new HostPlatformException("The data folder '" + folder + "' cannot be used: " + Texts.OneLine(e.Message), e);
            }
        }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get
            {
                try
                {
                    return new DriveInfo(_folder).AvailableFreeSpace;
                }
                catch (Exception e) when (IsFileProblem(e))
                {
                    return 0;
                }
            }
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            string path = PathOf(name);
            lock (_gate)
            {
                FileInfo file = new FileInfo(path);
                return file.Exists ? (int)Math.Min(file.Length, int.MaxValue) : -1;
            }
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            string path = PathOf(name);
            Span<byte> destination = buffer.AsSpan(offset, count);
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            lock (_gate)
            {
                try
                {
                    using FileStream file = new FileStream(path, FileMode.Open, FileAccess.Read);
                    file.Position = position;
                    return file.ReadAtLeast(destination, count, throwOnEndOfStream: false);
                }
                catch (Exception e) when (IsFileProblem(e))
                {
                    return -1;
                }
            }
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            string path = PathOf(name);
            ReadOnlySpan<byte> source = data.AsSpan(offset, count);
            lock (_gate)
            {
                try
                {
                    bool isNew = !File.Exists(path);
                    using (FileStream file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0))
                    {
                        AppendWhole(file, source);
                    }

                    if (isNew)
                    {
                        DurableFolder.Flush(_folder);
                    }

                    return true;
                }
                catch (Exception e) when (IsFileProblem(e))
                {
                    return false;
                }
            }
        }

        /// <summary>
        /// Replaces the whole content of a file, creating it if needed. Here the file is never missing or mixed afterwards: it
        /// has the old or the new content.
        /// </summary>
        /// <param name="name">File name.</param>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="true"/> when the bytes are durable; <see langword="false"/> when the disk is full or failing.</returns>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            string path = PathOf(name);
            string temporaryPath = Path.Combine(_folder, TemporaryFilePrefix + name);
            ReadOnlySpan<byte> source = data.AsSpan(offset, count);
            lock (_gate)
            {
                try
                {
                    using (FileStream file = new FileStream(temporaryPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
                    {
                        file.Write(source);
                        file.Flush(flushToDisk: true);
                    }

                    File.Move(temporaryPath, path, overwrite: true);
                    DurableFolder.Flush(_folder);
                    return true;
                }
                catch (Exception e) when (IsFileProblem(e))
                {
                    TryDelete(temporaryPath);
                    return false;
                }
            }
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            string path = PathOf(name);
            lock (_gate)
            {
                bool isGone = TryDelete(path);
                DurableFolder.Flush(_folder);
                return isGone;
            }
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            ArgumentNullException.ThrowIfNull(prefix);
            List<string> names = new List<string>();
            lock (_gate)
            {
                try
                {
                    foreach (string path in Directory.GetFiles(_folder))
                    {
                        string name = Path.GetFileName(path);
                        if (StoreFileName.IsValid(name) && name.StartsWith(prefix, StringComparison.Ordinal))
                        {
                            names.Add(name);
                        }
                    }
                }
                catch (Exception e) when (IsFileProblem(e))
                {
                    // The folder has gone: there are no files.
                }
            }

            return names.ToArray();
        }

        /// <summary>
        /// Lets another store use the folder. Nothing is lost: everything is on disk already.
        /// </summary>
        public void Dispose()
        {
            _lockFile.Dispose();
        }

        private static bool IsFileProblem(Exception e)
        {
            return e is IOException || e is UnauthorizedAccessException;
        }

        private static void AppendWhole(FileStream file, ReadOnlySpan<byte> source)
        {
            long oldLength = file.Length;
            try
            {
                file.Position = oldLength;
                file.Write(source);
                file.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // A refused append leaves no torn tail. Where even that fails, the reader's checksum finds it.
                file.SetLength(oldLength);
                throw;
            }
        }

        private static bool TryDelete(string path)
        {
            try
            {
                File.Delete(path);
                return true;
            }
            catch (DirectoryNotFoundException)
            {
                return true;
            }
            catch (Exception e) when (IsFileProblem(e))
            {
                return false;
            }
        }

        private string PathOf(string name)
        {
            StoreFileName.Check(name);
            return Path.Combine(_folder, name);
        }
    }
}
