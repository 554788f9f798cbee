namespace DiffKit;

/// <summary>How a delegate is differentiated: adaptive central differences, extrapolated to a step of 0. An immutable value;
/// change what you need with <c>with</c>: <c>new FiniteDifferences { RelativeTolerance = 1e-6 }</c>.</summary>
public sealed record FiniteDifferences
{
    /// <summary>The search ends when the error is within this many units of f per unit of x to the order; 0 or more.</summary>
    public double AbsoluteTolerance { get; init; }

    /// <summary>The search ends when the error is within this fraction of the derivative; 0 or more.</summary>
    public double RelativeTolerance { get; init; } = 5e-14;

    /// <summary>The calls of f allowed for one derivative along one line.</summary>
    public int MaxEvaluations { get; init; } = 60;
}
