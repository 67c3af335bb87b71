using System.Globalization;

namespace ImmunoHandbook.Links.Online;

/// <summary>What a server's last word means for a reader, and the words for it.</summary>
internal static class AnswerText
{
    /// <param name="isKnownName">A resolver of papers' names knows where this one leads.</param>
    public static OutsideAnswer Of(in Reply reply, OnlineConfig config, bool isKnownName)
    {
        var (verdict, reason) = reply.Fault switch
        {
            ReplyFault.Private => (OutsideVerdict.Dead, "leads into a private network, where no reader gets in"),
            ReplyFault.UnknownHost => (OutsideVerdict.Dead, "is on a host that does not exist"),
            ReplyFault.NameServer => (OutsideVerdict.Unreachable, "is on a host whose name could not be looked up"),
            ReplyFault.Certificate => (OutsideVerdict.Dead, reply.CertificateReason ?? ""),
            ReplyFault.IncompleteChain => (OutsideVerdict.Blocked, reply.CertificateReason ?? ""),
            ReplyFault.Handshake => (OutsideVerdict.Unreachable, "could not agree on an encryption"),
            ReplyFault.Timeout => (OutsideVerdict.Unreachable, "did not answer in time"),
            ReplyFault.Refused => (OutsideVerdict.Unreachable, "is on a server that takes no connections"),
            ReplyFault.Broken => (OutsideVerdict.Unreachable, "broke off its answer"),
            _ => OfStatus(reply, config, isKnownName),
        };
        return new OutsideAnswer(verdict, reason)
        {
            IsUnmet = reply.IsUnmet,
            IsUnchanged = reply.Status == 304,
            Page = reply.Page,
            EntityTag = reply.EntityTag,
            LastModified = reply.LastModified,
        };
    }

    private static (OutsideVerdict Verdict, string Reason) OfStatus(in Reply reply, OnlineConfig config, bool isKnownName)
    {
        var status = reply.Status.ToString(CultureInfo.InvariantCulture);
        return reply.Status switch
        {
            304 => (OutsideVerdict.Alive, "is as it was"),
            _ when isKnownName || config.Accepts(reply.Status) => (OutsideVerdict.Alive, $"answers {status}"),
            404 or 410 => (OutsideVerdict.Dead, $"is not there any more (status {status})"),
            401 or 402 or 403 or 405 or 406 or 429 or 451 or 999 => (OutsideVerdict.Blocked, $"turns programs away (status {status})"),
            _ when reply.IsRobotsWall => (OutsideVerdict.Blocked, $"turns programs away (status {status})"),
            _ => (OutsideVerdict.Unreachable, $"answers with a fault of its own (status {status})"),
        };
    }
}
