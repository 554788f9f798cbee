#:project ../src/DiffKit
// The examples of numpy.gradient's manual, in C#.
using DiffKit;

double[] f = [1, 2, 4, 7, 11, 16];
Show("f", f);
Show("spacing 1", ArrayGradient.Of(f));
Show("spacing 2", ArrayGradient.Of(f, Axis.Uniform(2)));
Show("edge order 2", ArrayGradient.Of(f, edgeOrder: 2));

// Coordinates need not be evenly spaced.
Show("at [0, 1, 1.5, 3.5, 4, 6]", ArrayGradient.Of(f, Axis.Coordinates([0, 1, 1.5, 3.5, 4, 6])));

// Nor increasing: these turn back once, from 2 to 1. The formula holds for any distinct neighbours, and numpy answers the same.
Show("at [2, 1, 5, 10, 11, 15]", ArrayGradient.Of(f, Axis.Coordinates([2, 1, 5, 10, 11, 15])));

// An array of two axes has a slope along each.
double[,] table = { { 10, 20, 30 }, { 40, 50, 60 } };
double[][,] slopes = ArrayGradient.Of(table);
ShowTable("down the rows", slopes[0]);
ShowTable("along the columns", slopes[1]);

// The gradient of x² + 1 at 1, where the function itself is at hand.
Console.WriteLine($"the gradient of x² + 1 at 1: {Function.Parse("x² + 1").Derivative(1)}");

static void Show(string what, double[] numbers) => Console.WriteLine($"{what}: [{Text(numbers)}]");

static void ShowTable(string what, double[,] t) =>
    Console.WriteLine($"{what}: [[{Text([t[0, 0], t[0, 1], t[0, 2]])}], [{Text([t[1, 0], t[1, 1], t[1, 2]])}]]");

static string Text(double[] numbers) => string.Join(", ", numbers.Select(n => n.ToString("0.########")));
