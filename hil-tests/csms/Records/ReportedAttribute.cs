// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One attribute of a variable in a report.
    /// </summary>
    /// <param name="Type">Actual, Target, MinSet or MaxSet; Actual when the station left it out.</param>
    /// <param name="Value">Value, or <see langword="null"/>.</param>
    /// <param name="Mutability">ReadOnly, WriteOnly or ReadWrite; ReadWrite when the station left it out.</param>
    /// <param name="IsPersistent">Whether it survives a restart.</param>
    /// <param name="IsConstant">Whether it never changes.</param>
    public sealed record ReportedAttribute(string Type, string Value, string Mutability, bool IsPersistent, bool IsConstant);
}
