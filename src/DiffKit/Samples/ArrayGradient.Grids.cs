using System.Numerics;
using System.Runtime.CompilerServices;

namespace DiffKit;

public static partial class ArrayGradient
{
    /// <summary>The derivatives of a 2-D array along axis 0 (from row to row) and axis 1 (from column to column), in this order. Arrays
    /// of 2¹⁸ elements and more are worked on by all cores, with the same answers.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[][,] Of(double[,] values, Axis? axis0 = null, Axis? axis1 = null, int edgeOrder = 1) =>
        Gradient<double, double[,]>(values, [axis0, axis1], edgeOrder);

    /// <inheritdoc cref="Of(double[,], Axis, Axis, int)"/>
    public static float[][,] Of(float[,] values, Axis? axis0 = null, Axis? axis1 = null, int edgeOrder = 1) =>
        Gradient<float, float[,]>(values, [axis0, axis1], edgeOrder);

    /// <summary>The derivatives of a 2-D array of any number type along its two axes, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static double[][,] Of<T>(T[,] values, Axis? axis0 = null, Axis? axis1 = null, int edgeOrder = 1)
        where T : INumberBase<T> => Of((double[,])AsDoubles<T>(values), axis0, axis1, edgeOrder);

    /// <summary>The derivatives of a 3-D array along its axes 0, 1 and 2, in this order. Arrays of 2¹⁸ elements and more are worked on
    /// by all cores, with the same answers.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[][,,] Of(double[,,] values, Axis? axis0 = null, Axis? axis1 = null, Axis? axis2 = null, int edgeOrder = 1) =>
        Gradient<double, double[,,]>(values, [axis0, axis1, axis2], edgeOrder);

    /// <inheritdoc cref="Of(double[,,], Axis, Axis, Axis, int)"/>
    public static float[][,,] Of(float[,,] values, Axis? axis0 = null, Axis? axis1 = null, Axis? axis2 = null, int edgeOrder = 1) =>
        Gradient<float, float[,,]>(values, [axis0, axis1, axis2], edgeOrder);

    /// <summary>The derivatives of a 3-D array of any number type along its three axes, as doubles.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    public static double[][,,] Of<T>(T[,,] values, Axis? axis0 = null, Axis? axis1 = null, Axis? axis2 = null, int edgeOrder = 1)
        where T : INumberBase<T> => Of((double[,,])AsDoubles<T>(values), axis0, axis1, axis2, edgeOrder);

    /// <summary>The derivatives of a 2-D array along its axes into one destination for each, which spares the cost of new memory.</summary>
    /// <param name="source">The samples.</param>
    /// <param name="axes">One axis for each dimension, or none for samples one unit apart.</param>
    /// <param name="destinations">Arrays of the source's shape, one for each axis, different from it and from one another.</param>
    /// <param name="edgeOrder">1 or 2: the order of the error at the ends.</param>
    /// <exception cref="ArgumentException">Axes or destinations do not fit.</exception>
    public static void Of(double[,] source, Axis[] axes, double[][,] destinations, int edgeOrder = 1) =>
        Gradient<double>(source, axes, destinations, edgeOrder);

    /// <summary>The derivatives of a 3-D array along its axes into one destination for each, which spares the cost of new memory.</summary>
    /// <inheritdoc cref="Of(double[,], Axis[], double[][,], int)"/>
    public static void Of(double[,,] source, Axis[] axes, double[][,,] destinations, int edgeOrder = 1) =>
        Gradient<double>(source, axes, destinations, edgeOrder);

    /// <summary>The derivative of a 2-D array along one of its axes: 0 or 1, or -1 for the last.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[,] Along(double[,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (double[,])Slope<double>(values, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <inheritdoc cref="Along(double[,], int, Axis, int)"/>
    public static float[,] Along(float[,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (float[,])Slope<float>(values, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <summary>The derivative of a 3-D array along one of its axes: 0, 1 or 2, or -1 for the last.</summary>
    /// <inheritdoc cref="Of(double[], Axis, int)" path="/exception"/>
    [OverloadResolutionPriority(1)]
    public static double[,,] Along(double[,,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (double[,,])Slope<double>(values, axis, spacing, Scheme.Numpy(edgeOrder));

    /// <inheritdoc cref="Along(double[,,], int, Axis, int)"/>
    public static float[,,] Along(float[,,] values, int axis, Axis? spacing = null, int edgeOrder = 1) =>
        (float[,,])Slope<float>(values, axis, spacing, Scheme.Numpy(edgeOrder));
}
