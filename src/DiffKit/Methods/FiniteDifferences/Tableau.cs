namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Extrapolates to h = 0 over every contiguous window of the steps taken, and keeps the one of least error.</summary>
/// <remarks>Neville's recurrence: a step j that comes in makes of every window i..j-1 the window i..j. With c the coefficients, of powers
/// of u, of the polynomials through the windows,
/// <c>cᵐ(i..j) = (uᵢ cᵐ(i+1..j) - uⱼ cᵐ(i..j-1) + cᵐ⁻¹(i..j-1) - cᵐ⁻¹(i+1..j)) / (uᵢ - uⱼ)</c>.
/// As the weights of the samples alternate in sign, the same with every sign positive carries Σ |weight| · noise: the rounding part
/// is computed, not guessed.</remarks>
internal sealed class Tableau
{
    private Window[] _windows = new Window[16];
    private double[] _value = new double[16];
    private double[] _noise = new double[16];
    private Question _question;
    private Candidate _best;
    private double _first;
    private int _taken;
    private int _count;

    /// <summary>Forgets the steps taken in.</summary>
    public void Clear() => _taken = 0;

    /// <summary>The best window among the samples <paramref name="first"/> to <paramref name="last"/>. Where they are those of the last
    /// time and one smaller, only that one is taken in.</summary>
    public Candidate Best(Samples samples, Question question, int first, int last)
    {
        bool continues = _taken > 0 && _question == question && _first == samples.Step(first) && _taken == last - first;
        if (!continues)
        {
            (_question, _first, _taken, _count, _best) = (question, samples.Step(first), 0, 0, Candidate.None);
            MakeRoom(last - first + 1);
        }

        for (int p = first + _taken; p <= last; p++)
        {
            Sample sample = question.Read(samples, p, _first);
            if (sample.IsUsable)
            {
                TakeIn(sample);
            }
        }

        _taken = last - first + 1;
        return question.Scaled(_best, samples.Ruler.Epsilon);
    }

    private void TakeIn(Sample sample)
    {
        int m = _question.Power;
        int j = _count++;
        MakeRoom(_count);
        _windows[j] = sample.Begin();
        _value.AsSpan(j * (m + 1), m + 1).Clear();
        _noise.AsSpan(j * (m + 1), m + 1).Clear();
        (_value[j * (m + 1)], _noise[j * (m + 1)]) = (sample.Quotient, sample.QuotientNoise);
        for (int i = j - 1; i >= 0; i--)
        {
            Grow(i, j, m);
            if (j - i > m)
            {
                Judge(i, j, m);
            }
        }
    }

    /// <summary>Window i..j from i..j-1, in whose place it goes, and i+1..j.</summary>
    private void Grow(int i, int j, int m)
    {
        ref Window window = ref _windows[i];
        ref Window below = ref _windows[i + 1];
        double ui = window.Variable;
        double uj = _windows[j].Variable;
        double perGap = 1 / (ui - uj);
        int upper = i * (m + 1);
        int lower = upper + m + 1;
        double withoutSmallest = _value[upper + m];
        for (int c = m; c >= 0; c--)
        {
            double value = ui * _value[lower + c] - uj * _value[upper + c];
            double noise = ui * _noise[lower + c] + uj * _noise[upper + c];
            if (c > 0)
            {
                value += _value[upper + c - 1] - _value[lower + c - 1];
                noise += _noise[upper + c - 1] + _noise[lower + c - 1];
            }

            (_value[upper + c], _noise[upper + c]) = (value * perGap, noise * perGap);
        }

        window.DifferenceBefore = window.Difference;
        window.Difference = Math.Abs(_value[upper + m] - withoutSmallest);
        window.DifferenceBelow = Math.Abs(_value[upper + m] - _value[lower + m]);
        window.WitnessBefore = window.Witness;
        window.Witness = (ui * below.Witness - uj * window.Witness) * perGap;
        window.WitnessNoise = (ui * below.WitnessNoise + uj * window.WitnessNoise) * perGap;
        window.Change = Math.Max(window.Change, below.Change);
    }

    private void Judge(int i, int j, int m)
    {
        double rounding = _noise[i * (m + 1) + m];
        if (rounding >= _best.Error)
        {
            return;
        }

        double truncation = Truncation.Predict(_windows[i], _windows[j], _windows[j - 1], rounding, _question.Order);
        if (truncation + rounding < _best.Error)
        {
            _best = new(
                _value[i * (m + 1) + m], truncation, rounding, _windows[i].Change, _windows[i].Step, _windows[j].Step, j - i + 1);
        }
    }

    private void MakeRoom(int n)
    {
        if (_windows.Length < n)
        {
            Array.Resize(ref _windows, 2 * n);
        }

        int width = _question.Power + 1;
        if (_value.Length < n * width)
        {
            Array.Resize(ref _value, 2 * n * width);
            Array.Resize(ref _noise, 2 * n * width);
        }
    }
}
