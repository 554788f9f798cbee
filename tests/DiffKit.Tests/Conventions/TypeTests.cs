using System.Reflection;
using System.Runtime.CompilerServices;

namespace DiffKit.Tests.Conventions;

/// <summary>What holds of every type of the library.</summary>
public class TypeTests
{
    private static readonly Type[] Types = [.. typeof(ScalarFunction).Assembly.GetTypes().Where(t => !IsGenerated(t))];

    [Fact]
    public void NoStaticFieldCanChange() =>
        Assert.Empty(
            from type in Types
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsLiteral && !field.IsInitOnly && !field.IsDefined(typeof(CompilerGeneratedAttribute))
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void ClassesAreSealedOrMadeForInheritance() =>
        Assert.Empty(Types.Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.Name));

    [Fact]
    public void PublicStructsAreReadonly() =>
        Assert.Empty(
            from type in Types
            where type is { IsValueType: true, IsEnum: false, IsPublic: true } && !type.IsDefined(typeof(IsReadOnlyAttribute))
            select type.Name);

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.Name.Contains('<');
}
