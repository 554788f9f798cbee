namespace DiffKit.Methods.FiniteDifferences;

/// <summary>A function seen along a line, t → f(x + t·v), with m outputs: all that the choice of steps ever sees of it.</summary>
internal abstract class Line
{
    private Ruler _ruler;

    /// <summary>How far along the line is far.</summary>
    public ref readonly Ruler Ruler => ref _ruler;

    /// <summary>Calls along this line whose values are of no use, and which count.</summary>
    public int CallsInVain { get; protected set; }

    /// <summary>Sees every call; null where nobody wants to know.</summary>
    public CallWatch? Watch { get; set; }

    /// <summary>f(x), m numbers, watched.</summary>
    public ReadOnlySpan<double> CallCentre()
    {
        if (Watch is null)
        {
            return Centre();
        }

        Watch.Before();
        ReadOnlySpan<double> centre = Centre();
        Watch.After(1);
        return centre;
    }

    /// <summary>f(x + t·v), m numbers, watched.</summary>
    public void Call(double t, Span<double> outputs)
    {
        if (Watch is null)
        {
            At(t, outputs);
            return;
        }

        Watch.Before();
        At(t, outputs);
        Watch.After(1);
    }

    /// <summary>f(x), m numbers.</summary>
    protected abstract ReadOnlySpan<double> Centre();

    /// <summary>f(x + t·v), m numbers.</summary>
    protected abstract void At(double t, Span<double> outputs);

    /// <summary>Takes the measure of a line in a new place.</summary>
    protected void MeasureWith(in Ruler ruler) => _ruler = ruler;
}
