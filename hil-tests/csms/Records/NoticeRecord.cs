// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One message that only tells something: a firmware, diagnostics or log status, a security event, a DataTransfer.
    /// </summary>
    /// <param name="Time">When it was received.</param>
    /// <param name="Action">The OCPP action.</param>
    /// <param name="Text">Its main word: the status, the type of the event, the vendor id.</param>
    /// <param name="Payload">All that was sent.</param>
    public sealed record NoticeRecord(DateTimeOffset Time, string Action, string Text, JsonObject Payload);
}
