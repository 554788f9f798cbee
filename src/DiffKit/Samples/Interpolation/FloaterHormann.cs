namespace DiffKit.Samples.Interpolation;

/// <summary>r(t) = Σ wⱼ fⱼ / (t - xⱼ) over Σ wⱼ / (t - xⱼ), and its derivatives by Schneider and Werner (Math. Comp. 47 (1986) 285): the
/// Taylor coefficient of order k is the same average of the divided differences r[t, ... t, xⱼ] with k times t.</summary>
internal sealed class FloaterHormann(double[] x, double[] f, int degree)
{
    private readonly double[] weights = [.. Enumerable.Range(0, x.Length).Select(k => Weight(x, k, degree))];

    public double Derivative(double t, int order)
    {
        int node = Array.BinarySearch(x, t);
        double[] differences = [.. f];
        double coefficient = node >= 0 ? f[node] : Average(t, differences);
        double factorial = 1;
        for (int k = 1; k <= order; k++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                differences[j] = j == node ? 0 : (coefficient - differences[j]) / (t - x[j]);
            }

            coefficient = node >= 0 ? AtNode(node, differences) : Average(t, differences);
            if (node >= 0)
            {
                differences[node] = coefficient;
            }

            factorial *= k;
        }

        return factorial * coefficient;
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

    private double Average(double t, double[] values)
    {
        (double above, double below) = (0, 0);
        for (int j = 0; j < x.Length; j++)
        {
            double weight = weights[j] / (t - x[j]);
            above += weight * values[j];
            below += weight;
        }

        return above / below;
    }

    private double AtNode(int node, double[] differences)
    {
        double sum = 0;
        for (int j = 0; j < x.Length; j++)
        {
            sum -= j == node ? 0 : weights[j] / weights[node] * differences[j];
        }

        return sum;
    }
}
