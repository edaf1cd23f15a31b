// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What carries the bytes of a WebSocket: a socket, or memory. Called while the CSMS is locked, so it queues and returns.
    /// </summary>
    internal interface IByteTransport
    {
        void Send(byte[] bytes);

        void SetReading(bool isReading);

        void End(bool isAbort);
    }
}
