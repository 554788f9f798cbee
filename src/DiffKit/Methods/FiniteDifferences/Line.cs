namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A function seen along a line, t → f(x + t·v), with m outputs: all that the choice of steps ever sees of it.</summary>
internal abstract class Line
{
    /// <summary>How far along the line is far.</summary>
    public Ruler Ruler { get; protected set; }

    /// <summary>Shortens the line: no step is longer than this many units.</summary>
    public void NoFurther(double largest) => Ruler = Ruler.NoFurther(largest);

    /// <summary>f(x), m numbers.</summary>
    public abstract ReadOnlySpan<double> Centre();

    /// <summary>f(x + t·v), m numbers.</summary>
    public abstract void At(double t, Span<double> outputs);
}
