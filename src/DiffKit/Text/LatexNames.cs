namespace DiffKit.Text;

/// <summary>LaTeX's commands for signs, letters and functions.</summary>
internal static class LatexNames
{
    public static readonly Dictionary<string, string> Signs = Pairs(
        @"\cdot * \times * \div / \le ≤ \leq ≤ \ge ≥ \geq ≥ \ne ≠ \neq ≠ \lt < \gt > \{ { \} }",
        @"\land and \wedge and \lor or \vee or \neg not \lnot not \vert | \lvert | \rvert | \mid |");

    /// <summary>What only sets space or size.</summary>
    public static readonly HashSet<string> Spacing =
    [
        .. @"\left \right \, \; \: \! \quad \qquad \displaystyle".Split(' '),
        .. @"\big \Big \bigl \bigr \Bigl \Bigr \bigg \biggl \biggr".Split(' '),
        .. @"\limits \[ \] \( \) $".Split(' '),
        @"\ ",
    ];

    /// <summary>Marks above a letter, which are part of its name: \bar{x} is x̄.</summary>
    public static readonly Dictionary<string, string> Accents =
        Pairs("\\bar \u0304 \\hat \u0302 \\tilde \u0303 \\vec \u20d7 \\dot \u0307 \\ddot \u0308");

    /// <summary>How a name of several letters is set.</summary>
    public static readonly HashSet<string> Styles =
        [@"\mathrm", @"\operatorname", @"\text", @"\textrm", @"\textit", @"\mbox", @"\mathit", @"\mathbf", @"\rm"];

    public static readonly Dictionary<string, string> Letters = Pairs(
        @"\alpha α \beta β \gamma γ \delta δ \epsilon ε \varepsilon ε \zeta ζ \eta η \theta θ \kappa κ \lambda λ \mu μ \nu ν \xi ξ \pi π",
        @"\hbar ħ \ell ℓ \vartheta ϑ \rho ρ \sigma σ \tau τ \phi φ \varphi φ \chi χ \psi ψ \omega ω",
        @"\Gamma Γ \Delta Δ \Theta Θ \Lambda Λ \Sigma Σ \Xi Ξ \Pi Π \Phi Φ \Psi Ψ \Omega Ω");

    /// <summary>The letters, and what is one in a subscript alone.</summary>
    public static readonly Dictionary<string, string> Indices = new(Letters) { [@"\infty"] = "∞" };

    /// <summary>Functions that LaTeX has a command for; others are \operatorname.</summary>
    public static readonly Dictionary<string, string> Commands = Pairs(
        @"asin \arcsin acos \arccos atan \arctan gamma \Gamma digamma \psi exp \exp log \log sin \sin cos \cos tan \tan",
        @"sinh \sinh cosh \cosh tanh \tanh max \max min \min");

    /// <summary>The command of a Greek letter; any other letter as it is.</summary>
    public static string CommandOf(string letter) => Indices.FirstOrDefault(pair => pair.Value == letter).Key ?? letter;

    private static Dictionary<string, string> Pairs(params string[] lines) =>
        lines.SelectMany(line => line.Split(' ').Chunk(2)).ToDictionary(pair => pair[0], pair => pair[1]);
}
