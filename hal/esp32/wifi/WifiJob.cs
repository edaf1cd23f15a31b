// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using System.Threading;
using OcppChargePoint.Hal.Provisioning;

namespace OcppChargePoint.Hal.Esp32.Wifi
{
    /// <summary>
    /// One scan, or one try to join a network, on a thread of its own. It hands its result over through <see cref="IsDone"/> and ends.
    /// </summary>
    internal sealed class WifiJob
    {
        private const int ScanSeconds = 15;
        private const int AddressSeconds = 20;

        // Guards _isDone, behind which all else is written.
        private readonly object _gate = new object();
        private readonly AutoResetEvent _scanned = new AutoResetEvent(false);
        private readonly NanoWifi _owner;
        private readonly WifiAdapter _adapter;
        private readonly Wireless80211Configuration _configuration;
        private readonly string _ssid;
        private readonly string _password;
        private FoundNetwork[] _found;
        private bool _isTaken;
        private bool _isDone;

        /// <summary>
        /// Initializes a new instance of the <see cref="WifiJob"/> class and starts its thread.
        /// </summary>
        /// <param name="owner">Asked for the address.</param>
        /// <param name="adapter">The adapter.</param>
        /// <param name="configuration">The stored network.</param>
        /// <param name="ssid">Network to join; <see langword="null"/> to scan.</param>
        /// <param name="password">Its password; empty for none.</param>
        public WifiJob(NanoWifi owner, WifiAdapter adapter, Wireless80211Configuration configuration, string ssid, string password)
        {
            _owner = owner;
            _adapter = adapter;
            _configuration = configuration;
            _ssid = ssid;
            _password = password;
            new Thread(Run).Start();
        }

        /// <summary>
        /// Gets a value indicating whether the job has ended; all else is valid from then on.
        /// </summary>
        public bool IsDone
        {
            get
            {
                lock (_gate)
                {
                    return _isDone;
                }
            }
        }

        /// <summary>
        /// Gets what went wrong; <see langword="null"/> when nothing did.
        /// </summary>
        public string Problem { get; private set; }

        /// <summary>
        /// Takes what was found.
        /// </summary>
        /// <returns>Networks; <see langword="null"/> when there was no scan, or they were taken before.</returns>
        public FoundNetwork[] TakeFound()
        {
            FoundNetwork[] found = _isTaken ? null : _found;
            _isTaken = true;
            return found;
        }

        /// <summary>
        /// Gets the signal strength of a network in the scan.
        /// </summary>
        /// <param name="ssid">Name.</param>
        /// <returns>Strength in dBm; 0 when it is not known.</returns>
        public int GetRssi(string ssid)
        {
            for (int i = 0; IsDone && _found != null && i < _found.Length; i++)
            {
                if (_found[i].Ssid == ssid)
                {
                    return _found[i].Rssi;
                }
            }

            return 0;
        }

        private static string Describe(WifiConnectionStatus status, string ssid)
        {
            switch (status)
            {
                case WifiConnectionStatus.InvalidCredential:
                    return "'" + ssid + "' refused the password.";
                case WifiConnectionStatus.NetworkNotAvailable:
                    return "'" + ssid + "' is not in reach, or uses 5 GHz.";
                case WifiConnectionStatus.Timeout:
                    return "'" + ssid + "' did not answer in time.";
                case WifiConnectionStatus.UnsupportedAuthenticationProtocol:
                    return "'" + ssid + "' wants an authentication that this board does not know.";
                default:
                    return "'" + ssid + "' could not be joined.";
            }
        }

        private void Run()
        {
            try
            {
                if (_ssid == null)
                {
                    Scan();
                }
                else
                {
                    Join();
                }
            }
            catch (Exception e)
            {
                // An exception that leaves a thread ends it without a word.
                Problem = "Wi-Fi: " + e.GetType().Name + ".";
            }

            lock (_gate)
            {
                _isDone = true;
            }
        }

        private void Scan()
        {
            _adapter.AvailableNetworksChanged += OnScanned;
            bool isInterrupted = false;
            try
            {
                try
                {
                    _adapter.ScanAsync();
                }
                catch (Exception)
                {
                    // While it looks for its own network the adapter does not scan: that has to wait.
                    isInterrupted = true;
                    _adapter.Disconnect();
                    Thread.Sleep(1000);
                    _adapter.ScanAsync();
                }

                if (!_scanned.WaitOne(ScanSeconds * 1000, false))
                {
                    Problem = "The scan did not end in time.";
                    return;
                }

                TakeReport();
            }
            finally
            {
                _adapter.AvailableNetworksChanged -= OnScanned;
                if (isInterrupted && _configuration.Ssid.Length > 0)
                {
                    _adapter.Connect(_configuration.Ssid, WifiReconnectionKind.Automatic, _configuration.Password);
                }
            }
        }

        private void TakeReport()
        {
            NetworkList list = new NetworkList();
            WifiAvailableNetwork[] networks = _adapter.NetworkReport.AvailableNetworks;
            for (int i = 0; i < networks.Length; i++)
            {
                list.Add(networks[i].Ssid, (int)networks[i].NetworkRssiInDecibelMilliwatts, false);
            }

            _found = list.ToArray();
        }

        private void OnScanned(WifiAdapter sender, object e)
        {
            _scanned.Set();
        }

        private void Join()
        {
            _configuration.Ssid = _ssid;
            _configuration.Password = _password;
            _configuration.Authentication = _password.Length == 0 ? AuthenticationType.Open : AuthenticationType.WPA2;
            _configuration.Options = Wireless80211Configuration.ConfigurationOptions.AutoConnect;
            _configuration.SaveConfiguration();
            _adapter.Disconnect();
            WifiConnectionStatus status = _adapter.Connect(_ssid, WifiReconnectionKind.Automatic, _password).ConnectionStatus;
            if (status != WifiConnectionStatus.Success)
            {
                Problem = Describe(status, _ssid);
                return;
            }

            for (int seconds = 0; seconds < AddressSeconds; seconds++)
            {
                if (_owner.HasAddress())
                {
                    return;
                }

                Thread.Sleep(1000);
            }

            Problem = "'" + _ssid + "' was joined, but it gave no address.";
        }
    }
}
