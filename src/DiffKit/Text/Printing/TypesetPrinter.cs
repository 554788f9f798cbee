using DiffKit.Expressions;

namespace DiffKit.Text.Printing;

/// <summary>A formula as it is typeset: what LaTeX and MathML share. A style says how each construction is spelled.</summary>
internal sealed class TypesetPrinter : Printer
{
    private readonly ITypeset _style;

    private TypesetPrinter(ITypeset style)
        : base(style.Open, style.Close) => _style = style;

    /// <exception cref="InvalidOperationException">The text would be longer.</exception>
    public static string Print(Expr formula, ITypeset style, int most)
    {
        (string text, bool isComplete) = new TypesetPrinter(style).Print(formula, most);
        return isComplete ? text : throw new InvalidOperationException("This formula prints to more than 16 million characters; evaluate or compile it as it is.");
    }

    protected override Binding Holds(Expr formula) => formula switch
    {
        Sum => Binding.Sum,
        { Coefficient.IsNegative: true } => Binding.Negative,
        Literal number when NumberText.IsDigits(number.Value) => Binding.Atom,
        Variable or Constant => Binding.Atom,
        Call when Shapes.ComparisonOf(formula) is not null => Binding.Comparison,
        Call when Shapes.Disjunction(formula) is not null => Binding.Or,
        Product when Shapes.Conjunction(formula) is not null => Binding.And,
        _ => Binding.Product,
    };

    protected override void Spell(Expr formula)
    {
        switch (formula)
        {
            case Variable variable:
                Add(_style.Name(variable.Name));
                break;
            case Constant constant:
                Add(_style.Constant(constant.Name));
                break;
            case Sum:
                SpellSum(Sum.Parts(formula));
                break;
            case Product when Shapes.Conjunction(formula) is { } conditions:
                AddAll(conditions, _style.And, Binding.Comparison);
                break;
            case Call when Shapes.Disjunction(formula) is { } conditions:
                AddAll(conditions, _style.Or, Binding.And);
                break;
            case Call { Second: { } right } call when Shapes.ComparisonOf(call) is { } sign:
                AddAll([call.First, right], _style.Comparison(sign), Binding.Negative);
                break;
            case Call call:
                SpellCall(call);
                break;
            case Power power when !Shapes.IsInverse(power):
                SpellPower(power);
                break;
            default:
                SpellProduct(formula.Coefficient, formula.Rest is Literal ? [] : Product.Parts(formula.Rest));
                break;
        }
    }

    private void SpellSum(List<Expr> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            Expr term = terms[i];
            bool minus = i > 0 && term.Coefficient.IsNegative;
            if (i + 1 < terms.Count && Shapes.Choice(term, terms[i + 1]) is var (condition, then, otherwise))
            {
                Add(i == 0 ? "" : _style.Plus);
                SpellChoice(condition, then, otherwise);
                i++;
            }
            else
            {
                Add(i == 0 ? "" : minus ? _style.Subtract : _style.Plus);
                Add(minus ? -term : term, i == 0 ? Binding.Negative : Binding.Product);
            }
        }
    }

    private void SpellChoice(Expr condition, Expr then, Expr otherwise)
    {
        Add(_style.Cases);
        Add(then, Binding.Anything);
        Add(_style.CaseIf);
        Add(condition, Binding.Anything);
        Add(_style.Otherwise);
        Add(otherwise, Binding.Anything);
        Add(_style.CasesEnd);
    }

    /// <summary>A fraction where there is anything to divide by.</summary>
    private void SpellProduct(Number coefficient, List<Expr> factors)
    {
        (Expr[] above, Expr[] below) = Shapes.Fraction(factors);
        Number size = coefficient.IsNegative ? -coefficient : coefficient;
        (Number p, Number q) = NumberText.IsDigits(size) ? (size, Number.One) : (size.P, size.Q);
        Add(coefficient.IsNegative ? _style.Minus : "");
        if (below.Length == 0 && q.IsOne)
        {
            SpellFactors(p, above, Binding.Product);
            return;
        }

        Add(_style.Fraction);
        SpellFactors(p, above, Binding.Anything);
        Add(_style.Over);
        SpellFactors(q, below, Binding.Anything);
        Add(_style.FractionEnd);
    }

    /// <summary>The factors; one that is alone needs only what the place asks for.</summary>
    private void SpellFactors(Number number, Expr[] factors, Binding alone)
    {
        bool hasNumber = !number.IsOne || factors.Length == 0;
        Add(hasNumber ? _style.Number(NumberText.Digits(number)) : "");
        Add(hasNumber && factors.Length > 0 ? _style.Times : "");
        AddAll(factors, _style.Times, factors.Length == 1 && !hasNumber ? alone : Binding.Product);
    }

    private void SpellPower(Power power)
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

    private void SpellCall(Call call)
    {
        string name = Vocabulary.NameOf(call.Function);
        bool isAbs = name == "abs";
        Add(isAbs ? _style.Bar : _style.Function(name) + _style.Open);
        AddAll(call.Second is { } second ? [call.First, second] : [call.First], _style.Comma, Binding.Anything);
        Add(isAbs ? _style.BarEnd : _style.Close);
    }
}
