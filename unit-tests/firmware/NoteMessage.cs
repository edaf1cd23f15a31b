// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A message of any kind for tests of the way it takes.
    /// </summary>
    public sealed class NoteMessage : OutgoingMessage
    {
        public NoteMessage(IMessageOwner owner, DeliveryKind kind, string text)
            : base(owner, kind)
        {
            Text = text;
        }

        public string Text { get; }
    }
}
