namespace DiffKit;

public sealed partial class GradientCheck
{
    /// <summary>Holds a gradient against finite differences of the delegate that it belongs to.</summary>
    /// <inheritdoc cref="Of(ScalarFunction, Func{double[], double[]}, ReadOnlySpan{double}, double)"/>
    public static GradientCheck Of(
        Func<double[], double> model, Func<double[], double[]> gradient, ReadOnlySpan<double> at, double tolerance = DefaultTolerance) =>
        Of(Function.From(model), gradient, at, tolerance);
}
