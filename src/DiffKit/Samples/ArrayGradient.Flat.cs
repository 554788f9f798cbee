using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using DiffKit.Samples;
using static System.FormattableString;

namespace DiffKit;

public static partial class ArrayGradient
{
    /// <summary>The derivative of an array of any rank along one of its axes; the values in row-major order, the last index
    /// fastest.</summary>
    /// <param name="values">The samples; as many as the product of the lengths in <paramref name="shape"/>.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="axis">The axis to differentiate along; counted from the end where negative.</param>
    /// <param name="spacing">Where the samples lie along that axis; one unit apart where null.</param>
    /// <param name="edgeOrder">1 or 2: the order of the error at the two ends.</param>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[] Along(
        ReadOnlySpan<double> values, ReadOnlySpan<int> shape, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        Grid.Differentiate(values, shape, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <inheritdoc cref="Along(ReadOnlySpan{double}, ReadOnlySpan{int}, int, Axis, int)"/>
    public static float[] Along(ReadOnlySpan<float> values, ReadOnlySpan<int> shape, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        Grid.Differentiate(values, shape, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of an array of any rank along one of its axes, into a destination of the same length.</summary>
    /// <inheritdoc cref="Of(ReadOnlySpan{double}, Axis, Span{double}, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static void Along(
        ReadOnlySpan<double> source, ReadOnlySpan<int> shape, int axis, Axis spacing, Span<double> destination, int edgeOrder = 1) =>
        Grid.Differentiate(source, shape, axis, spacing, Scheme.Numpy(edgeOrder), destination);

    /// <inheritdoc cref="Along(ReadOnlySpan{double}, ReadOnlySpan{int}, int, Axis, Span{double}, int)"/>
    public static void Along(
        ReadOnlySpan<float> source, ReadOnlySpan<int> shape, int axis, Axis spacing, Span<float> destination, int edgeOrder = 1) =>
        Grid.Differentiate(source, shape, axis, spacing, Scheme.Numpy(edgeOrder), destination);

    /// <summary>The derivatives of an array of any rank along all of its axes. Arrays of 2¹⁸ elements and more are worked on
    /// by all cores, with the same answers.</summary>
    /// <param name="source">The samples in row-major order, the last index fastest.</param>
    /// <param name="shape">The length of each axis, one or more of them.</param>
    /// <param name="axes">One axis for each dimension, or none for samples one unit apart.</param>
    /// <param name="gradient">As many elements as the samples for each axis: the derivative along axis 0, then along axis 1, and so
    /// on. It must not overlap the samples.</param>
    /// <param name="edgeOrder">1 or 2: the order of the error at the ends.</param>
    /// <exception cref="ArgumentException">The shape, an axis or the destination does not fit, or the destination overlaps the
    /// samples.</exception>
    [OverloadResolutionPriority(1)]
    public static void Of(
        ReadOnlySpan<double> source, ReadOnlySpan<int> shape, ReadOnlySpan<Axis> axes, Span<double> gradient, int edgeOrder = 1) =>
        Grid.Gradient(source, shape, axes, edgeOrder, gradient);

    /// <inheritdoc cref="Of(ReadOnlySpan{double}, ReadOnlySpan{int}, ReadOnlySpan{Axis}, Span{double}, int)"/>
    public static void Of(
        ReadOnlySpan<float> source, ReadOnlySpan<int> shape, ReadOnlySpan<Axis> axes, Span<float> gradient, int edgeOrder = 1) =>
        Grid.Gradient(source, shape, axes, edgeOrder, gradient);

    /// <summary>The derivatives of a tensor of any number type along each of its axes in turn, as doubles; it may be strided. One axis is
    /// given for each dimension, or none at all for samples one unit apart.</summary>
    /// <exception cref="ArgumentException">The number of axes is neither 0 nor the rank, or one of them does not fit.</exception>
    public static Tensor<double>[] Of<T>(in ReadOnlyTensorSpan<T> values, ReadOnlySpan<Axis> axes = default, int edgeOrder = 1)
        where T : INumberBase<T>
    {
        Axis[] along = Shapes.Axes(axes, values.Rank);
        (double[] samples, int[] shape) = Dense(values);
        Array[] gradient = [.. shape.Select(_ => GC.AllocateUninitializedArray<double>(samples.Length))];
        Grid.Gradient<double>(samples, shape, along, edgeOrder, gradient);
        nint[] lengths = values.Lengths.ToArray();
        return Array.ConvertAll(gradient, slope => Tensor.Create((double[])slope, lengths));
    }

    /// <summary>The derivative of a tensor of any number type along one of its axes, as doubles; it may be strided.</summary>
    /// <param name="values">The samples.</param>
    /// <param name="axis">The axis to differentiate along; counted from the end where negative.</param>
    /// <param name="spacing">Where the samples lie along that axis; one unit apart where null.</param>
    /// <param name="scheme">How; numpy's scheme where null.</param>
    /// <inheritdoc cref="Of(double[], Axis, Scheme)" path="/exception"/>
    public static Tensor<double> Along<T>(in ReadOnlyTensorSpan<T> values, int axis, Axis? spacing = null, Scheme? scheme = null)
        where T : INumberBase<T>
    {
        (double[] samples, int[] shape) = Dense(values);
        return Tensor.Create(Grid.Differentiate<double>(samples, shape, axis, spacing, scheme ?? Scheme.Numpy()), values.Lengths);
    }

    /// <summary>The derivative of a tensor along one of its axes into another, either of which may be strided; the destination may be the
    /// source.</summary>
    /// <inheritdoc cref="Along{T}(in ReadOnlyTensorSpan{T}, int, Axis, Scheme)" path="/param"/>
    /// <exception cref="ArgumentException">The axis or the destination does not fit, or there are fewer samples than the scheme
    /// needs.</exception>
    public static void Along<T>(
        in ReadOnlyTensorSpan<T> values, int axis, Axis? spacing, in TensorSpan<double> destination, Scheme? scheme = null)
        where T : INumberBase<T>
    {
        if (!values.Lengths.SequenceEqual(destination.Lengths))
        {
            throw new ArgumentException(Invariant(
                $"The destination is [{string.Join(", ", destination.Lengths.ToArray())}], the samples [{string.Join(", ", values.Lengths.ToArray())}]."));
        }

        Along(values, axis, spacing, scheme).AsReadOnlyTensorSpan().CopyTo(destination);
    }

    private static (double[] Samples, int[] Shape) Dense<T>(in ReadOnlyTensorSpan<T> values)
        where T : INumberBase<T>
    {
        var dense = new T[checked((int)values.FlattenedLength)];
        values.FlattenTo(dense);
        return (Promote<T>(dense), Array.ConvertAll(values.Lengths.ToArray(), length => (int)length));
    }
}
