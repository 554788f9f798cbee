namespace DiffKit.Methods.FiniteDifferences;

/// <summary>By how much what a window of steps extrapolates to changed as it grew.</summary>
internal struct Changes
{
    /// <summary>What the last step changed.</summary>
    public double Last;

    /// <summary>What the step before it had changed; NaN where there was none.</summary>
    public double Before;

    /// <summary>How far the value is from that of the window without its largest step.</summary>
    public double Below;

    /// <summary>The larger of the two ways to leave a step out, less what noise may be of it.</summary>
    public readonly double Beyond(double noise) => double.MaxNative(0, double.MaxNative(Last, Below) - noise);

    /// <summary>A window of one step.</summary>
    public void Begin() => Last = double.NaN;

    /// <summary>A window that has grown to this value, from this one, and with this one below it.</summary>
    public void Take(double value, double before, double below)
    {
        Before = Last;
        Last = Math.Abs(value - before);
        Below = Math.Abs(value - below);
    }
}
