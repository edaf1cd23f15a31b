// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Protocol.Ocpp16;

namespace OcppChargePoint.Firmware.Ocpp16
{
    /// <summary>
    /// The elements of one SendLocalList in neutral terms.
    /// </summary>
    internal sealed class LocalListChanges : ILocalListChanges
    {
        private readonly SendLocalListRequest _request;

        public LocalListChanges(SendLocalListRequest request)
        {
            _request = request;
        }

        /// <inheritdoc/>
        public int Count
        {
            get { return _request.Count; }
        }

        /// <inheritdoc/>
        public string IdToken
        {
            get { return _request.IdTag; }
        }

        /// <inheritdoc/>
        public IdTokenKind Kind
        {
            get { return IdTokens.KindOf(_request.IdTag); }
        }

        /// <inheritdoc/>
        public IdTokenInfo Info
        {
            get { return Ocpp16Sender.Translate(_request.Info); }
        }

        /// <inheritdoc/>
        public bool Next()
        {
            return _request.Next();
        }

        /// <inheritdoc/>
        public void Rewind()
        {
            _request.Rewind();
        }
    }
}
