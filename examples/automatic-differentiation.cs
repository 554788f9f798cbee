#:project ../src/DiffKit
// Derivatives of ordinary C#: every piece of docs/automatic-differentiation.md, and what it prints.
using System.Numerics;
using DiffKit;
using DiffKit.Rules;

// a generic method
Print("gradient, reverse", Function.Reverse(Rosenbrock).Gradient([-1, 2]));
Print("Hessian, forward", [.. Function.Forward(Rosenbrock).Hessian([-1, 2]).Enumerate()]);

// orders
ScalarFunction wave = Function.Forward(Wave);
Print("orders 1 to 4 of exp(-x²) at 0", [.. Enumerable.Range(1, 4).Select(order => wave.Derivative(0, order))]);
Jet<double> series = Wave(Jet<double>.Variable(0, order: 6));
Print("its Taylor series", [.. Enumerable.Range(0, 7).Select(series.Coefficient)]);

// numbers by hand, nested
Dual<double> y = Wave(new Dual<double>(0.5, 1));
Console.WriteLine($"value {y.Primal:0.####}, slope {y.Tangent:0.####}");
Dual<double> product = Nested(new Dual<double>(4, 1));
Console.WriteLine($"x·D(y → x·y) at 4: slope {product.Tangent}");

// a tape by hand
using var tape = new Tape<double>();
Adjoint<double> a = tape.Variable(3), b = tape.Variable(4);
tape.Pull(a * b + a * a, 1);
Print("∂/∂a and ∂/∂b of a·b + a²", [tape.Derivative(a), tape.Derivative(b)]);

// special functions
Console.WriteLine($"the slope of log Γ at 2.5: {Function.Forward(Special.LogGamma).Derivative(2.5):0.######}");

// kinks and zeros
Console.WriteLine($"|x| at 0: {Function.Forward(Absolute).Derivative(0)}, then {Function.Forward(Absolute).Derivative(0, order: 2)}");
Print("|(x, y)| at the origin", Function.Reverse(Norm).Gradient([0, 0]));
Print("√x + y² at (0, 3)", Function.Reverse(Root).Gradient([0, 3]));
Console.WriteLine($"x == 1 ? 1 : x² at 1: {Function.Reverse(NeverOne).Derivative(1)}");

// Hessian times vector, sparse Jacobian
Print("∇²f·v", Function.Reverse(Rosenbrock).HessianVector([1, 1], [3, 5]));
double[] grid = [.. Enumerable.Range(0, 10_000).Select(i => Math.Sin(0.01 * i))];
Console.WriteLine($"entries of a sparse Jacobian: {Function.Forward(Diffusion).SparseJacobian(grid).EnumerateIndexed(MathNet.Numerics.LinearAlgebra.Zeros.AllowSkip).Count()}");

// through a solver
Print("Kepler's anomaly by (e, M)", Function.Reverse(Anomaly).Gradient([0.3, 1]));

// a rule of your own
Console.WriteLine($"a cube by a rule: {Function.Reverse(Cubed).Derivative(2)}");

// a long loop
ScalarFunction decay = Function.ReverseLoop(new Decay(100_000), inputs: 2);
Print("a loop of 100,000 steps", decay.Gradient([2, 0.5]));

// traced into a formula
Console.WriteLine($"traced: {Function.Trace(Rosenbrock, "x", "y").Formula}");
Print("its gradient", Function.Trace(Rosenbrock, 2).Gradient([-1, 2]));

// a type in place of a method
double[] targets = [1, 2, 4];
Print("least squares", Function.Reverse(new Misfit(targets), inputs: 2).Gradient([1, 1]));

static T Rosenbrock<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
{
    T a = T.One - p[0], b = p[1] - p[0] * p[0];
    return a * a + T.CreateChecked(100) * b * b;
}

static T Wave<T>(T x) where T : IFloatingPointIeee754<T> => T.Exp(-(x * x));

static T Nested<T>(T x) where T : IFloatingPointIeee754<T>
{
    Dual<T> inner = Dual<T>.Constant(x) * new Dual<T>(x, T.One);
    return x * inner.Tangent;
}

static T Absolute<T>(T x) where T : IFloatingPointIeee754<T> => T.Abs(x);

static T Norm<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Hypot(x[0], x[1]);

static T Root<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => T.Sqrt(x[0]) + x[1] * x[1];

static T NeverOne<T>(T x) where T : IFloatingPointIeee754<T> => x == T.One ? T.One : x * x;

static T[] Diffusion<T>(ReadOnlySpan<T> u) where T : IFloatingPointIeee754<T>
{
    var rate = new T[u.Length];
    for (int i = 0; i < rate.Length; i++)
    {
        T left = i > 0 ? u[i - 1] : T.Zero, right = i + 1 < u.Length ? u[i + 1] : T.Zero;
        rate[i] = left - u[i] - u[i] + right - u[i] * u[i] * u[i];
    }

    return rate;
}

static T Anomaly<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T>
{
    T e = Special.Still(p[0]), mean = Special.Still(p[1]), anomaly = mean;
    for (int i = 0; i < 100; i++)
    {
        anomaly = mean + e * T.Sin(anomaly);
    }

    return ImplicitFunction.Of(default(Kepler), [anomaly], p)[0];
}

static T Cubed<T>(T x) where T : IFloatingPointIeee754<T> => CustomRule.Of<Cube, T>(x);

static void Print(string what, double[] numbers) =>
    Console.WriteLine($"{what}: [{string.Join(", ", numbers.Select(n => n.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)))}]");

readonly struct Kepler : IImplicitEquations
{
    public T[] Of<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> => [y[0] - p[0] * T.Sin(y[0]) - p[1]];
}

readonly struct Cube : IRule
{
    public static U Of<U>(U u) where U : IFloatingPointIeee754<U> => u * u * u;

    public static U Slope<U>(U u, U y) where U : IFloatingPointIeee754<U> => U.CreateChecked(3) * u * u;
}

readonly struct Decay(int steps) : IGenericLoop
{
    public int Steps => steps;

    public T[] Start<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> => [x[0], T.One - x[1] / T.CreateChecked(steps)];

    public T[] Step<T>(ReadOnlySpan<T> state, int k) where T : IFloatingPointIeee754<T> => [state[0] * state[1], state[1]];

    public T Result<T>(ReadOnlySpan<T> state) where T : IFloatingPointIeee754<T> => state[0];
}

readonly struct Misfit(double[] targets) : IGenericScalar
{
    public T Of<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < targets.Length; i++)
        {
            T miss = x[0] + x[1] * T.CreateChecked(i) - T.CreateChecked(targets[i]);
            sum += miss * miss;
        }

        return sum;
    }
}
