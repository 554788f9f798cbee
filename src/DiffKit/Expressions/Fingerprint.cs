using System.Numerics;

namespace DiffKit.Expressions;

/// <summary>128 bits worked out from what a formula is made of; formulas are equal when these are. So comparing two formulas, however
/// large and however shared inside, is one comparison. Among a billion different formulas the chance of one clash is below 1e-20.</summary>
internal readonly record struct Fingerprint(ulong High, ulong Low)
{
    /// <summary>The start of a fingerprint: what kind of node it is.</summary>
    public static Fingerprint Of(string kind) => default(Fingerprint).Then(kind);

    /// <summary>In any order: sums and products are the same however their terms are ordered.</summary>
    public static Fingerprint operator +(Fingerprint a, Fingerprint b) => new(a.High + b.High, a.Low + b.Low);

    /// <summary>In this order: a^b is not b^a.</summary>
    public Fingerprint Then(Fingerprint next) =>
        new(
            Scatter(BitOperations.RotateLeft(High, 23) ^ Scatter(next.High + 1)),
            Scatter(BitOperations.RotateLeft(Low, 41) + Scatter(next.Low + 2)));

    /// <summary>This, followed by text.</summary>
    public Fingerprint Then(string text)
    {
        Fingerprint result = this;
        foreach (char c in text)
        {
            result = result.Then(new Fingerprint(c, c));
        }

        return result.Then(new Fingerprint((ulong)text.Length, 0));
    }

    /// <summary>This, followed by a whole number of any size.</summary>
    public Fingerprint Then(BigInteger number)
    {
        if (number >= long.MinValue && number <= long.MaxValue)
        {
            var small = unchecked((ulong)(long)number);
            return Then(new Fingerprint(small, small));
        }

        Fingerprint result = this;
        foreach (byte b in number.ToByteArray())
        {
            result = result.Then(new Fingerprint(b, b));
        }

        return result;
    }

    /// <summary>A bijection of 64 bits in which every bit of the input moves about half the bits of the output.</summary>
    private static ulong Scatter(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
