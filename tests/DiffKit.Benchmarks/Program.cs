using DiffKit.Benchmarks;
using Spectre.Console;

// Tables are read side by side: wider than a redirected console claims to be.
AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 140);

IBench[] benches =
[
    .. typeof(IBench).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IBench)))
        .Select(type => (IBench)Activator.CreateInstance(type)!)
        .OrderBy(bench => bench.Name, StringComparer.Ordinal),
];

IBench[] chosen = [.. benches.Where(bench => args.Contains(bench.Name))];
foreach (IBench bench in chosen)
{
    AnsiConsole.WriteLine($"{bench.Name}: {bench.About}");
    bench.Run();
}

// A number is no name: it is the size that a bench may take.
string[] unknown = [.. args.Where(arg => !long.TryParse(arg, out _)).Except(chosen.Select(bench => bench.Name))];
if (unknown.Length == 0 && chosen.Length > 0)
{
    return 0;
}

foreach (string name in unknown)
{
    Console.Error.WriteLine($"There is no bench '{name}'.");
}

var list = new Table().AddColumns("name", "about");
foreach (IBench bench in benches)
{
    list.AddRow(Markup.Escape(bench.Name), Markup.Escape(bench.About));
}

AnsiConsole.Write(list);
return unknown.Length == 0 ? 0 : 2;
