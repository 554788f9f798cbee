namespace DiffKit.Samples.Smoothing;

/// <summary>A point ν inside the box |ν| ≤ α, with the forces of its two walls on each component: the state of an interior-point
/// method.</summary>
internal sealed record BoxPoint(double[] Dual, double[] Upper, double[] Lower, double Alpha)
{
    public bool IsInside => Array.TrueForAll(Dual, value => Math.Abs(value) < Alpha);

    /// <summary>The middle of the box; the walls push about as hard as the samples.</summary>
    public static BoxPoint Centre(double[] jumps, double alpha)
    {
        var forces = new double[jumps.Length];
        Array.Fill(forces, jumps.Average(Math.Abs));
        return new(new double[jumps.Length], forces, forces, alpha);
    }

    /// <summary>The functional less its dual: Σ α |jump| - ν jump.</summary>
    public double Gap(double[] jumps) => jumps.Zip(Dual, (jump, dual) => Alpha * Math.Abs(jump) - dual * jump).Sum();

    /// <summary>What the walls add to the diagonal.</summary>
    public double[] Stiffness() => Each(i => Upper[i] / (Alpha - Dual[i]) + Lower[i] / (Alpha + Dual[i]));

    /// <summary>The right-hand side of a Newton step.</summary>
    public double[] Pull(double[] jumps, double sharpness) =>
        Each(i => jumps[i] - (1 / (Alpha - Dual[i]) - 1 / (Alpha + Dual[i])) / sharpness);

    /// <summary>The change of the forces that goes with a move, and the move.</summary>
    public BoxPoint Step(double[] move, double sharpness) => new(
        move,
        Each(i => (1 / sharpness + move[i] * Upper[i]) / (Alpha - Dual[i]) - Upper[i]),
        Each(i => (1 / sharpness - move[i] * Lower[i]) / (Alpha + Dual[i]) - Lower[i]),
        Alpha);

    /// <summary>The longest step, at most a whole one, that leaves all forces positive.</summary>
    public double Room(BoxPoint direction)
    {
        const double almost = 0.99;
        double room = 1 / almost;
        for (int i = 0; i < Dual.Length; i++)
        {
            room = direction.Upper[i] < 0 ? Math.Min(room, -Upper[i] / direction.Upper[i]) : room;
            room = direction.Lower[i] < 0 ? Math.Min(room, -Lower[i] / direction.Lower[i]) : room;
        }

        return almost * room;
    }

    public BoxPoint Moved(BoxPoint direction, double step) => new(
        Each(i => Dual[i] + step * direction.Dual[i]),
        Each(i => Upper[i] + step * direction.Upper[i]),
        Each(i => Lower[i] + step * direction.Lower[i]),
        Alpha);

    /// <summary>How far the forces are from balance and from their sharpness, as a length in their unit.</summary>
    public double Miss(double[] jumps, double sharpness)
    {
        double sum = 0;
        for (int i = 0; i < Dual.Length; i++)
        {
            double balance = Upper[i] - Lower[i] - jumps[i];
            double upper = Upper[i] * (Alpha - Dual[i]) - 1 / sharpness, lower = Lower[i] * (Alpha + Dual[i]) - 1 / sharpness;
            sum += balance * balance + (upper * upper + lower * lower) / (Alpha * Alpha);
        }

        return Math.Sqrt(sum);
    }

    private double[] Each(Func<int, double> at)
    {
        var values = new double[Dual.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = at(i);
        }

        return values;
    }
}
