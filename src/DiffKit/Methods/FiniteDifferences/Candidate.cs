namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What one window of steps makes of the derivative.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="Truncation">What the terms left out may amount to, predicted.</param>
/// <param name="Rounding">What the rounding of f may amount to, computed.</param>
internal readonly record struct Candidate(double Value, double Truncation, double Rounding)
{
    public static readonly Candidate None = new(double.NaN, double.PositiveInfinity, double.PositiveInfinity);

    public double Error => Truncation + Rounding;
}
