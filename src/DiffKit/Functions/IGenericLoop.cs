using System.Numerics;

namespace DiffKit;

/// <summary>A long loop, f(x) = Result(Step(... Step(Start(x)))), written once for every number type, such as the integration of a
/// differential equation: taken apart so that reverse mode need not remember all of it.</summary>
public interface IGenericLoop
{
    /// <summary>How many steps.</summary>
    int Steps { get; }

    /// <summary>The state before the first step. What the steps need of x (parameters) is part of the state.</summary>
    T[] Start<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;

    /// <summary>The state after step k, of 0 ... Steps - 1.</summary>
    T[] Step<T>(ReadOnlySpan<T> state, int k) where T : IFloatingPointIeee754<T>;

    /// <summary>What the last state is worth.</summary>
    T Result<T>(ReadOnlySpan<T> state) where T : IFloatingPointIeee754<T>;
}
