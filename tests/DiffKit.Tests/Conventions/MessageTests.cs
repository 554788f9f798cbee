using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DiffKit.Tests.Conventions;

/// <summary>Bad arguments are met with one line. The platform's own checks of ranges, and a value that is given to the exception beside the
/// message, would add a second.</summary>
public class MessageTests
{
    private const string OutOfRange = nameof(ArgumentOutOfRangeException);

    [Fact]
    public void ValuesOutOfRangeAreNamedInOneLine() => Assert.Empty(Sources.Files().SelectMany(SecondLines));

    private static IEnumerable<string> SecondLines(string file)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        IEnumerable<SyntaxNode> made = root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
            .Where(made => made.Type.ToString() == OutOfRange && made.ArgumentList?.Arguments.Count > 2);
        IEnumerable<SyntaxNode> checks = root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(check => check.Expression.ToString() == OutOfRange);
        return made.Concat(checks).Select(node => $"{Path.GetFileName(file)}: {node}");
    }
}
