namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A contiguous window of steps in the making, which begins at one step and has grown down to another.</summary>
internal struct Window
{
    /// <summary>The step that it begins with, its largest.</summary>
    public double Step;

    /// <summary>u of that step, h² or h.</summary>
    public double Variable;

    /// <summary>The coefficient wanted; of one step alone, the odd or the even part of f, divided so that its value at u = 0 is a
    /// Taylor coefficient.</summary>
    public double Value;

    /// <summary>What rounding may contribute to <see cref="Value"/>.</summary>
    public double Noise;

    /// <summary>By how much the values, extrapolated to h = 0, miss f(x); of one step alone, how far the mean of the pair is
    /// from it.</summary>
    public double Witness;

    /// <summary>What rounding may contribute to <see cref="Witness"/>.</summary>
    public double WitnessNoise;

    /// <summary><see cref="Witness"/> before the last step came in.</summary>
    public double WitnessBefore;

    /// <summary>What the last step changed in the coefficient wanted.</summary>
    public double Difference;

    /// <summary>What the step before it had changed; NaN where there was none.</summary>
    public double DifferenceBefore;

    /// <summary>How far the coefficient is from that of the window without its largest step.</summary>
    public double DifferenceBelow;

    /// <summary>The most that f changed by at the step that it begins with, per step to the order of the derivative.</summary>
    public double Change;

    /// <summary>Takes in all but the coefficient: the window grows by the step of uⱼ, with which the one below ends.</summary>
    public void Grow(in Window below, double uj, double perGap)
    {
        WitnessBefore = Witness;
        Witness = (Variable * below.Witness - uj * Witness) * perGap;
        WitnessNoise = (Variable * below.WitnessNoise + uj * WitnessNoise) * perGap;
        Change = double.MaxNative(Change, below.Change);
    }

    /// <summary>Takes in the coefficient of the grown window.</summary>
    public void Become(double value, double noise, double below)
    {
        DifferenceBefore = Difference;
        Difference = Math.Abs(value - Value);
        DifferenceBelow = Math.Abs(value - below);
        (Value, Noise) = (value, noise);
    }
}
