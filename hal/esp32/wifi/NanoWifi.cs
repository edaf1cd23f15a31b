// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Provisioning;

namespace OcppChargePoint.Hal.Esp32.Wifi
{
    /// <summary>
    /// Wi-Fi. nanoFramework joins the network of its configuration block at the start and again after each loss of it, for ever, without
    /// managed code. Scanning and joining another network happen on a thread of their own.
    /// </summary>
    public sealed class NanoWifi : NanoEthernet
    {
        private WifiJob _job;
        private WifiAdapter _adapter;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoWifi"/> class.
        /// </summary>
        /// <param name="accessPoint">The board's own access point; <see langword="null"/> for none.</param>
        public NanoWifi(NanoAccessPoint accessPoint)
            : base(NetworkInterfaceType.Wireless80211, accessPoint)
        {
        }

        /// <inheritdoc/>
        public override NetworkReply Reply
        {
            get
            {
                TakeResult();
                return base.Reply;
            }
        }

        /// <inheritdoc/>
        public override string ReplyDetail
        {
            get
            {
                TakeResult();
                return base.ReplyDetail;
            }
        }

        /// <inheritdoc/>
        public override void ReadState(NetworkState state)
        {
            base.ReadState(state);
            Wireless80211Configuration configuration = GetConfiguration();
            if (configuration != null)
            {
                state.Medium = NetworkMedium.WiFi;
                state.Ssid = configuration.Ssid.Length == 0 ? null : configuration.Ssid;
                state.Rssi = _job == null ? 0 : _job.GetRssi(configuration.Ssid);
            }
        }

        /// <inheritdoc/>
        public override NetworkReply Scan()
        {
            return Begin(null, null);
        }

        /// <inheritdoc/>
        public override FoundNetwork[] TakeFound()
        {
            TakeResult();
            return base.Reply == NetworkReply.Done && _job != null ? _job.TakeFound() : null;
        }

        /// <inheritdoc/>
        public override NetworkReply Join(string ssid, string password)
        {
            if (!NetworkArguments.IsSsid(ssid) || !NetworkArguments.IsPassword(password))
            {
                return NetworkReply.BadArgument;
            }

            return Begin(ssid, password);
        }

        /// <inheritdoc/>
        public override NetworkReply Forget()
        {
            if (Reply == NetworkReply.Working)
            {
                return NetworkReply.Busy;
            }

            Wireless80211Configuration configuration = GetConfiguration();
            if (configuration == null)
            {
                return NetworkReply.NotSupported;
            }

            try
            {
                configuration.Ssid = string.Empty;
                configuration.Password = string.Empty;
                configuration.SaveConfiguration();
            }
            catch (Exception e)
            {
                return End(NetworkReply.Failed, "The network could not be forgotten: " + e.GetType().Name + ".");
            }

            return base.Forget();
        }

        private NetworkReply Begin(string ssid, string password)
        {
            if (Reply == NetworkReply.Working)
            {
                return NetworkReply.Busy;
            }

            Wireless80211Configuration configuration = GetConfiguration();
            _adapter = _adapter == null && configuration != null ? FindAdapter() : _adapter;
            if (_adapter == null || configuration == null)
            {
                return NetworkReply.NotSupported;
            }

            _job = new WifiJob(this, _adapter, configuration, ssid, password);
            return End(NetworkReply.Working, null);
        }

        /// <summary>
        /// Tells whether the network is up, for a job on its own thread.
        /// </summary>
        internal bool HasAddress()
        {
            return IsUp;
        }

        private static WifiAdapter FindAdapter()
        {
            try
            {
                WifiAdapter[] adapters = WifiAdapter.FindAllAdapters();
                return adapters.Length > 0 ? adapters[0] : null;
            }
            catch (Exception)
            {
                return null;
            }
        }

        private Wireless80211Configuration GetConfiguration()
        {
            NetworkInterface found = Find();
            try
            {
                return found == null ? null : Wireless80211Configuration.GetAllWireless80211Configurations()[(int)found.SpecificConfigId];
            }
            catch (Exception)
            {
                // A configuration block that cannot be read is as good as none.
                return null;
            }
        }

        private void TakeResult()
        {
            if (base.Reply == NetworkReply.Working && _job.IsDone)
            {
                End(_job.Problem == null ? NetworkReply.Done : NetworkReply.Failed, _job.Problem);
            }
        }
    }
}
