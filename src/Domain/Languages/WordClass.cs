namespace FactCheck.Domain.Languages;

/// <summary>What a word can be, over all lists of a pack; a word can be several things.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Complementiser = 1UL << 0,
    Question = 1UL << 1,
    Article = 1UL << 2,
    Determiner = 1UL << 3,
    Possessive = 1UL << 4,
    Preposition = 1UL << 5,
    Coordinator = 1UL << 6,
    Subordinator = 1UL << 7,
    Relative = 1UL << 8,
    Auxiliary = 1UL << 9,
    Modal = 1UL << 10,
    Negation = 1UL << 11,
    Connective = 1UL << 12,
    Adverb = 1UL << 13,
    Time = 1UL << 14,
    Verb = 1UL << 15,
    PlaceOpener = 1UL << 16,
    AddresseePreposition = 1UL << 17,
    Spurious = 1UL << 18,
    Be = 1UL << 19,
    Have = 1UL << 20,
    InfinitiveMarker = 1UL << 21,
    Agent = 1UL << 22,
    Reflexive = 1UL << 23,
    ObjectPronoun = 1UL << 24,
    Noun = 1UL << 28,

    /// <summary>Before a number: about, nearly, environ, около.</summary>
    Approximator = 1UL << 26,

    /// <summary>An occasion or place of publication, which is no part of the source: interview, briefing, Twitter.</summary>
    Occasion = 1UL << 27,

    /// <summary>A further word of an expression of several words.</summary>
    InPhrase = 1UL << 25,

    RolePerson = 1UL << 30,
    RoleOrganisation = 1UL << 31,
    RoleDocument = 1UL << 32,
    RoleGroup = 1UL << 33,
    Title = 1UL << 34,

    PronounPersonal = 1UL << 40,
    PronounClitic = 1UL << 41,
    PronounDemonstrative = 1UL << 42,
    PronounIndefinite = 1UL << 43,
    PronounFirst = 1UL << 44,

    CueFinite = 1UL << 50,
    CueParticiple = 1UL << 51,
    CueGerund = 1UL << 52,
    CueInfinitive = 1UL << 53,
    CuePassive = 1UL << 54,
    CuePrepositional = 1UL << 55,
    CueNoun = 1UL << 56,
    Abbreviation = 1UL << 57,

    Role = RolePerson | RoleOrganisation | RoleDocument | RoleGroup,
    Pronoun = PronounPersonal | PronounClitic | PronounDemonstrative | PronounIndefinite,
    AnyCueVerb = CueFinite | CueParticiple | CueGerund | CueInfinitive | CuePassive,
}

/// <summary>Everything that the lists of a pack say of a word.</summary>
internal sealed class WordEntry
{
    /// <summary>What the word alone can be.</summary>
    public WordClass Classes { get; set; }

    /// <summary>Cue verb forms that begin with it, longest first.</summary>
    public VerbForm[] Verbs { get; set; } = [];

    /// <summary>Prepositional cues that begin with it, longest first.</summary>
    public PrepositionalForm[] Prepositional { get; set; } = [];

    /// <summary>Cue nouns that begin with it, longest first.</summary>
    public NounForm[] Nouns { get; set; } = [];

    /// <summary>Whether a cue of any kind begins with it.</summary>
    public bool BeginsCue { get; set; }

    /// <summary>Expressions of several words that begin with it and have a class, longest first.</summary>
    public (string[] Following, WordClass Class)[] Phrases { get; set; } = [];

    /// <summary>Folded letters at the end that are an attached pronoun (Arabic أنه), 0 if none.</summary>
    public int Suffix { get; set; }
}
