namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Extrapolates to h = 0 over every contiguous window of the steps taken, and keeps the best.</summary>
/// <remarks>With u = h² the odd part (f(x+h) - f(x-h)) / 2h = f′ + f‴u/3! + ..., and the even part
/// ((f(x+h) + f(x-h)) / 2 - f(x)) / u = f″/2! + f⁗u/4! + ...: a derivative of order k is k! times the coefficient of uᵐ, with
/// m = (k-1)/2 or k/2 - 1, of the polynomial through a window of samples. Neville's recurrence grows the windows by one step at a time:
/// with c the coefficients of the windows i..j-1 and i+1..j,
/// <c>cᵐ(i..j) = (uᵢ cᵐ(i+1..j) - uⱼ cᵐ(i..j-1) + cᵐ⁻¹(i..j-1) - cᵐ⁻¹(i+1..j)) / (uᵢ - uⱼ)</c>.
/// As the weights of the samples alternate in sign, the same with every sign positive carries Σ |weight| · noise: the rounding part
/// is computed, not guessed.</remarks>
internal sealed class Tableau
{
    /// <summary>A difference of two windows is trusted to no more than this factor.</summary>
    private const double Safety = 2;

    private double[] _u = [];
    private double[] _value = [];
    private double[] _noise = [];
    private double[] _witness = [];
    private double[] _difference = [];

    /// <summary>The best window among the samples <paramref name="first"/> to <paramref name="last"/>.</summary>
    public Candidate Best(Samples samples, int output, int order, int first, int last)
    {
        int m = (order - 1) / 2;
        int n = Load(samples, output, order, first, last, m + 1);
        var best = Candidate.None;
        for (int length = 2; length <= n; length++)
        {
            for (int i = 0; i + length <= n; i++)
            {
                Candidate window = Grow(i, i + length - 1, m);
                if (length > m + 1 && window.Error < best.Error)
                {
                    best = window;
                }
            }
        }

        double factorial = Factorial(order);
        return new(factorial * best.Value, factorial * best.Truncation, factorial * best.Rounding);
    }

    private int Load(Samples samples, int output, int order, int first, int last, int width)
    {
        MakeRoom(last - first + 1, width);
        bool odd = order % 2 == 1;
        double unitRoundoff = samples.Ruler.Epsilon / 2;
        double centre = samples.Centre(output);
        double slope = (samples.Plus(last, output) - samples.Minus(last, output)) / (2 * samples.Step(last));
        double argument = Math.Abs(samples.Ruler.Magnitude * slope);
        int n = 0;
        for (int p = first; p <= last; p++)
        {
            if (!samples.IsFinite(p, output))
            {
                continue;
            }

            double h = samples.Step(p);
            double plus = samples.Plus(p, output);
            double minus = samples.Minus(p, output);
            double even = (plus - centre + (minus - centre)) / 2;
            double noise = unitRoundoff * ((Math.Abs(plus) + Math.Abs(minus)) / 2 + argument + (odd ? 0 : Math.Abs(centre)));
            _u[n] = h * h;
            _witness[n] = odd ? even : 0;
            _difference[n] = double.NaN;
            _value.AsSpan(n * width, width).Clear();
            _noise.AsSpan(n * width, width).Clear();
            _value[n * width] = odd ? (plus - minus) / 2 / h : even / h / h;
            _noise[n * width] = odd ? noise / h : noise / h / h;
            n++;
        }

        return n;
    }

    /// <summary>Window i..j from i..j-1, in whose place it goes, and i+1..j.</summary>
    private Candidate Grow(int i, int j, int m)
    {
        int width = m + 1;
        double gap = _u[i] - _u[j];
        Span<double> upper = _value.AsSpan(i * width, width);
        Span<double> lower = _value.AsSpan((i + 1) * width, width);
        Span<double> upperNoise = _noise.AsSpan(i * width, width);
        Span<double> lowerNoise = _noise.AsSpan((i + 1) * width, width);
        double withoutSmallest = upper[m];
        double withoutLargest = lower[m];
        for (int c = m; c >= 0; c--)
        {
            double below = c > 0 ? upper[c - 1] - lower[c - 1] : 0;
            double belowNoise = c > 0 ? upperNoise[c - 1] + lowerNoise[c - 1] : 0;
            upper[c] = (_u[i] * lower[c] - _u[j] * upper[c] + below) / gap;
            upperNoise[c] = (_u[i] * lowerNoise[c] + _u[j] * upperNoise[c] + belowNoise) / gap;
        }

        _witness[i] = (_u[i] * _witness[i + 1] - _u[j] * _witness[i]) / gap;
        return new(upper[m], Truncation(i, j, upper[m], withoutSmallest, withoutLargest, upperNoise[m]), upperNoise[m]);
    }

    /// <summary>The differences from the two windows one step shorter, shrunk as they shrank when those were made.</summary>
    private double Truncation(int i, int j, double value, double withoutSmallest, double withoutLargest, double rounding)
    {
        double difference = Math.Abs(value - withoutSmallest);
        double before = _difference[i];
        _difference[i] = difference;
        double shrinkage = before > 0 ? difference / before : difference == 0 ? 0 : 1;
        double least = _u[j] / _u[i] / 4;
        double predicted = Safety * Math.Max(difference, Math.Abs(value - withoutLargest)) * Math.Clamp(shrinkage, least, 1);
        double witnessed = Math.Abs(_witness[i]) / Math.Sqrt(_u[i]) - rounding;
        return Math.Max(predicted, witnessed);
    }

    private void MakeRoom(int n, int width)
    {
        if (_u.Length < n)
        {
            _u = new double[2 * n];
            _witness = new double[2 * n];
            _difference = new double[2 * n];
        }

        if (_value.Length < n * width)
        {
            _value = new double[2 * n * width];
            _noise = new double[2 * n * width];
        }
    }

    private static double Factorial(int k)
    {
        double product = 1;
        for (int i = 2; i <= k; i++)
        {
            product *= i;
        }

        return product;
    }
}
