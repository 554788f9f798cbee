using System.Globalization;
using System.Numerics;
using DiffKit.Expressions;

namespace DiffKit.Text.Printing;

/// <summary>Products as infix text: p/q·a·b, or p·a·b/(q·c)/d where factors have negative exponents.</summary>
internal sealed class InfixProducts(Printer printer, InfixStyle style)
{
    public void Spell(Number coefficient, List<Expr> factors)
    {
        if (factors.Exists(factor => factor is Product))
        {
            SpellInOrder(coefficient, factors);
            return;
        }

        (Expr[] above, Expr[] below) = Shapes.Fraction(factors);
        bool guarded = coefficient.IsNegative && style.BracketsAfterMinus && above is not [];
        printer.Add(coefficient.IsNegative ? "-" : "");
        printer.Add(guarded ? "(" : "");
        SpellFraction(coefficient.IsNegative ? -coefficient : coefficient, above, below);
        printer.Add(guarded ? ")" : "");
    }

    private void SpellFraction(Number size, Expr[] above, Expr[] below)
    {
        bool isFraction = !NumberText.IsDigits(size);
        bool isSplit = isFraction && below.Length > 0;
        if ((!size.IsOne || above.Length == 0) && !(isSplit && size.P.IsOne && above.Length > 0))
        {
            printer.Add(!isFraction ? NumberText.Digits(size) : isSplit ? Whole(size.P) : $"{Whole(size.P)}/{Whole(size.Q)}");
            printer.Add(above.Length > 0 ? style.Times : "");
        }

        printer.AddAll(above, style.Times, Binding.Power);
        if (isSplit)
        {
            printer.Add($"/({Whole(size.Q)}{style.Times}");
            printer.Add(below[0], Binding.Power);
            printer.Add(")");
            below = below[1..];
        }

        printer.Add(below.Length > 0 ? "/" : "");
        printer.AddAll(below, "/", Binding.Power);
    }

    /// <summary>Where a factor is a product in brackets it must not come first: read back it would be taken for the beginning of this one.</summary>
    private void SpellInOrder(Number coefficient, List<Expr> factors)
    {
        bool startsWithNumber = !coefficient.IsOne || Shapes.IsInverse(factors[0]);
        printer.Add(startsWithNumber ? new Literal(coefficient) : factors[0], startsWithNumber ? Binding.Negative : Binding.Power);
        foreach (Expr factor in factors.Skip(startsWithNumber ? 0 : 1))
        {
            bool isInverse = Shapes.IsInverse(factor);
            printer.Add(isInverse ? "/" : style.Times);
            printer.Add(isInverse ? Shapes.Inverse(factor) : factor, Binding.Power);
        }
    }

    private static string Whole(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
