// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware
{
    /// <summary>
    /// The rules that serve the CSMS's requests, for the protocol faces to call.
    /// </summary>
    public sealed class ChargePointServices
    {
        /// <summary>Gets or sets the clock.</summary>
        public IClock Clock { get; set; }

        /// <summary>Gets or sets the settings.</summary>
        public DeviceModel Model { get; set; }

        /// <summary>Gets or sets the boot procedure.</summary>
        public Registration Registration { get; set; }

        /// <summary>Gets or sets the authorization rules with their cache.</summary>
        public Authorizer Authorizer { get; set; }

        /// <summary>Gets or sets the local authorization list.</summary>
        public LocalList LocalList { get; set; }

        /// <summary>Gets or sets the availability rules.</summary>
        public AvailabilityService Availability { get; set; }

        /// <summary>Gets or sets remote starts.</summary>
        public RemoteStart RemoteStart { get; set; }

        /// <summary>Gets or sets remote stops.</summary>
        public RemoteStop RemoteStop { get; set; }

        /// <summary>Gets or sets unlocks.</summary>
        public Unlocker Unlocker { get; set; }

        /// <summary>Gets or sets answers about transactions.</summary>
        public TransactionInquiry Transactions { get; set; }

        /// <summary>Gets or sets triggered messages.</summary>
        public MessageTriggers Triggers { get; set; }

        /// <summary>Gets or sets resets.</summary>
        public ResetService Reset { get; set; }

        /// <summary>Gets or sets access to single variables.</summary>
        public VariableService Variables { get; set; }

        /// <summary>Gets or sets reports about the variables.</summary>
        public ReportService Reports { get; set; }

        /// <summary>Gets or sets the ways to a CSMS.</summary>
        public NetworkProfiles Networks { get; set; }

        /// <summary>Gets or sets vendor extensions.</summary>
        public VendorRegistry Vendors { get; set; }
    }
}
