using System.Globalization;
using System.Numerics;

namespace DiffKit;

/// <summary>The record of a computation, for sweeping it backwards: each operation is a node that knows its two operands and the two
/// local slopes. One sweep gives the derivative of one output with respect to everything.</summary>
/// <remarks>A node costs 24 bytes of record and 8 of adjoint for T = double. <see cref="Restart"/> keeps the arrays, so that a second run
/// allocates nothing. A tape belongs to the thread that made or restarted it.
/// <para>A weight of 0 passes nothing on, even where an infinite adjoint arrives: as in <see cref="Dual{T}"/>, an operand that stands
/// still contributes nothing. An adjoint of 0 that meets an infinite weight is NaN (√x·√x at 0), unless the output does not depend on
/// that node at all.</para></remarks>
public sealed class Tape<T> : IDisposable where T : IFloatingPointIeee754<T>
{
    private const int FirstCapacity = 256;

    private Node[] _nodes = new Node[FirstCapacity];
    private T[] _adjoints = [];
    private int _count = 1;
    private int _owner = Environment.CurrentManagedThreadId;
    private bool _disposed;

    /// <summary>Nodes recorded so far, variables included.</summary>
    public int Count => _count - 1;

    /// <summary>An input: a number on this tape that <see cref="Derivative"/> can be asked of.</summary>
    public Adjoint<T> Variable(T value) => new(value, this, Push(0, T.Zero, 0, T.Zero));

    /// <summary>Forgets the record and keeps its room; the tape now belongs to the calling thread. Numbers recorded before are void.</summary>
    public void Restart()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        (_count, _owner) = (1, Environment.CurrentManagedThreadId);
    }

    /// <summary>Sweeps back from y: afterwards <see cref="Derivative"/> of x is seed·∂y/∂x, for every x on the tape.</summary>
    /// <param name="y">The output; a constant leaves every derivative 0.</param>
    /// <param name="seed">The adjoint of y, for example 1.</param>
    /// <exception cref="ArgumentException">y is recorded on another tape.</exception>
    public void Pull(Adjoint<T> y, T seed)
    {
        CheckUse();
        if (y.Tape is not null && y.Tape != this)
        {
            throw new ArgumentException("y is recorded on another tape; pull from the tape that made its variables.", nameof(y));
        }

        Span<T> adjoints = Cleared();
        adjoints[y.Index] = seed;
        Sweep(_nodes.AsSpan(0, y.Index + 1), adjoints, y.Index);
    }

    /// <summary>The derivative found by the last <see cref="Pull"/>; 0 for a constant.</summary>
    public T Derivative(Adjoint<T> x) => x.Index == 0 ? T.Zero : _adjoints[x.Index];

    /// <summary>Gives the room back. Recording on the tape afterwards throws.</summary>
    public void Dispose() => (_nodes, _adjoints, _count, _disposed) = ([], [], 0, true);

    /// <summary>Records y = f(a, b) by ∂y/∂a and ∂y/∂b; index 0 stands for a constant.</summary>
    internal int Push(int a, T weightA, int b, T weightB)
    {
        Node[] nodes = _nodes;
        int i = _count;
        if ((uint)i >= (uint)nodes.Length || _owner != Environment.CurrentManagedThreadId)
        {
            nodes = MakeRoom();
        }

        nodes[i] = new Node(a, b, weightA, weightB);
        _count = i + 1;
        return i;
    }

    private static void Sweep(ReadOnlySpan<Node> nodes, Span<T> adjoints, int output)
    {
        for (int i = nodes.Length - 1; i > 0; i--)
        {
            T adjoint = adjoints[i];
            ref readonly Node node = ref nodes[i];
            if (T.IsZero(adjoint) && PassesNothing(nodes, i, adjoint, output))
            {
                continue;
            }

            adjoints[node.A] += Through(node.WeightA, adjoint);
            adjoints[node.B] += Through(node.WeightB, adjoint);
        }
    }

    private static T Through(T weight, T adjoint)
    {
        T passed = weight * adjoint;
        return T.IsNaN(passed) && T.IsZero(weight) ? weight : passed;
    }

    private static bool PassesNothing(ReadOnlySpan<Node> nodes, int i, T zero, int output)
    {
        bool undefined = T.IsNaN(Through(nodes[i].WeightA, zero)) || T.IsNaN(Through(nodes[i].WeightB, zero));
        return !undefined || !Reaches(nodes, i, output);
    }

    /// <summary>Whether the output depends on node i at all; asked only at the rare 0·∞.</summary>
    private static bool Reaches(ReadOnlySpan<Node> nodes, int i, int output)
    {
        var reached = new bool[output + 1];
        reached[output] = true;
        for (int k = output; k > i; k--)
        {
            reached[nodes[k].A] |= reached[k];
            reached[nodes[k].B] |= reached[k];
        }

        return reached[i];
    }

    private Span<T> Cleared()
    {
        if (_adjoints.Length < _count)
        {
            _adjoints = new T[_nodes.Length];
        }

        Span<T> adjoints = _adjoints.AsSpan(0, _count);
        adjoints.Fill(T.Zero);
        return adjoints;
    }

    private Node[] MakeRoom()
    {
        CheckUse();
        Array.Resize(ref _nodes, _nodes.Length * 2);
        return _nodes;
    }

    private void CheckUse()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_owner != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"This tape belongs to thread {_owner}, but thread {Environment.CurrentManagedThreadId} used it; give each thread a tape."));
        }
    }

    private readonly record struct Node(int A, int B, T WeightA, T WeightB);
}
