using System.Collections.Concurrent;
using System.Text;
using AngleSharp.Dom;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print.Html;
using ImmunoHandbook.Theming;
using ImmunoHandbook.Typesetting.Flow;
using ImmunoHandbook.Typesetting.Pictures;
using ImmunoHandbook.Typesetting.Text;

namespace ImmunoHandbook.Print;

/// <summary>Pictures of print HTML: files of the content folder, and drawings that stand in the HTML itself. Files are read once a book.</summary>
internal sealed class PrintPictures(PictureFiles files, Theme theme, DiagnosticBag findings)
{
    private const string SvgNamespace = "xmlns=\"http://www.w3.org/2000/svg\"";

    private readonly ConcurrentDictionary<(string Path, string Language), Lazy<Picture?>> _files = new();

    /// <summary>Null with a finding where there is nothing to show.</summary>
    public Picture? Read(IElement element, FlowScope scope, SourceLocation at)
    {
        if (element.LocalName == "svg")
        {
            return ReadInline(element, scope, at);
        }

        if (element.GetAttribute("data-qr") is { } address)
        {
            return ReadCode(address, at);
        }

        var path = Uri.UnescapeDataString(element.GetAttribute("src") ?? "");
        return path.Length == 0 ? null
            : _files.GetOrAdd((path, scope.Style.Language), key => new Lazy<Picture?>(
                () => new FileWork("picture", files.PlaceOf(key.Path)).Try(findings, DiagnosticCodes.PictureProblem, PictureFiles.Unusable, () => ReadFile(key.Path, scope)))).Value;
    }

    private VectorPicture? ReadCode(string address, SourceLocation at)
    {
        var code = QrPicture.Of(address, theme.Light["ink"]);
        if (code is null)
        {
            findings.Report(
                DiagnosticCodes.PictureProblem, at, $"An address of {address.Length} characters does not fit into a QR code.",
                "Link to a shorter address: nobody can type this one.");
        }

        return code;
    }

    private Picture? ReadFile(string path, FlowScope scope)
    {
        var name = files.PlaceOf(path);
        return files.Read(path, findings) is { } bytes
            ? Told(PictureReader.IsDrawing(bytes) ? PictureReader.Read(bytes, Path.GetFileName(path), Options(scope)) : files.Pixels(path, bytes), line => new SourceLocation(name, line, line == 0 ? 0 : 1))
            : null;
    }

    private Picture? ReadInline(IElement svg, FlowScope scope, SourceLocation at)
    {
        var markup = svg.OuterHtml;
        if (!markup.Contains("xmlns=", StringComparison.Ordinal))
        {
            markup = markup.Insert("<svg".Length, " " + SvgNamespace);
        }

        return Told(PictureReader.Read(Encoding.UTF8.GetBytes(markup), "drawing", Options(scope)), _ => at);
    }

    private Picture? Told(PictureReading reading, Func<int, SourceLocation> place)
    {
        foreach (var problem in reading.Problems.Where(p => p.IsFatal || !ThemeGaps.LackFonts(findings)))
        {
            var code = problem.IsFatal ? DiagnosticCodes.PictureProblem : DiagnosticCodes.PictureSimplified;
            var at = place(problem.Line);
            findings.Add(new Diagnostic(code, code.Severity, problem.Message, at) { Hint = problem.Hint, FollowsGapIn = at.Path });
        }

        return reading.Picture;
    }

    /// <summary>A drawing is a page of its own: its direction is what it says itself, as in a browser, and not that of the text around it.</summary>
    private PictureReadOptions Options(FlowScope scope) => new()
    {
        TextStyle = scope.Style,
        Shape = ParagraphShaper.Shape,
        CurrentColour = theme.Light["ink"],
        ThemeColour = name => ThemeColours.Names.Contains(name, StringComparer.Ordinal) ? theme.Light[name] : null,
    };
}
