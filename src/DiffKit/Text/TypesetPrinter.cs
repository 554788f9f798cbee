using System.Text;
using DiffKit.Expressions;

namespace DiffKit.Text;

/// <summary>A formula as it is typeset: what LaTeX and MathML share. A style says how each construction is spelled.</summary>
internal sealed class TypesetPrinter
{
    /// <summary>Longer texts are cut off: a small graph can stand for an endless one.</summary>
    private const int MostCharacters = 16_000_000;

    private readonly ITypeset _style;
    private readonly StringBuilder _text = new();
    private readonly Stack<Piece> _todo = new();
    private readonly List<Piece> _pieces = [];

    private TypesetPrinter(ITypeset style) => _style = style;

    private enum Binding
    {
        Anything,
        Term,
        Factor,
        Base,
    }

    public static string Print(Expr formula, ITypeset style)
    {
        var printer = new TypesetPrinter(style);
        printer._todo.Push(new Piece(formula, Binding.Anything, ""));
        while (printer._todo.TryPop(out Piece piece))
        {
            printer.Write(piece);
            if (printer._text.Length > MostCharacters)
            {
                throw new InvalidOperationException("This formula prints to more than 16 million characters; evaluate or compile it as it is.");
            }
        }

        return printer._text.ToString();
    }

    private void Write(Piece piece)
    {
        if (piece.Formula is not { } formula)
        {
            _text.Append(piece.Text);
            return;
        }

        bool brackets = Holds(formula) < piece.Place;
        Add(brackets ? _style.Open : "");
        Spell(formula);
        Add(brackets ? _style.Close : "");
        for (int i = _pieces.Count - 1; i >= 0; i--)
        {
            _todo.Push(_pieces[i]);
        }

        _pieces.Clear();
    }

    private static Binding Holds(Expr formula) => formula switch
    {
        Sum => Binding.Anything,
        { Coefficient.IsNegative: true } => Binding.Term,
        Literal number when NumberText.IsDigits(number.Value) => Binding.Base,
        Variable or Constant => Binding.Base,
        _ => Binding.Factor,
    };

    private void Spell(Expr formula)
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
            case Call call:
                SpellCall(call);
                break;
            case Power power when !IsInverse(power):
                SpellPower(power);
                break;
            default:
                SpellProduct(formula.Coefficient, formula.Rest is Literal ? [] : Product.Parts(formula.Rest));
                break;
        }
    }

    private void SpellSum(List<Expr> terms)
    {
        Add(terms[0], Binding.Term);
        foreach (Expr term in terms.Skip(1))
        {
            bool minus = term.Coefficient.IsNegative;
            Add(minus ? _style.Subtract : _style.Plus);
            Add(minus ? -term : term, Binding.Factor);
        }
    }

    /// <summary>A fraction where there is anything to divide by.</summary>
    private void SpellProduct(Number coefficient, List<Expr> factors)
    {
        Expr[] above = factors.Where(factor => !IsInverse(factor)).OrderBy(InfixPrinter.IsComplicated).ToArray();
        Expr[] below = factors.Where(IsInverse).Select(factor => Power.Of(((Power)factor).Base, -((Power)factor).Exponent)).ToArray();
        Number size = coefficient.IsNegative ? -coefficient : coefficient;
        Add(coefficient.IsNegative ? _style.Minus : "");
        (Number p, Number q) = NumberText.IsDigits(size) ? (size, Number.One) : (size.P, size.Q);
        bool isFraction = below.Length > 0 || !q.IsOne;
        Add(isFraction ? _style.Fraction : "");
        SpellFactors(p, above);
        Add(isFraction ? _style.Over : "");
        if (isFraction)
        {
            SpellFactors(q, below);
            Add(_style.FractionEnd);
        }
    }

    private void SpellFactors(Number number, Expr[] factors)
    {
        if (!number.IsOne || factors.Length == 0)
        {
            Add(_style.Number(NumberText.Digits(number)));
            Add(factors.Length > 0 ? _style.Times : "");
        }

        for (int i = 0; i < factors.Length; i++)
        {
            Add(i > 0 ? _style.Times : "");
            Add(factors[i], factors.Length == 1 && number.IsOne ? Binding.Anything : Binding.Factor);
        }
    }

    private void SpellPower(Power power)
    {
        if (power.Exponent is Literal { Value: var n } && n.Equals(Number.Half))
        {
            Add(_style.Root);
            Add(power.Base, Binding.Anything);
            Add(_style.RootEnd);
            return;
        }

        Add(_style.Power);
        Add(power.Base, Binding.Base);
        Add(_style.Exponent);
        Add(power.Exponent, Binding.Anything);
        Add(_style.PowerEnd);
    }

    private void SpellCall(Call call)
    {
        string name = Vocabulary.NameOf(call.Function);
        bool isAbs = name == "abs";
        Add(isAbs ? _style.Bar : _style.Function(name) + _style.Open);
        Add(call.First, Binding.Anything);
        if (call.Second is { } second)
        {
            Add(_style.Comma);
            Add(second, Binding.Anything);
        }

        Add(isAbs ? _style.BarEnd : _style.Close);
    }

    private static bool IsInverse(Expr factor) => factor is Power { Exponent.Coefficient.IsNegative: true };

    private void Add(string text) => _pieces.Add(new Piece(null, default, text));

    private void Add(Expr formula, Binding place) => _pieces.Add(new Piece(formula, place, ""));

    private readonly record struct Piece(Expr? Formula, Binding Place, string Text);
}
