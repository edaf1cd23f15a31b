// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// Which versions of OCPP to offer: all of the setting OcppVersions, in its order. A server that takes none of them although it may know
    /// one (some compare the whole list with a single name) is offered one at a time afterwards, first the one that was negotiated last.
    /// What has worked is offered again until the next restart.
    /// </summary>
    internal sealed class VersionOffer
    {
        /// <summary>The version of the servers that do not confirm what they have selected.</summary>
        private const string Unconfirmed = "ocpp1.6";

        private readonly DeviceModel _model;
        private readonly IProtocolFaces _faces;

        /// <summary>The only version offered at present; null: all.</summary>
        private string _single;

        public VersionOffer(DeviceModel model, IProtocolFaces faces)
        {
            _model = model;
            _faces = faces;
        }

        /// <summary>
        /// Gets the version that the rules follow before anything is negotiated.
        /// </summary>
        public IProtocolFace Expected
        {
            get
            {
                string last = _model.GetText(Setting.LastVersion);
                string[] wanted = GetWanted();
                return _faces.Get(IsAmong(wanted, last) ? last : wanted[0]);
            }
        }

        /// <summary>
        /// Gets the subprotocols to offer now.
        /// </summary>
        /// <param name="only">The only version allowed, or null.</param>
        public string[] Get(string only)
        {
            if (only != null)
            {
                return new[] { only };
            }

            string[] wanted = GetWanted();
            return _single != null && IsAmong(wanted, _single) ? new[] { _single } : wanted;
        }

        /// <summary>
        /// Finds the version that was agreed on; null when it is none that was offered.
        /// </summary>
        /// <param name="subprotocol">What the server has selected, or null. Some do not confirm the version; with a single version there is no doubt,
        /// and if there are others, they are those from before OCPP 2.0.1.</param>
        /// <param name="only">The only version allowed, or null.</param>
        public IProtocolFace Judge(string subprotocol, string only)
        {
            string[] offered = Get(only);
            if (subprotocol == null)
            {
                bool isClear = offered.Length == 1 && (only != null || GetWanted().Length == 1 || offered[0] == Unconfirmed);
                return isClear ? _faces.Get(offered[0]) : null;
            }

            return IsAmong(offered, subprotocol) ? _faces.Get(subprotocol) : null;
        }

        /// <summary>
        /// The connection with this version is of use.
        /// </summary>
        public void OnServed(string version)
        {
            _model.Set(Setting.LastVersion, 0, version);
        }

        /// <summary>
        /// The server wanted none of the versions offered.
        /// </summary>
        public void OnRefused()
        {
            string[] order = GetOrder();
            int next = 0;
            for (int i = 0; i < order.Length; i++)
            {
                next = order[i] == _single ? i + 1 : next;
            }

            _single = next < order.Length && order.Length > 1 ? order[next] : null;
        }

        /// <summary>
        /// The order of the single offers: the version negotiated last, then the others as the setting has them.
        /// </summary>
        private string[] GetOrder()
        {
            string[] wanted = GetWanted();
            string last = _model.GetText(Setting.LastVersion);
            string[] order = StringArray.Create(wanted.Length);
            int count = IsAmong(wanted, last) ? 1 : 0;
            for (int i = 0; i < wanted.Length; i++)
            {
                order[wanted[i] == last ? 0 : count] = wanted[i];
                count += wanted[i] == last ? 0 : 1;
            }

            return order;
        }

        private static bool IsAmong(string[] names, string name)
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (names[i] == name)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// The versions of the setting that the firmware has; all that it has when the setting names none of them.
        /// </summary>
        private string[] GetWanted()
        {
            string[] known = _faces.Versions;
            string[] names = _model.GetText(Setting.OcppVersions).Split(',');
            int count = 0;
            for (int i = 0; i < names.Length; i++)
            {
                names[count] = names[i].Trim();
                count += IsAmong(known, names[count]) ? 1 : 0;
            }

            if (count == 0)
            {
                return known;
            }

            string[] wanted = StringArray.Create(count);
            for (int i = 0; i < count; i++)
            {
                wanted[i] = names[i];
            }

            return wanted;
        }
    }
}
