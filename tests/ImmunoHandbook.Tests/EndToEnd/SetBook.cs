using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Pages;
using Xunit;

namespace ImmunoHandbook.Tests.EndToEnd;

/// <summary>A handbook set in one edition and language, as the program sets it, before it becomes a file.</summary>
internal sealed record SetBook(ResolvedHandbook Handbook, ResolvedLanguage Language, string Edition, PagedDocument Document)
{
    private static readonly Lazy<IReadOnlyList<SetBook>> s_shipped = new(() => All(Repository.Root));
    private static readonly Lazy<IReadOnlyList<SetBook>> s_everything = new(SetEverything);

    /// <summary>The repository's own handbook in every language and every edition that the theme knows.</summary>
    public static IReadOnlyList<SetBook> Shipped => s_shipped.Value;

    /// <summary>A handbook with everything that a chapter can hold, likewise.</summary>
    public static IReadOnlyList<SetBook> WithEverything => s_everything.Value;

    private static IReadOnlyList<SetBook> SetEverything()
    {
        using var handbook = EverythingHandbook.New();
        return All(handbook.Source);
    }

    public static IReadOnlyList<SetBook> All(string folder)
    {
        var findings = new DiagnosticBag();
        var handbook = HandbookLoader.Load(new HandbookFolder(folder), new LoadOptions(), findings);
        Assert.NotNull(handbook);
        var design = Design.Load(handbook, findings);
        Assert.NotNull(design);
        var resolved = new ReferenceResolver(handbook, findings).Resolve();
        var books = resolved.Languages.SelectMany(_ => design.Theme.Pages.Keys, (language, edition) => Set(resolved, language, edition)).ToList();
        Assert.False(findings.HasErrors, string.Join('\n', findings.Sorted()));
        return books;

        SetBook Set(ResolvedHandbook all, ResolvedLanguage language, string edition)
        {
            var book = new BookComposer(all, language, edition, design, findings).Compose();
            Assert.NotNull(book);
            return new SetBook(all, language, edition, BookPaginator.Paginate(book));
        }
    }

    public override string ToString() => $"{Language.Language.Code} {Edition}";
}
