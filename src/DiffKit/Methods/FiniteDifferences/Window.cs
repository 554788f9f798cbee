namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A contiguous window of steps in the making, which begins at one step and has grown down to another.</summary>
internal struct Window
{
    /// <summary>The step that it begins with, its largest.</summary>
    public double Step;

    /// <summary>u of that step.</summary>
    public double Variable;

    /// <summary>By how much the values, extrapolated to h = 0, miss f(x).</summary>
    public double Witness;

    /// <summary>What rounding may contribute to <see cref="Witness"/>.</summary>
    public double WitnessNoise;

    /// <summary><see cref="Witness"/> before the last step came in.</summary>
    public double WitnessBefore;

    /// <summary>What the last step changed in the coefficient wanted.</summary>
    public double Difference;

    /// <summary>What the step before it had changed; NaN where there was none.</summary>
    public double DifferenceBefore;

    /// <summary>How far the coefficient is from that of the window without its largest step.</summary>
    public double DifferenceBelow;

    /// <summary>The most that f changed by at the step that it begins with.</summary>
    public double Change;
}
