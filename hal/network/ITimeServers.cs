// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Asks time servers of the network (SNTP), which then set the platform's clock by themselves. Nothing here waits.
    /// </summary>
    public interface ITimeServers
    {
        /// <summary>
        /// Asks now.
        /// </summary>
        /// <param name="first">Name or address of a server; empty asks those that the platform knows.</param>
        /// <param name="second">Another one, or empty.</param>
        void Ask(string first, string second);

        /// <summary>
        /// Asks no more. The platform's own servers go on being asked, once an hour.
        /// </summary>
        void Stop();
    }
}
