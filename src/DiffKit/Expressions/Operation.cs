namespace DiffKit.Expressions;

/// <summary>What a step of a program does.</summary>
internal enum Operation : byte
{
    Constant,
    Input,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Power,
    Call,
}
