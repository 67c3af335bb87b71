using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.References;

var findings = new DiagnosticBag();
var handbook = HandbookLoader.Load(new HandbookFolder(args[0]), new LoadOptions(), findings);
if (handbook is not null)
{
    var resolved = new ReferenceResolver(handbook, findings).Resolve();
    Console.WriteLine($"{resolved.Languages.Count} languages, {resolved.Languages[0].Chapters.Count} chapters");
}

foreach (var f in findings.Sorted())
{
    Console.WriteLine($"{f.Location}: {f.Severity} {f.Code.Id}: {f.Message}\n    {f.Hint}");
}
