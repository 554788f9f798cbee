using System.Globalization;

namespace DiffKit.Benchmarks.Differences;

/// <summary>How a method did over a table: its true errors, its calls, and whether its error estimates can be believed.</summary>
internal sealed class Score
{
    private const double WrongFrom = 1e-6;
    private const double Ulp = 2.220446049250313e-16;

    private readonly List<double> _errors = [];
    private readonly List<int> _calls = [];
    private int _wrong;
    private int _unflagged;
    private int _vain;
    private int _bounded;
    private int _tight;

    /// <summary>Takes in an answer; one whose bound holds, or whose outcome warns of it, is flagged.</summary>
    public void Add(KnownDerivative known, Estimate answer, int calls)
    {
        double miss = Math.Abs(answer.Value - known.Truth);
        double unit = known.Truth == 0 ? 1 : Math.Abs(known.Truth);
        bool bounded = miss <= answer.Error;
        bool wrong = !(miss <= WrongFrom * unit);
        _errors.Add(double.IsNaN(miss) ? double.PositiveInfinity : miss / unit);
        _calls.Add(calls);
        _wrong += wrong ? 1 : 0;
        _unflagged += wrong && !bounded && answer.Outcome < Outcome.NotConverged ? 1 : 0;
        _vain += !wrong && answer.Outcome >= Outcome.NotConverged ? 1 : 0;
        _bounded += bounded || answer.Outcome >= Outcome.NotConverged ? 1 : 0;
        _tight += answer.Error <= 100 * Math.Max(miss, Ulp * unit) ? 1 : 0;
    }

    public string[] Cells(string table, string order, string method, bool hasErrors)
    {
        _errors.Sort();
        return
        [
            table, order, method, $"{_errors.Count}", Text($"{_errors[_errors.Count / 2]:0.0e+0}"), $"{_wrong}",
            hasErrors ? $"{_unflagged}" : "-", hasErrors ? $"{_vain}" : "-", Text($"{_calls.Average():0.0}"),
            hasErrors ? Text($"{100.0 * _bounded / _errors.Count:0}%") : "none",
            hasErrors ? Text($"{100.0 * _tight / _errors.Count:0}%") : "-",
        ];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
