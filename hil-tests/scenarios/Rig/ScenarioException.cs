// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// A scenario did not go as its script says; the message holds the end of the log.
    /// </summary>
    public sealed class ScenarioException : Exception
    {
        public ScenarioException(string message)
            : base(message)
        {
        }
    }
}
