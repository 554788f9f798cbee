#:project ../src/DiffKit
// Derivatives of code that can only be called: asking, reading the answer, options. docs/finite-differences.md explains.
using System.Globalization;
using System.Numerics;
using DiffKit;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// The default, and what an estimate tells.
Estimate d = Function.From(Math.Sin).EstimateDerivative(0.5);
Show("sin′(0.5)", d);
Console.WriteLine($"  within its error: {Math.Abs(d.Value - Math.Cos(0.5)) <= d.Error}");
Show("sin‴(0.5)", Function.From(Math.Sin).EstimateDerivative(0.5, order: 3));

// Each outcome.
Show("log′(1e8), its steps held small", Function.From(Math.Log, new FiniteDifferences { LargestStep = 1 }).EstimateDerivative(1e8));
Show("|x|′ at 0", Function.From(Math.Abs).EstimateDerivative(0));
Show("sin′(0.5) in 3 calls", Function.From(Math.Sin, new FiniteDifferences { MaxEvaluations = 3 }).EstimateDerivative(0.5));
Show("log′(-1)", Function.From(Math.Log).EstimateDerivative(-1));

// Tolerances, domains, sides, noise.
Show("to 1e-6", Function.From(Math.Sin, new FiniteDifferences { RelativeTolerance = 1e-6 }).EstimateDerivative(0.5));
var within = new FiniteDifferences { Domains = [Domain.AtLeast(0)] };
Show("(x√x)′ at 0.25, never called below 0", Function.From(x => x * Math.Sqrt(x), within).EstimateDerivative(0.25));
Show("exp′(0), from above", Function.From(Math.Exp, new FiniteDifferences { Sides = Sides.Forward }).EstimateDerivative(0));
static double Rounded(double x) => Math.Round(Math.Exp(x), 6);
double noise = 3 * NoiseLevel.Of(Rounded, 1, step: 1e-3).Value;
Estimate noisy = Function.From(Rounded, new FiniteDifferences { Noise = noise }).EstimateDerivative(1);
bool holds = Math.Abs(noisy.Value - Math.E) <= noisy.Error;
Console.WriteLine($"exp′(1) of values rounded to 1e-6: {noisy.Value:F3}, within its error: {holds}");

// Steps of your own; variables of different scales.
Show("exp′(1) at my steps", Function.From(Math.Exp, new FiniteDifferences { Steps = [0.5, 0.2, 0.1, 0.03] }).EstimateDerivative(1));
Show("exp′(1), begun at 1, each step a third", Function.From(Math.Exp, new FiniteDifferences { Step = 1, Ratio = 3.1 }).EstimateDerivative(1));
double[] scaled = Function.From(p => Math.Sin(1000 * p[0]) + p[1], new FiniteDifferences { Units = [1e-3, 1] }).Gradient([0, 0]);
Console.WriteLine($"in units of my own: [{scaled[0]:F6}, {scaled[1]:F6}]");

// For an optimiser: two calls a variable.
double[] point = [1.5, 2];
Estimate<double[]> cheap = Function.From(Rosenbrock, FiniteDifferences.Cheap).EstimateGradient(point);
Console.WriteLine($"cheap gradient: [{cheap.Value[0]:F4}, {cheap.Value[1]:F4}], {cheap.Evaluations} evaluations");

// float and Half have steps of their own.
Console.WriteLine($"x·x at 1 in single precision: {Function.FromSingle(x => x * x).Derivative(1):F4}");
Console.WriteLine($"x·x at 1 in half precision: {Function.FromHalf(x => x * x).Derivative(1):F1}");

// Stencils are values; weights of any points.
Console.WriteLine($"f″ by five points: [{Text(Stencil.Central(order: 2, accuracy: 4).Weights)}]");
Console.WriteLine($"f′(0) from 0, 1 and 3: [{Text(Stencil.WeightsFor([0, 1, 3], at: 0, order: 1))}]");

// A complex step, where f takes complex numbers: two calls, exact to rounding.
Show("complex step, exp(sin x)′ at 1", Function.ComplexStep(z => Complex.Exp(Complex.Sin(z))).EstimateDerivative(1));

double[,] bends = Function.ComplexStep(Valley).Hessian([1, 2]).ToArray();
Console.WriteLine($"complex steps of generic C#, a Hessian: [{bends[0, 0]}, {bends[0, 1]}; {bends[1, 0]}, {bends[1, 1]}]");
Estimate blind = Function.ComplexStep(z => Complex.Abs(z)).EstimateDerivative(2);
Console.WriteLine($"complex step of |z|, which is not analytic: {blind.Outcome}");

// Curves, and complex values.
VectorFunction helix = Function.From((double t) => new[] { Math.Cos(t), Math.Sin(t), t / 2 });
Console.WriteLine($"velocity of a helix: [{Text(helix.Derivative(0.7))}], acceleration: [{Text(helix.Derivative(0.7, order: 2))}]");
Complex wave = Function.FromComplex(t => Complex.Exp(new Complex(0, 3) * t)).Derivative(0.3);
Console.WriteLine($"(e^3it)′ at 0.3: {wave.Real:F6} + {wave.Imaginary:F6}i");

// Limits, Taylor coefficients, residues.
Console.WriteLine($"sin(x)/x at 0: {Limit.At(x => Math.Sin(x) / x, 0).Value:F10}");
Console.WriteLine($"(1 + 1/x)^x at infinity: {Limit.AtInfinity(x => Math.Pow(1 + 1 / x, x)).Value:F6}");
Console.WriteLine($"exp⁽¹⁰⁾(0): {AnalyticFunction.Derivative(Complex.Exp, at: 0, order: 10).Value:F6}");
Console.WriteLine($"residue of exp(z)/z at 0: {AnalyticFunction.Residue(z => Complex.Exp(z) / z, pole: 0).Value.Real:F10}");

// Many cores, and batches: the same answer bit by bit.
double[] one = Function.From(Rosenbrock).Gradient(point);
double[] many = Function.From(Rosenbrock, new FiniteDifferences { MaxDegreeOfParallelism = 4 }).Gradient(point);
int batches = 0;
ScalarFunction batched = Function.FromBatch(points =>
{
    batches++;
    return [.. points.AsParallel().AsOrdered().Select(Rosenbrock)];
});
Estimate<double[]> gradient = batched.EstimateGradient(point);
Console.WriteLine($"on four threads the same: {one.SequenceEqual(many)}; in batches the same: {one.SequenceEqual(gradient.Value)}");
Console.WriteLine($"{gradient.Evaluations} evaluations in {batches} batches");

static double Rosenbrock(double[] x) => Math.Pow(1 - x[0], 2) + 100 * Math.Pow(x[1] - x[0] * x[0], 2);

static T Valley<T>(ReadOnlySpan<T> p) where T : IFloatingPointIeee754<T> =>
    (T.One - p[0]) * (T.One - p[0]) + T.CreateChecked(100) * (p[1] - p[0] * p[0]) * (p[1] - p[0] * p[0]);

static string Text(IEnumerable<double> weights) => string.Join(", ", weights.Select(w => w.ToString("F4")));

static void Show(string what, Estimate estimate) =>
    Console.WriteLine($"{what}: {estimate.Value:G4}, {estimate.Evaluations} evaluations, {estimate.Outcome}");
