using System.Buffers;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace ImmunoHandbook.Links.Online;

/// <summary>Asks once and reads no more than it must. Never throws for what a network or a server does.</summary>
internal sealed class Exchange(HttpClient client, CertificateRegister certificates, TimeSpan timeout, TimeProvider clock)
{
    private const int FirstRead = 32 << 10;

    private const string Agent = "ImmunoHandbook-links/0.1 (checks the links of a handbook)";

    /// <summary>Heads of answers by which walls against robots say that a person has to prove to be one.</summary>
    private static readonly string[] s_walls = ["cf-mitigated", "x-datadome", "x-amzn-waf-action"];

    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<Reply> AskAsync(Question question, CancellationToken stop)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        try
        {
            using var request = RequestFor(question);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var page = question.MostRead > 0 && response.IsSuccessStatusCode && IsHtml(response) ? await ReadAsync(response, question, either.Token) : null;
            return ReplyOf(response, question.Address) with { Page = page };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Reply(0, ReplyFault.Timeout);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or PrivateHostException or UnknownHostException)
        {
            stop.ThrowIfCancellationRequested();
            return ReplyTo(fault, question.Address);
        }
    }

    private static HttpRequestMessage RequestFor(Question question)
    {
        var request = new HttpRequestMessage(question.Wanted == Wanted.Head ? HttpMethod.Head : HttpMethod.Get, question.Address);
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
        IsRobotsWall = s_walls.Any(response.Headers.Contains),
        SetsCookie = response.Headers.Contains("Set-Cookie"),
        EntityTag = response.Headers.ETag?.ToString(),
        LastModified = response.Content.Headers.LastModified?.ToString("r", System.Globalization.CultureInfo.InvariantCulture),
    };

    private TimeSpan? WaitOf(RetryConditionHeaderValue? retry) =>
        retry?.Delta ?? (retry?.Date is { } date ? Max(date - clock.GetUtcNow(), TimeSpan.Zero) : null);

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static bool IsHtml(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() is "text/html" or "application/xhtml+xml";

    /// <summary>What came before the connection broke off is used as well.</summary>
    private static async Task<PageExcerpt> ReadAsync(HttpResponseMessage response, Question question, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstRead, question.MostRead));
        var (length, isWhole) = (0, false);
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(stop);
            while (length < question.MostRead && !isWhole)
            {
                buffer = length < buffer.Length ? buffer : Grown(buffer);
                var read = await stream.ReadAsync(buffer.AsMemory(length, Math.Min(buffer.Length, question.MostRead) - length), stop);
                isWhole = read == 0;
                length += read;
            }
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or HttpRequestException)
        {
            isWhole = false;
        }

        var page = PageExcerpt.Of(PageText.AsUtf8(buffer.AsSpan(0, length), response.Content.Headers.ContentType?.CharSet), isWhole && question.Wanted == Wanted.Places);
        ArrayPool<byte>.Shared.Return(buffer);
        return page;
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private Reply ReplyTo(Exception fault, Uri asked)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PrivateHostException:
                    return new Reply(0, ReplyFault.Private);
                case UnknownHostException unknown:
                    return new Reply(0, unknown.IsFinal ? ReplyFault.UnknownHost : ReplyFault.NameServer);
                case AuthenticationException or HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }:
                    return certificates.Find(asked.IdnHost) is { } refused
                        ? new Reply(0, refused.Fault) { CertificateReason = refused.Reason }
                        : new Reply(0, ReplyFault.Handshake);
            }
        }

        return new Reply(0, fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } ? ReplyFault.Refused : ReplyFault.Broken);
    }
}
