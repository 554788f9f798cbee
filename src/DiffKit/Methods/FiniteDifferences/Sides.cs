namespace DiffKit;

/// <summary>The sides of x on which a function is called.</summary>
public enum Sides
{
    /// <summary>Both sides; one where the domain, or values that are not finite, leave only one.</summary>
    Both,

    /// <summary>x + h only: less accurate than both sides.</summary>
    Forward,

    /// <summary>x - h only.</summary>
    Backward,
}
