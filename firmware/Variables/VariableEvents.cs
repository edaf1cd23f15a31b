// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// Tells the CSMS what happens to variables that it watches without having asked for it: the problems of locks (OCPP 2.0.1 G05). Each
    /// failure is told, and once that the lock works again.
    /// </summary>
    public sealed class VariableEvents
    {
        /// <summary>Most events that wait for the link; beyond that the oldest is dropped.</summary>
        private const int MostWaiting = 10;

        private readonly IClock _clock;
        private readonly MessageQueue _queue;
        private readonly Connector[] _connectors;
        private readonly int[] _told;
        private int _nextNumber;

        /// <summary>
        /// Initializes a new instance of the <see cref="VariableEvents"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="queue">Way to the CSMS.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public VariableEvents(IClock clock, MessageQueue queue, Connector[] connectors)
        {
            _clock = clock;
            _queue = queue;
            _connectors = connectors;
            _told = new int[connectors.Length];
        }

        /// <summary>
        /// Looks at all locks.
        /// </summary>
        public void Poll()
        {
            for (int i = 0; i < _told.Length; i++)
            {
                Connector connector = _connectors[i];
                bool hasProblem = connector.HasLockProblem;
                int news = (connector.LockFailureCount * 2) + (hasProblem ? 1 : 0);
                if (news != _told[i])
                {
                    _told[i] = news;
                    Tell(Setting.LockProblem, connector, hasProblem);
                }
            }
        }

        private void Tell(Setting setting, Connector connector, bool isProblem)
        {
            MakeRoom();
            _queue.Add(new VariableEventMessage(setting, connector.Id, isProblem ? "true" : "false", _nextNumber++, new EventTime(_clock))
            {
                IsCleared = !isProblem,
                TransactionId = connector.Transaction == null ? null : connector.Transaction.StationId,
            });
        }

        private void MakeRoom()
        {
            int waiting = 0;
            for (int i = _queue.OrdinaryCount - 1; i >= 0; i--)
            {
                OutgoingMessage message = _queue.Get(i);
                if (message is VariableEventMessage && ++waiting >= MostWaiting)
                {
                    _queue.Remove(message);
                }
            }
        }
    }
}
