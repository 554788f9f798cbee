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

    /// <summary>How <see cref="Value"/> came to be.</summary>
    public Changes Changes;

    /// <summary>What a rational function of u in place of a polynomial gives for the coefficient of u⁰.</summary>
    public double Rational;

    /// <summary><see cref="Rational"/> before the last step came in.</summary>
    public double RationalBefore;

    /// <summary><see cref="Witness"/> by a rational function.</summary>
    public double RationalWitness;

    /// <summary><see cref="RationalWitness"/> before the last step came in.</summary>
    public double RationalWitnessBefore;

    /// <summary>How <see cref="Rational"/> came to be.</summary>
    public Changes RationalChanges;

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
        Changes.Take(value, Value, below);
        (Value, Noise) = (value, noise);
    }

    /// <summary>Lets the rational functions grow in the same way.</summary>
    public void GrowRational(in Window below, double uj, bool isPair)
    {
        double witness = isPair
            ? Line(Variable, uj, below.RationalWitness, RationalWitness)
            : Curve(Variable, uj, below.RationalWitness, RationalWitness, below.RationalWitnessBefore);
        double value = isPair
            ? Line(Variable, uj, below.Rational, Rational)
            : Curve(Variable, uj, below.Rational, Rational, below.RationalBefore);
        RationalChanges.Take(value, Rational, below.Rational);
        (RationalBefore, Rational) = (Rational, value);
        (RationalWitnessBefore, RationalWitness) = (RationalWitness, witness);
    }

    private static double Line(double ui, double uj, double a, double b) => a + uj * (a - b) / (ui - uj);

    /// <summary>The value at u = 0 of the rational function through steps i to j, from a, without i, b, without j, and c, without both:
    /// Bulirsch and Stoer, Numerische Mathematik 6 (1964), 413-427. It passes through lines, so that a constant added to f or f′
    /// changes nothing else.</summary>
    private static double Curve(double ui, double uj, double a, double b, double c)
    {
        double change = (a - b) * (a - c);
        return change == 0 ? a : a + uj * change / (ui * (b - c) - uj * (a - c));
    }
}
