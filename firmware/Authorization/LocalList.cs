// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// The local authorization list: idTokens about which the CSMS has spoken in advance (OCPP 1.6 section 3.5.2, OCPP 2.0.1 D01, D02). Only
    /// the CSMS changes it, and a change is done as a whole or not at all.
    /// </summary>
    public sealed class LocalList
    {
        /// <summary>Flash for 200 entries with groups; two such lists are there during a change.</summary>
        private const int LargestFile = 20480;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly LocalListFile _file;

        /// <summary>
        /// Initializes a new instance of the <see cref="LocalList"/> class with the list in flash.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="files">Flash.</param>
        public LocalList(IClock clock, DeviceModel model, EventLog log, MessageQueue queue, IFileStore files)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _queue = queue;
            _file = new LocalListFile(files, LargestFile);
            if (_file.IsCorrupt)
            {
                log.Write("Local authorization list: unreadable, begins empty");
            }
        }

        /// <summary>Gets a value indicating whether the list is switched on.</summary>
        public bool IsEnabled
        {
            get { return _model.GetBoolean(Setting.LocalAuthListEnabled); }
        }

        /// <summary>Gets the number of entries.</summary>
        public int Count
        {
            get { return _file.Count; }
        }

        /// <summary>Gets the version; 0 when there is none.</summary>
        public int Version
        {
            get { return _file.Count == 0 && _queue.Traits.HasEmptyListNoVersion ? 0 : _file.Version; }
        }

        /// <summary>
        /// Looks an idToken up.
        /// </summary>
        /// <param name="idToken">idToken.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <returns>
        /// What the list says; <see langword="null"/> when it says nothing or is switched off. When memory is too short to read it, an
        /// <see cref="IdTokenStatus.Invalid"/> that is not listed: not read is not the same as not listed, and nobody charges for want of memory.
        /// </returns>
        public IdTokenInfo Find(string idToken, IdTokenKind kind)
        {
            try
            {
                IdTokenInfo info = IsEnabled ? _file.Find(idToken, kind) : null;
                if (info != null)
                {
                    info.IsListed = true;
                }

                return info;
            }
            catch (OutOfMemoryException)
            {
                _log.Write("Local authorization list: memory is too short to read it");
                return new IdTokenInfo(IdTokenStatus.Invalid, null, 0);
            }
        }

        /// <summary>
        /// Tells the CSMS, where the version has a word for it, when it says something else of an idToken than its list (OCPP 1.6 section 3.5.2).
        /// </summary>
        /// <param name="listed">What the list says.</param>
        /// <param name="told">What the CSMS says now.</param>
        public void Compare(IdTokenInfo listed, IdTokenInfo told)
        {
            if ((listed.Status == IdTokenStatus.Accepted) != (told.Status == IdTokenStatus.Accepted))
            {
                ConnectorStatus status = _model.GetBoolean(Setting.StationOperative) ? ConnectorStatus.Available : ConnectorStatus.Unavailable;
                _queue.Add(new StatusMessage(null, 0, status, FaultCode.None, new EventTime(_clock)) { IsListConflict = true });
            }
        }

        /// <summary>
        /// Changes the list (SendLocalList).
        /// </summary>
        /// <param name="version">Its version afterwards.</param>
        /// <param name="isFull">Whether the elements replace the present ones.</param>
        /// <param name="changes">Elements.</param>
        /// <returns>What became of it; unless it is accepted, the list stays as it was.</returns>
        public LocalListResult Update(int version, bool isFull, ILocalListChanges changes)
        {
            if (!IsEnabled)
            {
                return LocalListResult.NotEnabled;
            }

            if (!isFull && version <= Version)
            {
                return LocalListResult.VersionMismatch;
            }

            // Where an empty list has no version, version 0 with nothing in it empties the list.
            bool isEmptied = version == 0 && isFull && changes.Count == 0 && _queue.Traits.HasEmptyListNoVersion;
            if (version <= 0 && !isEmptied)
            {
                return LocalListResult.WrongVersion;
            }

            long[] marks = new long[changes.Count];
            if (!TryMark(changes, isFull, marks))
            {
                return LocalListResult.WrongElement;
            }

            LocalListResult result = Write(isEmptied ? 1 : version, isFull, changes, marks);
            _log.Write("Local authorization list: " + (result == LocalListResult.Accepted ? "version " + version.ToString() + ", " + Count.ToString() + " entries" : "not changed"));
            return result;
        }

        private static bool TryMark(ILocalListChanges changes, bool isFull, long[] marks)
        {
            for (int count = 0; changes.Next(); count++)
            {
                long mark = LocalListFile.GetMark(changes.IdToken, changes.Kind);
                for (int i = 0; i < count; i++)
                {
                    if (marks[i] == mark)
                    {
                        return false;
                    }
                }

                if (isFull && changes.Info == null)
                {
                    return false;
                }

                marks[count] = mark;
            }

            return true;
        }

        private LocalListResult Write(int version, bool isFull, ILocalListChanges changes, long[] marks)
        {
            LocalListWriter writer = _file.Begin(version);
            if (!isFull)
            {
                _file.Copy(writer, marks);
            }

            int largest = _model.GetInteger(Setting.LocalAuthListMaxLength);
            changes.Rewind();
            while (changes.Next())
            {
                IdTokenInfo info = changes.Info;
                if (info != null && writer.Count == largest)
                {
                    _file.Drop(writer);
                    return LocalListResult.TooLong;
                }

                if (info != null)
                {
                    writer.Add(changes.IdToken, changes.Kind, info);
                }
            }

            return _file.Commit(writer) ? LocalListResult.Accepted : LocalListResult.NotStored;
        }
    }
}
