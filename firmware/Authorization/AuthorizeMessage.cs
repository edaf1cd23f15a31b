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

        /// <summary>Gets the idToken.</summary>
        public string IdTag { get; }

        /// <summary>Gets where it comes from.</summary>
        public IdTokenKind IdTokenKind { get; }

        /// <summary>Gets who has asked.</summary>
        public IAuthorizationListener Listener { get; }

        /// <summary>Gets what comes back with the verdict.</summary>
        public object Context { get; }

        /// <summary>Gets or sets the answer.</summary>
        public IdTokenInfo Info { get; set; }
    }
}
