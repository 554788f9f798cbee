using System.Globalization;
using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text.Printing;

/// <summary>Prints a formula as text that reads back as the same formula.</summary>
internal sealed class InfixPrinter : FormulaPrinter
{
    private readonly InfixStyle _style;

    private InfixPrinter(InfixStyle style)
        : base(style) => _style = style;

    /// <summary>The text, and whether it is complete; a longer one is cut off with an ellipsis.</summary>
    public static (string Text, bool Complete) Print(Expr formula, InfixStyle style, int most) =>
        new InfixPrinter(style.For(formula)).Print(formula, most);

    protected override Binding HoldsPower(Power power) => Shapes.IsRoot(power) ? Binding.Atom : Binding.Power;

    protected override Binding HoldsCall(Call call) => Binding.Atom;

    protected override void SpellChoice(Expr condition, Expr then, Expr otherwise) => SpellCall("if", condition, then, otherwise);

    protected override void SpellCall(Call call)
    {
        string name = call.Function == Elementary.Of<Log>() ? _style.Log : Vocabulary.NameOf(call.Function);
        SpellCall(name, call.Second is { } second ? [call.First, second] : [call.First]);
    }

    protected override void SpellPower(Power power)
    {
        if (Shapes.IsRoot(power))
        {
            SpellCall("sqrt", power.Base);
            return;
        }

        const int mostBits = 30;
        bool isRaised = _style.Superscripts
            && power.Exponent is Literal { Value: { IsInteger: true, IsNegative: false } n } && n.P.GetBitLength() < mostBits;
        Add(power.Base, Binding.Atom);
        if (isRaised)
        {
            Add(string.Concat(((Literal)power.Exponent).Value.P.ToString(CultureInfo.InvariantCulture)
                .Select(digit => Reading.Characters.Superscripts[digit - '0'])));
            return;
        }

        Add("^");
        Add(power.Exponent, Binding.Atom);
    }

    protected override void SpellProduct(Number coefficient, IReadOnlyList<Expr> factors)
    {
        bool startsAbove = factors.Count > 0 && !Shapes.IsInverse(factors[0]);
        bool isGuarded = coefficient.IsNegative && _style.BracketsAfterMinus && startsAbove;
        Add(coefficient.IsNegative ? "-" : "");
        Add(isGuarded ? "(" : "");
        SpellFactors(coefficient.IsNegative ? -coefficient : coefficient, factors, startsAbove);
        Add(isGuarded ? ")" : "");
    }

    /// <summary>p·a·b/(q·c)·d: the denominator of a fraction joins the first divisor.</summary>
    private void SpellFactors(Number size, IReadOnlyList<Expr> factors, bool startsAbove)
    {
        bool isSplit = !NumberText.IsDigits(size) && size.IsFinite && factors.Any(Shapes.IsInverse);
        Number number = isSplit ? size.P : size;
        bool hasNumber = !number.IsOne || !startsAbove;
        Add(hasNumber ? NumberText.Of(number, _style) : "");
        for (int i = 0; i < factors.Count; i++)
        {
            bool isInverse = Shapes.IsInverse(factors[i]);
            bool joins = isInverse && isSplit;
            Add(isInverse ? "/" : i > 0 || hasNumber ? _style.Times : "");
            Add(joins ? $"({NumberText.Of(size.Q, _style)}{_style.Times}" : "");
            Add(isInverse ? Shapes.Inverse(factors[i]) : factors[i], joins ? Binding.Product : Binding.Power);
            Add(joins ? ")" : "");
            isSplit &= !joins;
        }
    }

    private void SpellCall(string name, params IReadOnlyList<Expr> arguments)
    {
        Add(name + "(");
        AddAll(arguments, ", ", Binding.Anything);
        Add(")");
    }
}
