// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Something that the CSMS does at a time, unless it is cancelled.
    /// </summary>
    internal sealed class ScheduledAction
    {
        private Action _action;

        public ScheduledAction(DateTimeOffset due, Action action)
        {
            Due = due;
            _action = action;
        }

        public DateTimeOffset Due { get; }

        public bool IsCancelled
        {
            get
            {
                return _action == null;
            }
        }

        public void Cancel()
        {
            _action = null;
        }

        public void Run()
        {
            _action?.Invoke();
        }
    }
}
