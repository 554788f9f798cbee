using System.Numerics;

namespace DiffKit.Expressions;

/// <summary>How a formula's node is worked out: x·y⁻¹ by a division, a + -1·b by a subtraction, x⁵ by multiplications, x^(1/2) by a root.
/// This is decided here, once for every way of evaluating.</summary>
internal static class Lowering
{
    /// <summary>Powers up to here are products: the error, at most n/2 roundings, stays below 1e-15,
    /// and a call of Pow costs more.</summary>
    private const int LargestProduct = 16;

    /// <summary>The operation and its operands, themselves formulas to be worked out.</summary>
    public static (Operation Operation, Expr? First, Expr? Second) Of(Expr node, bool forNumbers) => node switch
    {
        Literal or Constant => (Operation.Constant, null, null),
        Variable => (Operation.Input, null, null),
        Sum { Right.Coefficient.IsNegative: true } sum => (Operation.Subtract, sum.Left, -sum.Right),
        Sum { Left: not Literal, Left.Coefficient.IsNegative: true } sum => (Operation.Subtract, sum.Right, -sum.Left),
        Sum sum => (Operation.Add, sum.Left, sum.Right),
        Scaled scaled => OfScaled(scaled.Coefficient, scaled.Rest),
        Product product when IsInverse(product.Right) => (Operation.Divide, product.Left, Inverse(product.Right)),
        Product product when IsInverse(product.Left) => (Operation.Divide, product.Right, Inverse(product.Left)),
        Product product => (Operation.Multiply, product.Left, product.Right),
        Power power => OfPower(power),
        Call when forNumbers && PolarForms.Quotient(node) is var (component, radius) => (Operation.Divide, component, radius),
        Call call => (Operation.Call, call.First, call.Second),
        _ => throw new InvalidOperationException($"A {node.GetType().Name} has no lowering."),
    };

    private static (Operation Operation, Expr? First, Expr? Second) OfScaled(Number c, Expr rest)
    {
        if (c.Equals(Number.MinusOne))
        {
            return (Operation.Negate, rest, null);
        }

        if (IsInverse(rest))
        {
            return (Operation.Divide, new Literal(c), Inverse(rest));
        }

        bool isFraction = !c.IsDecimal && c.IsFinite && !c.Q.IsPowerOfTwo && c.P.GetBitLength() <= 53 && c.Q.GetBitLength() <= 53;
        return isFraction
            ? (Operation.Divide, Scaled.Of(c.P, rest), new Literal(c.Q))
            : (Operation.Multiply, new Literal(c), rest);
    }

    private static (Operation Operation, Expr? First, Expr? Second) OfPower(Power power)
    {
        (Expr b, Number n) = (power.Base, (power.Exponent as Literal)?.Value ?? Number.NaN);
        if (!n.IsFinite || BigInteger.Abs(n.P) > LargestProduct * n.Q || n.Q > 2)
        {
            return (Operation.Power, b, power.Exponent);
        }

        if (n.IsNegative)
        {
            return (Operation.Divide, Expr.One, Inverse(power));
        }

        if (!n.IsInteger)
        {
            var root = new Literal(Number.Half);
            return n.P.IsOne
                ? (Operation.Call, b, null)
                : (Operation.Multiply, Power.Of(b, new Literal(n + -Number.Half)), Power.Of(b, root));
        }

        return n.P.IsEven
            ? (Operation.Multiply, Power.Of(b, new Literal(n.P / 2)), Power.Of(b, new Literal(n.P / 2)))
            : (Operation.Multiply, Power.Of(b, new Literal(n.P - 1)), b);
    }

    private static bool IsInverse(Expr factor) => factor is Power { Exponent: Literal { Value: { IsNegative: true, IsFinite: true } } };

    private static Expr Inverse(Expr factor) => Power.Of(((Power)factor).Base, -((Power)factor).Exponent);
}
