// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// A stream whose network cable can be pulled. While it is, nothing connects; an open connection breaks.
    /// </summary>
    public sealed class SwitchedStream : ITcpStream
    {
        private readonly ITcpStream _stream;
        private bool _isCut;

        /// <summary>
        /// Initializes a new instance of the <see cref="SwitchedStream"/> class.
        /// </summary>
        /// <param name="stream">Real stream.</param>
        public SwitchedStream(ITcpStream stream)
        {
            _stream = stream;
        }

        /// <summary>
        /// Gets or sets a value indicating whether the network is there.
        /// </summary>
        public bool IsUp { get; set; } = true;

        /// <inheritdoc/>
        public StreamState State => _isCut ? StreamState.Failed : _stream.State;

        /// <inheritdoc/>
        public StreamFailure Failure => _isCut ? StreamFailure.NetworkDown : _stream.Failure;

        /// <inheritdoc/>
        public string FailureDetail => _isCut ? "The network link is down." : _stream.FailureDetail;

        /// <summary>
        /// Cuts an open connection when the network is gone. Called on the event loop.
        /// </summary>
        public void Follow()
        {
            if (!IsUp && !_isCut && _stream.State != StreamState.Closed)
            {
                _isCut = true;
                _stream.Close();
            }
        }

        /// <inheritdoc/>
        public void Connect(string host, int port, TlsSettings tls, IWakeSignal wake)
        {
            _isCut = !IsUp;
            if (IsUp)
            {
                _stream.Connect(host, port, tls, wake);
            }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            return _isCut ? 0 : _stream.Read(buffer, offset, count);
        }

        /// <inheritdoc/>
        public bool Write(byte[] buffer, int offset, int count)
        {
            return !_isCut && _stream.Write(buffer, offset, count);
        }

        /// <inheritdoc/>
        public void Close()
        {
            _isCut = false;
            _stream.Close();
        }
    }
}
