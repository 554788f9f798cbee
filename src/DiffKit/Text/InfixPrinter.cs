using System.Globalization;
using System.Text;
using DiffKit.Expressions;
using DiffKit.Rules;

namespace DiffKit.Text;

/// <summary>Prints a formula as text that reads back as the same formula. It works off a stack of what is still to be printed, so that
/// depth does not matter; it stops where the text gets longer than asked for, since a small graph can stand for an endless text.</summary>
internal sealed class InfixPrinter
{
    private readonly InfixStyle _style;
    private readonly StringBuilder _text = new();
    private readonly Stack<Piece> _todo = new();
    private readonly List<Piece> _pieces = [];

    private InfixPrinter(InfixStyle style) => _style = style;

    /// <summary>How tightly printed text holds together; what binds less than its place asks for is put in brackets.</summary>
    private enum Binding
    {
        Argument,
        Comparison,
        Negative,
        Sum,
        Product,
        Power,
        Atom,
    }

    /// <summary>The text, and whether it is complete; a longer one is cut off with an ellipsis.</summary>
    public static (string Text, bool Complete) Print(Expr formula, InfixStyle style, int most)
    {
        var printer = new InfixPrinter(style);
        printer._todo.Push(new Piece(formula, Binding.Argument, ""));
        while (printer._todo.TryPop(out Piece piece) && printer._text.Length <= most)
        {
            printer.Write(piece);
        }

        bool complete = printer._text.Length <= most;
        return (complete ? printer._text.ToString() : printer._text.ToString(0, most) + "…", complete);
    }

    private void Write(Piece piece)
    {
        if (piece.Formula is not { } formula)
        {
            _text.Append(piece.Text);
            return;
        }

        bool brackets = Holds(formula) < piece.Place;
        Add(brackets ? "(" : "");
        Spell(formula);
        Add(brackets ? ")" : "");
        for (int i = _pieces.Count - 1; i >= 0; i--)
        {
            _todo.Push(_pieces[i]);
        }

        _pieces.Clear();
    }

    private Binding Holds(Expr formula) => formula switch
    {
        { Coefficient.IsNegative: true } => Binding.Negative,
        Sum => Binding.Sum,
        Call call when ComparisonOf(call) is not null => Binding.Comparison,
        Literal number => NumberText.IsDigits(number.Value) ? Binding.Atom : Binding.Product,
        Scaled or Product => Binding.Product,
        Power power => IsInverse(power) ? Binding.Product : IsRoot(power) ? Binding.Atom : Binding.Power,
        _ => Binding.Atom,
    };

    private void Spell(Expr formula)
    {
        switch (formula)
        {
            case Variable variable:
                Add(variable.Name);
                break;
            case Constant constant:
                Add(constant.Name == "π" ? _style.Pi : constant.Name);
                break;
            case Sum:
                SpellSum(Sum.Parts(formula));
                break;
            case Call { Second: { } right } call when ComparisonOf(call) is { } sign:
                Add(call.First, Binding.Negative);
                Add(sign);
                Add(right, Binding.Negative);
                break;
            case Call call:
                SpellCall(call.Function == Elementary.Of<Log>() ? _style.Log : Vocabulary.NameOf(call.Function), call.First, call.Second);
                break;
            case Power power when !IsInverse(power):
                SpellPower(power);
                break;
            default:
                SpellProduct(formula.Coefficient, formula.Rest is Literal ? [] : Product.Parts(formula.Rest));
                break;
        }
    }

    /// <summary>Two terms that are the two sides of a choice are written as one.</summary>
    private void SpellSum(List<Expr> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            Expr term = terms[i];
            if (i + 1 < terms.Count && IsChoice(terms[i], terms[i + 1]) is var (condition, then, otherwise))
            {
                Add(i == 0 ? "if(" : " + if(");
                Add(condition, Binding.Argument);
                Add(", ");
                Add(then, Binding.Argument);
                Add(", ");
                Add(otherwise, Binding.Argument);
                Add(")");
                i++;
                continue;
            }

            if (i == 0)
            {
                Add(term, Binding.Negative);
                continue;
            }

            bool minus = term.Coefficient.IsNegative;
            Add(minus ? " - " : " + ");
            Add(minus ? -term : term, Binding.Product);
        }
    }

    /// <summary>p/q·a·b, or p·a·b/(q·c)/d where factors have negative exponents.</summary>
    private void SpellProduct(Number coefficient, List<Expr> factors)
    {
        if (factors.Exists(factor => factor is Product))
        {
            SpellInOrder(coefficient, factors);
            return;
        }

        Expr[] above = factors.Where(factor => !IsInverse(factor)).OrderBy(IsComplicated).ToArray();
        Expr[] below = factors.Where(IsInverse).Select(Inverse).ToArray();
        Number size = coefficient.IsNegative ? -coefficient : coefficient;
        bool isFraction = !NumberText.IsDigits(size);
        bool guarded = coefficient.IsNegative && _style.BracketsAfterMinus && above is not [];
        Add(coefficient.IsNegative ? "-" : "");
        Add(guarded ? "(" : "");
        if (!size.IsOne || above.Length == 0)
        {
            bool split = isFraction && below.Length > 0;
            string number = !isFraction ? NumberText.Digits(size) : split ? Whole(size.P) : $"{Whole(size.P)}/{Whole(size.Q)}";
            bool hidden = split && size.P.IsOne && above.Length > 0;
            Add(hidden ? "" : number);
            Add(above.Length > 0 && !hidden ? _style.Times : "");
        }

        AddAll(above, _style.Times);
        if (isFraction && below.Length > 0)
        {
            Add($"/({Whole(size.Q)}{_style.Times}");
            Add(below[0], Binding.Power);
            Add(")");
            below = below[1..];
        }

        Add(below.Length > 0 ? "/" : "");
        AddAll(below, "/");
        Add(guarded ? ")" : "");
    }

    /// <summary>Where a factor is a product in brackets it must not come first: read back it would be taken for the beginning of this one.</summary>
    private void SpellInOrder(Number coefficient, List<Expr> factors)
    {
        bool startsWithNumber = !coefficient.IsOne || IsInverse(factors[0]);
        Add(startsWithNumber ? new Literal(coefficient) : factors[0], startsWithNumber ? Binding.Negative : Binding.Power);
        foreach (Expr factor in factors.Skip(startsWithNumber ? 0 : 1))
        {
            Add(IsInverse(factor) ? "/" : _style.Times);
            Add(IsInverse(factor) ? Inverse(factor) : factor, Binding.Power);
        }
    }

    private void AddAll(Expr[] factors, string between)
    {
        for (int i = 0; i < factors.Length; i++)
        {
            Add(i > 0 ? between : "");
            Add(factors[i], Binding.Power);
        }
    }

    private void SpellPower(Power power)
    {
        if (IsRoot(power))
        {
            SpellCall("sqrt", power.Base, null);
            return;
        }

        Add(power.Base, Binding.Atom);
        if (_style.Superscripts && power.Exponent is Literal { Value.IsInteger: true } n && n.Value.P.GetBitLength() < 30)
        {
            Add(string.Concat(Whole(n.Value.P).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0'])));
            return;
        }

        Add("^");
        Add(power.Exponent, Binding.Atom);
    }

    private void SpellCall(string name, Expr first, Expr? second)
    {
        Add(name + "(");
        Add(first, Binding.Argument);
        if (second is not null)
        {
            Add(", ");
            Add(second, Binding.Argument);
        }

        Add(")");
    }

    /// <summary>People write names and their powers before sums and functions: x·sin(x).</summary>
    internal static bool IsComplicated(Expr factor) => (factor is Power power ? power.Base : factor) is not (Variable or Constant or Literal);

    private static (Expr Condition, Expr Then, Expr Otherwise)? IsChoice(Expr a, Expr b) =>
        Condition.Chosen(a.Rest) is var (condition, then) && Condition.Chosen(b.Rest) is var (opposite, otherwise) && Condition.Not(condition).Equals(opposite)
            ? (condition, Scaled.Of(a.Coefficient, then), Scaled.Of(b.Coefficient, otherwise))
            : null;

    private string? ComparisonOf(Call call) =>
        call.Function == Elementary.Of2<Less>() ? " < "
        : call.Function == Elementary.Of2<LessOrEqual>() ? $" {_style.LessOrEqual} "
        : call.Function == Elementary.Of2<Equal>() ? " == "
        : null;

    private static bool IsInverse(Expr factor) => factor is Power { Exponent.Coefficient.IsNegative: true };

    private static bool IsRoot(Expr factor) => factor is Power { Exponent: Literal { Value: var n } } && n.Equals(Number.Half);

    private static Expr Inverse(Expr factor) => Power.Of(((Power)factor).Base, -((Power)factor).Exponent);

    private static string Whole(System.Numerics.BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(string text) => _pieces.Add(new Piece(null, default, text));

    private void Add(Expr formula, Binding place) => _pieces.Add(new Piece(formula, place, ""));

    private readonly record struct Piece(Expr? Formula, Binding Place, string Text);
}
