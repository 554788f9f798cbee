using System.Text;
using DiffKit.Cli.Commands;
using FsCheck;
using FsCheck.Fluent;

namespace DiffKit.Tests.Cli;

public class LineReaderTests
{
    [Fact]
    public void LinesAreThoseBetweenTheNewLinesHoweverTheBytesArrive()
    {
        var text = Gen.Elements('a', 'b', '\n').ArrayOf().Select(c => new string(c));
        var lines = Prop.ForAll(text.Zip(Gen.Choose(1, 5)).ToArbitrary(), given =>
        {
            var (input, chunk) = given;
            string[] expected = input.Split('\n');
            Assert.Equal(expected[^1].Length == 0 ? expected[..^1] : expected, Read(input, chunk, longest: 1000));
        });
        lines.QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheFirstLine() => Assert.Equal(["a", "\uFEFFb"], Read("\uFEFFa\n\uFEFFb", 100, 1000));

    [Fact]
    public void AnOverlongLineIsPassedOverAndTheNextOneRead()
    {
        string huge = new('x', 1 << 20);
        Assert.Equal(["a", null, "b", null], Read($"a\n{huge}\nb\n{huge}", 1 << 12, longest: 1 << 17));
    }

    private static List<string?> Read(string input, int chunk, int longest)
    {
        var reader = new LineReader(new Trickle(Encoding.UTF8.GetBytes(input), chunk), longest, beforeWaiting: () => { });
        var lines = new List<string?>();
        while (reader.TryRead(out var line))
        {
            lines.Add(line.IsTooLong ? null : Encoding.UTF8.GetString(line.Bytes.Span));
        }

        return lines;
    }

    /// <summary>Gives a few bytes at a time, as a pipe may.</summary>
    private sealed class Trickle(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
