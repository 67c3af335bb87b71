using ImmunoHandbook.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ImmunoHandbook.Content.Yaml;

/// <summary>Where a piece of YAML stands, and where to tell about it.</summary>
/// <param name="FirstLine">Line of the file in which the YAML starts (front matter starts on line 2).</param>
internal sealed record YamlPlace(string Path, int FirstLine, DiagnosticBag Findings)
{
    public SourceLocation Of(YamlNode node) => Of(node.Start);

    public SourceLocation Of(Mark mark) => new(Path, (int)mark.Line + FirstLine - 1, (int)mark.Column);

    public void Report(DiagnosticCode code, YamlNode node, string message, string hint) =>
        Findings.Report(code, Of(node), message, hint);

    /// <summary>The file, or a part of it, is lost to the rest of the handbook.</summary>
    public void ReportGap(DiagnosticCode code, YamlNode node, string message, string hint) =>
        Findings.ReportGap(code, Of(node), message, hint);

    public void ReportGap(DiagnosticCode code, Mark mark, string message, string hint) =>
        Findings.ReportGap(code, Of(mark), message, hint);
}
