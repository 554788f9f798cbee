using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using DiffKit.Samples.Kernels;
using DiffKit.Samples.Schemes;
using static System.FormattableString;

namespace DiffKit.Samples;

/// <summary>The border of the kernels: every way of asking for a gradient of samples comes through here, once for each axis.</summary>
internal static class Grid
{
    /// <summary>numpy's scheme along one axis into a destination; one even line goes straight to its kernel.</summary>
    public static void Differentiate<T>(ReadOnlySpan<T> source, Axis axis, int edgeOrder, Span<T> destination)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        bool fits = source.Length > edgeOrder && destination.Length == source.Length && !source.Overlaps(destination);
        if (fits && edgeOrder is 1 or 2 && axis is { IsEndless: true })
        {
            EvenLine.Differentiate(source, destination, axis, edgeOrder);
        }
        else
        {
            Differentiate(source, [source.Length], 0, axis, Scheme.Numpy(edgeOrder), destination);
        }
    }

    /// <summary>numpy's scheme along all axes of an array into one array for each.</summary>
    public static void Gradient<T>(Array source, int[] shape, Axis[] axes, int edgeOrder, Array[] destinations)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        SweepOf<T>(shape, axes, edgeOrder).All(new Separate<T>(source, destinations));

    /// <summary>numpy's scheme along all axes of an array into one destination, the derivatives along axis 0 first.</summary>
    public static unsafe void Gradient<T>(
        ReadOnlySpan<T> source, ReadOnlySpan<int> shape, ReadOnlySpan<Axis> axes, int edgeOrder, Span<T> gradient)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Shapes.Check(source.Length, shape);
        Axis[] along = Shapes.Axes(axes, shape.Length);
        if (gradient.Length != (long)shape.Length * source.Length)
        {
            throw new ArgumentException(Invariant(
                $"The destination has {gradient.Length} element(s); {source.Length} samples along {shape.Length} axes need {(long)shape.Length * source.Length}."));
        }

        if (source.Overlaps(gradient))
        {
            throw new ArgumentException("The destination overlaps the samples; the derivatives along several axes need room of their own.");
        }

        foreach (Axis spacing in along)
        {
            Apart<T>(spacing, gradient);
        }

        Sweep<T> sweep = SweepOf<T>(shape.ToArray(), along, edgeOrder);
        fixed (T* samples = source, slopes = gradient)
        {
            sweep.All(new Pinned<T>(samples, slopes, source.Length));
        }
    }

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
        Shapes.Check(source.Length, shape);
        int along = Shapes.Along(axis, shape.Length);
        Shapes.Samples(shape[along], along, spacing ??= Axis.Unit, scheme);
        if (destination.Length != source.Length)
        {
            throw new ArgumentException(
                $"The destination has {destination.Length} element(s), the samples {source.Length}; they must be as many.");
        }

        Apart<T>(spacing, destination);
        if (source.IsEmpty)
        {
            return;
        }

        var layout = Layout.Of(shape, along);
        if (source.Overlaps(destination) || scheme.MayRefuseSamples)
        {
            using var slopes = MemoryPool<T>.Shared.Rent(source.Length);
            Span<T> whole = slopes.Memory.Span[..source.Length];
            Apply(scheme, source, whole, layout, spacing);
            whole.CopyTo(destination);
        }
        else
        {
            Apply(scheme, source, destination, layout, spacing);
        }
    }

    /// <summary>Coordinates are read while derivatives are written.</summary>
    private static void Apart<T>(Axis spacing, ReadOnlySpan<T> destination)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double) && MemoryMarshal.Cast<T, double>(destination).Overlaps(spacing.Points))
        {
            throw new ArgumentException("The destination overlaps the axis's coordinates; derivatives need room of their own.");
        }
    }

    private static Sweep<T> SweepOf<T>(int[] shape, Axis[] axes, int edgeOrder)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var scheme = Scheme.Numpy(edgeOrder);
        var kernels = new ThreePoint<T>[shape.Length];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            Shapes.Samples(shape[axis], axis, axes[axis], scheme);
        }

        for (int axis = 0; axis < shape.Length; axis++)
        {
            bool last = axis == shape.Length - 1;
            kernels[axis] = new(axes[axis], shape[axis], edgeOrder, lines: last ? Layout.Product(shape.AsSpan(0, axis)) : 0);
        }

        return new Sweep<T>(shape, kernels);
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
