using System.Globalization;
using System.Text.RegularExpressions;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Markup.Boxes;
using ImmunoHandbook.Markup.Citations;
using ImmunoHandbook.Markup.Values;
using ImmunoHandbook.References;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImmunoHandbook.Quality;

/// <summary>What a chapter must have, and what must stand beside what.</summary>
internal sealed partial class PartRules(ResolvedChapter chapter, QualityConfig config, FindingSink findings)
{
    private const int FewestPoints = 3;
    private const int MostPoints = 5;

    public void Check()
    {
        var boxes = chapter.Document.Descendants<CustomContainer>().ToList();
        foreach (var box in boxes.Where(b => b.Info is "call-now" or "call-today" && !Inlines(b).OfType<ValueInline>().Any(v => v.Kind != ValueKind.Text)))
        {
            findings.Report(DiagnosticCodes.CallWithoutNumber, chapter.LocationOf(box), "This box says to call and gives no number.", "Add {{ clinic.phone_24h }}.");
        }

        if (config.Parts && chapter.Chapter.FrontMatter.Kind == ChapterKind.Chapter)
        {
            CheckParts(boxes);
        }

        CheckClaims();
        foreach (var side in chapter.Document.Where(b => b is CustomContainer or ListBlock or Table or ParagraphBlock))
        {
            CheckDenominators(side);
        }
    }

    /// <summary>12 out of 100 beside 3 out of 10 is a sum left to the reader.</summary>
    private void CheckDenominators(Block side)
    {
        var text = string.Join(' ', (side is ParagraphBlock p ? [p] : side.Descendants<ParagraphBlock>()).Select(b => Markup.Headings.PlainText.Of(b.Inline)));
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        var wholes = Claim().Matches(text).Select(m => m.Groups["whole"].Value).Distinct(StringComparer.Ordinal).ToList();
        if (wholes.Count > 1)
        {
            findings.Report(
                DiagnosticCodes.MixedDenominators, chapter.LocationOf(side), $"People out of {string.Join(" and out of ", wholes)} are compared here.", "Say all of them out of the same number, best 100.");
        }
    }

    private void CheckParts(List<CustomContainer> boxes)
    {
        var second = chapter.Document.OfType<HeadingBlock>().Skip(1).FirstOrDefault()?.Span.Start ?? int.MaxValue;
        var messages = boxes.Where(b => b.Info == "main").ToList();
        if (messages.Count != 1 || messages[0].Span.Start > second)
        {
            Missing($"A chapter has one main message, before its second heading; this one has {messages.Count}.", "Put the one thing to remember into ::: main at the start.");
        }

        var points = boxes.Find(b => b.Info == "key-points")?.Descendants<ListItemBlock>().Count() ?? 0;
        if (points is < FewestPoints or > MostPoints)
        {
            Missing(string.Create(CultureInfo.InvariantCulture, $"A chapter ends with three to five key points; this one has {points}."), "Say in ::: key-points what the reader should take along.");
        }

        if (!boxes.Exists(b => b.Info == "questions"))
        {
            Missing("A chapter ends with questions to ask; this one has none.", "Add ::: questions with three to five of them.");
        }
    }

    private void Missing(string message, string hint) => findings.Report(DiagnosticCodes.MissingPart, SourceLocation.WholeFile(chapter.Chapter.Text.Path), message, hint);

    /// <summary>A number of people out of others is a claim; its source stands in the same part of the chapter.</summary>
    private void CheckClaims()
    {
        foreach (var part in Parts())
        {
            var isCited = part.Any(b => Inlines(b).OfType<CitationInline>().Any());
            if (isCited)
            {
                continue;
            }

            foreach (var paragraph in part.SelectMany(b => b is ParagraphBlock p ? [p] : b.Descendants<ParagraphBlock>()))
            {
                if (Claim().IsMatch(Markup.Headings.PlainText.Of(paragraph.Inline)))
                {
                    findings.Report(DiagnosticCodes.UncitedClaim, chapter.LocationOf(paragraph), "This says what happened to how many people, and not how we know.", "Add the source, as [@KEY], or take the number away.");
                }
            }
        }
    }

    private static IEnumerable<Inline> Inlines(Block block) =>
        (block is ParagraphBlock alone ? [alone] : block.Descendants().OfType<ParagraphBlock>()).SelectMany(p => InlineWalk.Of(p.Inline));

    /// <summary>Blocks from one heading to the next; boxes that sum up are parts of no section.</summary>
    private IEnumerable<List<Block>> Parts()
    {
        var part = new List<Block>();
        foreach (var block in chapter.Document)
        {
            if (block is HeadingBlock)
            {
                yield return part;
                part = [];
            }
            else if (block is not CustomContainer { Info: "questions" or "tip" })
            {
                part.Add(block);
            }
        }

        yield return part;
    }

    [GeneratedRegex(@"\b\d+(\.\d+)? (out of|de cada|من كل|зі|із|з) (?<whole>\d[\d,.]*\d|\d)")]
    private static partial Regex Claim();
}
