using System.Collections.Immutable;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Measures steps along a line.</summary>
/// <param name="Unit">The t that moves some variable by 1: where x is small, the scale to begin with.</param>
/// <param name="Magnitude">The largest |xᵢ / vᵢ|: the t that would double some variable.</param>
/// <param name="Below">How far t may go below 0 within the domain.</param>
/// <param name="Above">How far t may go above 0 within the domain.</param>
/// <param name="Epsilon">The spacing of the function's numbers at 1: 2⁻⁵² for double.</param>
internal readonly record struct Ruler(double Unit, double Magnitude, double Below, double Above, double Epsilon)
{
    /// <summary>Whether the direction is 0, so that the line is a point and every derivative along it 0.</summary>
    public bool IsPoint => double.IsPositiveInfinity(Unit);

    /// <summary>For a line through x in the direction v.</summary>
    public static Ruler Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, ImmutableArray<Domain> domains, double epsilon)
    {
        var ruler = new Ruler(double.PositiveInfinity, 0, double.PositiveInfinity, double.PositiveInfinity, epsilon);
        for (int i = 0; i < x.Length; i++)
        {
            if (v[i] != 0)
            {
                ruler = ruler.With(x[i], v[i]);
                ruler = domains.IsEmpty ? ruler : ruler.Within(domains[i], x[i], v[i]);
            }
        }

        return ruler;
    }

    /// <summary>How far a step may reach from one side, or from both for 0.</summary>
    public double Reach(int side) => side switch { 0 => Math.Min(Below, Above), > 0 => Above, _ => Below };

    /// <summary>The step nearest to h, within reach, such that x + h and x - h are both numbers: the distance travelled is the one
    /// meant.</summary>
    public double Fit(double h, int side)
    {
        double reach = Reach(side);
        double fitted = Magnitude + h - Magnitude;
        if (fitted == 0 || Epsilon != Border.Epsilon)
        {
            double spacing = Math.ScaleB(Epsilon, Math.ILogB(Magnitude + h));
            fitted = Math.Max(Math.Round(h / spacing), 1) * spacing;
        }

        return fitted > reach ? reach : fitted;
    }

    /// <summary>The same, with no step longer than this many units.</summary>
    public Ruler NoFurther(double largest) =>
        this with { Below = Math.Min(Below, largest * Unit), Above = Math.Min(Above, largest * Unit) };

    private Ruler With(double x, double v) => this with
    {
        Unit = Math.Min(Unit, 1 / Math.Abs(v)),
        Magnitude = Math.Max(Magnitude, Math.Abs(x / v)),
    };

    private Ruler Within(Domain domain, double x, double v)
    {
        double down = (x - domain.Least) / Math.Abs(v);
        double up = (domain.Greatest - x) / Math.Abs(v);
        return this with { Below = Math.Min(Below, v > 0 ? down : up), Above = Math.Min(Above, v > 0 ? up : down) };
    }
}
