// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A TCP stream whose other end is the test: nothing happens until the test says so.
    /// </summary>
    public sealed class MemoryTcpStream : ITcpStream
    {
        private readonly ByteQueue _received = new ByteQueue();
        private readonly ByteQueue _sent = new ByteQueue();
        private StreamState _state;
        private StreamFailure _failure;
        private IWakeSignal _wake;

        /// <inheritdoc/>
        public StreamState State
        {
            get
            {
                // As the interface demands: failed only when all that had arrived has been read.
                bool hasEnded = _state == StreamState.Open && _failure != StreamFailure.None && _received.Count == 0;
                return hasEnded ? StreamState.Failed : _state;
            }
        }

        /// <inheritdoc/>
        public StreamFailure Failure
        {
            get { return State == StreamState.Failed ? _failure : StreamFailure.None; }
        }

        /// <inheritdoc/>
        public string FailureDetail { get; private set; }

        /// <summary>
        /// Gets the host given to the last <see cref="Connect"/>.
        /// </summary>
        public string Host { get; private set; }

        /// <summary>
        /// Gets the port given to the last <see cref="Connect"/>.
        /// </summary>
        public int Port { get; private set; }

        /// <summary>
        /// Gets the TLS settings given to the last <see cref="Connect"/>.
        /// </summary>
        public TlsSettings Tls { get; private set; }

        /// <summary>
        /// Gets how often <see cref="Connect"/> was called.
        /// </summary>
        public int ConnectCount { get; private set; }

        /// <summary>
        /// Gets how often <see cref="Close"/> ended a connection.
        /// </summary>
        public int CloseCount { get; private set; }

        /// <summary>
        /// Gets how many calls of <see cref="Write"/> succeeded.
        /// </summary>
        public int WriteCount { get; private set; }

        /// <summary>
        /// Gets or sets the most bytes that one <see cref="Read"/> gives, to test chunking.
        /// </summary>
        public int ReadLimit { get; set; } = int.MaxValue;

        /// <summary>
        /// Gets or sets a value indicating whether <see cref="Write"/> fails although the connection looks open.
        /// </summary>
        public bool FailsWrites { get; set; }

        /// <summary>
        /// Gets the number of bytes that wait to be read by the side under test.
        /// </summary>
        public int UnreadCount
        {
            get { return _received.Count; }
        }

        /// <summary>
        /// Gets the number of bytes that the side under test has written and the test has not taken.
        /// </summary>
        public int SentCount
        {
            get { return _sent.Count; }
        }

        /// <inheritdoc/>
        public void Connect(string host, int port, TlsSettings tls, IWakeSignal wake)
        {
            Host = host;
            Port = port;
            Tls = tls;
            ConnectCount++;
            _wake = wake;
            _state = StreamState.Connecting;
            _failure = StreamFailure.None;
            FailureDetail = null;
            _received.TakeAll();
            _sent.TakeAll();
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            return _state == StreamState.Open ? _received.Take(buffer, offset, count < ReadLimit ? count : ReadLimit) : 0;
        }

        /// <inheritdoc/>
        public bool Write(byte[] buffer, int offset, int count)
        {
            if (_state != StreamState.Open || _failure != StreamFailure.None || FailsWrites)
            {
                return false;
            }

            _sent.Add(buffer, offset, count);
            WriteCount++;
            return true;
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (_state != StreamState.Closed)
            {
                CloseCount++;
            }

            _state = StreamState.Closed;
        }

        /// <summary>
        /// The peer accepts: the connection is open.
        /// </summary>
        public void Accept()
        {
            _state = StreamState.Open;
            Wake();
        }

        /// <summary>
        /// The connection cannot be made, or ends once the bytes fed so far have been read.
        /// </summary>
        /// <param name="failure">Why.</param>
        /// <param name="detail">One line for people; may be <see langword="null"/>.</param>
        public void Fail(StreamFailure failure, string detail)
        {
            _failure = failure;
            FailureDetail = detail;
            if (_state == StreamState.Connecting)
            {
                _state = StreamState.Failed;
            }

            Wake();
        }

        /// <summary>
        /// The peer sends bytes.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        public void Feed(byte[] bytes)
        {
            _received.Add(bytes, 0, bytes.Length);
            Wake();
        }

        /// <summary>
        /// Takes what the side under test has written so far.
        /// </summary>
        /// <returns>The bytes; empty when there are none.</returns>
        public byte[] TakeSent()
        {
            return _sent.TakeAll();
        }

        private void Wake()
        {
            if (_wake != null)
            {
                _wake.Wake();
            }
        }
    }
}
