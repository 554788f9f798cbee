using System.Numerics;
using DiffKit.Tests.Numbers;

namespace DiffKit.Tests.Methods.ReverseMode;

/// <summary>What f works out on the way and does not return, as the size of a step that ends a loop, has no part in its derivatives, even
/// where its own are not known.</summary>
public class DeadEndTests
{
    /// <summary>A pendulum by the implicit midpoint rule, each step by Newton's method until the corrections are 0, whose size has a kink
    /// there. Truth by mpmath with 100 digits, by differences.</summary>
    [Fact]
    public void NewtonsMethodThatEndsWhereTheCorrectionIsNothing()
    {
        double[] x = [9.81, 0.5, 0.1], v = [0.5, 1, -1];
        double[,] hessian =
        {
            { -0.0984035415708336670, -0.6008214006521833648, 0.1419925393649856560 },
            { -0.6008214006521833648, 4.5809916642613182705, -0.2494806358049548403 },
            { 0.1419925393649856560, -0.2494806358049548403, 0.1108528702647131268 },
        };
        foreach (ScalarFunction f in new[] { Function.Forward(Pendulum), Function.Reverse(Pendulum) })
        {
            double[] product = f.HessianVector(x, v), gradient = f.Gradient(x);
            double[] slopes = [-0.4121694454310099184, 1.9499911407922102072, 0.9477438264660444464];
            for (int i = 0; i < 3; i++)
            {
                Close.To(slopes[i], gradient[i], 1e-13);
                Close.To(hessian[i, 0] * v[0] + hessian[i, 1] * v[1] + hessian[i, 2] * v[2], product[i], 1e-12);
                Close.To(hessian[i, i], f.Hessian(x)[i, i], 1e-12);
            }
        }
    }

    /// <summary>A norm at the origin has no second derivative, x·y has.</summary>
    [Fact]
    public void ANormThatIsOnlyCompared()
    {
        foreach (ScalarFunction f in new[] { Function.Forward(Within), Function.Reverse(Within) })
        {
            Assert.Equal(new double[,] { { 0, 1 }, { 1, 0 } }, f.Hessian([0, 0]).ToArray());
            Assert.Equal([5, 3], f.HessianVector([0, 0], [3, 5]));
        }

    }

    [Fact]
    public void ATapeInsideATape()
    {
        using var outer = new Tape<double>();
        using var inner = new Tape<Adjoint<double>>();
        Adjoint<double> x = outer.Variable(0), y = outer.Variable(0);
        Adjoint<Adjoint<double>> a = inner.Variable(x), b = inner.Variable(y);
        inner.Pull(Within<Adjoint<Adjoint<double>>>([a, b]), Adjoint<double>.Constant(1));
        outer.Pull(inner.Derivative(a), 1);
        Assert.Equal((0, 1), (outer.Derivative(x), outer.Derivative(y)));
    }

    private static T Within<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T> =>
        T.Hypot(x[0], x[1]) < T.One ? x[0] * x[1] : T.Zero;

    private static T Pendulum<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>
    {
        T angle = x[1], speed = x[2];
        for (int i = 0; i < 20; i++)
        {
            (angle, speed) = Step(x[0], angle, speed);
        }

        return angle * angle + speed;
    }

    private static (T Angle, T Speed) Step<T>(T gravity, T angle, T speed) where T : IFloatingPointIeee754<T>
    {
        T h = T.CreateChecked(0.1), half = h / T.CreateChecked(2), two = T.CreateChecked(2), next = angle, nextSpeed = speed;
        for (int i = 0; i < 30; i++)
        {
            T middle = (angle + next) / two, slope = half * gravity * T.Cos(middle), determinant = T.One + half * slope;
            T miss = next - angle - h * (speed + nextSpeed) / two, missSpeed = nextSpeed - speed + h * gravity * T.Sin(middle);
            T move = (miss + half * missSpeed) / determinant, moveSpeed = (missSpeed - slope * miss) / determinant;
            (next, nextSpeed) = (next - move, nextSpeed - moveSpeed);
            if (T.Abs(move) + T.Abs(moveSpeed) < T.CreateChecked(1e-14) && i > 10)
            {
                break;
            }
        }

        return (next, nextSpeed);
    }
}
