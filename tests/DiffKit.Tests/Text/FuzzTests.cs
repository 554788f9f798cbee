using DiffKit.Text.Reading;

namespace DiffKit.Tests.Text;

/// <summary>Whatever text is read, it is read or refused with a place: no other exception, no hang.</summary>
public sealed class FuzzTests
{
    private const int Count = 60_000;

    [Fact]
    public void MutatedTextIsReadOrRefused()
    {
        var random = new Random(20240501);
        for (int i = 0; i < Count; i++)
        {
            string text = Mutation.Of(random);
            try
            {
                Parser.Read(text);
            }
            catch (FormulaException error)
            {
                Assert.InRange(error.Position, 0, text.Length);
            }
        }
    }
}
