namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What is asked of the samples: the derivative of an order, of one output, from one side or from both.</summary>
/// <remarks>From both sides, with u = h²: the odd part (f(x+h) - f(x-h)) / 2h = f′ + f‴u/3! + ... and the even part
/// ((f(x+h) + f(x-h)) / 2 - f(x)) / u = f″/2! + f⁗u/4! + ...: the derivative of order k is k! times the coefficient of uᵐ, with
/// m = ⌊(k-1)/2⌋. From one side, with u = h: ±(f(x±h) - f(x)) / h = f′ ± f″u/2! + ..., and m = k-1.</remarks>
/// <param name="Order">k.</param>
/// <param name="Output">Which output of a vector function.</param>
/// <param name="Side">0 for both sides, 1 for x + h only, -1 for x - h only.</param>
/// <param name="Noise">What is known of the noise of f, beyond its rounding.</param>
internal readonly record struct Question(int Order, int Output, int Side, double Noise)
{
    /// <summary>m.</summary>
    public int Power => Side == 0 ? (Order - 1) / 2 : Order - 1;

    /// <summary>Whether the even part is what counts.</summary>
    public bool IsEven => Side == 0 && Order % 2 == 0;

    /// <summary>u; where its unit does not matter, in that of the reference, so that no square overflows.</summary>
    private double Variable(double h, double perReference)
    {
        if (Side != 0)
        {
            return h;
        }

        double scaled = Power == 0 ? h * perReference : h;
        return scaled * scaled;
    }

    /// <summary>The window of one step alone, in units of a reference step, whose inverse is given; false where f is not finite there. Its noise is that of the
    /// values (half an ulp of each), of f(x) where that is used, and of the arguments inside f, which are rounded too: |x f′| half
    /// ulps.</summary>
    public bool TryBegin(Samples samples, int p, double perReference, ref Window window)
    {
        double h = samples.Step(p);
        double perStep = 1 / h;
        Reading reading = samples.Read(p, this);
        double odd = Math.Abs(reading.Odd);
        ref readonly Ruler ruler = ref samples.Ruler;
        bool isEven = IsEven;
        double perDivisor = isEven ? perStep * perStep : perStep;
        double centre = Side != 0 || isEven ? Math.Abs(samples.Centre(Output)) : 0;
        window.Step = h;
        window.Variable = Variable(h, perReference);
        double noise = ruler.Epsilon / 2 * (reading.Magnitude + centre + ruler.Magnitude * (odd * perStep)) + Noise;
        double value = isEven ? reading.Departure / (h * h) : reading.Odd / h;
        window.Polynomial = new(value, reading.Departure, noise * perDivisor, noise);
        window.Rational = new(value, reading.Departure);
        window.Changes.Begin();
        window.RationalChanges.Begin();
        window.Change = double.MaxNative(odd, Math.Abs(reading.Departure)) * Powers.Of(perStep, Order);
        return double.IsFinite(value) && double.IsFinite(reading.Departure);
    }

    /// <summary>From the coefficient of uᵐ to the derivative: k! and the sign of (±h)ᵐ.</summary>
    public double Factor => Side < 0 && Order % 2 == 0 ? -Powers.Factorial(Order) : Powers.Factorial(Order);
}
