using System.Buffers;
using System.Numerics;
using DiffKit.Samples.Kernels;
using DiffKit.Samples.Schemes;
using static System.FormattableString;

namespace DiffKit.Samples;

/// <summary>The border of the kernels: every way of asking for a gradient of samples comes through here, once for each axis.</summary>
internal static class Grid
{
    public static T[] Differentiate<T>(ReadOnlySpan<T> source, ReadOnlySpan<int> shape, int axis, Axis? spacing, Scheme scheme)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var destination = GC.AllocateUninitializedArray<T>(source.Length);
        Differentiate(source, shape, axis, spacing, scheme, destination);
        return destination;
    }

    public static void Differentiate<T>(
        ReadOnlySpan<T> source, ReadOnlySpan<int> shape, int axis, Axis? spacing, Scheme scheme, Span<T> destination)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(scheme);
        Shape(source.Length, shape);
        int along = Along(axis, shape.Length);
        Samples(shape[along], along, spacing ??= Axis.Unit, scheme);
        if (destination.Length != source.Length)
        {
            throw new ArgumentException(
                $"The destination has {destination.Length} element(s), the samples {source.Length}; they must be as many.");
        }

        if (source.Overlaps(destination))
        {
            using var copy = MemoryPool<T>.Shared.Rent(source.Length);
            source.CopyTo(copy.Memory.Span);
            Apply(scheme, copy.Memory.Span[..source.Length], destination, Layout.Of(shape, along), spacing);
        }
        else if (!source.IsEmpty)
        {
            Apply(scheme, source, destination, Layout.Of(shape, along), spacing);
        }
    }

    /// <summary>The number of an axis, counted from the end where negative.</summary>
    public static int Along(int axis, int rank) =>
        axis >= -rank && axis < rank
            ? axis < 0 ? axis + rank : axis
            : throw new ArgumentOutOfRangeException(
                nameof(axis), Invariant($"There is no axis {axis} in an array of {rank} dimension(s); axes are {-rank} to {rank - 1}."));

    public static void Shape(int count, ReadOnlySpan<int> shape)
    {
        double held = 1;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            held *= shape[axis] >= 0
                ? shape[axis]
                : throw new ArgumentException(Invariant($"shape[{axis}] is {shape[axis]}; a length is 0 or more."));
        }

        if (held != count)
        {
            throw new ArgumentException(
                Invariant($"The shape [{string.Join(", ", shape.ToArray())}] holds {held} value(s), but there are {count}."));
        }
    }

    public static void Samples(int length, int axis, Axis spacing, Scheme scheme) =>
        Fits(length, axis, spacing, scheme.Least(spacing), scheme.Name);

    public static void Fits(int length, int axis, Axis spacing, int least, string what)
    {
        ArgumentNullException.ThrowIfNull(spacing);
        if (spacing.Count is { } count && count != length)
        {
            throw new ArgumentException(Invariant($"Axis {axis} has {length} sample(s), but {count} coordinate(s)."));
        }

        if (length < least)
        {
            throw new ArgumentException(Invariant($"Axis {axis} has {length} sample(s); {what} needs at least {least}."));
        }
    }

    /// <summary>Looking up a generic method that is virtual takes a good part of the time of a thousand samples; numpy's scheme is
    /// spared it.</summary>
    private static void Apply<T>(Scheme scheme, ReadOnlySpan<T> f, Span<T> d, Layout layout, Axis spacing)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (scheme is NumpyScheme numpy)
        {
            numpy.ThreePoints(f, d, layout, spacing);
        }
        else
        {
            scheme.Apply(f, d, layout, spacing);
        }
    }
}
