// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Computed variables that the test sets; the others are empty.
    /// </summary>
    public sealed class FakeVariableSource : IVariableSource
    {
        /// <summary>EVSE with a problem; 0 for none.</summary>
        public int FaultyEvse { get; set; }

        public string GetValue(Setting setting, int evse)
        {
            switch (setting)
            {
                case Setting.StationProblem:
                    return FaultyEvse > 0 ? "true" : "false";
                case Setting.EvseProblem:
                    return evse == FaultyEvse ? "true" : "false";
                case Setting.EvseAvailabilityState:
                case Setting.ConnectorAvailabilityState:
                    return evse == FaultyEvse ? "Faulted" : "Available";
                default:
                    return string.Empty;
            }
        }

        public int GetMaximum(Setting setting, int evse)
        {
            return setting == Setting.EvsePower ? 22080 : int.MaxValue;
        }
    }
}
