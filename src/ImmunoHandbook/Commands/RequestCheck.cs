using ImmunoHandbook.Content;
using ImmunoHandbook.Content.Yaml;
using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Output;
using ImmunoHandbook.Theming;

namespace ImmunoHandbook.Commands;

/// <summary>Holds the names on a command line against the handbook, before anything is built: languages, editions, clinic, folders.</summary>
internal sealed class RequestCheck
{
    private readonly HandbookFolder _folder;
    private readonly List<string> _faults = [];
    private BuildRequest _request;

    private RequestCheck(BuildRequest request) => (_request, _folder) = (request, new HandbookFolder(request.Source));

    /// <summary>The request with languages written as the handbook writes them; null where it cannot be meant, which is told.</summary>
    public static BuildRequest? Resolve(BuildRequest request)
    {
        if (SourceFault(request.Source) is { } fault)
        {
            UsageFault.Tell([fault]);
            return null;
        }

        var check = new RequestCheck(request);
        var resolved = check.Resolved();
        if (check._faults.Count == 0)
        {
            return resolved;
        }

        UsageFault.Tell(check._faults);
        return null;
    }

    /// <summary>What is wrong with the folder of a handbook, or null.</summary>
    public static string? SourceFault(string source) =>
        string.IsNullOrWhiteSpace(source) || source.Contains('\0', StringComparison.Ordinal) ? "The handbook's folder needs a name: --source DIR"
        : File.Exists(source) ? $"\"{source}\" is a file. --source names the folder that holds content/."
        : !Directory.Exists(source) ? $"There is no folder \"{source}\". --source names the folder that holds content/."
        : null;

    private BuildRequest Resolved()
    {
        if (!_request.CheckOnly && OutputFault(_request) is { } fault)
        {
            _faults.Add($"{fault} Name another with --output, such as --output dist.");
        }

        CheckTrusted();
        CheckClinic();

        // What is wrong with handbook.yml itself is for the build to tell, and no name can be judged then.
        var unheard = new DiagnosticBag();
        return _folder.ReadText(TrustedSide.Settings, unheard) is { } text && YamlFile.ReadMap(text, unheard) is { } map
            && Side.Guard(map, unheard) is { } guarded && ConfigReader.Read(guarded, unheard) is { } config
            ? Held(config, unheard)
            : _request;
    }

    private static string? OutputFault(BuildRequest request) =>
        OutputPlace.FaultOf(request.Source, request.Output) ?? OutputPlace.TooLong(request.Output) ?? OutputPlace.FileInTheWay(request.Output);

    private BuildRequest Held(HandbookConfig config, DiagnosticBag unheard)
    {
        if (_request.Editions.Count > 0 && ThemeLoader.EditionsOf(config.Theme, new DesignFiles(Side.Folder), unheard) is { Count: > 0 } editions)
        {
            _request = _request with { Editions = Held(_request.Editions, editions, "There is no edition") };
        }

        return _request with { Languages = Held(_request.Languages, config.Languages, "This handbook has no language") };
    }

    /// <summary>Half the world types names in capitals, and there is only one that can be meant.</summary>
    private List<string> Held(IEnumerable<string> asked, IReadOnlyList<string> known, string fault)
    {
        var meant = asked.Select(name => known.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name).Distinct(StringComparer.Ordinal).ToList();
        _faults.AddRange(meant.Where(name => !known.Contains(name)).Select(name => Choices.Fault($"{fault} \"{name}\"", name, known)));
        return meant;
    }

    private TrustedSide Side => _request.SideOf(_folder);

    /// <summary>A folder that cannot guard anything must not look like one that does.</summary>
    private void CheckTrusted()
    {
        if (_request.Trusted is not { } trusted)
        {
            return;
        }

        var unheard = new DiagnosticBag();
        var fault = SourceFault(trusted)?.Replace("--source", "--trusted", StringComparison.Ordinal)
            ?? (Side.Folder is not { } folder || !folder.Exists(TrustedSide.Settings) ? $"\"{trusted}\" holds no handbook: there is no {TrustedSide.Settings} in it. --trusted names the folder that holds content/."
            : folder.ReadText(TrustedSide.Settings, unheard) is not { } text || YamlFile.ReadMap(text, unheard) is null ? $"{TrustedSide.Settings} in \"{trusted}\" cannot be read, so nothing would be guarded. Check that folder first."
            : OutputPlace.LiesIn(trusted, _request.Source) ? $"\"{trusted}\" lies in \"{_request.Source}\", so that the change could bring it along. Put it elsewhere."
            : !_request.CheckOnly ? OutputPlace.FaultOf(trusted, _request.Output) : null);
        if (fault is not null)
        {
            _faults.Add(fault);
        }
    }

    private void CheckClinic()
    {
        if (_request.Clinic is { } clinic && (!LooksLikeName(clinic) || !_folder.Exists($"content/clinics/{clinic}/clinic.yml")))
        {
            _faults.Add(_folder.Folders("content/clinics") is { Count: > 0 } clinics
                ? Choices.Fault($"There is no clinic \"{clinic}\"", clinic, clinics)
                : $"There is no clinic \"{clinic}\": this handbook has no folder content/clinics/.");
        }
    }

    private static bool LooksLikeName(string clinic) => clinic.Length > 0 && clinic.IndexOfAny(['/', '\\', '\0']) < 0 && clinic is not ("." or "..");
}
