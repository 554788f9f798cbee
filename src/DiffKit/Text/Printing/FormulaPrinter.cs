using DiffKit.Expressions;

namespace DiffKit.Text.Printing;

/// <summary>What all notations of formulas share: which construction a formula is printed as.</summary>
/// <param name="notation">The signs and names.</param>
internal abstract class FormulaPrinter(INotation notation) : Printer(notation.Open, notation.Close)
{
    protected sealed override Binding Holds(Expr formula) => formula switch
    {
        { Coefficient.IsNegative: true } => Binding.Negative,
        Sum => Shapes.Choice(formula) is null ? Binding.Sum : Binding.Atom,
        Call when Shapes.ComparisonOf(formula) is not null => Binding.Comparison,
        Call when Shapes.Disjunction(formula) is not null => Binding.Or,
        Product when Shapes.Conjunction(formula) is not null => Binding.And,
        Literal number => NumberText.IsDigits(number.Value) ? Binding.Atom : Binding.Product,
        Scaled or Product => Binding.Product,
        Power power => Shapes.IsInverse(power) ? Binding.Product : HoldsPower(power),
        Call call => HoldsCall(call),
        _ => Binding.Atom,
    };

    protected sealed override void Spell(Expr formula)
    {
        switch (formula)
        {
            case Variable variable:
                Add(notation.Name(variable.Name));
                break;
            case Constant constant:
                Add(notation.Constant(constant.Name));
                break;
            case Sum:
                SpellSum(Sum.Parts(formula));
                break;
            case Product when Shapes.Conjunction(formula) is { } conditions:
                AddAll(conditions, notation.And, Binding.Comparison);
                break;
            case Call when Shapes.Disjunction(formula) is { } conditions:
                AddAll(conditions, notation.Or, Binding.And);
                break;
            case Call { Second: { } right } call when Shapes.ComparisonOf(call) is { } sign:
                AddAll([call.First, right], notation.Comparison(sign), Binding.Negative);
                break;
            case Call call:
                SpellCall(call);
                break;
            case Power power when !Shapes.IsInverse(power):
                SpellPower(power);
                break;
            default:
                SpellProduct(formula.Coefficient, Shapes.InOrder(formula.Rest is Literal ? [] : Product.Parts(formula.Rest)));
                break;
        }
    }

    protected abstract Binding HoldsPower(Power power);

    protected abstract Binding HoldsCall(Call call);

    protected abstract void SpellChoice(Expr condition, Expr then, Expr otherwise);

    protected abstract void SpellCall(Call call);

    protected abstract void SpellPower(Power power);

    /// <summary>A number times factors, which are to be printed in this order.</summary>
    protected abstract void SpellProduct(Number coefficient, IReadOnlyList<Expr> factors);

    /// <summary>Two terms that are the two sides of a choice are written as one.</summary>
    private void SpellSum(List<Expr> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            Expr term = terms[i];
            if (i + 1 < terms.Count && Condition.Choice(term, terms[i + 1]) is var (condition, then, otherwise))
            {
                Add(i == 0 ? "" : notation.Plus);
                SpellChoice(condition, then, otherwise);
                i++;
            }
            else
            {
                bool minus = i > 0 && term.Coefficient.IsNegative;
                Add(i == 0 ? "" : minus ? notation.Subtract : notation.Plus);
                Add(minus ? -term : term, i == 0 ? Binding.Negative : Binding.Product);
            }
        }
    }
}
