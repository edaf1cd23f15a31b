// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// Messages that outlive the link and the board, one after the other in the order in which they have to be sent.
    /// </summary>
    public interface IOutbox
    {
        /// <summary>
        /// Gets the number of messages that wait.
        /// </summary>
        int Count { get; }

        /// <summary>
        /// Gets the number of messages that were added so far, those found at the start included.
        /// </summary>
        int AddedCount { get; }

        /// <summary>
        /// Gets the message whose turn it is.
        /// </summary>
        /// <returns>The same message until <see cref="Finish"/>; <see langword="null"/> when none waits.</returns>
        OutgoingMessage Peek();

        /// <summary>
        /// The CSMS has the message, or it was given up.
        /// </summary>
        /// <param name="message">Message that <see cref="Peek"/> has given.</param>
        /// <param name="isFailed">Whether the CSMS could not process it.</param>
        void Finish(OutgoingMessage message, bool isFailed);

        /// <summary>
        /// Brings to flash what was added and finished. It happens by itself in each turn of the event loop; this is for the last one.
        /// </summary>
        void Keep();

        /// <summary>
        /// There is no link: what waits now counts as made offline.
        /// </summary>
        void OnOffline();
    }
}
