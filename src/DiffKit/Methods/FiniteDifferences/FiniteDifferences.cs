namespace DiffKit;

/// <summary>How a delegate is differentiated: adaptive central differences, extrapolated to a step of 0. An immutable value;
/// change what you need with <c>with</c>: <c>new FiniteDifferences { RelativeTolerance = 1e-6 }</c>.</summary>
public sealed record FiniteDifferences
{
    /// <summary>The search ends when the error is within this, in units of f per unit of x to the order; 0 or more.</summary>
    public double AbsoluteTolerance { get; init; }

    /// <summary>The search ends when the error is within this fraction of the derivative; 0 or more. Left out, it is what a dozen calls
    /// reach: 3e-13 for a first derivative, 1.5e-11 for a second, and so on up to 3e-5.</summary>
    public double? RelativeTolerance { get; init; }

    /// <summary>The calls of f allowed for one derivative along one line.</summary>
    public int MaxEvaluations { get; init; } = 60;

    /// <summary>What is known of the noise of f, in units of f, beyond the rounding of its value; 0 or more. It widens the steps and
    /// enters the error.</summary>
    public double Noise { get; init; }
}
