namespace OcppChargePoint.DeviceCheck;

/// <summary>One broken rule, printed in the form in which MSBuild recognises an error.</summary>
internal sealed record Finding(string File, int Line, Rule Rule, string Subject)
{
    public override string ToString()
    {
        string place = Line > 0 ? $"{File}({Line})" : File;
        return $"{place}: error {Rule.Id}: {Subject}: {Rule.Text}";
    }
}
