namespace DiffKit.Text.Reading;

/// <summary>How tightly an operator binds, the loosest first.</summary>
internal enum Binding
{
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Sign,
    Power,
    Root,
}
