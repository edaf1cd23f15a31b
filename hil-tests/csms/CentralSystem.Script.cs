// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Threading.Tasks;

namespace OcppChargePoint.Csms
{
    /// <content>
    /// What scripts say: rules, expectations, waits.
    /// </content>
    public sealed partial class CentralSystem
    {
        /// <summary>
        /// Starts a rule for calls of charge points.
        /// </summary>
        /// <param name="action">OCPP action, or <see langword="null"/> for all.</param>
        /// <returns>The rule.</returns>
        public AnswerRule On(string action)
        {
            return _rules.Add(action);
        }

        /// <summary>
        /// Ends all rules of an action.
        /// </summary>
        /// <param name="action">OCPP action, or <see langword="null"/> for the rules of all actions.</param>
        public void Off(string action)
        {
            _rules.Clear(action);
        }

        /// <summary>
        /// Starts a rule for the WebSockets that charge points wish for.
        /// </summary>
        /// <returns>The rule; without more it lets in whom <see cref="Admission"/> would not.</returns>
        public ConnectRule OnConnect()
        {
            lock (Sync)
            {
                return Admission.AddRule();
            }
        }

        /// <summary>
        /// Expects a call of a charge point, in the order of the script: the first match after the call that met the
        /// expectation before. Await <see cref="Expectation.Within"/>, or poll <see cref="Expectation.IsMet"/>.
        /// </summary>
        /// <param name="action">OCPP action, or <see langword="null"/> for any.</param>
        /// <param name="where">Further condition, or <see langword="null"/>.</param>
        /// <returns>The expectation.</returns>
        public Expectation Expect(string action, Func<IncomingCall, bool> where = null)
        {
            lock (Sync)
            {
                Expectation expectation = new Expectation(this, action, where);
                _expectations.Add(expectation);

                return expectation;
            }
        }

        /// <summary>
        /// Lets the next expectation look only at calls that are still to come.
        /// </summary>
        public void ForgetUnexpected()
        {
            lock (Sync)
            {
                _expectations.SkipUnread();
            }
        }

        /// <summary>
        /// Waits until something is so. It is looked at after every event.
        /// </summary>
        /// <param name="condition">Tells whether it is so.</param>
        /// <param name="seconds">Seconds of real time.</param>
        /// <param name="what">What is awaited, for the message of the exception.</param>
        /// <returns>A task that ends when it is so.</returns>
        /// <exception cref="ExpectationException">It was not so in time.</exception>
        public async Task Until(Func<bool> condition, double seconds, string what = "what the script waits for")
        {
            Task task;

            lock (Sync)
            {
                task = _waiters.Add(condition);
            }

            try
            {
                await task.WaitAsync(TimeSpan.FromSeconds(seconds)).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!task.IsFaulted)
            {
                throw new ExpectationException(TimeoutText(task, seconds, what));
            }
        }

        /// <summary>
        /// Waits for an open connection of a charge point.
        /// </summary>
        /// <param name="identity">Identity of the charge point.</param>
        /// <param name="seconds">Seconds of real time.</param>
        /// <returns>The newest connection.</returns>
        /// <exception cref="ExpectationException">There was none in time.</exception>
        public async Task<CsmsSession> WaitForSession(string identity, double seconds)
        {
            CsmsSession session = null;
            await Until(() => (session = Session(identity)) != null, seconds, "a connection of " + identity).ConfigureAwait(false);

            return session;
        }

        private string TimeoutText(Task task, double seconds, string what)
        {
            lock (Sync)
            {
                _waiters.Remove(task);

                return "No " + what + " within " + seconds.ToString(CultureInfo.InvariantCulture) + " s. Calls that the script did not "
                    + "expect: " + _expectations.Unread();
            }
        }
    }
}
