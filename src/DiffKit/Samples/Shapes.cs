using DiffKit.Samples.Schemes;
using static System.FormattableString;

namespace DiffKit.Samples;

/// <summary>What samples, the shape of an array, and its axes must be to fit one another.</summary>
internal static class Shapes
{
    /// <summary>The number of an axis, counted from the end where negative.</summary>
    public static int Along(int axis, int rank) =>
        axis >= -rank && axis < rank
            ? axis < 0 ? axis + rank : axis
            : throw new ArgumentOutOfRangeException(
                nameof(axis), Invariant($"There is no axis {axis} in an array of {rank} dimension(s); axes are {-rank} to {rank - 1}."));

    /// <summary>Refuses a shape that holds more or fewer values than there are.</summary>
    public static void Check(int count, ReadOnlySpan<int> shape)
    {
        double held = Held(shape);
        if (held != count)
        {
            throw new ArgumentException(
                Invariant($"The shape [{string.Join(", ", shape.ToArray())}] holds {held} value(s), but there are {count}."));
        }
    }

    /// <summary>How many values an array of a shape would have.</summary>
    public static int Count(ReadOnlySpan<int> shape)
    {
        double held = Held(shape);
        return held <= Array.MaxLength
            ? (int)held
            : throw new ArgumentException(
                Invariant($"The shape [{string.Join(", ", shape.ToArray())}] holds {held} values, more than an array can."));
    }

    /// <summary>Refuses an axis with fewer samples than a scheme needs.</summary>
    public static void Samples(int length, int axis, Axis spacing, Scheme scheme) =>
        Fits(length, axis, spacing, scheme.Least(spacing), scheme.Name);

    /// <summary>Refuses coordinates that are not one for each sample, and fewer samples than something needs.</summary>
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

    /// <summary>One axis for each dimension; samples one unit apart where none is given.</summary>
    public static Axis[] Axes(ReadOnlySpan<Axis> axes, int rank)
    {
        if (rank == 0 || axes.Length != 0 && axes.Length != rank)
        {
            throw new ArgumentException(
                Invariant($"There are {axes.Length} axes for {rank} dimension(s); give one for each of one or more, or none."));
        }

        var along = new Axis[rank];
        for (int i = 0; i < rank; i++)
        {
            along[i] = axes.IsEmpty ? Axis.Unit : axes[i] ?? Axis.Unit;
        }

        return along;
    }

    private static double Held(ReadOnlySpan<int> shape)
    {
        double held = 1;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            held *= shape[axis] >= 0
                ? shape[axis]
                : throw new ArgumentException(Invariant($"shape[{axis}] is {shape[axis]}; a length is 0 or more."));
        }

        return held;
    }
}
