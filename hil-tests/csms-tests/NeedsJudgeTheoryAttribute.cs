// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Schemas;
using Xunit;

namespace OcppChargePoint.CsmsTests
{
    /// <summary>
    /// A theory that needs the schema judge: skipped without Node.js, but not in CI.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class NeedsJudgeTheoryAttribute : TheoryAttribute
    {
        /// <summary>
        /// Creates the attribute.
        /// </summary>
        public NeedsJudgeTheoryAttribute()
        {
            Skip = AjvValidator.WhyMissing;
        }
    }
}
