// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// All calls in the order in which they came, and what the script expects of them.
    /// </summary>
    internal sealed class ExpectationList
    {
        private readonly List<IncomingCall> _unread = new List<IncomingCall>();
        private readonly List<Expectation> _open = new List<Expectation>();

        public void Add(Expectation expectation)
        {
            for (int index = 0; index < _unread.Count; index++)
            {
                if (expectation.TryMeet(_unread[index]))
                {
                    _unread.RemoveRange(0, index + 1);

                    return;
                }
            }

            _open.Add(expectation);
        }

        public void Offer(IncomingCall call)
        {
            int met = _open.RemoveAll(expectation => expectation.TryMeet(call));

            if (met > 0)
            {
                _unread.Clear();
            }
            else
            {
                _unread.Add(call);
            }
        }

        /// <summary>
        /// Forgets what came and was not expected: the script starts anew here.
        /// </summary>
        public void SkipUnread()
        {
            _unread.Clear();
        }

        public string Unread()
        {
            return _unread.Count == 0 ? "nothing" : string.Join(" | ", _unread);
        }
    }
}
