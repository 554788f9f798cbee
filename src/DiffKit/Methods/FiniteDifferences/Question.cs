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

    private bool IsEven => Side == 0 && Order % 2 == 0;

    /// <summary>u; where its unit does not matter, in that of the reference, so that no square overflows.</summary>
    private double Variable(double h, double reference) => (Side == 0, Power == 0) switch
    {
        (false, _) => h,
        (true, true) => h / reference * (h / reference),
        _ => h * h,
    };

    /// <summary>The sample at a step, in units of a reference step. Its noise is that of the values (half an ulp of each), of f(x) where
    /// that is used, and of the arguments inside f, which are rounded too: |x f′| half ulps.</summary>
    public Sample Read(Samples samples, int p, double reference)
    {
        double h = samples.Step(p);
        Reading reading = samples.Read(p, this);
        double arguments = samples.Ruler.Magnitude * (Math.Abs(reading.Odd) / h);
        double centre = Side != 0 || IsEven ? Math.Abs(samples.Centre(Output)) : 0;
        double noise = samples.Ruler.Epsilon / 2 * (reading.Magnitude + centre + arguments) + Noise;
        double divisor = IsEven ? h * h : h;
        double quotient = (IsEven ? reading.Departure : reading.Odd) / divisor;
        double change = Math.Max(Math.Abs(reading.Odd), Math.Abs(reading.Departure)) / Powers.Of(h, Order);
        return new(h, Variable(h, reference), quotient, noise / divisor, reading.Departure, noise, change);
    }

    /// <summary>From the coefficient of uᵐ to the derivative: k!, the sign of (±h)ᵐ, and a last rounding.</summary>
    public Candidate Scaled(Candidate coefficient, double epsilon)
    {
        double factor = Powers.Factorial(Order);
        double value = (Side < 0 && Order % 2 == 0 ? -factor : factor) * coefficient.Value;
        return coefficient with
        {
            Value = value,
            Truncation = factor * coefficient.Truncation,
            Rounding = factor * coefficient.Rounding + epsilon * Math.Abs(value),
            Scale = factor * coefficient.Scale,
        };
    }
}
