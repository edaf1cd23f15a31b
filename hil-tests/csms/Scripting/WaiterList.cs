// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Conditions that something waits for.
    /// </summary>
    internal sealed class WaiterList
    {
        private readonly List<(Func<bool> Condition, TaskCompletionSource Completion)> _waiters =
            new List<(Func<bool> Condition, TaskCompletionSource Completion)>();

        public Task Add(Func<bool> condition)
        {
            if (condition())
            {
                return Task.CompletedTask;
            }

            TaskCompletionSource completion = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((condition, completion));

            return completion.Task;
        }

        public void Remove(Task task)
        {
            _waiters.RemoveAll(waiter => waiter.Completion.Task == task);
        }

        public void Check()
        {
            // Backwards, because those that are done leave.
            for (int index = _waiters.Count - 1; index >= 0; index--)
            {
                (Func<bool> condition, TaskCompletionSource completion) = _waiters[index];

                if (IsOver(condition, completion))
                {
                    _waiters.RemoveAt(index);
                }
            }
        }

        private static bool IsOver(Func<bool> condition, TaskCompletionSource completion)
        {
            try
            {
                return condition() && completion.TrySetResult();
            }
            catch (Exception fault)
            {
                // Code of a test: it must fail the test and not the connection that has caused the look at it.
                return completion.TrySetException(fault);
            }
        }
    }
}
