// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Takes TCP connections that others open (a browser). Never blocks the event loop, to which all members belong.
    /// </summary>
    public interface ITcpListener
    {
        /// <summary>
        /// Begins to listen.
        /// </summary>
        /// <param name="port">TCP port, 1 to 65535.</param>
        /// <param name="wake">Woken when a connection or bytes on one arrive; where the platform cannot, the caller asks in each turn.</param>
        /// <returns><see langword="false"/> when the port cannot be had now.</returns>
        bool Listen(int port, IWakeSignal wake);

        /// <summary>
        /// Takes a connection that waits; more may wait in a short queue of the platform.
        /// </summary>
        /// <returns>The connection, open, or <see langword="null"/> when none waits.</returns>
        IServedStream Accept();

        /// <summary>
        /// Stops listening. Connections that were taken stay.
        /// </summary>
        void Close();
    }
}
