// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Why a connection ends. The first cause counts, what follows from it does not.
    /// </summary>
    internal sealed class Outcome
    {
        /// <summary>
        /// Gets the cause; <see cref="WebSocketFailure.None"/> while the connection lives.
        /// </summary>
        public WebSocketFailure Failure { get; private set; }

        /// <summary>
        /// Gets one line for an installer, or <see langword="null"/>.
        /// </summary>
        public string Detail { get; private set; }

        /// <summary>
        /// Gets what the stream failed with, when that is the cause.
        /// </summary>
        public StreamFailure NetworkFailure { get; private set; }

        /// <summary>
        /// Gets or sets the code of the close frame received, or else sent; 0 for none.
        /// </summary>
        public int CloseCode { get; set; }

        /// <summary>
        /// Starts a new connection.
        /// </summary>
        public void Reset()
        {
            Failure = WebSocketFailure.None;
            Detail = null;
            NetworkFailure = StreamFailure.None;
            CloseCode = 0;
        }

        /// <summary>
        /// Records a cause, unless there is one already.
        /// </summary>
        /// <param name="failure">The cause.</param>
        /// <param name="detail">One line for an installer.</param>
        public void Set(WebSocketFailure failure, string detail)
        {
            if (Failure == WebSocketFailure.None)
            {
                Failure = failure;
                Detail = detail;
            }
        }

        /// <summary>
        /// Records the stream's failure as the cause, unless there is one already.
        /// </summary>
        /// <param name="stream">The stream, not closed yet.</param>
        /// <param name="fallback">One line for an installer, used when the stream has none of its own.</param>
        public void SetNetwork(ITcpStream stream, string fallback)
        {
            if (Failure == WebSocketFailure.None)
            {
                NetworkFailure = stream.Failure;
                Set(WebSocketFailure.Network, stream.FailureDetail ?? fallback);
            }
        }
    }
}
