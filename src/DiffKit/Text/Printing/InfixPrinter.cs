using System.Globalization;
using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text.Printing;

/// <summary>Prints a formula as text that reads back as the same formula.</summary>
internal sealed class InfixPrinter : Printer
{
    private readonly InfixStyle _style;
    private readonly InfixProducts _products;

    private InfixPrinter(InfixStyle style)
        : base("(", ")") => (_style, _products) = (style, new InfixProducts(this, style));

    /// <summary>The text, and whether it is complete; a longer one is cut off with an ellipsis.</summary>
    public static (string Text, bool Complete) Print(Expr formula, InfixStyle style, int most) => new InfixPrinter(style.For(formula)).Print(formula, most);

    protected override Binding Holds(Expr formula) => formula switch
    {
        { Coefficient.IsNegative: true } => Binding.Negative,
        Sum => Binding.Sum,
        Call when Shapes.ComparisonOf(formula) is not null => Binding.Comparison,
        Call when Shapes.Disjunction(formula) is not null => Binding.Or,
        Product when Shapes.Conjunction(formula) is not null => Binding.And,
        Literal number => NumberText.IsDigits(number.Value) ? Binding.Atom : Binding.Product,
        Scaled or Product => Binding.Product,
        Power power => Shapes.IsInverse(power) ? Binding.Product : Shapes.IsRoot(power) ? Binding.Atom : Binding.Power,
        _ => Binding.Atom,
    };

    protected override void Spell(Expr formula)
    {
        switch (formula)
        {
            case Variable variable:
                Add(variable.Name);
                break;
            case Constant constant:
                Add(constant.Name == "π" ? _style.Pi : _style.E);
                break;
            case Sum:
                SpellSum(Sum.Parts(formula));
                break;
            case Product when Shapes.Conjunction(formula) is { } conditions:
                AddAll(conditions, " and ", Binding.Comparison);
                break;
            case Call when Shapes.Disjunction(formula) is { } conditions:
                AddAll(conditions, " or ", Binding.And);
                break;
            case Call { Second: { } right } call when Shapes.ComparisonOf(call) is { } sign:
                AddAll([call.First, right], sign == "≤" ? $" {_style.LessOrEqual} " : $" {sign} ", Binding.Negative);
                break;
            case Call call:
                SpellCall(call.Function == Elementary.Of<Log>() ? _style.Log : Vocabulary.NameOf(call.Function), call.First, call.Second);
                break;
            case Power power when !Shapes.IsInverse(power):
                SpellPower(power);
                break;
            default:
                _products.Spell(formula.Coefficient, formula.Rest is Literal ? [] : Product.Parts(formula.Rest));
                break;
        }
    }

    /// <summary>Two terms that are the two sides of a choice are written as one.</summary>
    private void SpellSum(List<Expr> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            Expr term = terms[i];
            bool minus = i > 0 && term.Coefficient.IsNegative;
            if (i + 1 < terms.Count && Shapes.Choice(term, terms[i + 1]) is var (condition, then, otherwise))
            {
                Add(i == 0 ? "if(" : " + if(");
                AddAll([condition, then, otherwise], ", ", Binding.Anything);
                Add(")");
                i++;
            }
            else
            {
                Add(i == 0 ? "" : minus ? " - " : " + ");
                Add(minus ? -term : term, i == 0 ? Binding.Negative : Binding.Product);
            }
        }
    }

    private void SpellPower(Power power)
    {
        if (Shapes.IsRoot(power))
        {
            SpellCall("sqrt", power.Base, null);
            return;
        }

        const int mostBits = 30;
        bool isRaised = _style.Superscripts && power.Exponent is Literal { Value.IsInteger: true } n && n.Value.P.GetBitLength() < mostBits;
        Add(power.Base, Binding.Atom);
        if (isRaised)
        {
            Add(string.Concat(((Literal)power.Exponent).Value.P.ToString(CultureInfo.InvariantCulture).Select(digit => Reading.Characters.Superscripts[digit - '0'])));
            return;
        }

        Add("^");
        Add(power.Exponent, Binding.Atom);
    }

    private void SpellCall(string name, Expr first, Expr? second)
    {
        Add(name + "(");
        AddAll(second is null ? [first] : [first, second], ", ", Binding.Anything);
        Add(")");
    }
}
