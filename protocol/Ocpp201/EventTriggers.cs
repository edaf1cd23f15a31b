// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What made an event (EventTriggerEnumType of OCPP 2.0.1).
    /// </summary>
    public static class EventTriggers
    {
        /// <summary>A limit was passed, or something is wrong.</summary>
        public const string Alerting = "Alerting";

        /// <summary>The value changed.</summary>
        public const string Delta = "Delta";

        /// <summary>It is time.</summary>
        public const string Periodic = "Periodic";
    }
}
