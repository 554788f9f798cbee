using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using DiffKit.Samples.Kernels;

namespace DiffKit.Samples.Schemes;

/// <summary>A scheme that works on one line of doubles at a time. Lines along the other axes are gathered, differentiated and put back,
/// several at a time, so that memory is read in runs.</summary>
internal abstract class LineScheme(int order, int accuracy, string name) : Scheme(order, accuracy, name)
{
    private const int Together = 16;

    /// <summary>Differentiates lines of n samples along the axis; made once and used for many lines.</summary>
    public delegate void Line(ReadOnlySpan<double> f, Span<double> d);

    /// <summary>What is worked out once for all lines of an array.</summary>
    public abstract Line On(Axis axis, int n);

    internal sealed override void Apply<T>(ReadOnlySpan<T> f, Span<T> d, Layout layout, Axis axis)
    {
        (int n, int inner) = (layout.Length, layout.Inner);
        Line line = On(axis, n);
        if (typeof(T) == typeof(double) && inner == 1)
        {
            Direct(line, MemoryMarshal.Cast<T, double>(f), MemoryMarshal.Cast<T, double>(d), n);
            return;
        }

        int together = Math.Min(Together, inner);
        using var from = MemoryPool<double>.Shared.Rent(together * n);
        using var to = MemoryPool<double>.Shared.Rent(together * n);
        for (int start = 0; start < f.Length; start += n * inner)
        {
            for (int column = 0; column < inner; column += together)
            {
                int count = Math.Min(together, inner - column);
                Gather(f[(start + column)..], from.Memory.Span, (n, inner, count));
                for (int k = 0; k < count; k++)
                {
                    line(from.Memory.Span.Slice(k * n, n), to.Memory.Span.Slice(k * n, n));
                }

                Scatter(to.Memory.Span, d[(start + column)..], (n, inner, count));
            }
        }
    }

    /// <summary>Lines of doubles that are contiguous already need no gathering.</summary>
    private static void Direct(Line line, ReadOnlySpan<double> f, Span<double> d, int n)
    {
        for (int start = 0; start < f.Length; start += n)
        {
            line(f.Slice(start, n), d.Slice(start, n));
        }
    }

    private static void Gather<T>(ReadOnlySpan<T> f, Span<double> lines, (int Length, int Stride, int Count) shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < shape.Length; i++)
        {
            for (int k = 0; k < shape.Count; k++)
            {
                lines[k * shape.Length + i] = double.CreateTruncating(f[i * shape.Stride + k]);
            }
        }
    }

    private static void Scatter<T>(ReadOnlySpan<double> lines, Span<T> d, (int Length, int Stride, int Count) shape)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (int i = 0; i < shape.Length; i++)
        {
            for (int k = 0; k < shape.Count; k++)
            {
                d[i * shape.Stride + k] = T.CreateTruncating(lines[k * shape.Length + i]);
            }
        }
    }
}
