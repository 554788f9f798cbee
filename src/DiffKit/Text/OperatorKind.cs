namespace DiffKit.Text;

/// <summary>What an operator does.</summary>
internal enum OperatorKind
{
    Bracket,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Power,
    SquareRoot,
    CubeRoot,
}
