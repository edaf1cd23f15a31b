// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A dialect that answers what it cannot read, as OCPP 2.0.1 does; codes are the numbers of <see cref="RpcError"/>.
    /// </summary>
    internal sealed class AnsweringDialect : IRpcDialect
    {
        /// <inheritdoc/>
        public string Subprotocol
        {
            get { return "test"; }
        }

        /// <inheritdoc/>
        public bool AnswersUnreadableFrames
        {
            get { return true; }
        }

        /// <inheritdoc/>
        public string GetErrorCode(RpcError error)
        {
            return "E" + ((int)error).ToString();
        }
    }
}
