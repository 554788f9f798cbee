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

    /// <summary>What is uncertain in every value alike: that of f(x), where it is used, and that of the arguments inside f, which
    /// are rounded too: |x f′| ulps.</summary>
    public double Background(Samples samples, int smallest)
    {
        double slope = Math.Abs(samples.Odd(smallest, this) / samples.Step(smallest));
        double arguments = double.IsFinite(slope) ? samples.Ruler.Magnitude * slope : 0;
        double centre = Side != 0 || IsEven ? Math.Abs(samples.Centre(Output)) : 0;
        return samples.Ruler.Epsilon / 2 * (centre + arguments) + Noise;
    }

    /// <summary>The sample at a step, in units of a reference step, its noise being the background and its own rounding.</summary>
    public Sample Read(Samples samples, int p, double background, double reference)
    {
        double h = samples.Step(p);
        double odd = samples.Odd(p, this);
        double departure = samples.Departure(p, this);
        double noise = samples.Ruler.Epsilon / 2 * samples.Magnitude(p, this) + background;
        double quotient = IsEven ? departure / h / h : odd / h;
        double quotientNoise = IsEven ? noise / h / h : noise / h;
        double change = Math.Max(Math.Abs(odd), Math.Abs(departure));
        return new(h, Variable(h, reference), quotient, quotientNoise, departure, noise, change, Powers.Of(h, Order));
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
