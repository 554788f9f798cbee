using System.Runtime.Intrinsics;

namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Extrapolates to h = 0 over every contiguous window of the steps taken, and keeps the one of least error.</summary>
/// <remarks>Neville's recurrence: a step j that comes in makes of every window i..j-1 the window i..j. With c the coefficients, of powers
/// of u, of the polynomials through the windows,
/// <c>cᵐ(i..j) = (uᵢ cᵐ(i+1..j) - uⱼ cᵐ(i..j-1) + cᵐ⁻¹(i..j-1) - cᵐ⁻¹(i+1..j)) / (uᵢ - uⱼ)</c>.
/// As the weights of the samples alternate in sign, the same with every sign positive carries Σ |weight| · noise: the rounding part
/// is computed, not guessed.</remarks>
internal sealed class Tableau(Samples samples)
{
    private readonly LowerPowers _lower = new();
    private Window[] _windows = new Window[16];
    private Candidate _best;
    private double _factor;
    private double _epsilon;
    private double _first;
    private double _perFirst;
    private double _last;
    private int _taken;
    private int _count;

    /// <summary>The steps that the rational functions have taken in.</summary>
    private int _rational;

    /// <summary>The best window of the steps taken in.</summary>
    public ref readonly Candidate Best => ref _best;

    /// <summary>Begins anew, with no step.</summary>
    public void Forget()
    {
        (_taken, _count, _rational) = (0, 0, 0);
        _best.Forget();
    }

    /// <summary>Takes in the samples <paramref name="first"/> to <paramref name="last"/> and no others. Where they are those of the last
    /// time and smaller ones, only those are new.</summary>
    public void TakeIn(in Question question, int first, int last)
    {
        bool continues = _taken > 0 && _first == samples.Step(first) && _taken <= last - first + 1
            && _last == samples.Step(first + _taken - 1);
        if (!continues)
        {
            Forget();
            _first = samples.Step(first);
            _perFirst = 1 / _first;
            (_factor, _epsilon) = (question.Factor, samples.Ruler.Epsilon);
        }

        for (int p = first + _taken; p <= last; p++)
        {
            MakeRoom(_count + 1);
            if (question.TryBegin(samples, p, _perFirst, ref _windows[_count]))
            {
                Grow(question);
            }
        }

        (_taken, _last) = (last - first + 1, samples.Step(last));
    }

    /// <summary>Lets every window grow by the step that was put last.</summary>
    private void Grow(in Question question)
    {
        int m = question.Power;
        int j = _count++;
        Span<Window> windows = _windows.AsSpan(0, _count);
        if (m > 0)
        {
            _lower.Begin(j, m, ref windows[j]);
        }

        if (j == 0)
        {
            return;
        }

        double uj = windows[j].Variable;
        Vector256<double> signed = AtZero.Signed(uj);
        var truncation = new Truncation(1 / windows[j - 1].Step, uj, uj / windows[j - 1].Variable, question.Order);
        for (int i = j - 1; i >= 0; i--)
        {
            ref Window window = ref windows[i];
            double perGap = 1 / (window.Variable - uj);
            window.Grow(windows[i + 1], signed, perGap, m > 0 ? _lower.Grow(i, m, window.Variable, uj, perGap) : default);
            if (j - i > m)
            {
                Judge(window, truncation, windows[j].Step, j - i + 1);
            }
        }

        if (question.Order == 1 && j > 1 && _best.Truncation > _best.Rounding)
        {
            GrowRational(truncation);
        }
    }

    /// <summary>Rational functions of u, for a first derivative, where the truncation of polynomials still counts.</summary>
    /// <remarks>A second derivative would gain a twentieth of its calls by them, but <see cref="Kink"/> speaks of polynomials, and would
    /// call f unsmooth where only these have not converged yet.</remarks>
    private void GrowRational(in Truncation truncation)
    {
        for (; _rational < _count; _rational++)
        {
            for (int i = _rational - 1; i >= 0; i--)
            {
                _windows[i].GrowRational(_windows[i + 1], _windows[_rational].Variable, i == _rational - 1);
            }
        }

        for (int i = _count - 3; i >= 0; i--)
        {
            JudgeRational(_windows[i], truncation, _windows[_count - 1].Step, _count - i);
        }
    }

    /// <summary>Keeps a window that is better than the best so far: from the coefficient of uᵐ to the derivative, with a last
    /// rounding.</summary>
    private void Judge(in Window window, in Truncation truncation, double smallest, int steps)
    {
        double value = _factor * window.Polynomial.Value;
        double rounding = Rounding(window, value);
        if (rounding >= _best.Expected || truncation.IsAbove(_best.Expected / Math.Abs(_factor), window, window.Changes))
        {
            return;
        }

        double predicted = Math.Abs(_factor) * truncation.Of(window);
        if (predicted + rounding < _best.Expected)
        {
            Keep(window, value, predicted, rounding, smallest, steps);
        }
    }

    /// <summary>The same for the rational function over a window, where it lies within the bound of the polynomial: its poles may lie
    /// anywhere.</summary>
    private void JudgeRational(in Window window, in Truncation truncation, double smallest, int steps)
    {
        double value = _factor * window.Rational.Value;
        double rounding = Rounding(window, value);
        if (rounding >= _best.Expected || truncation.IsAbove(_best.Expected / Math.Abs(_factor), window, window.RationalChanges))
        {
            return;
        }

        double predicted = Math.Abs(_factor) * truncation.OfRational(window);
        if (predicted + rounding < _best.Expected
            && Math.Abs(value - _factor * window.Polynomial.Value) <= Math.Abs(_factor) * truncation.Of(window) + 2 * rounding)
        {
            Keep(window, value, predicted, rounding, smallest, steps);
        }
    }

    private double Rounding(in Window window, double value) => Math.Abs(_factor) * window.Polynomial.Noise + _epsilon * Math.Abs(value);

    private void Keep(in Window window, double value, double predicted, double rounding, double smallest, int steps)
    {
        (_best.Value, _best.Truncation, _best.Rounding) = (value, predicted, rounding);
        (_best.Scale, _best.Largest, _best.Smallest, _best.Steps) = (Math.Abs(_factor) * window.Change, window.Step, smallest, steps);
    }

    private void MakeRoom(int n)
    {
        if (_windows.Length < n)
        {
            Array.Resize(ref _windows, 2 * n);
        }
    }
}
