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
        /// <summary>The clock.</summary>
        public IClock Clock;

        /// <summary>The settings.</summary>
        public DeviceModel Model;

        /// <summary>The boot procedure.</summary>
        public Registration Registration;

        /// <summary>The authorization rules with their cache.</summary>
        public Authorizer Authorizer;

        /// <summary>The local authorization list.</summary>
        public LocalList LocalList;

        /// <summary>The availability rules.</summary>
        public AvailabilityService Availability;

        /// <summary>Remote starts.</summary>
        public RemoteStart RemoteStart;

        /// <summary>Remote stops.</summary>
        public RemoteStop RemoteStop;

        /// <summary>Unlocks.</summary>
        public Unlocker Unlocker;

        /// <summary>Answers about transactions.</summary>
        public TransactionInquiry Transactions;

        /// <summary>Triggered messages.</summary>
        public MessageTriggers Triggers;

        /// <summary>Resets.</summary>
        public ResetService Reset;

        /// <summary>Access to single variables.</summary>
        public VariableService Variables;

        /// <summary>Reports about the variables.</summary>
        public ReportService Reports;

        /// <summary>The ways to a CSMS.</summary>
        public NetworkProfiles Networks;

        /// <summary>Vendor extensions.</summary>
        public VendorRegistry Vendors;
    }
}
