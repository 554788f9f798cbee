namespace DiffKit.Expressions;

/// <summary>What a kind of chain knows about its parts.</summary>
internal interface IChain<TSelf> where TSelf : Chain<TSelf>, IChain<TSelf>
{
    /// <summary>The chain of no parts: 0 or 1.</summary>
    static abstract Expr Empty { get; }

    /// <summary>Two parts are alike when their keys are equal: t of c·t in a sum, b of b^n in a product.</summary>
    static abstract Expr Key(Expr part);

    /// <summary>Two like parts as one; null where they cancel.</summary>
    static abstract Expr? Merge(Expr part, Expr like);

    /// <summary>The chain with one more part, as it is.</summary>
    static abstract Expr Link(Expr chain, Expr part);
}
