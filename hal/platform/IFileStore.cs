// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The only door to flash. Modelled on littlefs: what a call has written is durable when the call returns, and a
    /// power cut inside a call leaves the previous content of that file (or, for appends, possibly a torn tail).
    /// File names are short ASCII (letters, digits, '.', '-', '_'), without folders.
    /// What memory is too short for is no answer: what reads raises <see cref="System.OutOfMemoryException"/> then, so that no file is taken
    /// for missing; what writes gives <see langword="false"/>.
    /// </summary>
    public interface IFileStore
    {
        /// <summary>
        /// Gets the bytes that can still be written before the store is full.
        /// </summary>
        long FreeBytes { get; }

        /// <summary>
        /// Gets the length of a file.
        /// </summary>
        /// <param name="name">File name.</param>
        /// <returns>Length in bytes, or -1 when there is no such file.</returns>
        int GetLength(string name);

        /// <summary>
        /// Reads a part of a file.
        /// </summary>
        /// <param name="name">File name.</param>
        /// <param name="position">First byte of the file to read.</param>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Most bytes to read.</param>
        /// <returns>Bytes read (0 at the end of the file), or -1 when the file does not exist or cannot be read.</returns>
        int Read(string name, int position, byte[] buffer, int offset, int count);

        /// <summary>
        /// Appends to a file, creating it if needed (open, write, close).
        /// </summary>
        /// <param name="name">File name.</param>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="true"/> when the bytes are durable; <see langword="false"/> when the store is full or failing.</returns>
        bool Append(string name, byte[] data, int offset, int count);

        /// <summary>
        /// Replaces the whole content of a file, creating it if needed. After a power cut the file may hold the old or the
        /// new content or be missing: keep two generations where that matters.
        /// </summary>
        /// <param name="name">File name.</param>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="true"/> when the bytes are durable; <see langword="false"/> when the store is full or failing.</returns>
        bool Replace(string name, byte[] data, int offset, int count);

        /// <summary>
        /// Deletes a file.
        /// </summary>
        /// <param name="name">File name.</param>
        /// <returns><see langword="true"/> when the file is gone (also when it never existed).</returns>
        bool Delete(string name);

        /// <summary>
        /// Lists the files whose name starts with a prefix, in no particular order.
        /// </summary>
        /// <param name="prefix">Prefix; empty for all files.</param>
        /// <returns>File names; empty when there are none.</returns>
        string[] List(string prefix);
    }
}
