// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.Networking;

namespace OcppChargePoint.Hal.Esp32.Time
{
    /// <summary>
    /// The SNTP client of nanoFramework. It runs by itself: each time the board gets an address it begins to ask the servers that the image
    /// was built with (0.pool.ntp.org and 1.pool.ntp.org), once an hour.
    /// </summary>
    /// <remarks>
    /// The platform keeps a pointer to the name of a server and not the name. Managed memory may move, so the names are handed over anew each
    /// time, kept here meanwhile, and the client is stopped when the time is known. Until then a question may go to a wrong name and get no
    /// answer; it is asked again. The properties that read back what is set must not be used: they read beside the stack.
    /// </remarks>
    public sealed class NanoTimeServers : ITimeServers
    {
        private string _first;
        private string _second;

        /// <inheritdoc/>
        public void Ask(string first, string second)
        {
            if (first.Length == 0)
            {
                Sntp.UpdateNow();
                return;
            }

            _first = first;
            _second = second.Length > 0 ? second : first;
            Sntp.Stop();
            Sntp.Server1 = _first;
            Sntp.Server2 = _second;
            Sntp.Start();
        }

        /// <inheritdoc/>
        public void Stop()
        {
            if (_first != null)
            {
                Sntp.Stop();
                _first = null;
                _second = null;
            }
        }
    }
}
