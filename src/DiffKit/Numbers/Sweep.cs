using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiffKit.Numbers;

/// <summary>The way back over a record: each node passes its adjoint on to its operands, times the weights.</summary>
internal static class Sweep<T> where T : IFloatingPointIeee754<T>
{
    /// <summary>Whether T is recorded on a tape of its own, where what is swept in vain would leave nodes, with slopes that may be NaN: then
    /// only what the output depends on is swept.</summary>
    public static readonly bool IsRecorded = HoldsAdjoint(typeof(T));

    /// <summary>The sweep; false where a variable's derivative came out as NaN, which 0·∞ makes. The variables that were made first have no
    /// operands to sweep to.</summary>
    public static bool TryBack(ReadOnlySpan<Node<T>> nodes, Span<T> adjoints, int firstOperation)
    {
        // No index that this tape ever gave out lies outside, since there is an adjoint for each node that there is room for; checking
        // costs a third of the sweep. An operand just before the node, as in a long sum, gets its adjoint without a way through memory.
        ref T first = ref MemoryMarshal.GetReference(adjoints);
        ref Node<T> node = ref Unsafe.Add(ref MemoryMarshal.GetReference(nodes), nodes.Length - 1);
        T adjoint = adjoints[^1];
        for (nint before = nodes.Length - 2; before >= firstOperation - 1; before--)
        {
            ref T a = ref Unsafe.Add(ref first, (nint)(uint)node.A), b = ref Unsafe.Add(ref first, (nint)(uint)node.B);
            ref T next = ref Unsafe.Add(ref first, before);
            if (node.B == before)
            {
                a = MultiplyAdd(node.WeightA, adjoint, a);
                next = adjoint = MultiplyAdd(node.WeightB, adjoint, next);
            }
            else if (node.A == before)
            {
                b = MultiplyAdd(node.WeightB, adjoint, b);
                next = adjoint = MultiplyAdd(node.WeightA, adjoint, next);
            }
            else
            {
                b = MultiplyAdd(node.WeightB, adjoint, b);
                a = MultiplyAdd(node.WeightA, adjoint, a);
                adjoint = next;
            }

            node = ref Unsafe.Subtract(ref node, 1);
        }

        return !HasNaN(adjoints[..Math.Min(firstOperation, adjoints.Length)]);
    }

    /// <summary>Only what the output depends on. An infinite adjoint that comes of roots alone leaves 0 where it meets the weight 0: the
    /// sign of the weight, whose own derivatives are not known.</summary>
    public static void WithCare(ReadOnlySpan<Node<T>> nodes, Span<T> adjoints, int firstOperation, HashSet<int>? roots)
    {
        bool[] reached = new bool[nodes.Length], byRoots = new bool[nodes.Length];
        reached[^1] = true;
        for (int i = nodes.Length - 1; i >= firstOperation; i--)
        {
            if (reached[i])
            {
                Pass(i, nodes[i].A, nodes[i].WeightA, adjoints);
                Pass(i, nodes[i].B, nodes[i].WeightB, adjoints);
            }
        }

        void Pass(int from, int to, T weight, Span<T> adjoints)
        {
            T adjoint = adjoints[from];
            if (to == Tape<T>.Nothing)
            {
                return;
            }

            T share = T.IsZero(weight) && byRoots[from] ? Special.Sign(weight) : weight * adjoint;
            bool wasInfinite = Infinite.Is(adjoints[to]);
            if (Infinite.Is(share))
            {
                bool isOfRoots = byRoots[from] || (roots is not null && roots.Contains(from) && !Infinite.Is(adjoint));
                byRoots[to] = isOfRoots && (!wasInfinite || byRoots[to]);
            }

            adjoints[to] += share;
            reached[to] = true;
        }
    }

    private static bool HoldsAdjoint(Type number) => number.IsGenericType
        && (number.GetGenericTypeDefinition() == typeof(Adjoint<>) || Array.Exists(number.GetGenericArguments(), HoldsAdjoint));

    /// <summary>a·b + c, rounded once where the processor can.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T MultiplyAdd(T a, T b, T c) => typeof(T) == typeof(double) ? T.MultiplyAddEstimate(a, b, c) : a * b + c;

    /// <summary>Whatever is NaN, in its value or in what it carries, has passed it on to a variable, or to the node of nothing.</summary>
    private static bool HasNaN(ReadOnlySpan<T> adjoints)
    {
        foreach (T adjoint in adjoints)
        {
            // A number that carries NaN is not equal to itself; a formula, whose value is not known, has to be asked.
            T itself = adjoint;
            if (adjoint != itself || (!typeof(T).IsValueType && T.IsNaN(adjoint)))
            {
                return true;
            }
        }

        return false;
    }
}
