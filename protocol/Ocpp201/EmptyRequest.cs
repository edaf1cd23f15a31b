// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// A request without fields of its own: ClearCache (OCPP 2.0.1 ClearCacheRequest, use case C11).
    /// </summary>
    public static class EmptyRequest
    {
        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public static bool Read(PayloadReader reader)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                reader.Skip();
            }

            return !reader.HasFailed;
        }
    }
}
