using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace ImmunoHandbook.Links.Online;

/// <summary>What is asked of a server.</summary>
/// <param name="WantsBody">GET and read the page; else only its head.</param>
/// <param name="Headers">Of this host alone; a redirect to another does not carry them on.</param>
internal sealed record Question(Uri Address, bool WantsBody, IReadOnlyDictionary<string, string> Headers)
{
    public string? EntityTag { get; init; }

    public string? LastModified { get; init; }
}

/// <summary>Asks once and reads no more than it must. Never throws for what a network or a server does.</summary>
internal sealed class Exchange(HttpClient client, TimeSpan timeout, TimeProvider clock)
{
    /// <summary>After decompression: a small file can unpack to any size.</summary>
    private const int MostRead = 1 << 20;

    private const string Agent = "ImmunoHandbook-links/0.1 (checks the links of a handbook)";

    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<Reply> AskAsync(Question question, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            using var request = RequestFor(question);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var page = question.WantsBody && response.IsSuccessStatusCode && IsHtml(response) ? await ReadAsync(response, limit.Token) : null;
            return ReplyOf(response, question.Address) with { Page = page };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Reply(0, ReplyFault.Timeout);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or PrivateHostException or UnknownHostException)
        {
            stop.ThrowIfCancellationRequested();
            return new Reply(0, FaultOf(fault));
        }
    }

    private static HttpRequestMessage RequestFor(Question question)
    {
        var request = new HttpRequestMessage(question.WantsBody ? HttpMethod.Get : HttpMethod.Head, question.Address);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en,*;q=0.5");
        Add(request, "If-None-Match", question.EntityTag);
        Add(request, "If-Modified-Since", question.EntityTag is null ? question.LastModified : null);
        foreach (var (name, value) in question.Headers)
        {
            Add(request, name, value);
        }

        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private Reply ReplyOf(HttpResponseMessage response, Uri asked) => new((int)response.StatusCode, ReplyFault.None)
    {
        Location = response.Headers.Location is { } to && Uri.TryCreate(asked, to, out var next) ? next : null,
        RetryAfter = WaitOf(response.Headers.RetryAfter),
        IsRobotsWall = response.Headers.Contains("cf-mitigated") || response.Headers.Contains("x-datadome") || response.Headers.Contains("x-amzn-waf-action"),
        EntityTag = response.Headers.ETag?.ToString(),
        LastModified = response.Content.Headers.LastModified?.ToString("r", System.Globalization.CultureInfo.InvariantCulture),
    };

    private TimeSpan? WaitOf(RetryConditionHeaderValue? retry) =>
        retry?.Delta ?? (retry?.Date is { } date ? Max(date - clock.GetUtcNow(), TimeSpan.Zero) : null);

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static bool IsHtml(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>What came before the connection broke off is used as well.</summary>
    private static async Task<PageExcerpt> ReadAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var buffer = new byte[MostRead];
        var length = 0;
        var isWhole = false;
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(stop);
            while (length < buffer.Length && !isWhole)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(length), stop);
                isWhole = read == 0;
                length += read;
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or HttpRequestException)
        {
            isWhole = false;
        }

        return PageExcerpt.Of(buffer.AsSpan(0, length), isWhole);
    }

    private static ReplyFault FaultOf(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PrivateHostException:
                    return ReplyFault.Private;
                case UnknownHostException unknown:
                    return unknown.IsFinal ? ReplyFault.UnknownHost : ReplyFault.NameServer;
                case AuthenticationException:
                    return ReplyFault.Certificate;
            }
        }

        return fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } ? ReplyFault.Refused
            : fault is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } ? ReplyFault.Certificate
            : ReplyFault.Broken;
    }
}
