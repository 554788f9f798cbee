namespace DiffKit.Expressions;

/// <summary>One step of a program: an operation on the results of earlier steps.</summary>
/// <param name="Operation">What to do.</param>
/// <param name="A">The step that gave the first operand; for an input, which one.</param>
/// <param name="B">The step that gave the second operand, the first again where there is none.</param>
/// <param name="Source">The formula that it works out: of a constant its value, of a call its function.</param>
internal readonly record struct Step(Operation Operation, int A, int B, Expr Source)
{
    /// <summary>Whether it has no operand.</summary>
    public bool IsLeaf => Operation is Operation.Constant or Operation.Input;

    /// <summary>Whether it has two.</summary>
    public bool IsBinary =>
        Operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Power
        || (Operation == Operation.Call && Program.FunctionOf(Source).Arity == 2);
}
