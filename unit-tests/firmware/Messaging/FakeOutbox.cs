// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Messages of transactions in memory.
    /// </summary>
    public sealed class FakeOutbox : IOutbox
    {
        private readonly ArrayList _messages = new ArrayList();

        public int Count
        {
            get { return _messages.Count; }
        }

        public int AddedCount { get; private set; }

        public int FailedCount { get; private set; }

        public void Add(OutgoingMessage message)
        {
            AddedCount++;
            _messages.Add(message);
        }

        public OutgoingMessage Peek()
        {
            return _messages.Count == 0 ? null : (OutgoingMessage)_messages[0];
        }

        public void Finish(OutgoingMessage message, bool isFailed)
        {
            FailedCount += isFailed ? 1 : 0;
            _messages.Remove(message);
        }

        public void Keep()
        {
        }

        public void OnOffline()
        {
            foreach (OutgoingMessage message in _messages)
            {
                message.WasOffline = true;
            }
        }
    }
}
