using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Samples;

/// <summary>What holds for every scheme and any samples, drawn at random.</summary>
public class LawTests
{
    private static readonly Scheme[] Schemes =
        [Scheme.Numpy(), Scheme.Numpy(2), Scheme.Differences(1, 4), Scheme.Differences(2, 2), Scheme.SavitzkyGolay(5, 2), Scheme.Compact()];

    [Fact]
    public void Differentiation_is_linear() => Check((f, g, scheme, axis) =>
    {
        double[] sum = [.. f.Zip(g, (a, b) => 2 * a - 3 * b)];
        double[] parts = [.. D(f).Zip(D(g), (a, b) => 2 * a - 3 * b)];
        return Close(parts, D(sum));

        double[] D(double[] samples) => ArrayGradient.Of(samples, axis, scheme);
    });

    [Fact]
    public void Constants_do_not_matter() => Check((f, _, scheme, axis) =>
        Close(ArrayGradient.Of(f, axis, scheme), ArrayGradient.Of([.. f.Select(value => value + 64)], axis, scheme)));

    [Fact]
    public void Read_backwards_odd_derivatives_change_sign() => Check((f, _, scheme, axis) =>
    {
        double[] forwards = ArrayGradient.Of(f, axis, scheme);
        double[] backwards = ArrayGradient.Of([.. f.Reverse()], axis, scheme);
        int sign = scheme.Order % 2 == 0 ? 1 : -1;
        return Close(forwards, [.. backwards.Reverse().Select(slope => sign * slope)]);
    });

    [Fact]
    public void In_place_as_elsewhere() => Check((f, _, scheme, axis) =>
    {
        double[] elsewhere = ArrayGradient.Of(f, axis, scheme), there = [.. f];
        ArrayGradient.Of(there, axis, there, scheme);
        return elsewhere.SequenceEqual(there);
    });

    [Fact]
    public void The_callers_samples_are_never_written_to() => Check((f, _, scheme, axis) =>
    {
        double[] before = [.. f];
        ArrayGradient.Of(f, axis, scheme);
        return before.SequenceEqual(f);
    });

    private static void Check(Func<double[], double[], Scheme, Axis, bool> law)
    {
        Gen<double[]> samples = Gen.Choose(-1000, 1000).Select(n => n / 16.0).ArrayOf(12);
        Gen<Axis> axes = Gen.Elements(Axis.Unit, Axis.Uniform(0.25), Axis.Uniform(-3), Axis.Periodic(0.5));
        Gen<(double[], double[], Scheme, Axis)> cases =
            from f in samples
            from g in samples
            from scheme in Gen.Elements(Schemes)
            from axis in axes
            select (f, g, scheme, axis);
        Prop.ForAll(cases.ToArbitrary(), drawn => law(drawn.Item1, drawn.Item2, drawn.Item3, drawn.Item4)).QuickCheckThrowOnFailure();
    }

    private static bool Close(double[] expected, double[] actual) =>
        expected.Zip(actual, (a, b) => Math.Abs(a - b)).All(gap => gap <= 1e-10 * (1 + expected.Max(Math.Abs)));
}
