namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What one step contributes to the table.</summary>
/// <param name="Step">h.</param>
/// <param name="Variable">u, h² or h.</param>
/// <param name="Quotient">The odd or the even part of f, divided so that its value at u = 0 is a Taylor coefficient.</param>
/// <param name="QuotientNoise">The part of that which may be rounding.</param>
/// <param name="Departure">How far the mean of the pair is from f(x).</param>
/// <param name="DepartureNoise">The part of that which may be rounding.</param>
/// <param name="Change">The most that f changed by, per step to the order of the derivative.</param>
internal readonly record struct Sample(
    double Step, double Variable, double Quotient, double QuotientNoise, double Departure, double DepartureNoise, double Change)
{
    public bool IsUsable => double.IsFinite(Quotient) && double.IsFinite(Departure);

    /// <summary>The window of this step alone.</summary>
    public Window Begin() => new()
    {
        Step = Step,
        Variable = Variable,
        Witness = Departure,
        WitnessNoise = DepartureNoise,
        Difference = double.NaN,
        Change = Change,
    };
}
