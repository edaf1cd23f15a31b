// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// A serial cable inside a Linux computer: this is the end that a person's terminal has.
    /// </summary>
    internal sealed class PseudoTerminal : IDisposable
    {
        private const int ReadWrite = 2;
        private const int NoControllingTerminal = 0x100;

        private readonly SafeFileHandle _handle;
        private readonly FileStream _stream;
        private readonly StringBuilder _received = new StringBuilder();
        private int _taken;

        internal PseudoTerminal()
        {
            int descriptor = OpenTerminal(ReadWrite | NoControllingTerminal);
            byte[] name = new byte[128];
            if (descriptor < 0 || Grant(descriptor) != 0 || Unlock(descriptor) != 0 || GetName(descriptor, name, (nuint)name.Length) != 0)
            {
                throw new InvalidOperationException("No pseudo-terminal can be had.");
            }

            Path = Encoding.ASCII.GetString(name, 0, Array.IndexOf(name, (byte)0));
            _handle = new SafeFileHandle(descriptor, true);
            _stream = new FileStream(_handle, FileAccess.ReadWrite, 1);
            new Thread(Receive) { IsBackground = true }.Start();
        }

        /// <summary>Gets the other end.</summary>
        internal string Path { get; }

        internal void Send(byte[] bytes)
        {
            _stream.Write(bytes);
            _stream.Flush();
        }

        internal void Type(string text)
        {
            Send(Encoding.UTF8.GetBytes(text));
        }

        /// <summary>
        /// Waits for a text, and takes all up to its end.
        /// </summary>
        internal async Task<string> Until(string text)
        {
            for (int i = 0; i < BoardConsole.Patience * 50; i++)
            {
                lock (_received)
                {
                    string all = _received.ToString(_taken, _received.Length - _taken);
                    int end = all.IndexOf(text, StringComparison.Ordinal);
                    if (end >= 0)
                    {
                        _taken += end + text.Length;
                        return all.Substring(0, end + text.Length);
                    }
                }

                await Task.Delay(20);
            }

            throw new TimeoutException("Waited for '" + text + "', got: " + _received);
        }

        public void Dispose()
        {
            _handle.Dispose();
        }

        private void Receive()
        {
            byte[] buffer = new byte[4096];
            Decoder decoder = Encoding.UTF8.GetDecoder();
            char[] text = new char[buffer.Length];
            try
            {
                while (true)
                {
                    int count = _stream.Read(buffer, 0, buffer.Length);
                    if (count == 0)
                    {
                        return;
                    }

                    lock (_received)
                    {
                        _received.Append(text, 0, decoder.GetChars(buffer, 0, count, text, 0));
                    }
                }
            }
            catch (Exception exception) when (exception is IOException || exception is ObjectDisposedException)
            {
                // The other end has gone.
            }
        }

        [DllImport("libc", EntryPoint = "posix_openpt")]
        private static extern int OpenTerminal(int flags);

        [DllImport("libc", EntryPoint = "grantpt")]
        private static extern int Grant(int descriptor);

        [DllImport("libc", EntryPoint = "unlockpt")]
        private static extern int Unlock(int descriptor);

        [DllImport("libc", EntryPoint = "ptsname_r")]
        private static extern int GetName(int descriptor, byte[] name, nuint length);
    }
}
