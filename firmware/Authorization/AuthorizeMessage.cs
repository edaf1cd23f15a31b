// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// "May this idToken charge?"
    /// </summary>
    public sealed class AuthorizeMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="AuthorizeMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome.</param>
        /// <param name="idTag">idToken.</param>
        /// <param name="kind">Where it comes from.</param>
        /// <param name="listener">Who has asked.</param>
        /// <param name="context">Comes back with the verdict.</param>
        public AuthorizeMessage(IMessageOwner owner, string idTag, IdTokenKind kind, IAuthorizationListener listener, object context)
            : base(owner, DeliveryKind.Immediate)
        {
            IdTag = idTag;
            IdTokenKind = kind;
            Listener = listener;
            Context = context;
        }

        /// <summary>The idToken.</summary>
        public readonly string IdTag;

        /// <summary>Where it comes from.</summary>
        public readonly IdTokenKind IdTokenKind;

        /// <summary>Who has asked.</summary>
        public readonly IAuthorizationListener Listener;

        /// <summary>What comes back with the verdict.</summary>
        public readonly object Context;

        /// <summary>The answer.</summary>
        public IdTokenInfo Info;
    }
}
