// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// Which network profile to dial (OCPP 2.0.1 B10): NetworkProfileConnectionAttempts dials for each slot of NetworkConfigurationPriority,
    /// then the one that served last, then the installer's, then all over again. A change of the order counts after a reboot. Profiles less
    /// secure than the one that served last are passed over, until the installer changes his address or takes the password away.
    /// </summary>
    internal sealed class NetworkSelector : IVariableListener
    {
        private readonly DeviceModel _model;
        private readonly NetworkProfiles _profiles;
        private readonly int[] _slots;
        private NetworkProfile _chosen;
        private int _position;
        private int _attempts;

        public NetworkSelector(DeviceModel model, NetworkProfiles profiles)
        {
            _model = model;
            _profiles = profiles;
            string[] priority = model.GetText(Setting.NetworkConfigurationPriority).Split(',');
            _slots = new int[priority.Length];
            for (int i = 0; i < priority.Length; i++)
            {
                _slots[i] = int.Parse(priority[i].Trim());
            }

            model.AddListener(this);
        }

        /// <summary>The slot that is dialled or in use.</summary>
        public int Slot
        {
            get
            {
                if (_position < _slots.Length)
                {
                    return _slots[_position];
                }

                return _position == _slots.Length ? _model.GetInteger(Setting.LastNetworkSlot) : NetworkProfile.InstallerSlot;
            }
        }

        /// <summary>Those of the order, the one that served last, the installer's.</summary>
        private int Places
        {
            get { return _slots.Length + 2; }
        }

        /// <summary>
        /// Gets the profile to dial now; null when there is none.
        /// </summary>
        public NetworkProfile Choose()
        {
            for (int i = 0; i < Places; i++)
            {
                WebSocketUrl url;
                string problem;
                NetworkProfile profile = Find();
                if (profile != null
                    && IsSecureEnough(profile)
                    && WebSocketUrl.TryParse(profile.Url, out url, out problem))
                {
                    _chosen = profile;
                    return profile;
                }

                GoOn();
            }

            return null;
        }

        /// <summary>
        /// The dial failed, or its connection was of no use.
        /// </summary>
        public void OnFailed()
        {
            _attempts++;
            if (_attempts >= _model.GetInteger(Setting.NetworkProfileConnectionAttempts))
            {
                GoOn();
            }
        }

        /// <summary>
        /// The connection is of use.
        /// </summary>
        public void OnServed(NetworkProfile profile)
        {
            _attempts = 0;
            _profiles.SecurityProfileInUse = profile.SecurityProfile;
            _model.Set(Setting.LastNetworkSlot, 0, profile.Slot.ToString());
            _model.Set(Setting.SecurityFloor, 0, profile.SecurityProfile.ToString());
        }

        public void OnChanged(Setting setting, int evse)
        {
            if (setting == Setting.CsmsUrl || (setting == Setting.AuthorizationKey && _model.GetText(setting).Length == 0))
            {
                _model.Set(Setting.SecurityFloor, 0, "0");
                _chosen = null;
            }
        }

        /// <summary>
        /// What an installer does to his own address and certificates is his business, as long as no CSMS has led away from it.
        /// </summary>
        private bool IsSecureEnough(NetworkProfile profile)
        {
            bool isInstallersOwn = profile.IsInstallers && _model.GetInteger(Setting.LastNetworkSlot) == NetworkProfile.InstallerSlot;
            return (isInstallersOwn && _profiles.Get(NetworkProfile.InstallerSlot).IsInstallers) || profile.SecurityProfile >= _model.GetInteger(Setting.SecurityFloor);
        }

        /// <summary>
        /// What a CSMS changes in the slot that is dialled or in use counts later (OCPP 2.0.1 B09); what an installer changes counts now.
        /// </summary>
        private NetworkProfile Find()
        {
            if (_chosen != null && !_chosen.IsInstallers)
            {
                return _chosen;
            }

            bool isLastPlace = _position > _slots.Length;
            bool isOwn = isLastPlace || (_chosen != null && Slot == NetworkProfile.InstallerSlot);
            return isOwn ? _profiles.GetInstallers() : _profiles.Get(Slot);
        }

        private void GoOn()
        {
            _attempts = 0;
            _chosen = null;
            _position = (_position + 1) % Places;
        }
    }
}
