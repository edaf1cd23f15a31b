// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// An RFID reader to which the test holds a tag.
    /// </summary>
    public sealed class FakeReader : IRfidReader
    {
        private string _tag;

        /// <inheritdoc/>
        public FaultCode Fault { get; set; }

        /// <summary>
        /// Holds a tag to the reader.
        /// </summary>
        /// <param name="tag">Its UID.</param>
        public void Present(string tag)
        {
            _tag = tag;
        }

        /// <inheritdoc/>
        public string TakeTag()
        {
            string tag = _tag;
            _tag = null;
            return tag;
        }
    }
}
