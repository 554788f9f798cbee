using System.Numerics;

namespace DiffKit.Benchmarks.Numbers;

/// <summary>A neural network of 64 inputs, 64 hidden units with tanh and one output, as a function of its 4,225 weights: the squared
/// error on one sample. W (64 × 64), b (64), v (64), c.</summary>
internal readonly struct Perceptron(double[] sample, double target) : IGenericScalar
{
    public const int Width = 64, Weights = Width * Width + 2 * Width + 1;

    /// <summary>For each unit a product and a sum for each input, tanh, and a product and a sum; two at the end.</summary>
    public const int Operations = Width * (2 * Width + 3) + 2;

    public T Of<T>(ReadOnlySpan<T> w) where T : IFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> b = w[(Width * Width)..], v = b[Width..];
        T output = v[Width];
        for (int i = 0; i < Width; i++)
        {
            T sum = b[i];
            ReadOnlySpan<T> row = w.Slice(i * Width, Width);
            for (int j = 0; j < row.Length; j++)
            {
                sum += row[j] * T.CreateTruncating(sample[j]);
            }

            output += v[i] * T.Tanh(sum);
        }

        T miss = output - T.CreateTruncating(target);
        return miss * miss;
    }

    public void GradientByHand(ReadOnlySpan<double> w, Span<double> gradient)
    {
        ReadOnlySpan<double> b = w[(Width * Width)..], v = b[Width..];
        Span<double> hidden = stackalloc double[Width];
        double output = v[Width];
        for (int i = 0; i < Width; i++)
        {
            double sum = b[i];
            for (int j = 0; j < Width; j++)
            {
                sum += w[i * Width + j] * sample[j];
            }

            hidden[i] = Math.Tanh(sum);
            output += v[i] * hidden[i];
        }

        double adjoint = 2 * (output - target);
        gradient[Weights - 1] = adjoint;
        for (int i = 0; i < Width; i++)
        {
            gradient[Width * Width + Width + i] = adjoint * hidden[i];
            double inner = adjoint * v[i] * (1 - hidden[i] * hidden[i]);
            gradient[Width * Width + i] = inner;
            for (int j = 0; j < Width; j++)
            {
                gradient[i * Width + j] = inner * sample[j];
            }
        }
    }
}
