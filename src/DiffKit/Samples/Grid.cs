using System.Buffers;
using System.Numerics;
using DiffKit.Samples.Kernels;
using static System.FormattableString;

namespace DiffKit.Samples;

/// <summary>The border of the kernels: every way of asking for a gradient of samples comes through here, once for each axis.</summary>
internal static class Grid
{
    public static T[] Differentiate<T>(ReadOnlySpan<T> source, ReadOnlySpan<int> shape, int axis, Axis? spacing, int edgeOrder)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var destination = GC.AllocateUninitializedArray<T>(source.Length);
        Differentiate(source, shape, axis, spacing, edgeOrder, destination);
        return destination;
    }

    public static void Differentiate<T>(
        ReadOnlySpan<T> source, ReadOnlySpan<int> shape, int axis, Axis? spacing, int edgeOrder, Span<T> destination)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Shape(source.Length, shape);
        int along = Along(axis, shape.Length);
        Samples(shape[along], along, spacing ??= Axis.Unit, edgeOrder);
        if (destination.Length != source.Length)
        {
            throw new ArgumentException($"The destination has {destination.Length} element(s), the samples {source.Length}; they must be as many.");
        }

        if (source.Overlaps(destination))
        {
            using var copy = MemoryPool<T>.Shared.Rent(source.Length);
            source.CopyTo(copy.Memory.Span);
            new ThreePoint<T>(spacing, Layout.Of(shape, along), edgeOrder).Apply(copy.Memory.Span[..source.Length], destination);
        }
        else if (!source.IsEmpty)
        {
            new ThreePoint<T>(spacing, Layout.Of(shape, along), edgeOrder).Apply(source, destination);
        }
    }

    /// <summary>The number of an axis, counted from the end where negative.</summary>
    public static int Along(int axis, int rank) =>
        axis >= -rank && axis < rank
            ? axis < 0 ? axis + rank : axis
            : throw new ArgumentOutOfRangeException(
                nameof(axis), Invariant($"There is no axis {axis} in an array of {rank} dimension(s); axes are {-rank} to {rank - 1}."));

    private static void Shape(int count, ReadOnlySpan<int> shape)
    {
        for (int axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 0)
            {
                throw new ArgumentException(Invariant($"shape[{axis}] is {shape[axis]}; a length is 0 or more."));
            }
        }

        if (Layout.Product(shape) != count)
        {
            throw new ArgumentException(
                Invariant($"The shape [{string.Join(", ", shape.ToArray())}] holds {Layout.Product(shape)} value(s), but there are {count}."));
        }
    }

    private static void Samples(int length, int axis, Axis spacing, int edgeOrder)
    {
        if (edgeOrder is not (1 or 2))
        {
            throw new ArgumentOutOfRangeException(nameof(edgeOrder), Invariant($"The edge order is 1 or 2, not {edgeOrder}."));
        }

        if (spacing.Count is { } count && count != length)
        {
            throw new ArgumentException(Invariant($"Axis {axis} has {length} sample(s), but {count} coordinate(s)."));
        }

        if (length < edgeOrder + 1)
        {
            throw new ArgumentException(
                Invariant($"Axis {axis} has {length} sample(s); edge order {edgeOrder} needs at least {edgeOrder + 1}."));
        }
    }
}
