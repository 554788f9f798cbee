namespace DiffKit.Numbers;

/// <summary>One record of a tape: the operands of y = f(a, b), by their nodes, and ∂y/∂a and ∂y/∂b.</summary>
internal struct Node<T>
{
    public int A, B;
    public T WeightA, WeightB;
}
