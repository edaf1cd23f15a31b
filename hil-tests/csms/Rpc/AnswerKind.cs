// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// How a call to the charge point ended.
    /// </summary>
    public enum AnswerKind
    {
        /// <summary>
        /// With a CALLRESULT.
        /// </summary>
        Result,

        /// <summary>
        /// With a CALLERROR.
        /// </summary>
        Error,

        /// <summary>
        /// No answer came in time.
        /// </summary>
        Timeout,

        /// <summary>
        /// The connection ended first.
        /// </summary>
        LinkLost,
    }
}
