// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A queue with an accepted connection whose CSMS answers when the test says so.
    /// </summary>
    public sealed class MessageQueueBench
    {
        public MessageQueueBench()
        {
            Services.Set(Setting.TransactionMessageAttempts, "3");
            Services.Set(Setting.TransactionMessageRetryInterval, "60");
            Services.Complete();
            Services.GoOnline();
            Services.TakeSent();
            Services.IsAnswering = false;
            Owner.Queue = Services.Queue;
            Services.Queue.Outbox = Outbox;
        }

        public ServiceBench Services { get; } = new ServiceBench();

        public FakeOutbox Outbox { get; } = new FakeOutbox();

        public RecordingOwner Owner { get; } = new RecordingOwner();

        public NoteMessage Add(DeliveryKind kind, string text)
        {
            NoteMessage message = new NoteMessage(Owner, kind, text);
            if (message.IsTransactional)
            {
                Outbox.Add(message);
            }
            else
            {
                Services.Queue.Add(message);
            }

            return message;
        }

        public void ExpectRetryAfter(int seconds)
        {
            Services.Pass((seconds * 1000L) - 100);
            Services.ExpectSent(string.Empty);
            Services.Pass(100);
            Services.ExpectSent("Note a;");
        }
    }
}
