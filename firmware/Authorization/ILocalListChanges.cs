// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// What a CSMS wants to change in the local authorization list, element by element.
    /// </summary>
    public interface ILocalListChanges
    {
        /// <summary>Gets the number of elements.</summary>
        int Count { get; }

        /// <summary>Gets the idToken of the present element.</summary>
        string IdToken { get; }

        /// <summary>Gets where it comes from.</summary>
        IdTokenKind Kind { get; }

        /// <summary>Gets what is said about it, made for this call; <see langword="null"/> when it is to go out of the list.</summary>
        IdTokenInfo Info { get; }

        /// <summary>
        /// Goes to the next element.
        /// </summary>
        /// <returns><see langword="false"/> when there is none.</returns>
        bool Next();

        /// <summary>
        /// Goes back before the first element.
        /// </summary>
        void Rewind();
    }
}
