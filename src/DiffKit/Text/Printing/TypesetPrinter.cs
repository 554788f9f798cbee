using DiffKit.Expressions;

namespace DiffKit.Text.Printing;

/// <summary>A formula as it is typeset: what LaTeX and MathML share. A style says how each construction is spelled.</summary>
internal sealed class TypesetPrinter : FormulaPrinter
{
    private readonly ITypeset _style;

    private TypesetPrinter(ITypeset style)
        : base(style) => _style = style;

    /// <exception cref="InvalidOperationException">The text would be longer.</exception>
    public static string Print(Expr formula, ITypeset style, int most)
    {
        (string text, bool isComplete) = new TypesetPrinter(style).Print(formula, most);
        return isComplete
            ? text
            : throw new InvalidOperationException(
                "This formula prints to more than 16 million characters; evaluate or compile it as it is.");
    }

    protected override Binding HoldsPower(Power power) => Binding.Power;

    protected override Binding HoldsCall(Call call) => Binding.Power;

    /// <summary>A row for each condition; where nothing else is chosen (NaN), no row for that.</summary>
    protected override void SpellChoice(Expr condition, Expr then, Expr otherwise)
    {
        Add(_style.Cases);
        SpellCase(condition, then);
        for (; Shapes.Choice(otherwise) is var (next, value, rest); otherwise = rest)
        {
            Add(_style.NextCase);
            SpellCase(next, value);
        }

        if (otherwise is not Literal { Value: { IsFinite: false, P.IsZero: true } })
        {
            Add(_style.NextCase);
            Add(otherwise, Binding.Anything);
            Add(_style.Otherwise);
        }

        Add(_style.CasesEnd);
    }

    private void SpellCase(Expr condition, Expr value)
    {
        Add(value, Binding.Anything);
        Add(_style.CaseIf);
        Add(condition, Binding.Anything);
    }

    /// <summary>A fraction, where there is anything to divide by, and what comes after it.</summary>
    protected override void SpellProduct(Number coefficient, IReadOnlyList<Expr> factors)
    {
        Expr[] above = [.. factors.TakeWhile(factor => !Shapes.IsInverse(factor))];
        Expr[] below =
        [
            .. factors.Skip(above.Length)
                .TakeWhile((factor, i) => Shapes.IsInverse(factor) && (i == 0 || _style.JoinsDivisors))
                .Select(Shapes.Inverse),
        ];
        Number size = coefficient.IsNegative ? -coefficient : coefficient;
        (Number p, Number q) = NumberText.IsDigits(size) ? (size, Number.One) : (size.P, size.Q);
        Add(coefficient.IsNegative ? _style.Minus : "");
        if (!size.IsFinite)
        {
            Add(_style.Fraction + _style.Number($"{p.P}") + _style.Over + _style.Number("0") + _style.FractionEnd);
            (above, below) = ([], []);
        }
        else if (below.Length == 0 && q.IsOne)
        {
            SpellFactors(p, above, Binding.Product);
        }
        else
        {
            Add(_style.Fraction);
            SpellFactors(p, above, Binding.Anything);
            Add(_style.Over);
            SpellFactors(q, below, Binding.Anything);
            Add(_style.FractionEnd);
        }

        foreach (Expr factor in factors.Skip(above.Length + below.Length))
        {
            Add(_style.Times);
            Add(factor, Shapes.IsInverse(factor) ? Binding.Product : Binding.Power);
        }
    }

    protected override void SpellPower(Power power)
    {
        bool isRoot = Shapes.IsRoot(power);
        Add(isRoot ? _style.Root : _style.Power);
        Add(power.Base, isRoot ? Binding.Anything : Binding.Atom);
        if (isRoot)
        {
            Add(_style.RootEnd);
            return;
        }

        Add(_style.Exponent);
        Add(power.Exponent, Binding.Anything);
        Add(_style.PowerEnd);
    }

    protected override void SpellCall(Call call)
    {
        string name = Vocabulary.NameOf(call.Function);
        bool isAbs = name == "abs";
        Add(isAbs ? _style.Bar : _style.Function(name) + _style.Open);
        AddAll(call.Second is { } second ? [call.First, second] : [call.First], _style.Comma, Binding.Anything);
        Add(isAbs ? _style.BarEnd : _style.Close);
    }

    /// <summary>A number and factors. One factor that is alone needs only what the place asks for; behind a number, a product needs no
    /// brackets either.</summary>
    private void SpellFactors(Number number, Expr[] factors, Binding alone)
    {
        bool hasNumber = !number.IsOne || factors.Length == 0;
        Add(hasNumber ? _style.Number(NumberText.Of(number, _style)) : "");
        Add(hasNumber && factors.Length > 0 ? _style.Times : "");
        AddAll(factors, _style.Times, factors.Length > 1 ? Binding.Power : hasNumber ? Binding.Product : alone);
    }
}
