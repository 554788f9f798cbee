namespace DiffKit.Samples.Schemes;

/// <summary>One row of a derivative's matrix: Σ weights[k] f[i + First + k]. A weight of 0 reads nothing, so that NaN does not
/// pass.</summary>
internal sealed record WeightRow(int First, double[] Weights)
{
    public double Of(ReadOnlySpan<double> f, int i)
    {
        double sum = 0;
        for (int k = 0; k < Weights.Length; k++)
        {
            if (Weights[k] != 0)
            {
                sum += Weights[k] * f[Wrapped(i + First + k, f.Length)];
            }
        }

        return sum;
    }

    /// <summary>Beyond the ends lies the other end: only rows of periodic axes reach there.</summary>
    public static int Wrapped(int i, int n) => i < 0 ? i + n : i >= n ? i - n : i;
}
