using System.Globalization;
using DiffKit.Methods.Symbolic;

namespace DiffKit;

/// <summary>Where a formula is 0.</summary>
public static class FormulaRoots
{
    /// <summary>A root of f(x) = 0 near a start, by Newton's method with the exact derivative. A step that does not make |f| smaller is
    /// shortened; once f has changed its sign the root stays bracketed; at a double root the steps are doubled, and so on; where the slope
    /// leads nowhere, as at a minimum of |f|, a change of sign is looked for on both sides of the start.</summary>
    /// <param name="f">A formula of x alone.</param>
    /// <param name="variable">x.</param>
    /// <param name="start">Where to begin, a finite number.</param>
    /// <returns>The root. Its error is the distance to which |f| is within its own rounding error, large for a multiple root. The
    /// outcome is NotConverged where no root was found (at a pole or a jump, f changes its sign and is not 0), and NotFinite where f
    /// has no value at the start.</returns>
    /// <exception cref="ArgumentException">The formula has a variable beside x, or the start is not finite.</exception>
    public static Estimate Solve(this Expr f, string variable, double start)
    {
        ArgumentNullException.ThrowIfNull(f);
        ArgumentNullException.ThrowIfNull(variable);
        return double.IsFinite(start)
            ? new NewtonSearch(f, variable).From(start)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The start is {start}; Newton's method starts at a finite number."),
                nameof(start));
    }
}
