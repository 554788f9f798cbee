using System.Numerics;

namespace DiffKit;

/// <summary>A generic method <c>T F&lt;T&gt;(T x)</c> at one number type: ordinary C# of one variable.</summary>
public delegate T UnivariateOf<T>(T x) where T : IFloatingPointIeee754<T>;

/// <summary>A generic method <c>T F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c> at one number type: ordinary C#
/// of n variables, one output.</summary>
public delegate T ScalarOf<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;

/// <summary>A generic method <c>T[] F&lt;T&gt;(ReadOnlySpan&lt;T&gt; x)</c> at one number type:
/// ordinary C# of n variables, m outputs.</summary>
public delegate T[] VectorOf<T>(ReadOnlySpan<T> x) where T : IFloatingPointIeee754<T>;
