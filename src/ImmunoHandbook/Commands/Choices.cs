using System.CommandLine;
using ImmunoHandbook.Diagnostics;

namespace ImmunoHandbook.Commands;

/// <summary>Options that take one of a few names; a wrong one is told with the name that is nearest.</summary>
internal static class Choices
{
    public static void Limit(Option option, params IReadOnlyList<string> names)
    {
        option.CompletionSources.Add([.. names]);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !names.Contains(t.Value)))
            {
                result.AddError(Fault($"\"{token.Value}\" is no value of {option.Name}", token.Value, names));
            }
        });
    }

    /// <param name="fault">A sentence without its full stop.</param>
    public static string Fault(string fault, string word, IReadOnlyList<string> names)
    {
        // A longer form of a name, such as en-GB for en or eng, is near to it for people, if not letter by letter.
        var nearest = Nearest.To(word, names)
            ?? names.FirstOrDefault(name => name.Length > 1 && word.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return nearest is null ? $"{fault}. Choose from: {string.Join(", ", names)}." : $"{fault}. Did you mean \"{nearest}\"? There are: {string.Join(", ", names)}.";
    }
}
