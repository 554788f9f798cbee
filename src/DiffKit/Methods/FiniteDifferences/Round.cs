namespace DiffKit.Methods.FiniteDifferences;

/// <summary>What the lines lack, gathered into one batch: f(x) once for all.</summary>
internal sealed class Round
{
    private readonly List<(int Line, double T)> _askers = [];
    private readonly List<int> _lines = [];
    private bool _asksCentre;

    /// <summary>The points of the batch, in the order of the lines.</summary>
    public List<double[]> Points { get; } = [];

    /// <summary>The lines that lack something.</summary>
    public int[] Lines() => [.. _lines];

    public void Ask(int k, ReplayLine line)
    {
        if (line.Missing.Count > 0)
        {
            _lines.Add(k);
        }

        foreach (double t in line.Missing)
        {
            if (t != 0 || !_asksCentre)
            {
                _askers.Add((k, t));
                Points.Add(line.PointAt(t));
                _asksCentre |= t == 0;
            }
        }
    }

    public void Tell(Recording[] lines, double[][] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            lines[_askers[i].Line].Add(_askers[i].T, values[i]);
        }
    }
}
