using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Markup.CrossReferences;

/// <summary>What a link within the handbook was bound to: a chapter, or a heading in it.</summary>
internal sealed record ChapterTarget(string Slug, string? Id);

/// <summary>Picture of the content folder that an image was bound to.</summary>
internal sealed record ImageTarget(string Path);

/// <summary>Bindings kept on the parsed link, so that rendering only looks them up.</summary>
internal static class LinkBinding
{
    private static readonly object s_key = new();

    public static void Bind(this LinkInline link, object target) => link.SetData(s_key, target);

    public static T? BoundTo<T>(this LinkInline link)
        where T : class => link.GetData(s_key) as T;

    /// <summary>Takes the address away from a link that must not lead anywhere; its text stays.</summary>
    public static void Neutralise(this LinkInline link) => link.Url = null;
}
