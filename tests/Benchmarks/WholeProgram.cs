using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>Runs a published program as its user would, from outside: wall time, processor time and peak memory of the whole process.</summary>
internal static class WholeProgram
{
    private const int Runs = 7;

    public static int Measure(string program, string[] folders)
    {
        Console.WriteLine("handbook                          part   wall min   median   cpu median   peak MB");
        foreach (var folder in folders)
        {
            foreach (var part in new[] { "site", "all" })
            {
                var runs = Enumerable.Range(0, Runs + 1).Select(_ => Once(program, folder, part)).Skip(1).ToList();
                var (wall, cpu, peak) = (Sorted(runs.Select(r => r.Wall)), Sorted(runs.Select(r => r.Cpu)), runs.Max(r => r.PeakMegabytes));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(folder.TrimEnd('/')),-32}  {part,-5}  {wall[0],8:0.000}  {wall[Runs / 2],7:0.000}  {cpu[Runs / 2],11:0.000}  {peak,8:0}"));
            }
        }

        return 0;
    }

    private static (double Wall, double Cpu, double PeakMegabytes) Once(string program, string folder, string part)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "build", "--source", folder, "--output", Path.Combine(folder, "dist"), "--quiet" })
        {
            start.ArgumentList.Add(argument);
        }

        if (part == "site")
        {
            start.ArgumentList.Add("--only");
            start.ArgumentList.Add("site");
        }

        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        long peak = 0;
        var busy = TimeSpan.Zero;
        while (!process.WaitForExit(2))
        {
            try
            {
                process.Refresh();
                (peak, busy) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two calls: what was read last stands.
                break;
            }
        }

        process.WaitForExit();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{folder}: {process.StandardOutput.ReadToEnd()}{process.StandardError.ReadToEnd()}");
        }

        return (clock.Elapsed.TotalSeconds, busy.TotalSeconds, peak / 1048576.0);
    }

    private static double[] Sorted(IEnumerable<double> values) => [.. values.Order()];
}
