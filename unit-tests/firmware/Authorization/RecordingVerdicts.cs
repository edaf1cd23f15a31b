// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Authorization;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Writes down verdicts about idTokens.
    /// </summary>
    public sealed class RecordingVerdicts : IAuthorizationListener
    {
        private static readonly string[] s_statuses = new string[] { "Accepted", "Blocked", "Expired", "Invalid", "ConcurrentTx", "NoVerdict" };

        private string _verdicts = string.Empty;

        /// <summary>Context of the last verdict.</summary>
        public object Context { get; private set; }

        /// <summary>Last verdict.</summary>
        public IdTokenInfo Info { get; private set; }

        public string Take()
        {
            string verdicts = _verdicts;
            _verdicts = string.Empty;
            return verdicts;
        }

        public void OnVerdict(string idTag, IdTokenInfo info, object context)
        {
            Info = info;
            Context = context;
            _verdicts += idTag + " " + s_statuses[(int)info.Status] + ";";
        }
    }
}
