// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config.Network
{
    /// <summary>
    /// The ways to a CSMS that came over the network, in flash: one record for each slot in use, with the slot as key and
    /// <c>version|timeout|security profile|interface|URL|URL of the installer that it replaces</c> as value.
    /// </summary>
    public sealed class NetworkProfileStore
    {
        /// <summary>
        /// Highest slot; slots begin at 0.
        /// </summary>
        public const int LastSlot = 2;

        private const int Fields = 6;

        private readonly SettingsFile _file;

        /// <summary>Nothing came over the network yet, as in most installations: then flash is not asked at each dial.</summary>
        private bool _isEmpty;

        /// <summary>
        /// Initializes a new instance of the <see cref="NetworkProfileStore"/> class.
        /// </summary>
        /// <param name="files">Where the file lives.</param>
        public NetworkProfileStore(IFileStore files)
        {
            _file = new SettingsFile(files, "network");
            _isEmpty = !_file.Exists;
        }

        /// <summary>
        /// Reads a slot.
        /// </summary>
        /// <param name="slot">Slot.</param>
        /// <returns>The profile, or <see langword="null"/> when the slot is empty.</returns>
        public NetworkProfile Read(int slot)
        {
            string record = ReadRecord(slot);
            string[] fields = record == null ? new string[0] : record.Split('|');
            int timeout;
            int security;
            if (fields.Length != Fields || !int.TryParse(fields[1], out timeout) || !int.TryParse(fields[2], out security))
            {
                return null;
            }

            return new NetworkProfile { Slot = slot, Version = fields[0], MessageTimeout = timeout, SecurityProfile = security, Interface = fields[3], Url = fields[4], ReplacedUrl = fields[5] };
        }

        /// <summary>
        /// Fills a slot.
        /// </summary>
        /// <param name="profile">Profile; its fields hold no vertical bar.</param>
        /// <returns><see langword="false"/> when flash failed; the old content stays.</returns>
        public bool Write(NetworkProfile profile)
        {
            string[] records = StringArray.Create(LastSlot + 1);
            for (int slot = 0; slot <= LastSlot; slot++)
            {
                records[slot] = ReadRecord(slot);
            }

            records[profile.Slot] = profile.Version + "|" + profile.MessageTimeout.ToString() + "|" + profile.SecurityProfile.ToString() + "|" + profile.Interface + "|" + profile.Url + "|" + profile.ReplacedUrl;
            _isEmpty = false;
            _file.Begin();
            for (int slot = 0; slot <= LastSlot; slot++)
            {
                if (records[slot] != null)
                {
                    _file.Add(slot.ToString(), records[slot]);
                }
            }

            return _file.Commit();
        }

        private string ReadRecord(int slot)
        {
            if (_isEmpty)
            {
                return null;
            }

            string key = slot.ToString();
            string record = null;
            _file.Open();
            while (_file.ReadNext())
            {
                record = _file.Key == key ? _file.Value : record;
            }

            return record;
        }
    }
}
