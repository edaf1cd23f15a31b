// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// What the tests of a class prove, for the pages docs/conformance-1.6.md and docs/conformance-2.0.1.md.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class FeatureAttribute : Attribute
    {
        public FeatureAttribute(string feature, string requirement)
        {
            Feature = feature;
            Requirement = requirement;
        }

        /// <summary>
        /// Gets the feature, in words of a user.
        /// </summary>
        public string Feature { get; }

        /// <summary>
        /// Gets where it is required.
        /// </summary>
        public string Requirement { get; }
    }
}
