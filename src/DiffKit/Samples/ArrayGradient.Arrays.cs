using System.Numerics;
using DiffKit.Samples;
using DiffKit.Samples.Kernels;
using static System.FormattableString;

namespace DiffKit;

/// <summary>What arrays of two and three dimensions have in common: a shape and elements in row-major order.</summary>
public static partial class ArrayGradient
{
    private static TArray[] Gradient<T, TArray>(Array values, Axis?[] axes, int edgeOrder)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        int[] shape = Shape(values);
        Array[] gradient = [.. axes.Select(_ => Like<T>(shape))];
        Gradient<T>(values, axes, gradient, edgeOrder);
        return Array.ConvertAll(gradient, along => (TArray)(object)along);
    }

    private static void Gradient<T>(Array source, Axis?[] axes, Array[] destinations, int edgeOrder)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(destinations);
        int[] shape = Shape(source);
        Axis[] along = axes.Length == 0 ? [.. shape.Select(_ => Axis.Unit)] : Array.ConvertAll(axes, axis => axis ?? Axis.Unit);
        Fit(source, shape, along, destinations);
        Grid.Gradient<T>(source, shape, along, edgeOrder, destinations);
    }

    private static void Fit(Array source, int[] shape, Axis[] axes, Array[] destinations)
    {
        if (axes.Length != shape.Length || destinations.Length != shape.Length)
        {
            throw new ArgumentException(Invariant(
                $"There are {axes.Length} axes and {destinations.Length} destinations for {shape.Length} dimensions; give one of each."));
        }

        for (int axis = 0; axis < shape.Length; axis++)
        {
            Array destination = destinations[axis] ?? throw new ArgumentException(Invariant($"Destination {axis} is null."));
            if (!Shape(destination).SequenceEqual(shape))
            {
                throw new ArgumentException(Invariant(
                    $"Destination {axis} is [{string.Join(", ", Shape(destination))}], the source [{string.Join(", ", shape)}]."));
            }

            if (ReferenceEquals(destination, source) || Array.IndexOf(destinations, destination) < axis)
            {
                throw new ArgumentException(
                    Invariant($"Destination {axis} is also the source or another destination; each axis needs its own."));
            }
        }
    }

    private static Array Slope<T>(Array values, int axis, Axis? spacing, Scheme scheme)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        int[] shape = Shape(values);
        Array result = Like<T>(shape);
        Grid.Differentiate<T>(Separate<T>.Flat(values), shape, axis, spacing, scheme, Separate<T>.Flat(result));
        return result;
    }

    private static Array AsDoubles<T>(Array values)
        where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(values);
        Array promoted = Like<double>(Shape(values));
        Promote<T>(Separate<T>.Flat(values)).CopyTo(Separate<double>.Flat(promoted));
        return promoted;
    }

    private static Array Like<T>(int[] shape) =>
        shape is [var rows, var columns] ? new T[rows, columns] : new T[shape[0], shape[1], shape[2]];

    private static int[] Shape(Array values) => [.. Enumerable.Range(0, values.Rank).Select(values.GetLength)];
}
