// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// The ways to a CSMS (OCPP 2.0.1 B09-B10): the installer's in slot 0, unless a CSMS has put another one there, those that a CSMS has set in
    /// the other slots, and the order in which to try them.
    /// </summary>
    public sealed class NetworkProfiles : IVariableGuard
    {
        private const int LongestMessageTimeout = 600;
        private const int BasicAuthOverTls = 2;
        private const int ClientCertificate = 3;

        private readonly DeviceModel _model;
        private readonly NetworkProfileStore _store;
        private readonly IProtocolFaces _faces;

        /// <summary>
        /// Initializes a new instance of the <see cref="NetworkProfiles"/> class.
        /// </summary>
        /// <param name="model">Settings.</param>
        /// <param name="store">Profiles in flash.</param>
        /// <param name="tls">Certificates and key for wss.</param>
        /// <param name="faces">Versions of OCPP that the firmware has.</param>
        public NetworkProfiles(DeviceModel model, NetworkProfileStore store, TlsSettings tls, IProtocolFaces faces)
        {
            _model = model;
            _store = store;
            Tls = tls;
            _faces = faces;
            SecurityProfileInUse = model.GetInteger(Setting.SecurityFloor);
        }

        /// <summary>
        /// Gets the certificates and the key for wss.
        /// </summary>
        public TlsSettings Tls { get; }

        /// <summary>
        /// Gets or sets the security profile of the connection in use, or of the last one.
        /// </summary>
        public int SecurityProfileInUse { get; set; }

        /// <summary>
        /// Gets a profile.
        /// </summary>
        /// <param name="slot">Slot.</param>
        /// <returns>The profile; <see langword="null"/> when the slot is empty.</returns>
        public NetworkProfile Get(int slot)
        {
            NetworkProfile kept = _store.Read(slot);
            if (slot != NetworkProfile.InstallerSlot)
            {
                return kept;
            }

            return kept != null && kept.ReplacedUrl == _model.GetText(Setting.CsmsUrl) ? kept : GetInstallers();
        }

        /// <summary>
        /// Gets the installer's own way, also when a CSMS has put another one in its place.
        /// </summary>
        /// <returns>The profile.</returns>
        public NetworkProfile GetInstallers()
        {
            string url = _model.GetText(Setting.CsmsUrl);
            return new NetworkProfile { Slot = NetworkProfile.InstallerSlot, Url = url, SecurityProfile = GetInstallersSecurity(url), IsInstallers = true };
        }

        /// <summary>
        /// Fills a slot on behalf of the CSMS. It is used when it is its turn to be dialled; the one that is dialled or in use stays as it is
        /// until then.
        /// </summary>
        /// <param name="profile">Profile.</param>
        /// <returns>What becomes of it.</returns>
        public NetworkProfileResult Set(NetworkProfile profile)
        {
            if (profile.Slot < NetworkProfile.InstallerSlot || profile.Slot > NetworkProfileStore.LastSlot)
            {
                return NetworkProfileResult.InvalidSlot;
            }

            if (!IsUsable(profile))
            {
                return NetworkProfileResult.InvalidProfile;
            }

            if (profile.SecurityProfile < SecurityProfileInUse)
            {
                return NetworkProfileResult.SecurityDowngrade;
            }

            profile.ReplacedUrl = profile.Slot == NetworkProfile.InstallerSlot ? _model.GetText(Setting.CsmsUrl) : string.Empty;
            return _store.Write(profile) ? NetworkProfileResult.Accepted : NetworkProfileResult.NotStored;
        }

        /// <inheritdoc/>
        public string Check(Setting setting, string value, ChangeSource source)
        {
            if (setting == Setting.AuthorizationKey && source == ChangeSource.Csms)
            {
                return BasicAuthPassword.CheckOfCsms(value);
            }

            if (setting != Setting.NetworkConfigurationPriority)
            {
                return null;
            }

            foreach (string slot in value.Split(','))
            {
                NetworkProfile profile = Get(int.Parse(slot.Trim()));
                if (profile == null)
                {
                    return "slot " + slot.Trim() + " is empty";
                }

                if (source == ChangeSource.Csms && profile.SecurityProfile < SecurityProfileInUse)
                {
                    return "slot " + slot.Trim() + " is less secure than the connection in use";
                }
            }

            return null;
        }

        private int GetInstallersSecurity(string url)
        {
            WebSocketUrl parsed;
            string problem;
            if (WebSocketUrl.TryParse(url, out parsed, out problem) && parsed.IsSecure)
            {
                return Tls.ClientCertificatePem != null ? ClientCertificate : BasicAuthOverTls;
            }

            return _model.GetText(Setting.AuthorizationKey).Length > 0 ? 1 : 0;
        }

        private bool IsUsable(NetworkProfile profile)
        {
            WebSocketUrl url;
            string problem;
            return profile.IsJson
                && !profile.HasApn
                && !profile.HasVpn
                && profile.MessageTimeout >= 1
                && profile.MessageTimeout <= LongestMessageTimeout
                && (profile.Interface == "Wired0" || profile.Interface == "Wireless0")
                && HasVersion(profile.Version)
                && profile.Url.IndexOf('|') < 0
                && WebSocketUrl.TryParse(profile.Url, out url, out problem)
                && IsSecurityPossible(profile.SecurityProfile, url.IsSecure);
        }

        private bool HasVersion(string version)
        {
            foreach (string known in _faces.Versions)
            {
                if (known == version)
                {
                    return true;
                }
            }

            return false;
        }

        private bool IsSecurityPossible(int securityProfile, bool isTls)
        {
            bool hasPassword = _model.GetText(Setting.AuthorizationKey).Length > 0;
            switch (securityProfile)
            {
                case 0:
                    return !isTls;
                case 1:
                    return !isTls && hasPassword;
                case BasicAuthOverTls:
                    return isTls && hasPassword;
                case ClientCertificate:
                    return isTls && Tls.ClientCertificatePem != null;
                default:
                    return false;
            }
        }
    }
}
