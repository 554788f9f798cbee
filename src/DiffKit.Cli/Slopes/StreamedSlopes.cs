using System.Globalization;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Slopes;

/// <summary>The derivatives of a large array of one axis, from file to file in constant memory.</summary>
internal sealed record StreamedSlopes(SlopeSource Source, Axis Axis, Scheme Scheme)
{
    /// <summary>Smaller files are read whole, and summed up in more words.</summary>
    private const long Large = 1 << 24;

    /// <summary>Null where the array must be read whole: it is small or complex, or has several axes, or gaps may lie anywhere in it.</summary>
    public static StreamedSlopes? Of(SlopeSource source, int? axis, double spacing, SlopeScheme scheme, Missing missing)
    {
        bool streams = missing == Missing.Nan && scheme.Smoother is null && axis is null or 0 or -1 && source.Size >= Large;
        return streams && NpyArray.ShapeOf(source.Path).Length == 1 && !NpyArray.HoldsComplex(source.Path) ? new(source, Axis.Uniform(spacing), scheme.Scheme) : null;
    }

    public Report To(string destination, CancellationToken stop)
    {
        long count = SampleFile.Differentiate(Source.Path, destination, Axis, Scheme, cancellation: stop);
        return new([["written", $"{Shown(count)} slopes to {destination}"], ["shape", Shown(count)]]);
    }

    private static string Shown(long number) => number.ToString(CultureInfo.InvariantCulture);
}
