namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What one window of steps makes of the derivative.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="Truncation">What the terms left out may amount to, predicted.</param>
/// <param name="Rounding">What the rounding of f may amount to, computed.</param>
/// <param name="Scale">The most that f changed by over the window's steps, per step to the order: where the derivative vanishes, what
/// its error is to be compared with.</param>
/// <param name="Largest">The window's largest step.</param>
/// <param name="Smallest">The window's smallest step.</param>
/// <param name="Steps">How many steps the window has.</param>
internal readonly record struct Candidate(
    double Value, double Truncation, double Rounding, double Scale, double Largest, double Smallest, int Steps)
{
    public static readonly Candidate None = new(double.NaN, double.PositiveInfinity, double.PositiveInfinity, 0, 0, 0, 0);

    public static readonly Candidate Zero = new(0, 0, 0, 0, 0, 0, 0);

    public double Error => Truncation + Rounding;

    public double Size => Math.Abs(Value);

    /// <summary>Whether f changed nowhere in the window.</summary>
    public bool IsConstant => Steps > 0 && Scale == 0;

    /// <summary>Whether the derivative cannot be told from 0.</summary>
    public bool IsZeroWithinError => Size <= 2 * Error;
}
