// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Flash that counts its wear (<see cref="FlashWear"/>).
    /// </summary>
    public sealed class WearCounter : IFileStore
    {
        /// <summary>The wear since this was made.</summary>
        public readonly FlashWear Wear = new FlashWear();

        private readonly IFileStore _files;

        /// <summary>
        /// Initializes a new instance of the <see cref="WearCounter"/> class.
        /// </summary>
        /// <param name="files">Flash.</param>
        public WearCounter(IFileStore files)
        {
            _files = files;
        }

        /// <inheritdoc/>
        public long FreeBytes
        {
            get { return _files.FreeBytes; }
        }

        /// <inheritdoc/>
        public int GetLength(string name)
        {
            return _files.GetLength(name);
        }

        /// <inheritdoc/>
        public int Read(string name, int position, byte[] buffer, int offset, int count)
        {
            return _files.Read(name, position, buffer, offset, count);
        }

        /// <inheritdoc/>
        public bool Append(string name, byte[] data, int offset, int count)
        {
            int length = _files.GetLength(name);
            bool isDone = _files.Append(name, data, offset, count);
            if (isDone)
            {
                Wear.CountWrite(length < 0 ? 0 : length, count);
            }

            return isDone;
        }

        /// <inheritdoc/>
        public bool Replace(string name, byte[] data, int offset, int count)
        {
            bool isDone = _files.Replace(name, data, offset, count);
            if (isDone)
            {
                Wear.CountWrite(0, count);
            }

            return isDone;
        }

        /// <inheritdoc/>
        public bool Delete(string name)
        {
            bool isThere = _files.GetLength(name) >= 0;
            bool isGone = _files.Delete(name);
            if (isThere && isGone)
            {
                Wear.CountDeletion();
            }

            return isGone;
        }

        /// <inheritdoc/>
        public string[] List(string prefix)
        {
            return _files.List(prefix);
        }
    }
}
