// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// When something happened, by the board's clock, as its messages and its console tell it.
    /// </summary>
    internal static class Moments
    {
        /// <summary>
        /// A message may be told in whole seconds, so this is of the board's time, whatever its speed. It needs no more: messages and looks are
        /// stamped by the same clock, each look (<c>status json</c>) is of one moment, and the CSMS sets the clock at the first boot only. A
        /// clock set in between would be no matter of tolerance: at speed 10 a board is 90 s ahead after 10 s. So no peer asks for heartbeats.
        /// </summary>
        private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(1);

        /// <summary>
        /// A moment lies between two others.
        /// </summary>
        /// <param name="before">The board's time before it happened.</param>
        /// <param name="moment">When it happened.</param>
        /// <param name="after">The board's time when it had happened.</param>
        public static void AssertBetween(DateTimeOffset before, DateTimeOffset moment, DateTimeOffset after)
        {
            Assert.InRange(moment, before - s_tolerance, after + s_tolerance);
        }
    }
}
