// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Runtime.InteropServices;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Makes new, renamed and deleted names of a folder durable. .NET flushes files only.
    /// </summary>
    internal static class DurableFolder
    {
        private const int OpenReadOnly = 0;

        /// <summary>
        /// Flushes a folder to disk where the system knows how (Linux, macOS); elsewhere the file system's own journal has to do.
        /// </summary>
        /// <param name="path">The folder.</param>
        internal static void Flush(string path)
        {
            if (System.OperatingSystem.IsWindows())
            {
                return;
            }

            int descriptor = OpenFile(path, OpenReadOnly);
            if (descriptor >= 0)
            {
                // Some file systems cannot flush a folder and say so; there is nothing better to do then.
                _ = FlushFile(descriptor);
                _ = CloseFile(descriptor);
            }
        }

        [DllImport("libc", EntryPoint = "open")]
        private static extern int OpenFile([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync")]
        private static extern int FlushFile(int descriptor);

        [DllImport("libc", EntryPoint = "close")]
        private static extern int CloseFile(int descriptor);
    }
}
