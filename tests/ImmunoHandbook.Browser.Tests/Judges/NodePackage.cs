using Xunit;

namespace ImmunoHandbook.Browser.Tests.Judges;

/// <summary>A package of npm that is installed for the whole machine; without it a test skips and says so.</summary>
internal static class NodePackage
{
    /// <returns>The package's folder.</returns>
    public static async Task<string> NeedAsync(string name)
    {
        var root = Environment.GetEnvironmentVariable("NODE_PATH") is { Length: > 0 } given
            ? given
            : (await OutsideProgram.RunAsync(OutsideProgram.Need("npm", "npm"), "root", "--global")).Output.Trim();
        return Path.GetDirectoryName(OutsideProgram.NeedFile(Path.Combine(root, name, "package.json"), $"none; npm install --global {name}"))!;
    }

    /// <summary>Runs a script with packages at hand; what it prints.</summary>
    public static async Task<string> RunAsync(string package, string script, params string[] arguments)
    {
        var folder = await NeedAsync(package);
        var answer = await OutsideProgram.RunAsync(OutsideProgram.Need("node", "nodejs"), ["-e", script, "--", Path.GetDirectoryName(folder)!, .. arguments]);
        Assert.True(answer.ExitCode == 0, answer.Errors);
        return answer.Output;
    }
}
