namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What one window of steps makes of the derivative.</summary>
internal struct Candidate
{
    /// <summary>Rounding is computed as if f and its argument were rounded once each, to half an ulp.</summary>
    private const double Doubt = 2;

    /// <summary>The derivative.</summary>
    public double Value;

    /// <summary>What the terms left out may amount to, predicted.</summary>
    public double Truncation;

    /// <summary>What the rounding of f may amount to, computed.</summary>
    public double Rounding;

    /// <summary>The most that f changed by over the window's steps, per step to the order: where the derivative vanishes, what its error
    /// is to be compared with.</summary>
    public double Scale;

    /// <summary>The window's largest step.</summary>
    public double Largest;

    /// <summary>The window's smallest step.</summary>
    public double Smallest;

    /// <summary>How many steps the window has; 0 for no window.</summary>
    public int Steps;

    /// <summary>Makes this no window. In its place, as all that is copied here would show in the time of a derivative.</summary>
    public void Forget()
    {
        Value = double.NaN;
        Truncation = double.PositiveInfinity;
        Rounding = Scale = Largest = Smallest = 0;
        Steps = 0;
    }

    /// <summary>The bound that is given out. f rounds more often than once.</summary>
    public readonly double Error => Truncation + Doubt * Rounding;

    /// <summary>The error expected: what windows are compared by.</summary>
    public readonly double Expected => Truncation + Rounding;

    public readonly double Size => Math.Abs(Value);

    /// <summary>Whether f changed nowhere in the window.</summary>
    public readonly bool IsConstant => Steps > 0 && Scale == 0;

    /// <summary>Whether the derivative cannot be told from 0.</summary>
    public readonly bool IsZeroWithinError => Size <= 2 * Error;
}
