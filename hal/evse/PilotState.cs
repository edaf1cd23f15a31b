// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// State of the control pilot as the vehicle sets it (IEC 61851-1 table A.4, SAE J1772).
    /// </summary>
    public enum PilotState
    {
        /// <summary>State A, +12 V: no vehicle connected.</summary>
        A = 0,

        /// <summary>State B, +9 V: vehicle connected, does not want energy yet.</summary>
        B = 1,

        /// <summary>State C, +6 V: vehicle ready for energy.</summary>
        C = 2,

        /// <summary>State D, +3 V: ready, but wants ventilation of the room.</summary>
        D = 3,

        /// <summary>State E, 0 V: pilot shorted to protective earth, or no supply.</summary>
        E = 4,

        /// <summary>State F, -12 V: the charge point itself signals that it is not available.</summary>
        F = 5,
    }
}
