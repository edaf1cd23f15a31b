// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Who asks for a change.
    /// </summary>
    public enum ChangeSource
    {
        /// <summary>The CSMS, over OCPP.</summary>
        Csms = 0,

        /// <summary>An installer, over a console or the command line.</summary>
        Installer = 1,

        /// <summary>The firmware itself.</summary>
        Firmware = 2,
    }
}
