using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using DiffKit.Numbers;

namespace DiffKit;

/// <summary>The record of a computation, for sweeping it backwards: where two numbers are joined, a node knows both and the two
/// local slopes. One sweep gives the derivative of one output with respect to every variable.</summary>
/// <remarks>A node costs 24 bytes of record and 8 of adjoint for T = double. <see cref="Restart"/> keeps the arrays, so that a second run
/// allocates nothing. A tape belongs to the thread that made or restarted it: another one that makes a variable, pulls, or records a
/// node is refused.
/// <para>An adjoint of 0 that meets an infinite weight is NaN (√x·√x at 0), and so is an infinite one that meets the weight 0 (the cube
/// root of x³ at 0), but for square roots, beneath which an operand that stands still leaves 0
/// (<see cref="Rules.IRule.IsRoot"/>).</para></remarks>
public sealed partial class Tape<T> : IDisposable where T : IFloatingPointIeee754<T>
{
    private const int FirstCapacity = 256;

    /// <summary>The node that stands for an operand that is not there.</summary>
    internal const int Nothing = 0;

    private const int First = Nothing + 1;

    private Node<T>[] _nodes = new Node<T>[FirstCapacity];
    private T[] _adjoints = [];
    private int _count = First;
    private int _firstOperation = First;
    private int _swept;
    private OwningThread _owner = OwningThread.Current;
    private HashSet<int>? _roots;
    private bool _disposed;

    /// <summary>Nodes recorded so far, variables included.</summary>
    public int Count => _count - First;

    /// <summary>What a node takes, its adjoint included.</summary>
    internal static int BytesPerNode => Unsafe.SizeOf<Node<T>>() + Unsafe.SizeOf<T>();

    /// <summary>Nodes that there is room for.</summary>
    internal int Capacity => _nodes.Length;

    /// <summary>An input: a number on this tape that <see cref="Derivative"/> can be asked of.</summary>
    public Adjoint<T> Variable(T value)
    {
        CheckUse();
        Adjoint<T> variable = Push(value, Nothing, T.Zero, Nothing, T.Zero);
        _firstOperation = variable.Index == _firstOperation ? variable.Index + 1 : _firstOperation;
        return variable;
    }

    /// <summary>Forgets the record and keeps its room; the tape now belongs to the calling thread. Numbers recorded before are
    /// void.</summary>
    public void Restart()
    {
        CheckAlive();
        (_count, _firstOperation, _swept, _owner) = (First, First, 0, OwningThread.Current);
        _roots?.Clear();
    }

    /// <summary>Sweeps back from y: afterwards <see cref="Derivative"/> of x is seed·∂y/∂x, for every x on the tape.</summary>
    /// <param name="y">The output; a constant leaves every derivative 0.</param>
    /// <param name="seed">The adjoint of y, for example 1.</param>
    /// <exception cref="ArgumentException">y is recorded on another tape.</exception>
    public void Pull(Adjoint<T> y, T seed)
    {
        CheckUse();
        Sweep(y, seed);
    }

    /// <summary>The derivative found by the last <see cref="Pull"/>; 0 for a constant.</summary>
    /// <param name="x">A variable; of numbers computed on the way no derivative is kept.</param>
    /// <exception cref="ArgumentException">x is no variable of this tape.</exception>
    /// <exception cref="InvalidOperationException">Nothing was pulled since x was made.</exception>
    public T Derivative(Adjoint<T> x)
    {
        CheckAlive();
        return x.Tape is null ? T.Zero
            : x.Tape != this || !IsVariable(x)
            ? throw new ArgumentException("A derivative is by a variable of this tape; make one with Variable(value).", nameof(x))
            : x.Index < _swept ? _adjoints[x.Index]
            : throw new InvalidOperationException("Nothing was pulled since this variable was made; call Pull(y, seed) first.");
    }

    /// <summary>Gives the room back. Recording on the tape afterwards throws.</summary>
    public void Dispose() =>
        (_nodes, _adjoints, _variables, _roots, _count, _disposed) = ([], [], [], null, 0, true);

    /// <summary>Records y = f(a, b) by ∂y/∂a and ∂y/∂b. An operand that is not there is <see cref="Nothing"/>, with
    /// weight 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Adjoint<T> Push(T y, int a, T weightA, int b, T weightB)
    {
        int i = _count;
        Node<T>[] nodes = _nodes;
        if ((uint)i < (uint)nodes.Length && _owner.IsCloseBy)
        {
            ref Node<T> node = ref nodes[i];
            node.A = a;
            node.B = b;
            node.WeightA = weightA;
            node.WeightB = weightB;
            _count = i + 1;
            return new(y, T.One, this, i);
        }

        // Taken apart, so that the compiler keeps the numbers of the hot path in registers.
        Adjoint<T> pushed = PushAfterCheck(y, a, weightA, b, weightB);
        return new(pushed.Primal, pushed.Slope, pushed.Tape, pushed.Index);
    }

    /// <summary>Records a root of 0, by its infinite slope.</summary>
    internal Adjoint<T> PushRoot(T y, int a, T weight)
    {
        Adjoint<T> root = Push(y, a, weight, Nothing, T.Zero);
        (_roots ??= []).Add(root.Index);
        return root;
    }

    private void Sweep(Adjoint<T> y, T seed)
    {
        if (y.Tape is not null && y.Tape != this)
        {
            throw new ArgumentException("y is recorded on another tape; pull from the tape that made its variables.", nameof(y));
        }

        if (y.Index >= _count)
        {
            throw new ArgumentException("y was recorded before Restart() and is void; evaluate it again on new variables.", nameof(y));
        }

        ReadOnlySpan<Node<T>> nodes = _nodes.AsSpan(0, y.Index + 1);
        if (Sweep<T>.IsRecorded || !Sweep<T>.TryBack(nodes, Seeded(y, seed), _firstOperation))
        {
            Sweep<T>.WithCare(nodes, Seeded(y, seed), _firstOperation, _roots);
        }
    }

    private bool IsVariable(Adjoint<T> x) =>
        x.Slope == T.One && (x.Index < _firstOperation || (_nodes[x.Index].A == Nothing && _nodes[x.Index].B == Nothing));

    /// <summary>Apart from the hot path, which stays small enough to be part of each operation.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Adjoint<T> PushAfterCheck(T y, int a, T weightA, int b, T weightB)
    {
        CheckUse();
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        return Push(y, a, weightA, b, weightB);
    }

    private Span<T> Seeded(Adjoint<T> y, T seed)
    {
        if (_adjoints.Length < _nodes.Length)
        {
            _adjoints = new T[_nodes.Length];
        }

        _swept = _count;

        Span<T> adjoints = _adjoints.AsSpan(0, _count);
        adjoints.Fill(T.Zero);
        adjoints[y.Index] = seed * y.Slope;
        return adjoints[..(y.Index + 1)];
    }

    private void CheckAlive()
    {
        if (_disposed)
        {
            // Without the object's name, which would add a second line.
            throw new ObjectDisposedException(
                null, "This tape was disposed, and its numbers with it; make a new one, or in place of Dispose() call Restart().");
        }
    }

    private void CheckUse()
    {
        CheckAlive();
        if (!_owner.Recognises())
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"This tape is thread {_owner.Id}'s, but thread {Environment.CurrentManagedThreadId} used it; give each thread a tape."));
        }
    }
}
