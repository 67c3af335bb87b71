using ImmunoHandbook.Diagnostics;
using ImmunoHandbook.Serving;
using Xunit;

namespace ImmunoHandbook.Tests.Serving;

[Collection("console")]
public sealed class PreviewGuardTests
{
    [Fact]
    public void A_build_that_dies_is_told_in_one_line_and_the_preview_lives()
    {
        using var errors = new StringWriter();
        var before = Console.Error;
        Console.SetError(errors);
        try
        {
            Preview.Guarded(() => throw new AggregateException(new FileWorkException(new FileWork("print", ""), new InvalidOperationException("one\ntwo"))));
        }
        finally
        {
            Console.SetError(before);
        }

        Assert.Equal("error HB0002: The program failed (print): InvalidOperationException: one two", errors.ToString().TrimEnd());
    }
}
