using System.Collections.Immutable;
using System.Numerics;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The weights of a stencil as ratios of integers.</summary>
/// <remarks>wⱼ is k! times the coefficient of tᵏ in Lagrange's polynomial Π (t - oᵢ) / (oⱼ - oᵢ) over i ≠ j.</remarks>
internal sealed class ExactWeights
{
    private readonly int _order;
    private readonly int[] _offsets;
    private readonly BigInteger[] _numerators;
    private readonly BigInteger[] _denominators;

    private ExactWeights(int order, int[] offsets, BigInteger[] numerators, BigInteger[] denominators)
    {
        _order = order;
        _offsets = offsets;
        _numerators = numerators;
        _denominators = denominators;
    }

    public static ExactWeights Solve(int[] offsets, int order)
    {
        var numerators = new BigInteger[offsets.Length];
        var denominators = new BigInteger[offsets.Length];
        for (int j = 0; j < offsets.Length; j++)
        {
            BigInteger[] others = [.. offsets.Where(offset => offset != offsets[j]).Select(offset => (BigInteger)offset)];
            numerators[j] = Factorial(order) * MonicFromRoots(others)[order];
            denominators[j] = others.Aggregate(BigInteger.One, (product, other) => product * (offsets[j] - other));
        }

        return new ExactWeights(order, offsets, numerators, denominators);
    }

    public bool IsZero(int j) => _numerators[j].IsZero;

    public ExactWeights WithoutZeros()
    {
        int[] kept = [.. Enumerable.Range(0, _offsets.Length).Where(j => !IsZero(j))];
        return new ExactWeights(
            _order, [.. kept.Select(j => _offsets[j])], [.. kept.Select(j => _numerators[j])], [.. kept.Select(j => _denominators[j])]);
    }

    public ImmutableArray<double> Rounded() => [.. _numerators.Zip(_denominators, Round)];

    /// <summary>The first moment Σ wⱼ oⱼᵈ / d! beyond the _order that is not 0: the accuracy d - k and the constant of the error.</summary>
    public (int Accuracy, double Constant) LeadingError()
    {
        BigInteger common = _denominators.Aggregate(BigInteger.One, (product, next) => product * BigInteger.Abs(next));
        for (int degree = _order + 1; ; degree++)
        {
            BigInteger moment = BigInteger.Zero;
            for (int j = 0; j < _offsets.Length; j++)
            {
                moment += common / _denominators[j] * _numerators[j] * BigInteger.Pow(_offsets[j], degree);
            }

            if (!moment.IsZero)
            {
                return (degree - _order, Round(moment, common * Factorial(degree)));
            }
        }
    }

    /// <summary>The double nearest to a ratio: at least 55 bits of the quotient and a sticky last bit, so that the one rounding is
    /// right.</summary>
    private static double Round(BigInteger numerator, BigInteger denominator)
    {
        const int kept = 60;
        int shift = kept - (int)(BigInteger.Abs(numerator).GetBitLength() - BigInteger.Abs(denominator).GetBitLength());
        (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(
            BigInteger.Abs(numerator) << Math.Max(shift, 0), BigInteger.Abs(denominator) << Math.Max(-shift, 0));
        ulong sticky = (ulong)quotient | (rest.IsZero ? 0UL : 1UL);
        return Math.ScaleB(numerator.Sign * denominator.Sign * (double)sticky, -shift);
    }

    /// <summary>Coefficients, lowest first, of Π (t - rootᵢ).</summary>
    private static BigInteger[] MonicFromRoots(BigInteger[] roots)
    {
        var coefficients = new BigInteger[roots.Length + 1];
        coefficients[0] = BigInteger.One;
        for (int i = 0; i < roots.Length; i++)
        {
            for (int power = i + 1; power > 0; power--)
            {
                coefficients[power] = coefficients[power - 1] - roots[i] * coefficients[power];
            }

            coefficients[0] *= -roots[i];
        }

        return coefficients;
    }

    private static BigInteger Factorial(int n)
    {
        BigInteger product = BigInteger.One;
        for (int i = 2; i <= n; i++)
        {
            product *= i;
        }

        return product;
    }
}
