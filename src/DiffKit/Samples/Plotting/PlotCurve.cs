namespace DiffKit;

/// <summary>Samples and their derivative, to be drawn beside others.</summary>
/// <param name="Name">What the picture calls them.</param>
/// <param name="X">Where the samples lie.</param>
/// <param name="Values">The samples, as many.</param>
/// <param name="Slope">Their derivative, as many.</param>
public sealed record PlotCurve(string Name, double[] X, double[] Values, double[] Slope);
