namespace DiffKit;

/// <summary>The words of a picture, units included: "time, days", "height, m", "speed, m per day". An empty one is left out.</summary>
/// <param name="Title">Above both panels.</param>
/// <param name="X">Below the axis that both share.</param>
/// <param name="Values">Beside the samples.</param>
/// <param name="Slope">Beside their derivative.</param>
public sealed record PlotLabels(string Title = "", string X = "", string Values = "samples", string Slope = "slope");
