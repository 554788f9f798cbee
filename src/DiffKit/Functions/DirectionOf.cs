namespace DiffKit;

/// <summary>Writes the direction of a number, counted from 0, into v, all of whose entries it sets. It may be asked again, and from
/// several threads.</summary>
public delegate void DirectionOf(int index, Span<double> v);
