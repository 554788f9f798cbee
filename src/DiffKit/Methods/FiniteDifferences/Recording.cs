namespace DiffKit.Methods.FiniteDifferences;

/// <summary>The values of f known along one line; that at its centre is known to all lines of the batch.</summary>
internal sealed class Recording(Recording.Shared shared)
{
    private readonly List<(double T, double[] Value)> _values = [];

    /// <summary>Whether the value at the centre was wanted here.</summary>
    public bool UsesCentre { get; private set; }

    public double[]? Find(double t)
    {
        if (t == 0)
        {
            UsesCentre = true;
            return shared.Centre;
        }

        int place = _values.FindIndex(known => known.T == t);
        return place < 0 ? null : _values[place].Value;
    }

    public void Add(double t, double[] value)
    {
        if (t == 0)
        {
            shared.Centre = value;
            return;
        }

        _values.Add((t, value));
    }

    /// <summary>What the lines of a batch have in common.</summary>
    public sealed class Shared
    {
        public double[]? Centre { get; set; }
    }
}
