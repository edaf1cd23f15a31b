// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Writes down what became of messages, and may add another one in return.
    /// </summary>
    public sealed class RecordingOwner : IMessageOwner
    {
        private static readonly string[] s_failures = new string[] { "CallError", "Timeout", "ConnectionLost", "UnreadableAnswer", "OutOfMemory" };

        private string _outcomes = string.Empty;

        /// <summary>Queue that gets <see cref="Next"/>.</summary>
        public MessageQueue Queue { get; set; }

        /// <summary>Is added at the next outcome.</summary>
        public OutgoingMessage Next { get; set; }

        public string TakeOutcomes()
        {
            string outcomes = _outcomes;
            _outcomes = string.Empty;
            return outcomes;
        }

        public void OnAnswered(OutgoingMessage message)
        {
            Take(message, "answered");
        }

        public void OnGivenUp(OutgoingMessage message, RpcFailure failure)
        {
            Take(message, s_failures[(int)failure]);
        }

        private void Take(OutgoingMessage message, string outcome)
        {
            _outcomes += ((NoteMessage)message).Text + " " + outcome + ";";
            if (Next != null)
            {
                OutgoingMessage next = Next;
                Next = null;
                Queue.Add(next);
            }
        }
    }
}
