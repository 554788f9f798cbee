using DiffKit.Samples;

namespace DiffKit;

/// <summary>A spacing as numpy.gradient takes it: a number is a distance between samples, an array their coordinates.</summary>
public sealed class NumpySpacing
{
    private readonly double step;
    private readonly double[]? coordinates;

    private NumpySpacing(double step, double[]? coordinates) => (this.step, this.coordinates) = (step, coordinates);

    internal bool IsScalar => coordinates is null;

    /// <summary>A distance between samples.</summary>
    public static implicit operator NumpySpacing(double step) => new(step, null);

    /// <summary>Coordinates, one for each sample along the axis.</summary>
    public static implicit operator NumpySpacing(double[] coordinates) => new(0, coordinates);

    internal Axis Along(int axis) =>
        coordinates is null
            ? Axis.Uniform(step, $"The spacing of axis {axis}")
            : Axis.Coordinates(coordinates, new CoordinateNames($"Axis {axis}: coordinates"));
}
