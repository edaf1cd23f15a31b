// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A serial line; the test is the person at its other end.
    /// </summary>
    public sealed class FakeLine : ISerialLine
    {
        private readonly ByteQueue _typed = new ByteQueue();
        private string _shown = string.Empty;

        public void Type(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            _typed.Add(bytes, 0, bytes.Length);
        }

        public void Type(byte[] bytes)
        {
            _typed.Add(bytes, 0, bytes.Length);
        }

        public string TakeShown()
        {
            string shown = _shown;
            _shown = string.Empty;
            return shown;
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            return _typed.Take(buffer, offset, count);
        }

        public void Write(byte[] buffer, int offset, int count)
        {
            _shown += Encoding.UTF8.GetString(buffer, offset, count);
        }
    }
}
