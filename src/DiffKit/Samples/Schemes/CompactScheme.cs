using static System.FormattableString;

namespace DiffKit.Samples.Schemes;

/// <summary>Padé schemes (Lele, J. Comput. Phys. 103 (1992) 16, section 2.1): slopes of neighbours are tied together,
/// α f'ᵢ₋₁ + f'ᵢ + α f'ᵢ₊₁ = a (fᵢ₊₁ - fᵢ₋₁)/2h + b (fᵢ₊₂ - fᵢ₋₂)/4h, closed at the ends by differences of the same accuracy.</summary>
internal sealed class CompactScheme(int accuracy)
    : LineScheme(1, Checked(accuracy), Invariant($"the compact scheme of accuracy {accuracy}"))
{
    private readonly (double Alpha, double A, double B) coefficients = accuracy == 4 ? (1.0 / 4, 3.0 / 2, 0) : (1.0 / 3, 14.0 / 9, 1.0 / 9);

    private readonly DifferenceScheme ends = new(1, Checked(accuracy));

    /// <summary>How far the right-hand side reads to either side.</summary>
    private int Reach => Accuracy / 2 - 1;

    public override Line On(Axis axis, int n)
    {
        if (!axis.IsEven)
        {
            throw new ArgumentException(
                Invariant($"{Name} needs evenly spaced samples; Scheme.Differences(1, {Accuracy}) takes any coordinates."));
        }

        return axis.IsPeriodic ? (f, d) => Periodic(axis.Step, f, d) : Bounded(axis.Step, n);
    }

    /// <summary>The runs between gaps are evenly spaced; across a gap samples are not.</summary>
    internal override bool Takes(Gaps gaps) => gaps == Gaps.Split;

    internal override int Least(Axis axis) => axis.IsPeriodic ? 2 * Reach + 1 : Accuracy + 1;

    private static int Checked(int accuracy) => accuracy is 4 or 6
        ? accuracy
        : throw new ArgumentOutOfRangeException(nameof(accuracy), Invariant($"Compact schemes have accuracy 4 or 6, not {accuracy}."));

    private void Periodic(double h, ReadOnlySpan<double> f, Span<double> d)
    {
        for (int i = 0; i < d.Length; i++)
        {
            d[i] = Right(h, f, i);
        }

        Tridiagonal.SolvePeriodic(coefficients.Alpha, d);
    }

    private Line Bounded(double h, int n)
    {
        Axis axis = Axis.Uniform(h);
        (double[] off, double[] diagonal) = (new double[n], new double[n]);
        Array.Fill(diagonal, 1);
        off.AsSpan(Reach, n - 2 * Reach).Fill(coefficients.Alpha);
        return (f, d) =>
        {
            for (int i = 0; i < n; i++)
            {
                d[i] = i < Reach || i >= n - Reach ? ends.Row(axis, i, n).Of(f, i) : Right(h, f, i);
            }

            Tridiagonal.Solve(off, diagonal, off, d);
        };
    }

    private double Right(double h, ReadOnlySpan<double> f, int i)
    {
        int n = f.Length;
        double near = f[WeightRow.Wrapped(i + 1, n)] - f[WeightRow.Wrapped(i - 1, n)];
        double far = coefficients.B == 0 ? 0 : f[WeightRow.Wrapped(i + 2, n)] - f[WeightRow.Wrapped(i - 2, n)];
        return (coefficients.A * near / 2 + coefficients.B * far / 4) / h;
    }
}
