using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DiffKit.Tests.Text;

/// <summary>Compiles and runs C# source.</summary>
internal static class CSharp
{
    /// <summary>The value of the static method F that the source declares.</summary>
    public static double Run(string method, params double[] arguments) => Value(Compiled([method]).GetMethod("F")!, arguments);

    /// <summary>The values of the static methods F0, F1 ... that the sources declare, compiled at once.</summary>
    public static double[] RunEach(string[] methods, double[] arguments)
    {
        Type compiled = Compiled(methods);
        return [.. methods.Select((_, i) => Value(compiled.GetMethod($"F{i}")!, arguments))];
    }

    private static double Value(MethodInfo method, double[] arguments) => (double)method.Invoke(null, arguments.Cast<object>().ToArray())!;

    private static Type Compiled(string[] methods)
    {
        string source = $"using System; public static class Printed {{ {string.Concat(methods.Select(method => "public " + method))} }}";
        IEnumerable<MetadataReference> references = AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && a.Location.Length > 0)
            .Select(a => MetadataReference.CreateFromFile(a.Location));
        var compilation = CSharpCompilation.Create(
            Guid.NewGuid().ToString(), [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics) + source);
        return Assembly.Load(stream.ToArray()).GetType("Printed")!;
    }
}
