namespace DiffKit.Text;

/// <summary>What an operator does.</summary>
internal enum OperatorKind
{
    Bracket,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Power,
    SquareRoot,
    CubeRoot,
}
