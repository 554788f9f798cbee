using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DiffKit.Tests.Conventions;

/// <summary>The library's sources, compiled once more so that a test can ask which file a name comes from.</summary>
internal static class Sources
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    public static string Library { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "DiffKit"));

    public static CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Files().Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("DiffKit", StringComparison.OrdinalIgnoreCase))
            .Select(p => MetadataReference.CreateFromFile(p));
        return CSharpCompilation.Create(
            "DiffKit",
            trees.Prepend(CSharpSyntaxTree.ParseText(ImplicitUsings, options)),
            platform,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
    }

    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Library, f).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
