using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DiffKit.Functions;

/// <summary>A generic method that came as a delegate at one number type, wanted at others: the method is instantiated again.</summary>
/// <param name="given">The delegate as it came.</param>
/// <param name="number">The number type that it came at.</param>
internal sealed class GenericMethod(Delegate given, Type number)
{
    private readonly Delegate _given = given ?? throw new ArgumentNullException("f");
    private readonly ConcurrentDictionary<Type, Delegate> _made = new();
    private Delegate? _recent;

    /// <summary>The method at another number type.</summary>
    /// <typeparam name="TDelegate">The delegate's type at the number wanted.</typeparam>
    /// <exception cref="NotSupportedException">What came was no generic method.</exception>
    public TDelegate At<TDelegate>(Type wanted) where TDelegate : Delegate =>
        _recent as TDelegate ?? _given as TDelegate ?? Made<TDelegate>(wanted);

    /// <summary>Whether the method can be had at other number types than the one that it came at.</summary>
    public bool IsGeneric { get; } = given is { Method.IsGenericMethod: true } && given.Method.GetGenericArguments()[^1] == number;

    /// <summary>Kept at hand, since the next question is most often the same.</summary>
    private TDelegate Made<TDelegate>(Type wanted) where TDelegate : Delegate
    {
        var made = (TDelegate)_made.GetOrAdd(wanted, static (type, self) => self.Make(type, typeof(TDelegate)), this);
        _recent = made;
        return made;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The calls of Function that take delegates carry RequiresDynamicCode.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The delegate refers to the method, which is kept.")]
    private Delegate Make(Type wanted, Type delegateType)
    {
        if (!IsGeneric)
        {
            throw new NotSupportedException(
                $"This derivative needs f at {Name(wanted)}, but f was written for {Name(number)} alone; "
                + "pass a generic method, T F<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>.");
        }

        Type[] arguments = _given.Method.GetGenericArguments();
        arguments[^1] = wanted;
        MethodInfo method = _given.Method.GetGenericMethodDefinition().MakeGenericMethod(arguments);
        return method.CreateDelegate(delegateType, _given.Target);
    }

    private static string Name(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
}
