using System.Numerics;

namespace DiffKit.Methods.ReverseMode;

/// <summary>A loop run from end to end.</summary>
internal readonly struct UnrolledLoop<L>(L loop) : IGenericScalar where L : IGenericLoop
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => loop.Result<T>(Run(Start(x), 0, loop.Steps));

    public T[] Start<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => loop.Start(x)
        ?? throw new ArgumentException("Start returned null; it returns the state before the first step.", nameof(loop));

    public T[] Run<T>(T[] state, int from, int to) where T : IFloatingPointIeee754<T>
    {
        for (int k = from; k < to; k++)
        {
            state = loop.Step<T>(state, k) ?? throw new ArgumentException($"Step {k} returned null; it returns the state after it.", nameof(loop));
        }

        return state;
    }
}
