// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Simulation.Flash
{
    /// <summary>
    /// The flash as the firmware of one life sees it: once the power is gone, nothing works any more until the next life, even if
    /// somebody should catch the exception.
    /// </summary>
    public sealed class FlashDrive : IFileStore
    {
        private readonly LittlefsModel _inner;
        private bool _isDead;

        /// <summary>
        /// Initializes a new instance of the <see cref="FlashDrive"/> class.
        /// </summary>
        /// <param name="inner">What keeps the bytes.</param>
        public FlashDrive(LittlefsModel inner)
        {
            _inner = inner;
        }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get
            {
                Check();
                return _inner.FreeBytes;
            }
        }

        /// <summary>
        /// The power is gone.
        /// </summary>
        public void Die()
        {
            _isDead = true;
        }

        /// <summary>
        /// The power is back.
        /// </summary>
        public void Revive()
        {
            _isDead = false;
            _inner.BytesUntilCut = -1;
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            Check();
            return _inner.GetLength(name);
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            Check();
            return _inner.Read(name, position, buffer, offset, count);
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            Check();
            _isDead = true;
            bool isDone = _inner.Append(name, data, offset, count);
            _isDead = false;
            return isDone;
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            Check();
            _isDead = true;
            bool isDone = _inner.Replace(name, data, offset, count);
            _isDead = false;
            return isDone;
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            Check();
            _isDead = true;
            bool isDone = _inner.Delete(name);
            _isDead = false;
            return isDone;
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            Check();
            return _inner.List(prefix);
        }

        private void Check()
        {
            if (_isDead)
            {
                throw new PowerCutException();
            }
        }
    }
}
