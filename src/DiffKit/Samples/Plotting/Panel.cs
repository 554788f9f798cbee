namespace DiffKit.Samples.Plotting;

/// <summary>A frame with ticks and a label, and curves in it.</summary>
internal sealed record Panel(Scale X, Scale Y, string Label)
{
    /// <summary>Beyond this many samples dots would run together.</summary>
    private const int MostDots = 150;

    public void Frame(SvgText svg, bool numbered)
    {
        foreach ((double tick, string label) in X.Ticks)
        {
            svg.Line(X.Place(tick), Y.From, X.Place(tick), Y.To, SvgText.Grid);
            if (numbered)
            {
                svg.Below(X.Place(tick), Y.From + 18, label, size: 12);
            }
        }

        foreach ((double tick, string label) in Y.Ticks)
        {
            svg.Line(X.From, Y.Place(tick), X.To, Y.Place(tick), tick == 0 ? SvgText.Zero : SvgText.Grid);
            svg.Text(X.From - 8, Y.Place(tick) + 4, label, size: 12, anchor: "end");
        }

        svg.Frame(X.From, Y.To, X.To, Y.From);
        svg.Upright(24, (Y.From + Y.To) / 2.0, Label, Y.From - Y.To);
        svg.Text(X.From + 6, Y.To + 16, Y.Offset, size: 12, anchor: "start");
        svg.Text(X.To, Y.From + (numbered ? 34 : 0), numbered ? X.Offset : "", size: 12, anchor: "end");
    }

    public void Draw(SvgText svg, double[] x, double[] y, string colour, bool dotted)
    {
        foreach ((double X, double Y)[] run in Runs(x, y))
        {
            svg.Curve(run, colour);
            if (run.Length == 1 || dotted && x.Length <= MostDots)
            {
                svg.Dots(run, colour);
            }
        }
    }

    private IEnumerable<(double X, double Y)[]> Runs(double[] x, double[] y)
    {
        var run = new List<(double, double)>();
        for (int i = 0; i <= x.Length; i++)
        {
            if (i < x.Length && double.IsFinite(x[i]) && double.IsFinite(y[i]))
            {
                run.Add((X.Place(x[i]), Y.Place(y[i])));
            }
            else if (run.Count > 0)
            {
                yield return [.. Thin.Columns(run)];
                run.Clear();
            }
        }
    }
}
