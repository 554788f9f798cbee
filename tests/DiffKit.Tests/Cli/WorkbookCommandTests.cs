namespace DiffKit.Tests.Cli;

/// <summary>Slopes of the columns of workbooks.</summary>
public sealed class WorkbookCommandTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void The_first_sheet_is_read_with_dates_in_its_cells() =>
        Assert.Equal(
            "day,h,slope\n2000-02-28,0,0.5\n2000-03-01,1,2.5\n2000-03-02T12:00:00,7,4\n",
            Diffkit.Run("samples", Book(), "--y", "h", "--x", "day").Out);

    [Fact]
    public void Another_sheet_is_found_by_name() =>
        Assert.Equal("y,slope\n1,3\n4,3\n", Diffkit.Run("samples", Book(), "--y", "y", "--sheet", "second & last").Out);

    /// <summary>A compound file of BIFF8 records, as Excel 97 to 2003 wrote them.</summary>
    [Fact]
    public void Old_workbooks_are_read_as_new_ones()
    {
        string path = folder.Path("old.xls");
        OldWorkbook.Write(
            path, "first", [["day", "h"], [new DateTime(2000, 2, 28), 0], [new DateTime(2000, 3, 1), 1], [new DateTime(2000, 3, 2, 12, 0, 0), 7]]);
        Assert.Equal(
            "day,h,slope\n2000-02-28,0,0.5\n2000-03-01,1,2.5\n2000-03-02T12:00:00,7,4\n",
            Diffkit.Run("samples", path, "--y", "h", "--x", "day", "--sheet", "first").Out);
        byte[] whole = File.ReadAllBytes(path);
        File.WriteAllBytes(folder.Path("half.xls"), whole[..(whole.Length / 4)]);
        Refused("half.xls is no workbook that can be read", folder.Path("half.xls"), "--y", "h");
    }

    [Fact]
    public void Blank_rows_are_no_rows_and_cells_without_a_value_are_missing()
    {
        Workbook.Write(folder.Path("gaps.xlsx"), ("s", [["x", "y"], [0, 0], [], [1, null], [2, 4.0]]));
        Assert.StartsWith(
            "row 4 of gaps.xlsx: 'y' is missing", Diffkit.Run("samples", folder.Path("gaps.xlsx"), "--y", "y", "--x", "x").Error, StringComparison.Ordinal);
        Assert.Equal(
            "x,y,slope\n0,0,2\n2,4,2\n", Diffkit.Run("samples", folder.Path("gaps.xlsx"), "--y", "y", "--x", "x", "--missing", "skip").Out);
    }

    [Fact]
    public void What_is_no_workbook_or_half_of_one_is_refused_in_one_line()
    {
        byte[] whole = File.ReadAllBytes(Book());
        File.WriteAllBytes(folder.Path("half.xlsx"), whole[..(whole.Length / 2)]);
        folder.With("text.xls", "x,y\n1,2\n");
        folder.With("empty.xlsx", "");
        foreach (string name in new[] { "half.xlsx", "text.xls", "empty.xlsx" })
        {
            Refused($"{name} is no workbook that can be read", folder.Path(name), "--y", "h");
        }
    }

    [Fact]
    public void So_are_sheets_and_columns_that_are_not_there()
    {
        Refused("there is no sheet 'third' in book.xlsx; there are first, second & last.", Book(), "--y", "h", "--sheet", "third");
        Refused("there is no column 'z' in book.xlsx; there are day, h.", Book(), "--y", "z");
        Refused("--sheet is of workbooks", folder.With("t.csv", "y\n1\n2\n"), "--y", "y", "--sheet", "first");
        Workbook.Write(folder.Path("blank.xlsx"), ("s", []));
        Refused("blank.xlsx is empty", folder.Path("blank.xlsx"), "--y", "h");
    }

    public void Dispose() => folder.Dispose();

    private string Book()
    {
        string path = folder.Path("book.xlsx");
        Workbook.Write(
            path,
            ("first", [["day", "h"], [new DateTime(2000, 2, 28), 0], [new DateTime(2000, 3, 1), 1], [new DateTime(2000, 3, 2, 12, 0, 0), 7]]),
            ("second &amp; last", [["y"], [1], [4]]));
        return path;
    }

    private static void Refused(string said, params string[] arguments)
    {
        var ran = Diffkit.Run(["samples", .. arguments]);
        Assert.Equal((2, ""), (ran.Code, ran.Out));
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Equal(1, ran.Error.Count(c => c == '\n'));
    }
}
