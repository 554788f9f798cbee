namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The values of one output at one step, from one side or both.</summary>
/// <param name="Odd">Half the difference of the pair; from one side, the difference from the centre in that direction.</param>
/// <param name="Departure">How far the mean of the pair, or the one value, is from the centre.</param>
/// <param name="Magnitude">The mean size of the values, to which their rounding is proportional.</param>
internal readonly record struct Reading(double Odd, double Departure, double Magnitude)
{
    public static readonly Reading Missing = new(double.NaN, double.NaN, double.NaN);

    public bool IsUsable => double.IsFinite(Odd) && double.IsFinite(Departure);

    public static Reading Pair(double plus, double minus, double centre) =>
        new((plus - minus) / 2, (plus - centre + (minus - centre)) / 2, (Math.Abs(plus) + Math.Abs(minus)) / 2);

    public static Reading OneSided(double value, double centre, int side) =>
        new(side * (value - centre), value - centre, Math.Abs(value));

    /// <summary>Whether a smaller step, a part of this one, gives about the same slope or the same curvature: then both have seen the
    /// function.</summary>
    public bool AgreesWith(in Reading smaller, double part) => smaller.IsUsable
        && (AreClose(Odd * part, smaller.Odd) || AreClose(Departure * part * part, smaller.Departure));

    private static bool AreClose(double a, double b) => Math.Abs(a - b) <= Steps.Agreement * Math.Abs(b);
}
