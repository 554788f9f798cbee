namespace DiffKit.Tests.Text;

/// <summary>Texts that are nearly formulas.</summary>
internal static class Mutation
{
    private static readonly string[] s_seeds =
    [
        "b1*exp(-b2*x) + b3*exp(-(x-b4)**2 / b5**2)", "sin²(x) + |x - 1|·√(x+2)", "if(x ≤ 0, -x², 3e-2x⁻¹)", "log(2, x!) - atan2(y, x)/[2{z}]",
        @"\frac{a}{b} + \sqrt{x^{2}} + \sin x", @"\int \omega_{12} \Delta x \cdot \log_{10} \frac12", @"\sqrt[4]{mc^2} \le \mathrm{k}_{\mathrm{B}} T \land x", "0 < x ≤ 1 and not y ∨ E⁰°", "max(1, 2, x);piecewise(a<b, c, d)", "9^9^9^9", "θ₁·ω_0 − Δx÷2",
    ];

    /// <summary>A formula or LaTeX with one to five random cuts, repeats and insertions.</summary>
    public static string Of(Random random)
    {
        string text = s_seeds[random.Next(s_seeds.Length)];
        for (int k = random.Next(1, 6); k > 0; k--)
        {
            int at = random.Next(text.Length + 1);
            int end = Math.Min(text.Length, at + random.Next(4));
            string other = s_seeds[random.Next(s_seeds.Length)];
            int from = random.Next(other.Length);
            string piece = random.Next(5) switch
            {
                0 => "",
                1 => ((char)random.Next(0x20, 0x2300)).ToString(),
                2 => other[from..Math.Min(other.Length, from + random.Next(1, 8))],
                3 => "()[]{}|^*-+/,;!√²⁻.<e1"[random.Next(22)].ToString(),
                _ => text[at..end] + text[at..end],
            };
            text = text[..at] + piece + text[end..];
        }

        return text;
    }
}
