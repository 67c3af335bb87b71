using ImmunoHandbook.Commands;
using ImmunoHandbook.Content;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Print;
using ImmunoHandbook.References;
using ImmunoHandbook.Theming;

var findings = new DiagnosticBag();
var timer = System.Diagnostics.Stopwatch.StartNew();
var handbook = HandbookLoader.Load(new HandbookFolder(args[0]), new LoadOptions(), findings);
if (handbook is not null)
{
    var resolved = new ReferenceResolver(handbook, findings).Resolve();
    Console.WriteLine($"{resolved.Languages.Count} languages, {resolved.Languages[0].Chapters.Count} chapters {timer.ElapsedMilliseconds}");
    var design = Design.Load(handbook, findings)!;
    var books = BookPress.Print(resolved, design, new BuildRequest(args[0], args[1]), findings);
    foreach (var b in books)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(args[1], b.Path))!);
        File.WriteAllBytes(Path.Combine(args[1], b.Path), b.Pdf.ToArray());
        Console.WriteLine($"{b.Path} {b.Pages} pages {b.Pdf.Length} bytes {timer.ElapsedMilliseconds}");
    }
}

foreach (var f in findings.Sorted())
{
    Console.WriteLine($"{f.Location}: {f.Severity} {f.Code.Id}: {f.Message}\n    {f.Hint}");
}
