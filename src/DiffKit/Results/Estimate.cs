using System.Globalization;

namespace DiffKit;

/// <summary>A number and its doubt: the true value is expected in <c>Value ± Error</c>.</summary>
/// <param name="Value">The derivative, in units of f per unit of x to the order asked for.</param>
/// <param name="Error">A bound expected to hold, in the unit of <paramref name="Value"/>; 0 from a method that is exact to
/// rounding, NaN where it could not be told.</param>
/// <param name="Evaluations">Calls of the wrapped function that were spent.</param>
/// <param name="Outcome">How the search ended.</param>
public readonly record struct Estimate(double Value, double Error, int Evaluations, Outcome Outcome)
{
    /// <summary>An answer that is exact to rounding: error 0, and <see cref="Outcome.NotFinite"/> where it is no number.</summary>
    public static Estimate Exact(double value, int evaluations = 1) =>
        new(value, double.IsFinite(value) ? 0 : double.NaN, evaluations, double.IsFinite(value) ? Outcome.Converged : Outcome.NotFinite);

    /// <summary>For example <c>0.87758256189037 ± 4e-15, 11 evaluations, Converged</c>: as many digits as the error leaves standing.</summary>
    public override string ToString()
    {
        string error = Error.ToString("G1", CultureInfo.InvariantCulture).Replace('E', 'e');
        return $"{Digits()} ± {error}, {Evaluations} evaluations, {Outcome}";
    }

    private string Digits()
    {
        if (!(Error > 0) || !double.IsFinite(Value) || Value == 0 || Error >= Math.Abs(Value))
        {
            return Value.ToString("R", CultureInfo.InvariantCulture);
        }

        int digits = (int)Math.Floor(Math.Log10(Math.Abs(Value))) - (int)Math.Floor(Math.Log10(Error));
        return Value.ToString($"G{Math.Clamp(digits, 1, 17)}", CultureInfo.InvariantCulture);
    }
}
