// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the CSMS will do later, on a clock that is given to it.
    /// </summary>
    internal sealed class Scheduler
    {
        private readonly PriorityQueue<ScheduledAction, (DateTimeOffset Due, long Order)> _queue =
            new PriorityQueue<ScheduledAction, (DateTimeOffset Due, long Order)>();

        private long _order;

        public DateTimeOffset? NextDue
        {
            get
            {
                while (_queue.TryPeek(out ScheduledAction next, out _))
                {
                    if (!next.IsCancelled)
                    {
                        return next.Due;
                    }

                    _queue.Dequeue();
                }

                return null;
            }
        }

        public ScheduledAction Add(DateTimeOffset due, Action action)
        {
            ScheduledAction scheduled = new ScheduledAction(due, action);
            _queue.Enqueue(scheduled, (due, _order++));

            return scheduled;
        }

        public bool RunDue(DateTimeOffset now)
        {
            bool any = false;

            while (NextDue <= now)
            {
                _queue.Dequeue().Run();
                any = true;
            }

            return any;
        }
    }
}
