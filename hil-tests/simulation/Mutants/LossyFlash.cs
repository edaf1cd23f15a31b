// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Simulation.Mutants
{
    /// <summary>
    /// Flash that says yes to every so many writes and does nothing.
    /// </summary>
    internal sealed class LossyFlash : IFileStore
    {
        private readonly IFileStore _inner;
        private readonly int _period;
        private readonly bool _isLate;
        private int _writes;
        private string _lateName;
        private byte[] _late;

        /// <param name="inner">The flash.</param>
        /// <param name="period">Every so many appends.</param>
        /// <param name="isLate">Whether they are made up for with the next write, as by a cache that is not durable.</param>
        public LossyFlash(IFileStore inner, int period, bool isLate)
        {
            _inner = inner;
            _period = period;
            _isLate = isLate;
        }

        public long FreeBytes
        {
            get { return _inner.FreeBytes; }
        }

        public int GetLength(string name)
        {
            return _inner.GetLength(name);
        }

        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            return _inner.Read(name, position, buffer, offset, count);
        }

        public bool Append(string name, byte[] data, int offset, int count)
        {
            MakeUp();
            if (++_writes % _period == 0)
            {
                _lateName = _isLate ? name : null;
                _late = new byte[count];
                System.Array.Copy(data, offset, _late, 0, count);
                return true;
            }

            return _inner.Append(name, data, offset, count);
        }

        public bool Replace(string name, byte[] data, int offset, int count)
        {
            MakeUp();
            return _inner.Replace(name, data, offset, count);
        }

        public bool Delete(string name)
        {
            MakeUp();
            return _inner.Delete(name);
        }

        public string[] List(string prefix)
        {
            return _inner.List(prefix);
        }

        private void MakeUp()
        {
            if (_lateName != null)
            {
                _inner.Append(_lateName, _late, 0, _late.Length);
                _lateName = null;
            }
        }
    }
}
