namespace DiffKit.Rules.OnDouble;

/// <summary>Γ and its logarithmic derivatives on double, to a few units in the last place. Near the zeros of log Γ (1 and 2) and of ψ
/// (1.4616...) a series around the zero keeps the relative accuracy; small arguments climb by the recurrence to where the asymptotic
/// series holds (Abramowitz and Stegun 6.1.34, 6.1.41, 6.3.18, 6.4.11), negative ones are reflected (6.1.17, 6.3.7, 6.4.7).</summary>
internal static class Gammas
{
    /// <summary>From here on the asymptotic series hold to 1e-17.</summary>
    private const double Far = 12;

    /// <summary>Beyond 171.62... Γ(x) is above the largest double.</summary>
    private const double Overflow = 172;

    /// <summary>1 - γ, where γ is Euler's constant.</summary>
    private const double OneMinusEuler = 0.42278433509846714;

    /// <summary>The positive zero of ψ, and what its nearest double leaves of it.</summary>
    private const double DigammaZero = 1.4616321449683622, DigammaZeroRest = 9.549995429965698e-17;

    private static readonly double s_halfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>(-1)ᵏ (ζ(k) - 1) / k for k = 2, 3 ...: log Γ(2 + z) = (1 - γ) z + Σ cₖ zᵏ.</summary>
    private static readonly double[] s_logGammaAtTwo =
    [
        0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
        -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-05, -4.492623673813314e-05,
        2.050721277567069e-05, -9.439488275268397e-06, 4.374866789907488e-06, -2.039215753801366e-06, 9.55141213040742e-07,
        -4.492469198764566e-07, 2.1207184805554665e-07, -1.0043224823968099e-07, 4.7698101693639804e-08, -2.2711094608943164e-08,
        1.0838659214896955e-08, -5.183475041970047e-09, 2.4836745438024785e-09, -1.1921401405860912e-09, 5.731367241678862e-10,
        -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11,
    ];

    /// <summary>ψ⁽ᵏ⁾(x₀) / k! for k = 1, 2 ... at the zero x₀ of ψ.</summary>
    private static readonly double[] s_digammaAtZero =
    [
        0.9676722454476212, -0.4427631689835921, 0.258499760955651, -0.16394270544240652, 0.10782405069126237,
        -0.07219956125645471, 0.04880428816414311, -0.03316112647484736, 0.022597648232218104, -0.01542476590494896,
        0.010538791616612175, -0.007204534386356869, 0.004926781395729853, -0.003369801655439328, 0.002305126326734928,
        -0.0015769367714301972, 0.0010788252019162967, -0.0007380709389960052, 0.000504953265834602, -0.0003454680251063077,
        0.00023635601564027053, -0.00016170622091974803, 0.0001106337276874741,
    ];

    /// <summary>B₂ₖ / (2k (2k - 1)): log Γ(x) = (x - 1/2) log x - x + log(2π)/2 + Σ cₖ / x^(2k-1).</summary>
    private static readonly double[] s_stirling =
    [
        0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953, 0.0008417508417508417,
        -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242, 0.17964437236883057,
    ];

    /// <summary>The Bernoulli numbers B₂, B₄ ...</summary>
    private static readonly double[] s_bernoulli =
    [
        0.16666666666666666, -0.03333333333333333, 0.023809523809523808, -0.03333333333333333, 0.07575757575757576,
        -0.2531135531135531, 1.1666666666666667, -7.092156862745098, 54.971177944862156, -529.1242424242424, 6192.123188405797,
    ];

    /// <summary>Γ(x).</summary>
    public static double Gamma(double x)
    {
        if (x < 0.5)
        {
            return IsPole(x) ? double.NaN : Math.PI / (double.SinPi(x) * Gamma(1 - x));
        }

        if (x > Overflow)
        {
            return double.PositiveInfinity;
        }

        if (x > Far)
        {
            double half = Math.Pow(x, (x - 0.5) / 2);
            return Math.Sqrt(2 * Math.PI) * half * Math.Exp(-x) * Math.Exp(StirlingTail(x)) * half;
        }

        double product = 1;
        for (; x > 2.5; x--)
        {
            product *= x - 1;
        }

        return x < 1.5 ? Math.Exp(LogGammaNearTwo(x - 1)) / x : product * Math.Exp(LogGammaNearTwo(x - 2));
    }

    /// <summary>log |Γ(x)|.</summary>
    public static double LogGamma(double x)
    {
        switch (x)
        {
            case double.PositiveInfinity or double.NegativeInfinity:
                return double.PositiveInfinity;
            case <= 0 when Math.Floor(x) == x:
                return double.PositiveInfinity;
            case < 0:
                return Math.Log(Math.PI / Math.Abs(double.SinPi(x))) - LogGamma(1 - x);
            case < 0.5:
                return LogGamma(x + 1) - Math.Log(x);
            case < 1.5:
                return LogGammaNearTwo(x - 1) - Math.Log(x);
            case > Far:
                return (x - 0.5) * Math.Log(x) - x + s_halfLogTwoPi + StirlingTail(x);
        }

        double product = 1;
        for (; x > 2.5; x--)
        {
            product *= x - 1;
        }

        return Math.Log(product) + LogGammaNearTwo(x - 2);
    }

    /// <summary>ψ(x).</summary>
    public static double Digamma(double x)
    {
        if (x < 0)
        {
            return IsPole(x) ? double.NaN : Digamma(1 - x) - Math.PI / double.TanPi(x);
        }

        double z = x - DigammaZero - DigammaZeroRest;
        return Math.Abs(z) < 0.25 ? z * Horner(s_digammaAtZero, z) : Polygamma(0, x);
    }

    /// <summary>ψ⁽ⁿ⁾(x).</summary>
    public static double Polygamma(int n, double x)
    {
        if (n < 0 || IsPole(x))
        {
            return double.NaN;
        }

        if (x < 0)
        {
            return (int.IsEvenInteger(n) ? 1 : -1) * Polygamma(n, 1 - x) - Math.Pow(Math.PI, n + 1) * CotangentDerivative(n, 1 / double.TanPi(x));
        }

        double factorial = Gamma(n + 1), sum = 0;
        for (; x < Far + n; x++)
        {
            sum += n == 0 ? -1 / x : factorial / Math.Pow(x, n + 1);
        }

        return n == 0 ? sum + DigammaTail(x) : (int.IsEvenInteger(n) ? -1 : 1) * (sum + PolygammaTail(n, x, factorial));
    }

    private static bool IsPole(double x) => double.IsNegativeInfinity(x) || (x <= 0 && Math.Floor(x) == x);

    private static double LogGammaNearTwo(double z) => z * (OneMinusEuler + z * Horner(s_logGammaAtTwo, z));

    private static double StirlingTail(double x) => Horner(s_stirling, 1 / (x * x)) / x;

    private static double DigammaTail(double x)
    {
        double sum = 0;
        for (int k = s_bernoulli.Length; k >= 1; k--)
        {
            sum = (sum + s_bernoulli[k - 1] / (2 * k)) / (x * x);
        }

        return Math.Log(x) - 0.5 / x - sum;
    }

    private static double PolygammaTail(int n, double x, double factorial)
    {
        double power = Math.Pow(x, -n), sum = factorial / n * power + factorial / 2 * power / x;
        double weight = factorial;
        for (int k = 1; k <= s_bernoulli.Length; k++)
        {
            weight *= k == 1 ? (n + 1) / 2.0 : (2.0 * k + n - 1) * (2.0 * k + n - 2) / (2.0 * k * (2 * k - 1));
            power /= x * x;
            sum += s_bernoulli[k - 1] * weight * power;
        }

        return sum;
    }

    /// <summary>Pₙ(c) where dⁿ/dxⁿ cot(x) = Pₙ(cot x): P₀ = c, Pₙ₊₁ = -(1 + c²) Pₙ′.</summary>
    private static double CotangentDerivative(int n, double c)
    {
        double[] p = new double[n + 2];
        p[1] = 1;
        for (int order = 1; order <= n; order++)
        {
            double[] next = new double[n + 2];
            for (int i = 1; i <= order; i++)
            {
                next[i - 1] -= i * p[i];
                next[i + 1] -= i * p[i];
            }

            p = next;
        }

        return Horner(p, c);
    }

    private static double Horner(double[] coefficients, double z)
    {
        double sum = 0;
        for (int k = coefficients.Length - 1; k >= 0; k--)
        {
            sum = sum * z + coefficients[k];
        }

        return sum;
    }
}
