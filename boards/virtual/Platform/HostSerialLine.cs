// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Runtime.InteropServices;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// A serial port or pseudo-terminal of a Linux computer, 115200 8N1, without any work of the operating system on what is typed.
    /// </summary>
    public sealed class HostSerialLine : ISerialLine, IDisposable
    {
        private const int ReadWrite = 2;
        private const int NoControllingTerminal = 0x100;
        private const int NonBlocking = 0x800;
        private const uint Speed115200 = 0x1002;

        /// <summary>More than any termios needs.</summary>
        private const int TermiosBytes = 256;

        private int _descriptor;

        /// <summary>
        /// Initializes a new instance of the <see cref="HostSerialLine"/> class.
        /// </summary>
        /// <param name="path">Device, such as /dev/ttyUSB0 or /dev/pts/3.</param>
        /// <exception cref="HostPlatformException">It cannot be used.</exception>
        public HostSerialLine(string path)
        {
            if (!OperatingSystem.IsLinux())
            {
                throw new HostPlatformException("--serial works on Linux only.", null);
            }

            _descriptor = OpenFile(path, ReadWrite | NoControllingTerminal | NonBlocking);
            byte[] termios = new byte[TermiosBytes];
            if (_descriptor < 0 || GetAttributes(_descriptor, termios) != 0)
            {
                throw new HostPlatformException("'" + path + "' is no serial port that can be opened.", null);
            }

            MakeRaw(termios);
            _ = SetSpeed(termios, Speed115200);
            _ = SetAttributes(_descriptor, 0, termios);
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            byte[] read = new byte[count];
            int length = _descriptor < 0 || count == 0 ? 0 : (int)ReadFile(_descriptor, read, (nuint)count);
            Array.Copy(read, 0, buffer, offset, Math.Max(0, length));
            return Math.Max(0, length);
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int offset, int count)
        {
            if (_descriptor >= 0)
            {
                // What does not fit is dropped.
                _ = WriteFile(_descriptor, buffer.AsSpan(offset, count).ToArray(), (nuint)count);
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_descriptor >= 0)
            {
                _ = CloseFile(_descriptor);
                _descriptor = -1;
            }
        }

        [DllImport("libc", EntryPoint = "open")]
        private static extern int OpenFile([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "read")]
        private static extern nint ReadFile(int descriptor, byte[] buffer, nuint count);

        [DllImport("libc", EntryPoint = "write")]
        private static extern nint WriteFile(int descriptor, byte[] buffer, nuint count);

        [DllImport("libc", EntryPoint = "close")]
        private static extern int CloseFile(int descriptor);

        [DllImport("libc", EntryPoint = "tcgetattr")]
        private static extern int GetAttributes(int descriptor, byte[] termios);

        [DllImport("libc", EntryPoint = "tcsetattr")]
        private static extern int SetAttributes(int descriptor, int when, byte[] termios);

        [DllImport("libc", EntryPoint = "cfmakeraw")]
        private static extern void MakeRaw(byte[] termios);

        [DllImport("libc", EntryPoint = "cfsetspeed")]
        private static extern int SetSpeed(byte[] termios, uint speed);
    }
}
