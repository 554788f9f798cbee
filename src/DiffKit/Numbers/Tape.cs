using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit;

/// <summary>The record of a computation, for sweeping it backwards: each operation is a node that knows its two operands and the two
/// local slopes. One sweep gives the derivative of one output with respect to everything.</summary>
/// <remarks>A node costs 24 bytes of record and 8 of adjoint for T = double. <see cref="Restart"/> keeps the arrays, so that a second run
/// allocates nothing. A tape belongs to the thread that made or restarted it; another one
/// that makes a variable, fills the tape or pulls from it is refused.
/// <para>A weight of 0 passes nothing on, even where an infinite adjoint arrives: as in <see cref="Dual{T}"/>, an operand that stands
/// still contributes nothing. An adjoint of 0 that meets an infinite weight is NaN (√x·√x at 0), unless the output does not depend on
/// that node at all.</para></remarks>
public sealed class Tape<T> : IDisposable where T : IFloatingPointIeee754<T>
{
    private const int FirstCapacity = 256;

    /// <summary>The first nodes stand for operands that are not there. There are several, since a sum in one place would make each step
    /// of a sweep wait for the one before.</summary>
    private const int Sinks = 8;

    private Node[] _nodes = new Node[FirstCapacity];
    private T[] _adjoints = [];
    private int _count = Sinks;
    private int _owner = Environment.CurrentManagedThreadId;
    private int _firstOperation = Sinks;
    private int _swept;
    private bool _disposed;

    /// <summary>Nodes recorded so far, variables included.</summary>
    public int Count => _count - Sinks;

    /// <summary>Nodes that there is room for.</summary>
    internal int Capacity => _nodes.Length;

    private int Sink => (int)((uint)_count % Sinks);

    /// <summary>An input: a number on this tape that <see cref="Derivative"/> can be asked of.</summary>
    public Adjoint<T> Variable(T value)
    {
        CheckUse();
        int index = Push(Sink, T.Zero);
        _firstOperation = index == _firstOperation ? index + 1 : _firstOperation;
        return new(value, this, index);
    }

    /// <summary>Forgets the record and keeps its room; the tape now belongs to the calling thread. Numbers recorded before are
    /// void.</summary>
    public void Restart()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        (_count, _firstOperation, _swept, _owner) = (Sinks, Sinks, 0, Environment.CurrentManagedThreadId);
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

        ReadOnlySpan<Node> nodes = _nodes.AsSpan(0, y.Index + 1);
        if (!TrySweep(nodes, Seeded(y.Index, seed), _firstOperation))
        {
            SweepWithCare(nodes, Seeded(y.Index, seed));
        }
    }

    /// <summary>The derivative found by the last <see cref="Pull"/>; 0 for a constant.</summary>
    /// <exception cref="InvalidOperationException">Nothing was pulled since x was recorded.</exception>
    public T Derivative(Adjoint<T> x)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return x.Index == 0 ? T.Zero
            : x.Index < _swept ? _adjoints[x.Index]
            : throw new InvalidOperationException("Nothing was pulled since this number was recorded; call Pull(y, seed) first.");
    }

    /// <summary>Gives the room back. Recording on the tape afterwards throws.</summary>
    public void Dispose() => (_nodes, _adjoints, _count, _disposed) = ([], [], 0, true);

    /// <summary>Records y = f(a) by dy/da.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Push(int a, T weightA) => Push(a, weightA, Sink, T.Zero);

    /// <summary>Records y = f(a, b) by ∂y/∂a and ∂y/∂b. An operand that is not there is a sink, with weight 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Push(int a, T weightA, int b, T weightB)
    {
        Node[] nodes = _nodes;
        int i = _count;
        if ((uint)i < (uint)nodes.Length)
        {
            nodes[i] = new Node(a, b, weightA, weightB);
            _count = i + 1;
            return i;
        }

        return PushIntoMoreRoom(a, weightA, b, weightB);
    }

    /// <summary>Apart from the hot path, which stays small enough to be part of each operation.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int PushIntoMoreRoom(int a, T weightA, int b, T weightB)
    {
        CheckUse();
        Array.Resize(ref _nodes, _nodes.Length * 2);
        return Push(a, weightA, b, weightB);
    }

    /// <summary>The sweep, as long as it meets no NaN, which 0·∞ makes. The variables that were made first have no operands to sweep to.</summary>
    private static bool TrySweep(ReadOnlySpan<Node> nodes, Span<T> adjoints, int firstOperation)
    {
        // No index that this tape ever gave out lies outside, since there is an adjoint for each node that there is room for; checking
        // costs a third of the sweep.
        ref T first = ref MemoryMarshal.GetReference(adjoints);
        for (int i = nodes.Length - 1; i >= firstOperation; i--)
        {
            T adjoint = Unsafe.Add(ref first, i);
            if (T.IsNaN(adjoint))
            {
                return false;
            }

            ref readonly Node node = ref nodes[i];
            Unsafe.Add(ref first, node.A) += node.WeightA * adjoint;
            Unsafe.Add(ref first, node.B) += node.WeightB * adjoint;
        }

        int variablesEnd = Math.Min(firstOperation, adjoints.Length);
        return variablesEnd <= Sinks || !HasNaN(adjoints[Sinks..variablesEnd]);
    }

    private static bool HasNaN(ReadOnlySpan<T> adjoints)
    {
        foreach (T adjoint in adjoints)
        {
            if (T.IsNaN(adjoint))
            {
                return true;
            }
        }

        return false;
    }

    private static void SweepWithCare(ReadOnlySpan<Node> nodes, Span<T> adjoints)
    {
        bool[] reached = Reached(nodes);
        for (int i = nodes.Length - 1; i >= Sinks; i--)
        {
            Node node = nodes[i];
            if (reached[i])
            {
                adjoints[node.A] += T.IsZero(node.WeightA) ? T.Zero : node.WeightA * adjoints[i];
                adjoints[node.B] += T.IsZero(node.WeightB) ? T.Zero : node.WeightB * adjoints[i];
            }
        }
    }

    /// <summary>The nodes that the last one depends on.</summary>
    private static bool[] Reached(ReadOnlySpan<Node> nodes)
    {
        var reached = new bool[nodes.Length];
        reached[^1] = true;
        for (int i = nodes.Length - 1; i >= Sinks; i--)
        {
            reached[nodes[i].A] |= reached[i];
            reached[nodes[i].B] |= reached[i];
        }

        return reached;
    }

    private Span<T> Seeded(int output, T seed)
    {
        if (_adjoints.Length < _nodes.Length)
        {
            _adjoints = new T[_nodes.Length];
        }

        _swept = _count;

        Span<T> adjoints = _adjoints.AsSpan(0, _count);
        adjoints.Fill(T.Zero);
        adjoints[output] = seed;
        return adjoints[..(output + 1)];
    }

    private void CheckUse()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_owner != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"This tape is thread {_owner}'s, but thread {Environment.CurrentManagedThreadId} used it; give each thread a tape."));
        }
    }

    private readonly record struct Node(int A, int B, T WeightA, T WeightB);
}
