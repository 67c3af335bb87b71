using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using ImmunoHandbook.Commands;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Reports;
using Xunit;

namespace ImmunoHandbook.Tests.Fuzz;

/// <summary>
/// Damaged handbooks, built. Whatever the damage, the program answers with findings: no fault of its own, no endless work, no
/// report that its reader refuses, and the last good output stays. <c>HANDBOOK_FUZZ_RUNS</c> and <c>HANDBOOK_FUZZ_SEED</c> say
/// how many runs and from which seed on; a failure names the seed that repeats it.
/// </summary>
public sealed class DamageTests
{
    private const int UsualRuns = 60;

    /// <summary>A run takes a second or two. This is no measure of speed: who is here after so long does not come back.</summary>
    private static readonly TimeSpan s_hanging = TimeSpan.FromMinutes(2);

    private static int Runs => Given("HANDBOOK_FUZZ_RUNS", UsualRuns);

    private static int FirstSeed => Given("HANDBOOK_FUZZ_SEED", 1);

    [Fact]
    public async Task A_damaged_handbook_is_answered_with_findings()
    {
        var workers = Math.Max(1, Environment.ProcessorCount / 2);
        var failures = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(() => Work(worker, workers))));
        var all = failures.SelectMany(f => f).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static List<string> Work(int worker, int workers)
    {
        using var fuzz = new FuzzHandbook();
        var sound = fuzz.Handbook.BuildUntil(CancellationToken.None);
        var failures = new List<string>();
        if (sound.Result.ExitCode != ExitCode.Fine)
        {
            return [sound.Messages];
        }

        var good = sound.Tree();
        for (var seed = FirstSeed + worker; seed < FirstSeed + Runs && failures.Count < 5; seed += workers)
        {
            if (Fault(fuzz, seed, good) is { } fault)
            {
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {fault}"));
            }

            good = fuzz.Handbook.Tree();
        }

        return failures;
    }

    private static string? Fault(FuzzHandbook fuzz, int seed, IReadOnlyList<string> good)
    {
        var random = new Random(seed);
        var damaged = Damage(fuzz, random);
        try
        {
            var run = Task.Run(() => fuzz.Handbook.BuildUntil(CancellationToken.None, Request(random)));
            if (!run.Wait(s_hanging, CancellationToken.None))
            {
                return $"does not end: {damaged}";
            }

            return FaultOf(fuzz, good) is { } fault ? $"{fault}: {damaged}" : null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"{fault} in {damaged}";
        }
        finally
        {
            fuzz.Mend();
        }
    }

    private static string Damage(FuzzHandbook fuzz, Random random)
    {
        var mutation = new Mutation(random, fuzz.Contents);
        var paths = Enumerable.Range(0, random.Next(1, 4)).Select(_ => fuzz.Paths[random.Next(fuzz.Paths.Count)]).Distinct().ToList();
        foreach (var path in paths)
        {
            fuzz.Handbook.WithFile(path, mutation.Of(fuzz.Sound(path)));
        }

        return string.Join(", ", paths);
    }

    /// <summary>Mostly checks, and mostly of the pages alone, which are quick; some builds, which write where the damage leaves the handbook sound.</summary>
    private static Func<BuildRequest, BuildRequest> Request(Random random) => random.Next(10) switch
    {
        0 => request => request,
        < 4 => request => request with { CheckOnly = true },
        _ => request => request with { CheckOnly = true, Only = BuildPart.Site },
    };

    private static string? FaultOf(FuzzHandbook fuzz, IReadOnlyList<string> good)
    {
        var result = fuzz.Handbook.Result;
        if (result.ExitCode is not (ExitCode.Fine or ExitCode.Findings))
        {
            return $"exit {result.ExitCode}";
        }

        if (fuzz.Handbook.Findings.FirstOrDefault(f => f.Code.Id is "HB0002" or "HB0003") is { } own)
        {
            return $"{own.Code.Id} {own.Location} {own.Message}";
        }

        return result.ExitCode == ExitCode.Findings && !good.SequenceEqual(fuzz.Handbook.Tree()) ? "the last good output changed" : ReportFault(result.Report);
    }

    private static string? ReportFault(BuildReport report)
    {
        new XmlDocument().LoadXml(Encoding.UTF8.GetString(JunitReport.Write(report)));
        JsonDocument.Parse(JsonReport.Write(report, withStages: true)).Dispose();
        JsonDocument.Parse(SarifReport.Write(report)).Dispose();
        _ = MarkdownReport.Write(report).Length;
        return Printed(writer => ConsoleReport.Write(report, writer, colour: false, quiet: false), isCommand: false)
            ?? Printed(writer => GithubReport.Write(report, writer), isCommand: true);
    }

    /// <summary>A terminal must not be steered by a finding, nor a workflow get a command that is not the report's own.</summary>
    private static string? Printed(Action<TextWriter> write, bool isCommand)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(text);
        var bad = text.ToString().Split('\n').FirstOrDefault(line => line.Any(c => char.IsControl(c) && c != '\t')
            || (line.StartsWith("::", StringComparison.Ordinal) && !(isCommand && line.Split(' ')[0] is "::error" or "::warning" or "::notice")));
        return bad is null ? null : $"a report prints {JsonSerializer.Serialize(bad)}";
    }

    private static int Given(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
