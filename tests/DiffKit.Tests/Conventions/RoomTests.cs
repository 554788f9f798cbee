using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DiffKit.Tests.Conventions;

/// <summary>Who may use whom. An arrow that is not written here is refused, with the file and the name that drew it.</summary>
public class RoomTests
{
    private const string FrontDoor = "";

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Results"] = [],
        ["Rules"] = [],
        ["Numbers"] = ["Rules"],
        ["Expressions"] = ["Numbers", "Rules"],
        ["Text"] = ["Expressions", "Rules"],
        ["Functions"] = ["Results"],
        ["Methods/FiniteDifferences"] = ["Functions", "Results"],
        ["Extrapolation"] = ["Results"],
        ["Methods/ComplexStep"] = ["Functions", "Results", "Extrapolation", "Numbers"],
        ["Methods/ForwardMode"] = ["Functions", "Results", "Numbers", "Rules"],
        ["Methods/ReverseMode"] = ["Functions", "Results", "Numbers", "Rules"],
        ["Methods/Symbolic"] = ["Functions", "Results", "Expressions", "Numbers"],
        ["Operators"] = ["Functions", "Results"],
        ["Samples"] = ["Results", "Methods/FiniteDifferences"],
        ["Checking"] = ["Operators", "Functions", "Results"],
    };

    [Fact]
    public void EveryFolderIsARoom() =>
        Assert.All(Sources.Files().Select(Room).Distinct(), room => Assert.True(room == FrontDoor || MayUse.ContainsKey(room), room));

    [Fact]
    public void RoomsUseOnlyTheRoomsThatTheyMay()
    {
        Compilation library = Sources.Compile();
        Assert.Empty(library.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Take(3));
        string[] trespasses = [.. library.SyntaxTrees.Where(t => t.FilePath != "").SelectMany(t => Trespasses(library, t)).Distinct()];
        Assert.True(trespasses.Length == 0, string.Join(Environment.NewLine, trespasses));
    }

    private static IEnumerable<string> Trespasses(Compilation library, SyntaxTree tree)
    {
        string home = Room(tree.FilePath);
        if (home == FrontDoor)
        {
            return [];
        }

        SemanticModel model = library.GetSemanticModel(tree);
        return from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let symbol = model.GetSymbolInfo(name).Symbol
               where symbol is not null and not INamespaceSymbol
               let rooms = symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(d => Room(d.SyntaxTree.FilePath)).Distinct().ToArray()
               where rooms.Length > 0 && !rooms.Any(to => to == home || MayUse[home].Contains(to))
               select $"{Path.GetRelativePath(Sources.Library, tree.FilePath)} uses {symbol.Name} of '{string.Join("', '", rooms)}'.";
    }

    /// <summary>The folder below the library; of Methods, the method's own; "" for the front door.</summary>
    private static string Room(string file)
    {
        string[] parts = Path.GetRelativePath(Sources.Library, file).Split(Path.DirectorySeparatorChar)[..^1];
        return parts is ["Methods", var method, ..] ? $"Methods/{method}" : parts.FirstOrDefault(FrontDoor);
    }
}
