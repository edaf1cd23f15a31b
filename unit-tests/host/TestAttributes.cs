// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace nanoFramework.TestFramework
{
    /// <summary>
    /// Stands in for nanoFramework's attribute on the host, where xunit needs no mark on a class.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class)]
    public class TestClassAttribute : Attribute
    {
    }

    /// <summary>
    /// Stands in for nanoFramework's attribute on the host: xunit runs the method.
    /// </summary>
    [AttributeUsage(AttributeTargets.Method)]
    public class TestMethodAttribute : Xunit.FactAttribute
    {
    }
}
