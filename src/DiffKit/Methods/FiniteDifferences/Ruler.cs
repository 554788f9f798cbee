namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Measures steps along a line.</summary>
/// <param name="Unit">The t that moves some variable by its unit, 1 as a rule: where x is small, the scale to begin with.</param>
/// <param name="Magnitude">The largest |xᵢ / vᵢ|: the t that would double some variable.</param>
/// <param name="Below">How far t may go below 0 within the domain.</param>
/// <param name="Above">How far t may go above 0 within the domain.</param>
/// <param name="Epsilon">The spacing of the function's numbers at 1: 2⁻⁵² for double.</param>
internal readonly record struct Ruler(double Unit, double Magnitude, double Below, double Above, double Epsilon)
{
    /// <summary>Whether the direction is 0, so that the line is a point and every derivative along it 0.</summary>
    public bool IsPoint => double.IsPositiveInfinity(Unit);

    /// <summary>For a line through x in the direction v, in the variables that it moves.</summary>
    /// <param name="x">The point, in these variables.</param>
    /// <param name="v">The direction, in these variables.</param>
    /// <param name="method">Where f may be called, what counts as 1 in each variable, and how long the longest step is.</param>
    /// <param name="first">The number of the first of these variables among all.</param>
    /// <param name="epsilon">The spacing of the function's numbers at 1.</param>
    public static Ruler Along(
        ReadOnlySpan<double> x, ReadOnlySpan<double> v, DiffKit.FiniteDifferences method, int first, double epsilon)
    {
        ReadOnlySpan<Domain> domains = method.Domains.AsSpan();
        ReadOnlySpan<double> units = method.Units.AsSpan();
        var (unit, magnitude, below, above) = (double.PositiveInfinity, 0.0, double.PositiveInfinity, double.PositiveInfinity);
        for (int i = 0; i < v.Length; i++)
        {
            double speed = Math.Abs(v[i]);
            if (speed == 0)
            {
                continue;
            }

            unit = double.MinNative(unit, (units.IsEmpty ? 1 : units[first + i]) / speed);
            magnitude = double.MaxNative(magnitude, Math.Abs(x[i]) / speed);
            if (!domains.IsEmpty)
            {
                double down = (x[i] - domains[first + i].Least) / speed;
                double up = (domains[first + i].Greatest - x[i]) / speed;
                (below, above) = (double.MinNative(below, v[i] > 0 ? down : up), double.MinNative(above, v[i] > 0 ? up : down));
            }
        }

        double longest = method.LargestStep * unit;
        return new(unit, magnitude, double.MinNative(below, longest), double.MinNative(above, longest), epsilon);
    }

    /// <summary>How far a step may reach from one side, or from both for 0.</summary>
    public double Reach(int side) => side switch { 0 => double.MinNative(Below, Above), > 0 => Above, _ => Below };

    /// <summary>The step nearest to h, within reach, such that x + h and x - h are both numbers: the distance travelled is the one
    /// meant.</summary>
    public double Fit(double h, double reach)
    {
        double fitted = Magnitude + h - Magnitude;
        if (fitted == 0 || Epsilon != Border.Epsilon)
        {
            double spacing = Math.ScaleB(Epsilon, Math.ILogB(Magnitude + h));
            fitted = double.MaxNative(Math.Round(h / spacing), 1) * spacing;
        }

        return fitted > reach ? reach : fitted;
    }
}
