#:project ../src/DiffKit
#:package CsvHelper
// How fast does CO2 grow? Weekly samples at Mauna Loa from 1958 to 2001, some weeks missing. A week's slope is mostly the season, which
// plants make; over the mean of each year the season averages out, and the slope of the means is the growth.
using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using DiffKit;

const int MostOfTheWeeks = 30;

(int Year, double Level)[] years =
[
    .. Weeks().GroupBy(w => w.Date.Year, w => w.Level)
        .Where(year => year.Count() >= MostOfTheWeeks)
        .Select(year => (year.Key, year.Average())),
];
var calendar = Axis.Coordinates([.. years.Select(y => (double)y.Year)]);
double[] growth = ArrayGradient.Of([.. years.Select(y => y.Level)], calendar, edgeOrder: 2);

Console.WriteLine("year   level [ppm]   growth [ppm per year]");
for (int i = 0; i < years.Length; i++)
{
    if (years[i].Year is 1959 or 2001 || years[i].Year % 10 == 0)
    {
        Console.WriteLine($"{years[i].Year}   {years[i].Level,11:F2}   {growth[i],21:F2}");
    }
}

Console.WriteLine($"on average {growth.Average():F2} ppm per year; fastest in {years[Array.IndexOf(growth, growth.Max())].Year}");

static IEnumerable<(DateOnly Date, double Level)> Weeks([CallerFilePath] string here = "")
{
    string file = Path.Combine(Path.GetDirectoryName(here)!, "data", "co2.csv");
    using var csv = CsvReader.Create(File.OpenRead(file));
    while (csv.Read())
    {
        if (csv.GetString("co2") is { Length: > 0 } level)
        {
            var date = DateOnly.ParseExact(csv.GetString("date"), "yyyyMMdd", CultureInfo.InvariantCulture);
            yield return (date, double.Parse(level, CultureInfo.InvariantCulture));
        }
    }
}
