// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading.Tasks;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// A call that the script expects: the first matching one after the call that met the expectation before. A call that
    /// came before this object was made counts too, so a script cannot miss one.
    /// </summary>
    public sealed class Expectation
    {
        private readonly CentralSystem _central;
        private readonly string _action;
        private readonly Func<IncomingCall, bool> _where;

        internal Expectation(CentralSystem central, string action, Func<IncomingCall, bool> where)
        {
            _central = central;
            _action = action;
            _where = where;
        }

        /// <summary>
        /// Gets the call, or <see langword="null"/> while it has not come.
        /// </summary>
        public IncomingCall Call { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the call has come. The polling form for virtual time.
        /// </summary>
        public bool IsMet
        {
            get
            {
                return Call != null;
            }
        }

        /// <summary>
        /// Waits for the call.
        /// </summary>
        /// <param name="seconds">Seconds of real time.</param>
        /// <returns>The call.</returns>
        /// <exception cref="ExpectationException">It did not come in time.</exception>
        public async Task<IncomingCall> Within(double seconds)
        {
            await _central.Until(() => IsMet, seconds, _action + " matching the script").ConfigureAwait(false);

            return Call;
        }

        internal bool TryMeet(IncomingCall call)
        {
            if (Call == null && (_action == null || call.Action == _action) && (_where == null || _where(call)))
            {
                Call = call;

                return true;
            }

            return false;
        }
    }
}
