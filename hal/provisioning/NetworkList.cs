// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Provisioning
{
    /// <summary>
    /// Puts the networks of a scan in order: strongest first, each name once, a bounded number.
    /// </summary>
    public sealed class NetworkList
    {
        private const int Most = 20;

        private readonly FoundNetwork[] _networks = new FoundNetwork[Most];
        private int _count;

        /// <summary>
        /// Adds a network. One without a name is left out; of many access points with the same name the strongest counts.
        /// </summary>
        /// <param name="ssid">Name.</param>
        /// <param name="rssi">Signal strength in dBm.</param>
        /// <param name="isOpen">Whether it is known to want no password.</param>
        public void Add(string ssid, int rssi, bool isOpen)
        {
            if (ssid == null || ssid.Length == 0)
            {
                return;
            }

            int last = Find(ssid);
            if (last < 0 && _count < Most)
            {
                last = _count++;
            }
            else
            {
                // Its own place, or that of the weakest.
                last = last < 0 ? Most - 1 : last;
                if (_networks[last].Rssi >= rssi)
                {
                    return;
                }
            }

            for (; last > 0 && _networks[last - 1].Rssi < rssi; last--)
            {
                _networks[last] = _networks[last - 1];
            }

            _networks[last] = new FoundNetwork { Ssid = ssid, Rssi = rssi, IsOpen = isOpen };
        }

        /// <summary>
        /// Gets what was added.
        /// </summary>
        /// <returns>Networks, strongest first; empty when there are none.</returns>
        public FoundNetwork[] ToArray()
        {
            FoundNetwork[] networks = new FoundNetwork[_count];
            Array.Copy(_networks, networks, _count);
            return networks;
        }

        private int Find(string ssid)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_networks[i].Ssid == ssid)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
