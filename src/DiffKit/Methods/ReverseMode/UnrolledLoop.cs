using System.Numerics;

namespace DiffKit.Methods.ReverseMode;

/// <summary>A loop run from end to end.</summary>
internal readonly struct UnrolledLoop<L>(L loop) : IGenericScalar where L : IGenericLoop
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => loop.Result<T>(Run(loop.Start(x), 0, loop.Steps));

    public T[] Run<T>(T[] state, int from, int to) where T : IFloatingPointIeee754<T>
    {
        for (int k = from; k < to; k++)
        {
            state = loop.Step<T>(state, k);
        }

        return state;
    }
}
