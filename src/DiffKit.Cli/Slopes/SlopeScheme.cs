using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Slopes;

/// <summary>How samples are to be differentiated, and what that asks of them.</summary>
/// <param name="Scheme">The library's scheme, with its way of meeting gaps.</param>
/// <param name="Least">The fewest samples that it takes.</param>
/// <param name="Words">What messages call it.</param>
internal sealed record SlopeScheme(Scheme Scheme, int Least, string Words)
{
    private const int Parabola = 3;

    /// <summary>What smooths the samples first; null where they are taken as they are.</summary>
    public Smoother? Smoother { get; init; }

    /// <summary>How far from a sample those may be that stand in one formula with it, in samples.</summary>
    public int Reach => Math.Max(Least, Parabola) - 1;

    /// <summary>numpy's scheme, unless an order or an accuracy is asked for.</summary>
    public static SlopeScheme Of(int? order, int? accuracy, int? edgeOrder, Missing missing)
    {
        if (order is null && accuracy is null)
        {
            int edge = edgeOrder ?? 1;
            return new(Scheme.Numpy(edge).With(Gaps(missing)), edge + 1, edge == 1 ? "a slope" : $"edge order {edge.Shown()}");
        }

        if (edgeOrder is not null)
        {
            throw new BadInputException("--edge-order is of numpy's formula; with --order or --accuracy the ends are as accurate as the rest.");
        }

        var scheme = Scheme.Differences(order ?? 1, accuracy ?? 2);
        return new(
            scheme.With(Gaps(missing)), scheme.Order + scheme.Accuracy, $"order {scheme.Order.Shown()} with accuracy {scheme.Accuracy.Shown()}");
    }

    /// <summary>The slopes of samples that are smoothed.</summary>
    public static SlopeScheme Of(Smoother smoother, Missing missing) => missing is Missing.Fail or Missing.Skip
        ? new(Scheme.Numpy(), smoother.Least, smoother.Name) { Smoother = smoother }
        : throw new BadInputException("--smooth needs a value in each row; say --missing fail or skip.");

    /// <summary>What the answer is called: <c>slope</c>, and of higher orders <c>derivative2</c>, <c>derivative3</c> ...</summary>
    public string Name => Scheme.Order == 1 ? "slope" : $"derivative{Scheme.Order.Shown()}";

    /// <summary>"m per s", "m per s^2"; the units of y and x as far as the names tell.</summary>
    public string Per(string y, string x) => Scheme.Order == 1 ? $"{y} per {x}" : $"{y} per {x}^{Scheme.Order.Shown()}";

    public override string ToString() => Words;

    private static Gaps Gaps(Missing missing) => missing switch
    {
        Missing.Skip => DiffKit.Gaps.Skip,
        Missing.Split => DiffKit.Gaps.Split,
        _ => DiffKit.Gaps.Propagate,
    };
}
