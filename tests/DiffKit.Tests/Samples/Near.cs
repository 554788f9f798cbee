namespace DiffKit.Tests.Samples;

/// <summary>Elementwise closeness, said with the index and both numbers.</summary>
internal static class Near
{
    public static void Relative(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance) =>
        Check(expected, actual, value => tolerance * Math.Abs(value));

    public static void Absolute(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, double tolerance) =>
        Check(expected, actual, _ => tolerance);

    private static void Check(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, Func<double, double> tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            bool bothMissing = double.IsNaN(expected[i]) && double.IsNaN(actual[i]);
            bool near = bothMissing || Math.Abs(actual[i] - expected[i]) <= tolerance(expected[i]);
            Assert.True(near, $"[{i}] is {actual[i]:R}, not {expected[i]:R}");
        }
    }
}
