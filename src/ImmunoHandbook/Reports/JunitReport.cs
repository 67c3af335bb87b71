using System.Globalization;
using System.Text;
using System.Xml;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Reports;

/// <summary>JUnit XML: one test case a file; errors are failures, warnings stand in its output. Printable text holds nothing that XML 1.0 forbids.</summary>
internal static class JunitReport
{
    public static byte[] Write(BuildReport report)
    {
        using var buffer = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(buffer, settings))
        {
            var files = report.Findings.GroupBy(f => f.Location.Path).ToList();
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "handbook");
            xml.WriteAttributeString("tests", files.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("failures", files.Count(f => f.Any(IsError)).ToString(CultureInfo.InvariantCulture));
            foreach (var file in files)
            {
                WriteFile(xml, file.Key, [.. file]);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void WriteFile(XmlWriter xml, string path, IReadOnlyList<Diagnostic> findings)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", path);
        xml.WriteAttributeString("classname", "handbook");
        foreach (var error in findings.Where(IsError))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", error.Code.Id);
            xml.WriteAttributeString("message", error.Message);
            xml.WriteString($"{error.Location}: {error.Message} {error.Hint}");
            xml.WriteEndElement();
        }

        var others = findings.Where(f => !IsError(f)).ToList();
        if (others.Count > 0)
        {
            xml.WriteElementString("system-out", string.Join('\n', others.Select(f => $"{f.Location}: {f.Code.Id}: {f.Message}")));
        }

        xml.WriteEndElement();
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;
}
