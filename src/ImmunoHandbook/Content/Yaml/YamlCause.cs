namespace ImmunoHandbook.Content.Yaml;

/// <summary>What an author did wrong in a YAML file, in plain words. Line and column count from 1 within the YAML.</summary>
internal sealed record YamlCause(int Line, int Column, string Message, string Hint);
