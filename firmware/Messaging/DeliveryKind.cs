// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// How much a message matters: what happens to it when it cannot be delivered at once.
    /// </summary>
    public enum DeliveryKind
    {
        /// <summary>Is worth nothing later: fails when the link is down.</summary>
        Immediate = 0,

        /// <summary>Tells a state: dropped when the link is down, the newest state is told after the reconnect.</summary>
        Status = 1,

        /// <summary>Meter values of a transaction: kept in order, thinned when there are too many.</summary>
        TransactionData = 2,

        /// <summary>Start or end of a transaction: kept in order until delivered or its attempts are used up, never dropped.</summary>
        TransactionEvent = 3,

        /// <summary>Survives a lost link, and is sent again a few times when it gets no answer.</summary>
        Notice = 4,
    }
}
