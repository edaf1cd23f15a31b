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

        private Exception _fault;

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
        /// <exception cref="ExpectationException">It did not come in time, or the condition of the script has thrown.</exception>
        public async Task<IncomingCall> Within(double seconds)
        {
            await _central.Until(IsOver, seconds, _action + " matching the script").ConfigureAwait(false);

            return Call;
        }

        internal bool TryMeet(IncomingCall call)
        {
            if (Call == null && (_action == null || call.Action == _action) && IsMeant(call))
            {
                Call = call;

                return true;
            }

            return false;
        }

        private bool IsMeant(IncomingCall call)
        {
            try
            {
                return _where == null || _where(call);
            }
            catch (Exception fault)
            {
                // Code of a test: it must fail the test and not the connection that has brought the call.
                _fault = fault;

                return false;
            }
        }

        private bool IsOver()
        {
            if (_fault != null)
            {
                throw new ExpectationException("The condition on " + _action + " has thrown: " + _fault);
            }

            return IsMet;
        }
    }
}
