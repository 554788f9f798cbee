using DiffKit.Cli.Asking;

namespace DiffKit.Cli.Slopes;

/// <summary>A way of smoothing samples before they are differentiated. A new way is one line and how its parameter is read.</summary>
/// <param name="Name">As it is asked for.</param>
/// <param name="Least">The fewest samples that it takes.</param>
/// <param name="Smooth">The samples, smoothed, and their slope.</param>
internal sealed record Smoother(string Name, int Least, Func<double[], Axis, Smoothed> Smooth)
{
    public const string Forms = "spline, spline=λ, savitzky-golay=WINDOW,DEGREE or total-variation=NOISE";

    private const int LeastSamples = 4;

    /// <param name="text">The name, and behind an equals sign the parameter.</param>
    public static Smoother Of(string text)
    {
        string[] parts = text.Split('=', 2);
        string? parameter = parts.Length > 1 ? parts[1] : null;
        return (parts[0], parameter) switch
        {
            ("spline", null) => new("a spline", LeastSamples, (y, axis) => Smoothing.Spline(y, axis)),
            ("spline", _) => Spline(Number(text, parameter)),
            ("savitzky-golay", not null) => SavitzkyGolay(text, parameter.Split(',')),
            ("total-variation", not null) => TotalVariation(Number(text, parameter)),
            _ => throw new BadInputException($"--smooth is {Forms}, not '{text.Shortened()}'."),
        };
    }

    private static Smoother Spline(double lambda) => new("a spline", LeastSamples, (y, axis) => Smoothing.Spline(y, axis, lambda));

    private static Smoother TotalVariation(double noise) =>
        new("total variation", LeastSamples, (y, axis) => Smoothing.TotalVariationForNoise(y, axis, noise));

    private static Smoother SavitzkyGolay(string text, string[] parts)
    {
        (int window, int degree) = parts is [var first, var second]
            ? (Asked.ReadWhole("smooth", first), Asked.ReadWhole("smooth", second))
            : throw new BadInputException($"--smooth is {Forms}, not '{text.Shortened()}'.");
        Scheme checkedScheme = Scheme.SavitzkyGolay(window, degree);
        return new(checkedScheme.ToString(), window, (y, axis) => Smoothing.SavitzkyGolay(y, axis, window, degree));
    }

    private static double Number(string text, string? parameter) => Texts.TryNumber(parameter!, out double number)
        ? number
        : throw new BadInputException($"--smooth {text.Shortened()}: '{parameter!.Shortened()}' is no number.");
}
