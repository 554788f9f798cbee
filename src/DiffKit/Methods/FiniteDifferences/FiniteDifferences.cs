using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace DiffKit;

/// <summary>How a delegate is differentiated: adaptive differences, extrapolated to a step of 0. An immutable value;
/// change what you need with <c>with</c>, or <c>new FiniteDifferences { RelativeTolerance = 1e-6 }</c>.</summary>
public sealed record FiniteDifferences
{
    /// <summary>The search ends when the error is within this, in units of f per unit of x to the order; 0 or more.</summary>
    public double AbsoluteTolerance { get; init => field = NotNegative(value); }

    /// <summary>The search ends when the error is within this fraction of the derivative; 0 or more. Left out, it is what a dozen calls
    /// reach: 3e-13 for a first derivative, 2e-11 for a second, and so on up to 5e-5.</summary>
    public double? RelativeTolerance { get; init => field = value is { } tolerance ? NotNegative(tolerance) : null; }

    /// <summary>The calls of f allowed for one derivative along one line, 3 or more.</summary>
    public int MaxEvaluations { get; init => field = AtLeastThree(value); } = 60;

    /// <summary>What is known of the noise of f, in units of f, beyond the rounding of its value; 0 or more. It widens the steps and
    /// enters the error.</summary>
    public double Noise { get; init => field = NotNegative(value); }

    /// <summary>The sides on which f is called.</summary>
    public Sides Sides { get; init; } = Sides.Both;

    /// <summary>Where f may be called, one domain for each variable; empty where it may be called everywhere. It is never called
    /// outside, not even by rounding.</summary>
    public ImmutableArray<Domain> Domains { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What counts as a step of 1 in each variable, more than 0: steps, those given and those chosen, are in these units. Empty
    /// where it is 1 in all.</summary>
    public ImmutableArray<double> Units { get; init => field = EachPositive(value); } = [];

    /// <summary>The largest step that may be taken, in units of x along the fastest variable; more than 0.</summary>
    public double LargestStep { get; init => field = Positive(value); } = double.PositiveInfinity;

    /// <summary>The first step, and the largest but for growth where rounding dominates; of a search that is not adaptive, its only one. In
    /// units of x, more than 0. Left out, a search begins with a fifth to a third of max(1, |x|), up to 4 units; one that is not
    /// adaptive takes the step at which truncation and rounding are equal in theory, ε^(1/(order + accuracy)) · max(1, |x|).</summary>
    public double? Step { get; init => field = value is { } step ? Positive(step) : null; }

    /// <summary>The factor from each step of a search to the next smaller one, more than 1; left out, 2.13 for a first derivative and about
    /// 1.5 for higher ones. A number that is not round keeps the steps from falling on the periods of f.</summary>
    public double? Ratio { get; init => field = value is { } ratio ? AboveOne(ratio) : null; }

    /// <summary>Your own steps, in units of x, each more than 0; the search takes them from the largest to the smallest, until the
    /// error is within the tolerance or none is left, and no others. A derivative of order k needs ⌊(k + 3) / 2⌋ of them from both
    /// sides, k + 1 from one. Empty where the search chooses.</summary>
    public ImmutableArray<double> Steps { get; init => field = EachPositive(value); } = [];

    /// <summary>Whether steps are chosen by what f does. If not, one stencil is evaluated, at <see cref="Step"/>: the outcome is
    /// <see cref="Outcome.Unchecked"/>, and the error the theoretical one, as if derivatives were no larger than f.</summary>
    public bool IsAdaptive { get; init; } = true;

    /// <summary>The order of the error of the stencil of a search that is not adaptive; even where both sides are used.</summary>
    public int Accuracy { get; init; } = 2;

    /// <summary>How many lines of a gradient, a Hessian or a Jacobian may be searched at once: 1 (the default), more, or -1 for as many as
    /// there are processors. The answers are the same, bit by bit; f must be safe to call from several threads.</summary>
    public int MaxDegreeOfParallelism { get; init => field = Degree(value); } = 1;

    /// <summary>Asked before every call of f; when it is cancelled, an <see cref="OperationCanceledException"/> comes out.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Told, after every call of f or every batch, how many calls the operator has made, in rising order and on
    /// the thread that called f; null for nobody.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Two calls a variable for a first derivative, three for a second; for optimisers.</summary>
    public static FiniteDifferences Cheap { get; } = new() { IsAdaptive = false };

    /// <summary>The domains given compare by their content, as the rest does.</summary>
    public bool Equals(FiniteDifferences? other) =>
        other is not null && AbsoluteTolerance == other.AbsoluteTolerance && RelativeTolerance == other.RelativeTolerance
        && MaxEvaluations == other.MaxEvaluations && Noise == other.Noise && Sides == other.Sides && LargestStep == other.LargestStep
        && IsAdaptive == other.IsAdaptive && Step == other.Step && Ratio == other.Ratio && Accuracy == other.Accuracy
        && MaxDegreeOfParallelism == other.MaxDegreeOfParallelism && Cancellation == other.Cancellation && Progress == other.Progress
        && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan()) && Domains.AsSpan().SequenceEqual(other.Domains.AsSpan())
        && Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    /// <summary>Agrees with <see cref="Equals(FiniteDifferences)"/>.</summary>
    public override int GetHashCode() =>
        HashCode.Combine(AbsoluteTolerance, RelativeTolerance, MaxEvaluations, Noise, Sides, Step, LargestStep, Domains.Length);

    private static double NotNegative(double value, [CallerMemberName] string? name = null) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(
            name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it is 0 or more."));

    private static double Positive(double value, [CallerMemberName] string? name = null) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(
            name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it is more than 0."));

    private static ImmutableArray<double> EachPositive(ImmutableArray<double> values, [CallerMemberName] string? name = null)
    {
        foreach (double value in values.IsDefault ? [] : values)
        {
            if (!(value > 0 && double.IsFinite(value)))
            {
                throw new ArgumentOutOfRangeException(name, string.Create(
                    CultureInfo.InvariantCulture, $"{name} has {value} among them; each is finite and more than 0."));
            }
        }

        return values.IsDefault ? [] : values;
    }

    private static double AboveOne(double value, [CallerMemberName] string? name = null) =>
        value > 1 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(
            name, string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it is finite and more than 1."));

    private static int Degree(int value) =>
        value is > 0 or -1 ? value : throw new ArgumentOutOfRangeException(
            nameof(MaxDegreeOfParallelism), $"MaxDegreeOfParallelism is {value}; it is 1 or more, or -1 for all processors.");

    private static int AtLeastThree(int value) =>
        value >= 3 ? value : throw new ArgumentOutOfRangeException(
            nameof(MaxEvaluations), $"MaxEvaluations is {value}; a derivative takes at least 3 calls.");
}
