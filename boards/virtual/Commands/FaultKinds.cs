// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// Short words for faults, besides their names in OCPP.
    /// </summary>
    public static class FaultKinds
    {
        /// <summary>
        /// The words, for an error text.
        /// </summary>
        public const string All = "ground, lock, weld, meter, heat, pilot, overcurrent, reader, internal and the error codes of OCPP 1.6";

        /// <summary>
        /// Finds a fault.
        /// </summary>
        /// <param name="word">Short word or name.</param>
        /// <returns>The fault, or <see cref="FaultCode.None"/> when there is none of that name.</returns>
        public static FaultCode Parse(string word)
        {
            switch (word.ToLowerInvariant())
            {
                case "ground":
                    return FaultCode.GroundFailure;
                case "lock":
                    return FaultCode.ConnectorLockFailure;
                case "weld":
                    return FaultCode.PowerSwitchFailure;
                case "meter":
                    return FaultCode.PowerMeterFailure;
                case "heat":
                    return FaultCode.HighTemperature;
                case "pilot":
                    return FaultCode.EVCommunicationError;
                case "overcurrent":
                    return FaultCode.OverCurrentFailure;
                case "reader":
                    return FaultCode.ReaderFailure;
                case "internal":
                    return FaultCode.InternalError;
                default:
                    bool isName = Enum.TryParse(word, true, out FaultCode fault) && !char.IsAsciiDigit(word[0]);
                    return isName && Enum.IsDefined(fault) ? fault : FaultCode.None;
            }
        }
    }
}
