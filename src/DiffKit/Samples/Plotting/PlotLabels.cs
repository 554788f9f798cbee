namespace DiffKit;

/// <summary>The words of a picture, units included: "time, days", "height, m", "speed, m per day". An empty one is left out.</summary>
/// <param name="Title">Above both panels.</param>
/// <param name="X">Below the axis that both share.</param>
/// <param name="Values">Beside the samples.</param>
/// <param name="Slope">Beside their derivative.</param>
public sealed record PlotLabels(string Title = "", string X = "", string Values = "samples", string Slope = "slope")
{
    /// <summary>Where x counts units of time, the date at which it is 0: ticks then stand at round dates and hours.</summary>
    public DateTime? Origin { get; init; }

    /// <summary>The unit in which x counts time; a day if not given.</summary>
    public TimeSpan Unit { get; init; } = TimeSpan.FromDays(1);
}
