using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiffKit.Cli.Asking;

/// <summary>A request as one JSON object, and its answer as another.</summary>
internal static class Inquiry
{
    /// <summary>A key given twice would be a guess at which was meant.</summary>
    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };

    /// <summary>Numbers round-trip, and those that are none are "NaN", "Infinity" and "-Infinity"; formulas stay readable.</summary>
    private static readonly JsonSerializerOptions Writing = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly Parameter<string> Op = new("op", "what to work out.", json => json.Text());

    /// <summary>Reads, asks, and answers; a request that cannot be answered throws.</summary>
    public static Answer Answer(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, Reading);
        var members = new JsonValue("a request", document.RootElement).Members().ToList();
        var (_, name) = members.Find(m => m.Key == Op.Name);
        if (name.Path is null)
        {
            throw new BadInputException($"the request has no 'op'; there are {Operation.Listed()}.");
        }

        var operation = Operation.Named(Op.Json(name with { Path = Op.Name }));
        return operation.Ask(Read(operation, members));
    }

    public static string Serialize(object answer) => JsonSerializer.Serialize(answer, answer.GetType(), Writing);

    public static string Serialize(Failure failure) => JsonSerializer.Serialize(new { Failure = failure.Message }, Writing);

    /// <summary>Keys that mean nothing here are the caller's own, and pass; those that look like a slip of one that does, do not.</summary>
    private static Request Read(Operation operation, List<(string Key, JsonValue Value)> members)
    {
        var request = new Request();
        foreach (var (key, value) in members)
        {
            if (operation.Parameters.FirstOrDefault(p => p.IsCalled(key)) is { } parameter)
            {
                ReadInto(request, parameter, value);
            }
            else if (key != Op.Name && Spelling.Nearest(key, operation.Parameters.Select(p => p.Name)) is { } meant)
            {
                throw new BadInputException($"unknown key '{key.Shortened()}'; did you mean '{meant}'?");
            }
        }

        return request;
    }

    /// <summary>Null is what many a program writes for what it does not say.</summary>
    private static void ReadInto(Request request, Parameter parameter, JsonValue value)
    {
        if (!(value.IsNull && parameter.IsOptional))
        {
            request.WithRead(parameter, parameter.FromJson(value.Element));
        }
    }
}
