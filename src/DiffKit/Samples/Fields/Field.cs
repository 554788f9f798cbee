using System.Numerics.Tensors;
using DiffKit.Samples;
using static System.FormattableString;

namespace DiffKit;

/// <summary>A scalar field sampled on a Cartesian grid of any dimension, one <see cref="Axis"/> for each, and the operators of vector
/// calculus on it. Operators return new fields on the same grid.</summary>
public sealed class Field
{
    private readonly int[] shape;
    private readonly Axis[] axes;

    /// <summary>Takes samples in row-major order, the last index fastest. They are kept, not copied: leave them as they are.</summary>
    /// <param name="values">As many as the product of the lengths in <paramref name="shape"/>.</param>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="axes">Where the samples lie, one for each entry of the shape; one unit apart where null.</param>
    /// <param name="accuracy">The order of the error of every derivative taken, 2 to 10.</param>
    /// <exception cref="ArgumentException">The numbers of values, lengths and axes do not fit together, or the accuracy is out of
    /// range.</exception>
    public Field(double[] values, int[] shape, Axis[] axes, int accuracy = 2)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(shape);
        ArgumentNullException.ThrowIfNull(axes);
        Shapes.Check(values.Length, shape);
        if (axes.Length != shape.Length)
        {
            throw new ArgumentException(Invariant($"There are {axes.Length} axes for {shape.Length} dimension(s); give one for each."));
        }

        (Values, this.shape, this.axes) = (values, [.. shape], [.. axes.Select(axis => axis ?? Axis.Unit)]);
        Accuracy = Scheme.Differences(1, accuracy).Accuracy;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            Shapes.Fits(shape[axis], axis, this.axes[axis], 0, "a field");
        }
    }

    /// <summary>The samples in row-major order.</summary>
    public double[] Values { get; }

    /// <summary>The length of each axis.</summary>
    public ReadOnlySpan<int> Shape => shape;

    /// <summary>The order of the error of every derivative taken.</summary>
    public int Accuracy { get; }

    /// <summary>How many axes there are.</summary>
    public int Rank => shape.Length;

    /// <summary>∂ᵏf / ∂xᵏ along one axis.</summary>
    /// <exception cref="ArgumentException">There is no such axis, or it has too few samples.</exception>
    public Field Along(int axis, int order = 1)
    {
        int along = Shapes.Along(axis, Rank);
        return Like(Grid.Differentiate<double>(Values, shape, along, axes[along], Scheme.Differences(order, Accuracy)));
    }

    /// <summary>A mixed partial derivative: orders[i] times along axis i.</summary>
    /// <exception cref="ArgumentException">There is not one order for each axis, or one is negative.</exception>
    public Field Mixed(params int[] orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (orders.Length != Rank || orders.Any(order => order < 0))
        {
            throw new ArgumentException(Invariant($"Give {Rank} order(s), each 0 or more, not [{string.Join(", ", orders)}]."));
        }

        Field result = this;
        for (int axis = 0; axis < Rank; axis++)
        {
            result = orders[axis] == 0 ? result : result.Along(axis, orders[axis]);
        }

        return result;
    }

    /// <summary>∇f: one field for each axis.</summary>
    public Field[] Gradient() => [.. Enumerable.Range(0, Rank).Select(axis => Along(axis))];

    /// <summary>Δf = Σ ∂²f / ∂xᵢ².</summary>
    public Field Laplacian() => Enumerable.Range(0, Rank).Select(axis => Along(axis, 2)).Aggregate((sum, term) => sum.Plus(term));

    /// <summary>∂²f / ∂xᵢ∂xⱼ, symmetric; the diagonal by second derivatives, the rest by first ones along both axes.</summary>
    public Field[,] Hessian()
    {
        var hessian = new Field[Rank, Rank];
        for (int i = 0; i < Rank; i++)
        {
            hessian[i, i] = Along(i, 2);
            for (int j = 0; j < i; j++)
            {
                hessian[i, j] = hessian[j, i] = Along(i).Along(j);
            }
        }

        return hessian;
    }

    /// <summary>v · ∇f for one direction v everywhere; v is not normalised.</summary>
    /// <exception cref="ArgumentException">The direction has not one component for each axis.</exception>
    public Field Directional(params double[] v) =>
        v?.Length == Rank
            ? Gradient().Select((slope, axis) => slope.Times(v[axis])).Aggregate((sum, term) => sum.Plus(term))
            : throw new ArgumentException(Invariant($"The direction has {v?.Length ?? 0} component(s), the field {Rank} axes."));

    /// <summary>∇ · F = Σ ∂Fᵢ / ∂xᵢ of a vector field, one component for each axis.</summary>
    /// <exception cref="ArgumentException">The components lie on different grids, or are not one for each axis.</exception>
    public static Field Divergence(params Field[] components)
    {
        ArgumentNullException.ThrowIfNull(components);
        Together(components, components is [{ } first, ..] ? first.Rank : 1);
        return components.Select((component, axis) => component.Along(axis)).Aggregate((sum, term) => sum.Plus(term));
    }

    /// <summary>∇ × F of a vector field in three dimensions.</summary>
    /// <exception cref="ArgumentException">There are not three components on one grid of three axes.</exception>
    public static Field[] Curl(Field x, Field y, Field z)
    {
        Together([x, y, z], 3);
        return [z.Along(1).Minus(y.Along(2)), x.Along(2).Minus(z.Along(0)), y.Along(0).Minus(x.Along(1))];
    }

    /// <summary>∂Fy/∂x - ∂Fx/∂y of a vector field in the plane.</summary>
    /// <exception cref="ArgumentException">The two components do not lie on one grid of two axes.</exception>
    public static Field Curl(Field x, Field y)
    {
        Together([x, y], 2);
        return y.Along(0).Minus(x.Along(1));
    }

    private static void Together(Field[] components, int rank)
    {
        if (Array.IndexOf(components, null) is >= 0 and var missing)
        {
            throw new ArgumentException(Invariant($"Component {missing} is null."));
        }

        if (components.Length != rank || components.Any(field => field.Rank != rank || !field.shape.SequenceEqual(components[0].shape)))
        {
            string shapes = string.Join(", ", components.Select(Described));
            throw new ArgumentException(Invariant($"A vector field on {rank} axes has {rank} components of one shape, not {shapes}."));
        }

        for (int axis = 0; axis < rank; axis++)
        {
            int other = Array.FindIndex(components, field => !field.axes[axis].IsSameAs(components[0].axes[axis]));
            if (other >= 0)
            {
                throw new ArgumentException(Invariant($"Components 0 and {other} lie at different places along axis {axis}."));
            }
        }
    }

    private static string Described(Field field) => $"[{string.Join(", ", field.shape)}]";

    private Field Like(double[] values) => new(values, shape, axes, Accuracy);

    private Field Plus(Field other) => Combined(other, TensorPrimitives.Add);

    private Field Minus(Field other) => Combined(other, TensorPrimitives.Subtract);

    private Field Times(double factor)
    {
        var product = new double[Values.Length];
        TensorPrimitives.Multiply(Values, factor, product);
        return Like(product);
    }

    private delegate void Elementwise(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> result);

    private Field Combined(Field other, Elementwise operation)
    {
        var result = new double[Values.Length];
        operation(Values, other.Values, result);
        return Like(result);
    }
}
