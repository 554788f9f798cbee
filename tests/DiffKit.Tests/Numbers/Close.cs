namespace DiffKit.Tests.Numbers;

/// <summary>Relative where the truth is not 0.</summary>
internal static class Close
{
    public static void To(double truth, double actual, double tolerance)
    {
        if (double.IsFinite(truth))
        {
            double miss = Math.Abs(actual - truth) / (truth == 0 ? 1 : Math.Abs(truth));
            Assert.True(miss <= tolerance, FormattableString.Invariant($"{actual:R} should be {truth:R}; relative error {miss:g2}"));
        }
        else
        {
            Assert.Equal(truth, actual);
        }
    }
}
