namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Measures steps along a line.</summary>
/// <param name="Unit">The t that moves some variable by 1: where x is small, the scale to begin with.</param>
/// <param name="Magnitude">The largest |xᵢ / vᵢ|: the t that would double some variable.</param>
/// <param name="Epsilon">The spacing of the function's numbers at 1: 2⁻⁵² for double.</param>
internal readonly record struct Ruler(double Unit, double Magnitude, double Epsilon)
{
    /// <summary>Whether the direction is 0, so that the line is a point and every derivative along it 0.</summary>
    public bool IsPoint => double.IsPositiveInfinity(Unit);

    /// <summary>For a line through x in the direction v.</summary>
    public static Ruler Along(ReadOnlySpan<double> x, ReadOnlySpan<double> v, double epsilon)
    {
        double unit = double.PositiveInfinity;
        double magnitude = 0;
        for (int i = 0; i < x.Length; i++)
        {
            if (v[i] != 0)
            {
                unit = Math.Min(unit, 1 / Math.Abs(v[i]));
                magnitude = Math.Max(magnitude, Math.Abs(x[i] / v[i]));
            }
        }

        return new Ruler(unit, magnitude, epsilon);
    }

    /// <summary>The step nearest to h such that x + h and x - h are both numbers, so that the distance travelled is the one meant.</summary>
    public double Fit(double h)
    {
        double spacing = Math.ScaleB(Epsilon, Math.ILogB(Magnitude + h));
        return Math.Max(Math.Round(h / spacing), 1) * spacing;
    }
}
