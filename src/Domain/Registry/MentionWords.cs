namespace FactCheck.Domain.Registry;

/// <summary>Which words without a name of their own were seen in a mention.</summary>
[Flags]
internal enum MentionWords
{
    None = 0,
    Ministry = 1,
    Minister = 2,
    Spokesperson = 4,
    Head = 8,
    Deputy = 16,
    Journalist = 32,
    Staff = 64,
    Agency = 128,
    Outlet = 256,
    Body = 512,
    Former = 1024,
    And = 2048,
    Topic = 4096,
}

/// <summary>Words without a name of their own, by the role of their entry.</summary>
internal static class MentionWord
{
    /// <summary>The word of a role that has one; <see cref="MentionWords.And"/> for others.</summary>
    public static MentionWords Of(NameRole role) => role switch
    {
        NameRole.Ministry => MentionWords.Ministry,
        NameRole.Minister => MentionWords.Minister,
        NameRole.Spokesperson => MentionWords.Spokesperson,
        NameRole.Head => MentionWords.Head,
        NameRole.Deputy => MentionWords.Deputy,
        NameRole.Journalist => MentionWords.Journalist,
        NameRole.Staff => MentionWords.Staff,
        NameRole.AgencyWord => MentionWords.Agency,
        NameRole.OutletWord => MentionWords.Outlet,
        NameRole.BodyWord or NameRole.CompanyWord => MentionWords.Body,
        NameRole.Former => MentionWords.Former,
        _ => MentionWords.And,
    };
}
