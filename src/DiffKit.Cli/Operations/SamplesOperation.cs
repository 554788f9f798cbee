using DiffKit.Cli.Asking;
using DiffKit.Cli.Printing;

namespace DiffKit.Cli.Operations;

/// <summary>numpy.gradient of samples in an array of any rank, with numpy's forms of arguments.</summary>
internal sealed class SamplesOperation : Operation
{
    public static readonly Parameter<int[]> Shape = new("shape", "the length of each axis of the array", json => json.Wholes());

    public static readonly Parameter<double[]> Values = new("values", "the samples, row by row", json => json.Numbers());

    public static readonly Parameter<NumpySpacing[]?> Spacing = new(
        "spacing", "null, one distance for all axes, or a distance or a list of coordinates for each", ReadSpacing)
    {
        Default = () => null,
    };

    public static readonly Parameter<int[]?> Axis = new(
        "axis", "the axes to differentiate along; all where null", ReadAxis)
    {
        Default = () => null,
    };

    public static readonly Parameter<int> EdgeOrder = new(
        "edgeOrder",
        "the accuracy at the two ends, 1 or 2; 1 if not given",
        json => json.Whole(),
        texts => Asked.ReadWhole("edge-order", texts[0]))
    {
        Aliases = ["edge_order"],
        Default = () => 1,
    };

    public override string Name => "samples";

    public override string About => "The slopes of sampled data, as numpy.gradient gives them.";

    public override IReadOnlyList<Parameter> Parameters => [Shape, Values, Spacing, Axis, EdgeOrder];

    public override Answer Ask(Request request) => new SamplesAnswer(NumpyGradient.Of(
        request.Get(Values), request.Get(Shape), request.Get(Spacing), request.Get(Axis), request.Get(EdgeOrder)));

    private static NumpySpacing[]? ReadSpacing(JsonValue json) =>
        json.IsList ? json.Items(ReadOne) : [json.Number()];

    private static NumpySpacing ReadOne(JsonValue json) => json.IsList ? json.Numbers() : json.Number();

    private static int[]? ReadAxis(JsonValue json) => json.IsList ? json.Wholes() : [json.Whole()];
}

/// <summary>One list of slopes for each axis, in the order asked for, each laid out as the samples were.</summary>
internal sealed record SamplesAnswer(double[][] Gradients) : Answer
{
    public override Report Describe() =>
        new([.. Gradients.Select((g, i) => (string[])[$"axis {i.Shown()}", string.Join(" ", g.Select(x => x.Shown()))])]);
}
