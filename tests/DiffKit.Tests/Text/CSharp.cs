using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DiffKit.Tests.Text;

/// <summary>Compiles and runs C# source.</summary>
internal static class CSharp
{
    /// <summary>The value of the static method F that the source declares.</summary>
    public static double Run(string method, params double[] arguments)
    {
        string source = $"using System; public static class Printed {{ public {method} }}";
        IEnumerable<MetadataReference> references = AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && a.Location.Length > 0)
            .Select(a => MetadataReference.CreateFromFile(a.Location));
        var compilation = CSharpCompilation.Create(
            Guid.NewGuid().ToString(), [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics) + source);
        MethodInfo compiled = Assembly.Load(stream.ToArray()).GetType("Printed")!.GetMethod("F")!;
        return (double)compiled.Invoke(null, arguments.Cast<object>().ToArray())!;
    }
}
