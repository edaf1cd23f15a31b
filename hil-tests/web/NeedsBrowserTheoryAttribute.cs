// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using Xunit;

namespace OcppChargePoint.WebTests
{
    /// <summary>
    /// A theory that needs Chromium and Node.js: skipped without them, but not in CI.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class NeedsBrowserTheoryAttribute : TheoryAttribute
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="NeedsBrowserTheoryAttribute"/> class.
        /// </summary>
        public NeedsBrowserTheoryAttribute()
        {
            Skip = Browser.WhyMissing;
        }
    }
}
