namespace DiffKit;

/// <summary>What a check says of one component of a gradient.</summary>
public enum GradientVerdict
{
    /// <summary>Within the tolerance of what the method found.</summary>
    Right,

    /// <summary>The method found no derivative that it trusts: a kink, a jump, or no finite value.</summary>
    Undecided,

    /// <summary>Further from what the method found than tolerance and error allow, or NaN.</summary>
    Wrong,
}
