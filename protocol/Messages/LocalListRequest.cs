// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// What SendLocalList has in both versions: a version, the type of the update and a list.
    /// </summary>
    public abstract class LocalListRequest : ListRequest
    {
        private readonly string _versionName;
        private bool _hasVersion;
        private bool _hasType;

        /// <summary>
        /// Initializes a new instance of the <see cref="LocalListRequest"/> class.
        /// </summary>
        /// <param name="versionName">Field with the version of the list.</param>
        protected LocalListRequest(string versionName)
            : base("localAuthorizationList", 0)
        {
            _versionName = versionName;
        }

        /// <summary>
        /// Version of the list after the update.
        /// </summary>
        public int Version;

        /// <summary>
        /// Whether the list replaces the present one; otherwise it tells differences.
        /// </summary>
        public bool IsFull;

        /// <inheritdoc/>
        protected override void ReadField(PayloadReader reader)
        {
            if (reader.Name == _versionName)
            {
                Version = reader.ReadInteger(int.MinValue, int.MaxValue);
                _hasVersion = true;
            }
            else if (reader.Name == "updateType")
            {
                IsFull = Choice.ReadIndex(reader, "Differential Full") == 1;
                _hasType = true;
            }
            else
            {
                reader.Skip();
            }
        }

        /// <inheritdoc/>
        protected override void RequireFields(PayloadReader reader, bool hasList)
        {
            reader.Require(_hasVersion, _versionName);
            reader.Require(_hasType, "updateType");
        }
    }
}
