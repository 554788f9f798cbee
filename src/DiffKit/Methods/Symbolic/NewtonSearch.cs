using DiffKit.Expressions;

namespace DiffKit.Methods.Symbolic;

/// <summary>One search for a root, by Newton's steps kept in check.</summary>
internal sealed class NewtonSearch(Expr f, string variable)
{
    private const int MostEvaluations = 400;

    private readonly CompiledFormula _compiled = f.Compile(variable);
    private readonly double[] _slope = [0];
    private int _evaluations;

    /// <summary>The best point yet.</summary>
    private Point _here;

    /// <summary>The nearest points on which f has the sign of f(here), and the other; NaN while none is known.</summary>
    private double _same = double.NaN, _other = double.NaN;

    /// <summary>The estimate that the search from here ends with.</summary>
    public Estimate From(double start)
    {
        _here = At(start);
        if (!double.IsFinite(_here.Value))
        {
            return new Estimate(start, double.NaN, _evaluations, Outcome.NotFinite);
        }

        bool settled = Settles() || (SignChange(start) && Settles());
        Outcome outcome = settled ? Outcome.Converged : _evaluations >= MostEvaluations ? Outcome.EvaluationLimit : Outcome.NotConverged;
        return new Estimate(_here.X, settled ? Doubt() : double.NaN, _evaluations, outcome);
    }

    /// <summary>Steps until they are as small as the numbers' spacing: true at a root, false where |f| gets no smaller.</summary>
    private bool Settles()
    {
        double last = double.NaN;
        while (_here.Value != 0 && _evaluations < MostEvaluations)
        {
            double newton = -_here.Value / _here.Slope;
            Point before = _here;
            if (!Advances(newton * Multiplicity(newton / last)) && !Bisects())
            {
                return IsZero();
            }

            last = Math.Abs(_here.X - before.X - newton) < 1e-3 * Math.Abs(newton) ? newton : double.NaN;
            if (Math.Abs(_here.X - before.X) <= Spacing(_here.X) && double.IsNaN(_other))
            {
                return IsZero();
            }
        }

        return _here.Value == 0 && IsZero();
    }

    /// <summary>m, where Newton's steps shrink by (m - 1)/m as they do near a root of multiplicity m; 1 otherwise.</summary>
    private static double Multiplicity(double ratio)
    {
        const double least = 0.4, most = 0.97;
        return ratio is > least and < most ? Math.Round(1 / (1 - ratio)) : 1;
    }

    /// <summary>Whether a step, shortened as needed, makes |f| smaller or finds a change of sign.</summary>
    private bool Advances(double step)
    {
        const int mostTrials = 12;
        for (double factor = 0.5;
            double.IsFinite(step) && _here.X + step != _here.X
            && _evaluations < MostEvaluations && factor > Math.ScaleB(1, -mostTrials);
            factor /= 2)
        {
            Point next = At(_here.X + step);
            if (!double.IsNaN(_other) && !IsBetween(next.X))
            {
                return false;
            }

            if (Accepts(next))
            {
                return true;
            }

            step *= factor;
        }

        return false;
    }

    /// <summary>Goes there if |f| is smaller; remembers where f has the other sign. Whether one of both is so.</summary>
    private bool Accepts(Point next)
    {
        bool isOther = AreOpposite(next, _here);
        bool isSmaller = Math.Abs(next.Value) < Math.Abs(_here.Value);
        bool found = isOther && double.IsNaN(_other);
        if (isOther)
        {
            (_same, _other) = isSmaller ? (next.X, _here.X) : (_here.X, next.X);
        }

        _here = isSmaller ? next : _here;
        _same = isSmaller && !isOther ? next.X : _same;
        return isSmaller || found;
    }

    /// <summary>The middle of the bracket, in the order of doubles, so that 64 halvings end any.</summary>
    private bool Bisects()
    {
        if (double.IsNaN(_other) || _evaluations >= MostEvaluations)
        {
            return false;
        }

        double middle = Middle(_same, _other);
        if (middle == _same || middle == _other)
        {
            return false;
        }

        Point next = At(middle);
        if (double.IsNaN(next.Value))
        {
            return false;
        }

        if (!AreOpposite(next, _here) && next.Value != 0)
        {
            (_same, _here) = (middle, next);
        }
        else if (Math.Abs(next.Value) < Math.Abs(_here.Value))
        {
            (_same, _other, _here) = (middle, _same, next);
        }
        else
        {
            _other = middle;
        }

        return true;
    }

    /// <summary>Looks to both sides of the start, further and further, for a change of sign.</summary>
    private bool SignChange(double start)
    {
        const int farthest = 24;
        (Point stuck, double unit) = (_here, Math.Max(Math.Abs(start), 1));
        for (int k = -farthest / 2; k <= farthest && double.IsNaN(_other); k++)
        {
            foreach (double side in (ReadOnlySpan<double>)[1, -1])
            {
                Point next = At(start + side * Math.ScaleB(unit, k));
                if (double.IsFinite(next.Value) && AreOpposite(next, stuck))
                {
                    (_here, _same, _other) = (stuck, stuck.X, next.X);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether f is 0 here up to its rounding error, or up to the spacing of the doubles with a slope that leads to the other
    /// sign, as it does not at a pole; and not just tiny all around.</summary>
    private bool IsZero()
    {
        bool leadsThere = double.IsNaN(_other) || _here.Slope * (_other - _here.X) * _here.Value <= 0;
        bool isSmall = Math.Abs(_here.Value) <= 2 * Noise(_here.X)
            || (leadsThere && double.IsFinite(_here.Slope) && Math.Abs(_here.Value) <= 2 * Math.Abs(_here.Slope) * Spacing(_here.X));
        return isSmall && Doubt() < Math.Max(Math.Abs(_here.X), 1);
    }

    /// <summary>How far from here |f| first is above its rounding error on both sides, or has no value.</summary>
    private double Doubt()
    {
        double doubt = Spacing(_here.X) + (_here.Slope == 0 || _here.Value == 0 ? 0 : Math.Abs(_here.Value / _here.Slope));
        while (doubt < Math.Max(Math.Abs(_here.X), 1) && (IsNoise(_here.X + doubt) || IsNoise(_here.X - doubt)))
        {
            doubt *= 2;
        }

        return doubt;
    }

    private bool IsNoise(double x) => Math.Abs(_compiled.Value([x])) <= Noise(x);

    private double Noise(double x) => Precise.Rounding(f, [(variable, x)]) is var bound && double.IsFinite(bound) ? bound : 0;

    private static bool AreOpposite(Point a, Point b) => (a.Value > 0 && b.Value < 0) || (a.Value < 0 && b.Value > 0);

    private bool IsBetween(double x) => Math.Min(_same, _other) < x && x < Math.Max(_same, _other);

    private Point At(double x)
    {
        _evaluations++;
        return new Point(x, _compiled.ValueAndGradient([x], _slope), _slope[0]);
    }

    private static double Spacing(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);

    private static double Middle(double a, double b) => FromPlace(Place(a) / 2 + Place(b) / 2 + (Place(a) % 2 + Place(b) % 2) / 2);

    private static long Place(double x) => x < 0 ? -BitConverter.DoubleToInt64Bits(-x) : BitConverter.DoubleToInt64Bits(x == 0 ? 0 : x);

    private static double FromPlace(long place) =>
        place < 0 ? -BitConverter.Int64BitsToDouble(-place) : BitConverter.Int64BitsToDouble(place);

    private readonly record struct Point(double X, double Value, double Slope);
}
