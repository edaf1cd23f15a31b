// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// The permission to charge on a connector: somebody has shown an idToken that may, or the CSMS has started remotely.
    /// </summary>
    public sealed class ChargingPermission
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="ChargingPermission"/> class.
        /// </summary>
        /// <param name="idTag">idToken.</param>
        /// <param name="parentIdTag">Its group, or <see langword="null"/>.</param>
        /// <param name="isRemote">Whether the CSMS started remotely.</param>
        /// <param name="isForAnyConnector">Whether another connector may take it over.</param>
        public ChargingPermission(string idTag, string parentIdTag, bool isRemote, bool isForAnyConnector)
        {
            IdTag = idTag;
            ParentIdTag = parentIdTag;
            IsRemote = isRemote;
            IsForAnyConnector = isForAnyConnector;
            RemoteStartId = TransactionRecord.NoCsmsId;
        }

        /// <summary>Gets the idToken.</summary>
        public string IdTag { get; }

        /// <summary>Gets or sets its group, or <see langword="null"/>.</summary>
        public string ParentIdTag { get; set; }

        /// <summary>Gets a value indicating whether the CSMS started remotely.</summary>
        public bool IsRemote { get; }

        /// <summary>Gets or sets the verdict that it rests on; <see langword="null"/> when nobody was asked.</summary>
        public IdTokenInfo Verdict { get; set; }

        /// <summary>Gets or sets where the idToken comes from.</summary>
        public IdTokenKind Kind { get; set; }

        /// <summary>Gets or sets the id of the remote start; <see cref="TransactionRecord.NoCsmsId"/> when there is none.</summary>
        public int RemoteStartId { get; set; }

        /// <summary>
        /// Gets a value indicating whether the driver has not chosen a connector: the one that is plugged in first takes the permission.
        /// </summary>
        public bool IsForAnyConnector { get; }

        /// <summary>
        /// Tells whether another connector may take the permission over.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns><see langword="true"/> when neither the driver nor the CSMS is against it.</returns>
        public bool MayMoveTo(int connectorId)
        {
            return IsForAnyConnector && (Verdict == null || Verdict.IsForEvse(connectorId));
        }
    }
}
