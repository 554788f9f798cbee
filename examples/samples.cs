#:project ../src/DiffKit
// What samples ask for beyond numpy.gradient: accuracy, periods, gaps, noise, fields.
using DiffKit;

double[] t = [.. Enumerable.Range(0, 41).Select(i => 0.05 * i)];
double[] sine = [.. t.Select(Math.Sin)];
Axis axis = Axis.Coordinates(t);

// Accuracy is kept at the ends, too.
Show("worst error of numpy's scheme", Worst(ArrayGradient.Of(sine, axis)));
Show("of accuracy 4", Worst(ArrayGradient.Of(sine, axis, Scheme.Differences(order: 1, accuracy: 4))));
Show("of accuracy 8", Worst(ArrayGradient.Of(sine, axis, Scheme.Differences(order: 1, accuracy: 8))));

// Each element can say how far off it may be.
Estimate<double[]> slope = ArrayGradient.Estimate(sine, axis, order: 1, accuracy: 4);
Console.WriteLine($"slope at 1: {slope.Value[20]:0.000000} ± {slope.Error[20]:0e+0}; true {Math.Cos(1):0.000000}");

// A period has no ends; on it the spectral derivative is exact to rounding.
double[] wave = [.. Enumerable.Range(0, 32).Select(i => Math.Exp(Math.Sin(2 * Math.PI * i / 32)))];
double[] spectral = ArrayGradient.Of(wave, Axis.Periodic(2 * Math.PI / 32), Scheme.Spectral());
Console.WriteLine($"spectral, off by less than 1e-12: {Math.Abs(spectral[0] - 1) < 1e-12}");

// A gap is bridged at the coordinates that are there, or splits the samples.
double[] gap = [0, 1, 4, double.NaN, 16, 25, 36];
Line("propagated", ArrayGradient.Of(gap));
Line("skipped", ArrayGradient.Of(gap, Axis.Unit, Scheme.Numpy(2).With(Gaps.Skip)));
Line("split", ArrayGradient.Of(gap, Axis.Unit, Scheme.Numpy(2).With(Gaps.Split)));

// Bytes do not wrap around, times have units.
Line("bytes", ArrayGradient.Of(new byte[] { 255, 0, 1 }));
DateTime[] days = [new(2024, 2, 28), new(2024, 2, 29), new(2024, 3, 2)];
Line("per hour", ArrayGradient.Of([0.0, 24, 72], Axis.Times(days, TimeSpan.FromHours(1))));

// Noise: plain differences magnify it, smoothing trades it for a little bias.
var random = new Random(1);
double[] noisy = [.. sine.Select(value => value + 0.02 * (random.NextDouble() - 0.5))];
Show("plain differences of noisy samples are off by", Worst(ArrayGradient.Of(noisy, axis)));
Show("a smoothing spline by", Worst(Smoothing.Spline(noisy, axis).Slope));

// Fields on grids: the Laplacian of x² + y² is 4 everywhere.
var field = new Field([.. from x in t from y in t select x * x + y * y], [41, 41], [axis, axis]);
Console.WriteLine($"Laplacian: {field.Laplacian().Values.Min():0.######} to {field.Laplacian().Values.Max():0.######}");

double Worst(double[] slopes) => slopes.Zip(t, (value, time) => Math.Abs(value - Math.Cos(time))).Max();

static void Show(string what, double number) => Console.WriteLine($"{what}: {number:0.0e+0}");

static void Line(string what, double[] numbers) =>
    Console.WriteLine($"{what}: [{string.Join(", ", numbers.Select(n => n.ToString("0.####")))}]");
