using System.Text;

namespace DiffKit.Text.Printing;

/// <summary>What all printers of formulas share. They work off a stack of what is still to be printed, so that depth does not matter, and
/// stop where the text gets longer than asked for, since a small graph can stand for an endless text.</summary>
/// <param name="open">An opening bracket.</param>
/// <param name="close">A closing bracket.</param>
internal abstract class Printer(string open, string close)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<Piece> _todo = new();
    private readonly List<Piece> _pieces = [];

    /// <summary>Text to be printed next.</summary>
    public void Add(string text) => _pieces.Add(new Piece(null, default, text));

    /// <summary>A formula to be printed next, in a place that asks for this much.</summary>
    public void Add(Expr formula, Binding place) => _pieces.Add(new Piece(formula, place, ""));

    /// <summary>Formulas to be printed next, with a text between each two.</summary>
    public void AddAll(IReadOnlyList<Expr> formulas, string between, Binding place)
    {
        for (int i = 0; i < formulas.Count; i++)
        {
            Add(i > 0 ? between : "");
            Add(formulas[i], place);
        }
    }

    /// <summary>The text, and whether it is complete; a longer one is cut off with an ellipsis.</summary>
    protected (string Text, bool Complete) Print(Expr formula, int most)
    {
        _todo.Push(new Piece(formula, Binding.Anything, ""));
        while (_todo.TryPop(out Piece piece) && _text.Length <= most)
        {
            Write(piece);
        }

        bool isComplete = _text.Length <= most;
        return (isComplete ? _text.ToString() : _text.ToString(0, most) + "…", isComplete);
    }

    /// <summary>How tightly the text of a formula holds together.</summary>
    protected abstract Binding Holds(Expr formula);

    /// <summary>Adds the pieces that the formula is printed as.</summary>
    protected abstract void Spell(Expr formula);

    private void Write(Piece piece)
    {
        if (piece.Formula is not { } formula)
        {
            _text.Append(piece.Text);
            return;
        }

        bool brackets = Holds(formula) < piece.Place;
        Add(brackets ? open : "");
        Spell(formula);
        Add(brackets ? close : "");
        for (int i = _pieces.Count - 1; i >= 0; i--)
        {
            _todo.Push(_pieces[i]);
        }

        _pieces.Clear();
    }

    private readonly record struct Piece(Expr? Formula, Binding Place, string Text);
}
