namespace DiffKit.Samples.Interpolation;

/// <summary>Akima's slopes at the samples (J. ACM 17 (1970) 589): of the chords on either side the mean weighted by how much the chords
/// beyond the other one turn. Past the ends two chords are added on the parabola through the last three samples, his section 2.3.</summary>
internal static class AkimaSlopes
{
    /// <summary>Turns of so many units in the last place of the chords are rounding; where both are, the plain mean is taken.</summary>
    private const double Rounding = 8 * 2.22e-16;

    /// <param name="x">Three places or more, increasing.</param>
    /// <param name="y">The samples there.</param>
    public static double[] Of(double[] x, double[] y)
    {
        int n = x.Length;
        var chords = new double[n + 3];
        for (int i = 0; i < n - 1; i++)
        {
            chords[i + 2] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }

        chords[1] = 2 * chords[2] - chords[3];
        chords[0] = 2 * chords[1] - chords[2];
        chords[^2] = 2 * chords[^3] - chords[^4];
        chords[^1] = 2 * chords[^2] - chords[^3];
        return [.. Enumerable.Range(0, n).Select(i => Slope(chords.AsSpan(i, 4)))];
    }

    private static double Slope(ReadOnlySpan<double> chords)
    {
        double before = Math.Abs(chords[1] - chords[0]), after = Math.Abs(chords[3] - chords[2]);
        double size = Math.Abs(chords[0]) + Math.Abs(chords[1]) + Math.Abs(chords[2]) + Math.Abs(chords[3]);
        return before + after <= Rounding * size
            ? (chords[1] + chords[2]) / 2
            : (after * chords[1] + before * chords[2]) / (before + after);
    }
}
