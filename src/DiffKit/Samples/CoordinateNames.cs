using static System.FormattableString;

namespace DiffKit.Samples;

/// <summary>What messages call the coordinates of an axis, in the user's own words: where samples are left out or come in blocks, by the
/// index that they have among all.</summary>
/// <param name="Name">What they are called together.</param>
/// <param name="Index">The user's index of coordinate i; i itself where null.</param>
/// <param name="Text">The user's own value where it is none that numbers show, such as a date.</param>
internal sealed record CoordinateNames(string Name, Func<int, long>? Index = null, Func<int, string>? Text = null)
{
    public static CoordinateNames Plain { get; } = new("coordinates");

    /// <summary>"coordinates[7]".</summary>
    public string this[int i] => Invariant($"{Name}[{Index?.Invoke(i) ?? i}]");

    public string Value(ReadOnlySpan<double> x, int i) => Text?.Invoke(i) ?? Invariant($"{x[i]}");

    /// <summary>The same of some coordinates out of all.</summary>
    public CoordinateNames Of(int[] indices) => new(Name, i => Index?.Invoke(indices[i]) ?? indices[i], Text is null ? null : i => Text(indices[i]));
}
