namespace DiffKit.Text.Printing;

/// <summary>How tightly printed text holds together, the loosest first;
/// what binds less than its place asks for is put in brackets.</summary>
internal enum Binding
{
    Anything,
    Or,
    And,
    Comparison,
    Negative,
    Sum,
    Product,
    Power,
    Atom,
}
