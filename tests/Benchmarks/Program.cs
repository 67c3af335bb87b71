using BenchmarkDotNet.Running;
using Benchmarks;

return args switch
{
    ["generate", var chapters, var words, var folder] => GeneratedHandbook.Write(int.Parse(chapters, System.Globalization.CultureInfo.InvariantCulture), int.Parse(words, System.Globalization.CultureInfo.InvariantCulture), folder),
    ["generate", var chapters, var words, var folder, var languages] => GeneratedHandbook.Write(int.Parse(chapters, System.Globalization.CultureInfo.InvariantCulture), int.Parse(words, System.Globalization.CultureInfo.InvariantCulture), folder, int.Parse(languages, System.Globalization.CultureInfo.InvariantCulture)),
    ["whole", var program, .. var folders] => WholeProgram.Measure(program, folders),
    ["stages", .. var rest] => Stages(rest),
    _ => Usage(),
};

static int Stages(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        generate CHAPTERS WORDS DIR [N]  write a handbook of so many chapters of so many words, in N other languages too
        whole PROGRAM DIR ...          run a published program over handbooks, several times each
        stages                         measure the stages with BenchmarkDotNet
        """);
    return 2;
}
