namespace DiffKit.Text.Printing;

/// <summary>The signs and names of a notation.</summary>
internal interface INotation
{
    string Open { get; }

    string Close { get; }

    string Times { get; }

    string Plus { get; }

    string Subtract { get; }

    string And { get; }

    string Or { get; }

    string Comparison(string sign);

    string Name(string name);

    string Constant(string name);
}
