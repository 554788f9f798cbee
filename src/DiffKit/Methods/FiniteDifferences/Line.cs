namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A function seen along a line, t → f(x + t·v), with m outputs: all that the choice of steps ever sees of it.</summary>
internal abstract class Line
{
    /// <summary>How far along the line is far.</summary>
    public Ruler Ruler { get; protected set; }

    /// <summary>Shortens the line: no step is longer than this many units.</summary>
    public void NoFurther(double largest) => Ruler = Ruler.NoFurther(largest);

    /// <summary>Sees every call; null where nobody wants to know.</summary>
    public CallWatch? Watch { get; set; }

    /// <summary>f(x), m numbers, watched.</summary>
    public ReadOnlySpan<double> CallCentre()
    {
        Watch?.Before();
        ReadOnlySpan<double> centre = Centre();
        Watch?.After(1);
        return centre;
    }

    /// <summary>f(x + t·v), m numbers, watched.</summary>
    public void Call(double t, Span<double> outputs)
    {
        Watch?.Before();
        At(t, outputs);
        Watch?.After(1);
    }

    /// <summary>f(x), m numbers.</summary>
    protected abstract ReadOnlySpan<double> Centre();

    /// <summary>f(x + t·v), m numbers.</summary>
    protected abstract void At(double t, Span<double> outputs);
}
