// Reference declarations of System.IO.Ports 1.1.139.0: what exists on the device, no bodies.
// build/reference/README.md tells where they come from and what is left out.

using System;
using System.Reflection;

[assembly: AssemblyVersion("1.1.139.0")]

namespace System.IO.Ports
{
    public enum Parity
    {
        None = 0,
        Odd = 1,
        Even = 2,
    }

    public enum SerialMode
    {
        Normal = 0,
        RS485 = 1,
    }

    public sealed class SerialPort : IDisposable
    {
        public SerialPort(string portName, int baudRate = 9600, Parity parity = 0, int dataBits = 8, StopBits stopBits = StopBits.One) => throw null;
        public int BytesToRead { get => throw null; }
        public void Dispose() => throw null;
        public bool IsOpen { get => throw null; }
        public SerialMode Mode { get => throw null; set => throw null; }
        public void Open() => throw null;
        public int Read(byte[] buffer, int offset, int count) => throw null;
        public int ReadBufferSize { get => throw null; set => throw null; }
        public int ReadTimeout { get => throw null; set => throw null; }
        public void Write(byte[] buffer, int offset, int count) => throw null;
        public int WriteTimeout { get => throw null; set => throw null; }
    }

    public enum StopBits
    {
        One = 1,
        Two = 2,
        OnePointFive = 3,
    }
}
