namespace DiffKit.Numbers.Sides;

/// <summary>A series times a power of t.</summary>
internal static class Shift
{
    /// <summary>times tᵏ, with as many coefficients as before; with so many as told, where the series is a constant.</summary>
    public static Jet<double> Up(in Jet<double> u, int k, int ofConstant)
    {
        if (k == 0)
        {
            return u;
        }

        Span<double> shifted = Jet<double>.Begin(out Jet<double> up, 0, u.Order ?? ofConstant);
        for (int i = 1; i <= shifted.Length; i++)
        {
            shifted[i - 1] = i < k || (u.Order is null && i > k) ? 0 : u.Coefficient(i - k);
        }

        return up;
    }

    /// <summary>times t⁻ᵏ, where the first k coefficients are 0. Of a constant, and where none is left to be known, NaN.</summary>
    public static Jet<double> Down(in Jet<double> u, int k)
    {
        if (k == 0)
        {
            return u;
        }

        if (k >= u.Rest.Length)
        {
            return JetPower<double>.Flat(double.NaN, 1, 0);
        }

        u.Rest[k..].CopyTo(Jet<double>.Begin(out Jet<double> down, u.Rest[k - 1], u.Rest.Length - k));
        return down;
    }

    /// <summary>From its first coefficient on that is not 0; a constant stays as it is.</summary>
    public static Jet<double> ToLead(in Jet<double> u, out int zeros)
    {
        zeros = u.Order is null ? 0 : JetPower<double>.Lead(u);
        return Down(u, zeros);
    }
}
