using System.Text.Json;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Reports;

/// <summary>A finding of an earlier run, as its JSON report has it.</summary>
internal sealed record EarlierFinding(string Code, string Severity, string Message, string File);

/// <summary>What has come and gone since an earlier run. Lines move with every edit, so they do not count.</summary>
internal sealed record FindingComparison(IReadOnlyList<Diagnostic> New, IReadOnlyList<EarlierFinding> Fixed, IReadOnlyList<Diagnostic> Still)
{
    public static FindingComparison Of(IReadOnlyList<Diagnostic> now, IReadOnlyList<EarlierFinding> before)
    {
        var known = before.Select(f => (f.Code, f.File, f.Message)).ToHashSet();
        var left = now.Select(KeyOf).ToHashSet();
        var parts = now.ToLookup(f => known.Contains(KeyOf(f)));
        return new FindingComparison([.. parts[false]], [.. before.Where(f => !left.Contains((f.Code, f.File, f.Message))).Distinct()], [.. parts[true]]);
    }

    /// <summary>Null where the file is no JSON report of this program.</summary>
    public static IReadOnlyList<EarlierFinding>? Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => new EarlierFinding(Text(f, "code"), Text(f, "severity"), Text(f, "message"), Text(f, "file")))];
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static (string Code, string File, string Message) KeyOf(Diagnostic finding) => (finding.Code.Id, finding.Location.Path, finding.Message);

    private static string Text(JsonElement finding, string name) => finding.GetProperty(name).GetString() ?? "";
}
