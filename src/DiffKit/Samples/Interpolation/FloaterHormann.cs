namespace DiffKit.Samples.Interpolation;

/// <summary>r(t) = Σ wⱼ fⱼ / (t - xⱼ) over Σ wⱼ / (t - xⱼ), and its derivatives by Schneider and Werner (Math. Comp. 47 (1986) 285): the
/// Taylor coefficient of order k is the same average of the divided differences r[t, ... t, xⱼ] with k times t.</summary>
internal sealed class FloaterHormann(double[] x, double[] f, int degree)
{
    private readonly double[] weights = [.. Enumerable.Range(0, x.Length).Select(k => Weight(x, k, degree))];

    public double Derivative(double t, int order)
    {
        int near = Nearest(t);
        double[] differences = [.. f];
        double factorial = 1;
        for (int k = 0; ; k++)
        {
            double next = Change(t, near, differences);
            double coefficient = differences[near] + (t - x[near]) * next;
            if (k == order)
            {
                return factorial * coefficient;
            }

            for (int j = 0; j < x.Length; j++)
            {
                differences[j] = j == near ? next : (coefficient - differences[j]) / (t - x[j]);
            }

            factorial *= k + 1;
        }
    }

    private static double Weight(double[] x, int k, int degree)
    {
        int n = x.Length - 1;
        double sum = 0;
        for (int i = Math.Max(0, k - degree); i <= Math.Min(k, n - degree); i++)
        {
            double product = 1;
            for (int j = i; j <= i + degree; j++)
            {
                product *= j == k ? 1 : Math.Abs(x[k] - x[j]);
            }

            sum += 1 / product;
        }

        return (k + degree) % 2 == 0 ? sum : -sum;
    }

    private int Nearest(double t)
    {
        int after = Array.BinarySearch(x, t);
        after = Math.Min(after < 0 ? ~after : after, x.Length - 1);
        return after > 0 && t - x[after - 1] < x[after] - t ? after - 1 : after;
    }

    /// <summary>(Average of the values - the value of the nearest sample) / (t - its place), written as a sum over the other samples: the
    /// division would magnify rounding without bounds close to a sample, and at the sample this is the limit.</summary>
    private double Change(double t, int near, double[] values)
    {
        (double above, double below) = (0, 0);
        for (int j = 0; j < x.Length; j++)
        {
            double weight = j == near ? 0 : weights[j] / (t - x[j]);
            above += weight * (values[j] - values[near]);
            below += weight;
        }

        return above / (weights[near] + (t - x[near]) * below);
    }
}
