namespace DiffKit.Results;

/// <summary>The estimate of an answer that a method gave exactly, error 0, and NaN where it is no number.</summary>
internal static class Exactly
{
    public static Estimate<double[]> Of(double[] value) => Of(value, new double[value.Length]);

    public static Estimate<double[]> Of(double[] value, double[] error, int evaluations = 1)
    {
        var outcome = Outcome.Converged;
        for (int i = 0; i < value.Length; i++)
        {
            bool isNumber = double.IsFinite(value[i]);
            error[i] = isNumber ? 0 : double.NaN;
            outcome = isNumber ? outcome : Outcome.NotFinite;
        }

        return new(value, error, evaluations, outcome);
    }
}
