namespace DiffKit.Expressions;

/// <summary>What a kind of chain knows about its parts.</summary>
internal interface IChain<TSelf> where TSelf : Chain<TSelf>, IChain<TSelf>
{
    /// <summary>The chain of no parts: 0 or 1.</summary>
    static abstract Expr Empty { get; }

    /// <summary>a ∘ b, likes collected.</summary>
    static abstract Expr Of(Expr a, Expr b);

    /// <summary>Whether a part of a chain and one to be added are to be merged: 3·x and x in a sum, x² and x⁻¹ in a product.</summary>
    static abstract bool IsLike(Expr part, Expr added);

    /// <summary>What a part and its like make together; nothing where they cancel.</summary>
    static abstract IEnumerable<Expr> Merge(Expr part, Expr like);

    /// <summary>The chain with one more part, as it is.</summary>
    static abstract Expr Link(Expr chain, Expr part);
}
