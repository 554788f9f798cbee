namespace DiffKit.Numbers;

/// <summary>Derivatives along several directions, side by side in vector registers.</summary>
/// <typeparam name="TSelf">The lanes.</typeparam>
public interface ILanes<TSelf> : IEquatable<TSelf> where TSelf : unmanaged, ILanes<TSelf>
{
    /// <summary>How many directions.</summary>
    static abstract int Width { get; }

    /// <summary>The derivative along direction i.</summary>
    double this[int i] { get; }

    /// <summary>1 along direction i, 0 along all others; all 0 where i lies outside 0 ... Width - 1.</summary>
    static abstract TSelf Axis(int i);

    /// <summary>Lane by lane.</summary>
    static abstract TSelf operator +(TSelf a, TSelf b);

    /// <summary>Lane by lane.</summary>
    static abstract TSelf operator -(TSelf a, TSelf b);

    /// <summary>Lane by lane.</summary>
    static abstract TSelf operator -(TSelf a);

    /// <summary>Each lane times a number.</summary>
    static abstract TSelf operator *(TSelf a, double factor);

    /// <summary>Each lane over a number.</summary>
    static abstract TSelf operator /(TSelf a, double divisor);

    /// <summary>a·x + b·y, lane by lane.</summary>
    static abstract TSelf Combine(TSelf a, double x, TSelf b, double y);

    /// <summary>Each lane times a number, but a lane of 0 stays 0 whatever the number.</summary>
    static abstract TSelf ScaleWhatMoves(TSelf a, double factor);

    /// <summary>Whether all lanes are 0.</summary>
    static abstract bool IsZero(TSelf a);

    /// <summary>Whether all lanes agree; NaN agrees with nothing.</summary>
    static abstract bool AreEqual(TSelf a, TSelf b);

    /// <summary>Writes the lanes, or as many of the first as there is room for.</summary>
    void CopyTo(Span<double> destination);
}
