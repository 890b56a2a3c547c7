namespace FactCheck.Domain.Registry;

/// <summary>Kinds of sources that a word can stand for.</summary>
[Flags]
internal enum DescribedKinds
{
    None = 0,
    Agency = 1,
    Outlet = 2,
    Company = 4,
    Organisation = 8,
    Ministry = 16,
}

/// <summary>What a person does, as a word says it.</summary>
[Flags]
internal enum MentionFunctions
{
    None = 0,
    Spokesperson = 1,
    Minister = 2,
    Head = 4,
    Holder = 8,
    Staff = 16,
}

/// <summary>
/// What a mention without a name says of the source that it stands for: "the agency", "the defence ministry", "the
/// spokesman", a family name that is not enough by itself.
/// </summary>
internal readonly record struct MentionDescription
{
    /// <summary>The kinds that the words stand for first of all.</summary>
    public DescribedKinds Kinds { get; init; }

    /// <summary>Index of the office, ministry or portfolio that is named without a country; -1 for none.</summary>
    public int Office { get; init; }

    /// <summary>Index of the country that is named beside it; -1 for none.</summary>
    public int Country { get; init; }

    /// <summary>Index of the registered person whose family name alone stands there; -1 for none.</summary>
    public int Person { get; init; }

    /// <summary>Index of the source whose shared or ordinary name stands there; -1 for none.</summary>
    public int Weak { get; init; }

    /// <summary>What the person does who is meant.</summary>
    public MentionFunctions Functions { get; init; }

    /// <summary>Whether words stand there that no table knows ("the iPhone maker").</summary>
    public bool HasUnknown { get; init; }

    /// <summary>Whether the words describe anything.</summary>
    public bool Exists => Kinds != DescribedKinds.None || Office >= 0 || Person >= 0 || Weak >= 0 || Functions != MentionFunctions.None;

    /// <summary>Whether a person is meant.</summary>
    public bool IsPerson => Person >= 0 || (Functions != MentionFunctions.None && Kinds == DescribedKinds.None);

    /// <summary>Reads the words of a mention.</summary>
    /// <param name="elements">What its words are.</param>
    /// <param name="words">The words.</param>
    public static MentionDescription Read(ReadOnlySpan<NameElement> elements, ReadOnlySpan<NameWord> words)
    {
        var kinds = DescribedKinds.None;
        var functions = MentionFunctions.None;
        (int office, int country, int person, int weak) = (-1, -1, -1, -1);
        (bool indefinite, bool unknown, bool ministry, bool topic, bool staff) = (false, false, false, false, false);
        for (int i = 0; i < elements.Length; i++)
        {
            NameEntry entry = elements[i].Entry;
            switch (entry.Role)
            {
                case NameRole.Unknown:
                    WordMarks marks = words[elements[i].First].Marks;
                    if ((marks & WordMarks.Cased) == 0 || (marks & WordMarks.Capital) != 0)
                    {
                        return None;
                    }

                    unknown = true;
                    break;
                case NameRole.Of or NameRole.In when unknown:
                    return None;
                case NameRole.Person when person < 0 && (entry.Terms & NameTerms.Weak) != 0:
                    person = entry.Value;
                    break;
                case NameRole.Source when weak < 0 && (entry.Terms & NameTerms.Weak) != 0:
                    weak = entry.Value;
                    break;
                case NameRole.Person or NameRole.Source or NameRole.And or NameRole.Former:
                    return None;
                case NameRole.Country or NameRole.Capital or NameRole.Adjective:
                    if (country >= 0 && country != entry.Value)
                    {
                        return None;
                    }

                    country = entry.Value;
                    break;
                case NameRole.Office or NameRole.OfficeHolder or NameRole.Topic:
                    if (office >= 0 && office != entry.Value)
                    {
                        return None;
                    }

                    office = entry.Value;
                    topic |= entry.Role == NameRole.Topic;
                    functions |= entry.Role == NameRole.OfficeHolder ? MentionFunctions.Holder : MentionFunctions.None;
                    break;
                case NameRole.Ministry or NameRole.Minister:
                    ministry = true;
                    functions |= entry.Role == NameRole.Minister ? MentionFunctions.Minister : MentionFunctions.None;
                    break;
                case NameRole.Official:
                    staff |= i == elements.Length - 1;
                    break;
                default:
                    staff |= entry.Role == NameRole.Staff;
                    indefinite |= entry.Role == NameRole.Indefinite;
                    kinds |= KindsOf(entry.Role);
                    functions |= FunctionsOf(entry.Role);
                    break;
            }
        }

        kinds |= ministry && !topic && (functions & MentionFunctions.Minister) == 0 ? DescribedKinds.Ministry : DescribedKinds.None;
        bool bareTopic = topic && !ministry;
        bool somebody = staff && (kinds != DescribedKinds.None || office >= 0);
        bool bare = elements.Length == 1 && (words[0].Marks & (WordMarks.Arabic | WordMarks.Definite)) == WordMarks.Arabic;
        if (bareTopic || somebody || bare || (indefinite && (functions & MentionFunctions.Spokesperson) == 0) || (ministry && office >= 0 && !topic))
        {
            return None;
        }

        return new MentionDescription
        {
            Kinds = kinds,
            Office = office,
            Country = country,
            Person = person,
            Weak = weak,
            Functions = functions | (staff ? MentionFunctions.Staff : MentionFunctions.None),
            HasUnknown = unknown,
        };
    }

    /// <summary>Says nothing.</summary>
    public static MentionDescription None { get; } = new() { Office = -1, Country = -1, Person = -1, Weak = -1 };

    private static DescribedKinds KindsOf(NameRole role) => role switch
    {
        NameRole.AgencyWord => DescribedKinds.Agency,
        NameRole.OutletWord => DescribedKinds.Outlet,
        NameRole.CompanyWord => DescribedKinds.Company,
        NameRole.BodyWord => DescribedKinds.Organisation,
        _ => DescribedKinds.None,
    };

    private static MentionFunctions FunctionsOf(NameRole role) => role switch
    {
        NameRole.Spokesperson => MentionFunctions.Spokesperson,
        NameRole.Head => MentionFunctions.Head,
        _ => MentionFunctions.None,
    };
}
