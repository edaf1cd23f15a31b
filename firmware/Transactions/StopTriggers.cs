// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// What the end of an authorization triggers.
    /// </summary>
    public static class StopTriggers
    {
        /// <summary>
        /// Gets the trigger that belongs to a reason.
        /// </summary>
        /// <param name="reason">Reason.</param>
        /// <returns>The trigger.</returns>
        public static TransactionTrigger Of(TransactionStopReason reason)
        {
            switch (reason)
            {
                case TransactionStopReason.Local:
                case TransactionStopReason.MasterPass:
                    return TransactionTrigger.StopAuthorized;
                case TransactionStopReason.Remote:
                    return TransactionTrigger.RemoteStop;
                case TransactionStopReason.EVDisconnected:
                    return TransactionTrigger.EVCommunicationLost;
                case TransactionStopReason.SoftReset:
                case TransactionStopReason.HardReset:
                    return TransactionTrigger.ResetCommand;
                case TransactionStopReason.UnlockCommand:
                    return TransactionTrigger.UnlockCommand;
                case TransactionStopReason.DeAuthorized:
                    return TransactionTrigger.Deauthorized;
                case TransactionStopReason.Timeout:
                    return TransactionTrigger.EVConnectTimeout;
                case TransactionStopReason.StoppedByEV:
                    return TransactionTrigger.ChargingStateChanged;
                default:
                    return TransactionTrigger.AbnormalCondition;
            }
        }
    }
}
