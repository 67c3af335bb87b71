using System.Text;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Tests.Bench;
using ImmunoHandbook.Translation;
using ImmunoHandbook.Translation.Desk;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Geometry;
using ImmunoHandbook.Typesetting.Raster;
using Xunit;

namespace ImmunoHandbook.Tests.Fuzz;

/// <summary>
/// A small handbook with a file of every kind that a pull request can change, in four languages of three scripts and two
/// directions, sound before it is damaged.
/// </summary>
internal sealed class FuzzHandbook : IDisposable
{
    private const string Font = "themes/clear/fonts/AtkinsonHyperlegibleNext-Regular.ttf";

    private static readonly string[] s_translations = ["es", "ar", "uk"];

    private readonly Dictionary<string, byte[]> _sound;

    public FuzzHandbook()
    {
        Fill();
        var findings = new DiagnosticBag();
        foreach (var language in s_translations)
        {
            Translate(language, findings);
        }

        _sound = Directory.EnumerateFiles(Path.Combine(Handbook.Source, "content"), "*", SearchOption.AllDirectories)
            .Append(Path.Combine(Handbook.Source, Font))
            .ToDictionary(file => Path.GetRelativePath(Handbook.Source, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        Paths = [.. _sound.Keys.Order(StringComparer.Ordinal)];
        Exchanges = [.. s_translations.SelectMany(Exported)];
    }

    public HandbookTest Handbook { get; } = new();

    /// <summary>Files that can be damaged.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>What translators get, by file name.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Exchanges { get; }

    public IReadOnlyList<byte[]> Contents => [.. Paths.Select(path => _sound[path])];

    public byte[] Sound(string path) => _sound[path];

    /// <summary>Every file as it was; what was added is deleted.</summary>
    public void Mend()
    {
        Directory.Delete(Path.Combine(Handbook.Source, "content"), recursive: true);
        foreach (var (path, bytes) in _sound)
        {
            Handbook.WithFile(path, bytes);
        }
    }

    public void Dispose() => Handbook.Dispose();

    private void Fill()
    {
        Handbook.Replace("content/handbook.yml", "languages: [en]", "languages: [en, es, ar, uk]");
        foreach (var language in s_translations)
        {
            Handbook.WithFile($"content/{language}/strings.yml", Repository.Read($"content/{language}/strings.yml"));
        }

        var samples = Enumerable.Range(0, 12 * 8 * 3).Select(i => (byte)(i * 37)).ToArray();
        Handbook.WithFile("content/images/dots.png", RasterFile.Of(new RasterPicture(new Size(12, 8), 12, 8, RasterFormat.Rgb, samples, default)))
            .WithFile("content/images/dot.jpg", Convert.FromBase64String("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA="))
            .WithFile("content/images/cell.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 80\"><defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs><rect width=\"80\" height=\"40\" fill=\"url(#g)\"/><g transform=\"translate(10 20)\"><path d=\"M0 0L9 9Q1 2 3 4z\"/><text x=\"5\" y=\"30\" font-size=\"16\">T cell</text></g></svg>")
            .WithFile("content/ar/figures.yml", "cell.svg:\n- {source: T cell, text: خلية}\n")
            .WithFile(Font, File.ReadAllBytes(Path.Combine(Repository.Root, Font)))
            .WithText(
                "\n## When to call {#when}\n\nCall {{ clinic.phone_24h }} **now**[^n]. See [the start](01-emergency.md) or https://example.org/a.\n\n[^n]: A note.\n\n"
                + "- [ ] Pack 10^9^/L\n- [x] Done<br>again\n\n| Sign | Do |\n|--|--|\n| Fever | Call |\n\n::: tip\nDrink.\n:::\n\n::: chart 58/100 \"58 out of 100 people\"\n:::\n\n::: notes 3\n:::\n\n"
                + "![A cell](images/cell.svg)\n\n![Dots](images/dots.png)\n\n![A dot](images/dot.jpg)\n\nTerm\n: What it is.\n\n> [!NOTE]\n> Mind.\n\n```\ncode\n```\n");
    }

    private void Translate(string language, DiagnosticBag findings)
    {
        var desk = TranslationDesk.Open(Handbook.Source, findings)!;
        var translation = desk.In(language, findings)!;
        var exchange = Export.Of(translation, translation.Chapters, new SourceMemory());
        var filled = exchange with { Chapters = [.. exchange.Chapters.Select(c => c with { Units = [.. c.Units.Select(u => u with { Target = u.Source })] })] };
        new Import(desk, translation, "file", findings).Run(filled, new DeskFiles(desk.Folder, findings), new AcceptRequest(UnitState.Draft, UnitOrigin.Human, new DateOnly(2026, 11, 26), ""));
    }

    private IEnumerable<(string Name, byte[] Content)> Exported(string language)
    {
        var desk = TranslationDesk.Open(Handbook.Source, new DiagnosticBag())!;
        var translation = desk.In(language, new DiagnosticBag())!;
        var exchange = Export.Of(translation, translation.Chapters, new SourceMemory());
        Assert.NotEmpty(exchange.Chapters.SelectMany(c => c.Units));
        yield return ($"{language}.xlf", Encoding.UTF8.GetBytes(ImmunoHandbook.Translation.Exchange.XliffFile.Write(exchange)));
        yield return ($"{language}.po", Encoding.UTF8.GetBytes(ImmunoHandbook.Translation.Exchange.PoFile.Write(exchange)));
        yield return ($"{language}.html", Encoding.UTF8.GetBytes(ImmunoHandbook.Translation.Exchange.FormFile.Write(exchange, new ImmunoHandbook.Translation.Exchange.FormWords("A book", "ltr", "ltr"))));
    }
}
