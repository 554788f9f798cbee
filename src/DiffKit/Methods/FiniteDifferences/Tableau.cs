namespace DiffKit.Methods.FiniteDifferences;

/// <summary>Extrapolates to h = 0 over every contiguous window of the steps taken, and keeps the one of least error.</summary>
/// <remarks>Neville's recurrence grows the windows by one step at a time. With c the coefficients, of powers of u, of the polynomials
/// through the windows i..j-1 and i+1..j,
/// <c>cᵐ(i..j) = (uᵢ cᵐ(i+1..j) - uⱼ cᵐ(i..j-1) + cᵐ⁻¹(i..j-1) - cᵐ⁻¹(i+1..j)) / (uᵢ - uⱼ)</c>.
/// As the weights of the samples alternate in sign, the same with every sign positive carries Σ |weight| · noise: the rounding part
/// is computed, not guessed.</remarks>
internal sealed class Tableau
{
    private Window[] _windows = new Window[16];
    private double[] _value = new double[16];
    private double[] _noise = new double[16];

    /// <summary>The best window among the samples <paramref name="first"/> to <paramref name="last"/>.</summary>
    public Candidate Best(Samples samples, Question question, int first, int last)
    {
        int m = question.Power;
        int n = Load(samples, question, first, last);
        var best = Candidate.None;
        for (int length = 2; length <= n; length++)
        {
            for (int i = 0; i + length <= n; i++)
            {
                int j = i + length - 1;
                Grow(i, j, m);
                if (length > m + 1 && Judge(i, j, question) is var window && window.Error < best.Error)
                {
                    best = window;
                }
            }
        }

        return question.Scaled(best, samples.Ruler.Epsilon);
    }

    private int Load(Samples samples, Question question, int first, int last)
    {
        int width = question.Power + 1;
        MakeRoom(last - first + 1, width);
        double background = question.Background(samples, last);
        int n = 0;
        for (int p = first; p <= last; p++)
        {
            if (samples.IsUsable(p, question))
            {
                Sample sample = question.Read(samples, p, background, samples.Step(first));
                _windows[n] = sample.Begin();
                _value.AsSpan(n * width, width).Clear();
                _noise.AsSpan(n * width, width).Clear();
                (_value[n * width], _noise[n * width]) = (sample.Quotient, sample.QuotientNoise);
                n++;
            }
        }

        return n;
    }

    /// <summary>Window i..j from i..j-1, in whose place it goes, and i+1..j.</summary>
    private void Grow(int i, int j, int m)
    {
        ref Window window = ref _windows[i];
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
        window.Witness = (ui * _windows[i + 1].Witness - uj * window.Witness) * perGap;
        window.WitnessNoise = (ui * _windows[i + 1].WitnessNoise + uj * window.WitnessNoise) * perGap;
    }

    private Candidate Judge(int i, int j, Question question)
    {
        int wanted = i * (question.Power + 1) + question.Power;
        double rounding = _noise[wanted];
        double truncation = Truncation.Predict(_windows[i], _windows[j], _windows[j - 1], rounding, question);
        double scale = 0;
        for (int p = i; p <= j; p++)
        {
            scale = Math.Max(scale, _windows[p].Change);
        }

        return new(_value[wanted], truncation, rounding, scale, _windows[i].Step, _windows[j].Step, j - i + 1);
    }

    private void MakeRoom(int n, int width)
    {
        if (_windows.Length < n)
        {
            _windows = new Window[2 * n];
        }

        if (_value.Length < n * width)
        {
            (_value, _noise) = (new double[2 * n * width], new double[2 * n * width]);
        }
    }
}
