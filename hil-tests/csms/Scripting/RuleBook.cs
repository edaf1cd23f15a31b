// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The rules of a script, in the order in which they were made.
    /// </summary>
    internal sealed class RuleBook
    {
        private readonly List<AnswerRule> _rules = new List<AnswerRule>();

        public AnswerRule Add(string action)
        {
            AnswerRule rule = new AnswerRule(this, action);

            lock (_rules)
            {
                _rules.Add(rule);
            }

            return rule;
        }

        public void Remove(AnswerRule rule)
        {
            lock (_rules)
            {
                _rules.Remove(rule);
            }
        }

        public void Clear(string action)
        {
            lock (_rules)
            {
                _rules.RemoveAll(rule => action == null || rule.Action == action);
            }
        }

        public AnswerRule Take(IncomingCall call)
        {
            lock (_rules)
            {
                return _rules.Find(rule => rule.Take(call));
            }
        }
    }
}
