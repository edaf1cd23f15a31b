// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A contactor that follows its coil at once, unless the test spoils it.
    /// </summary>
    public sealed class FakeContactor : IContactor
    {
        /// <summary>Gets a value indicating whether the coil is driven.</summary>
        public bool IsCoilOn { get; private set; }

        /// <summary>Gets how often the coil was set.</summary>
        public int SetCount { get; private set; }

        /// <summary>Gets or sets a value indicating whether the contacts stay closed.</summary>
        public bool IsWelded { get; set; }

        /// <summary>Gets or sets a value indicating whether the contacts stay open, or something else holds them open.</summary>
        public bool IsHeldOpen { get; set; }

        /// <summary>Gets or sets a value indicating whether there is no mirror contact.</summary>
        public bool HasNoFeedback { get; set; }

        /// <inheritdoc/>
        public ContactorFeedback Feedback
        {
            get
            {
                if (HasNoFeedback)
                {
                    return ContactorFeedback.NotWired;
                }

                return IsWelded || (IsCoilOn && !IsHeldOpen) ? ContactorFeedback.Closed : ContactorFeedback.Open;
            }
        }

        /// <inheritdoc/>
        public void Set(bool closed)
        {
            IsCoilOn = closed;
            SetCount++;
        }
    }
}
