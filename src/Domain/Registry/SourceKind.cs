namespace FactCheck.Domain.Registry;

/// <summary>What kind of entity a source is.</summary>
public enum SourceKind
{
    /// <summary>News agency.</summary>
    Agency,

    /// <summary>Newspaper, broadcaster or online outlet.</summary>
    Outlet,

    /// <summary>A state or its government.</summary>
    Government,

    /// <summary>A ministry.</summary>
    Ministry,

    /// <summary>Another office of a state: presidency, parliament, court, police, central bank.</summary>
    Office,

    /// <summary>Company.</summary>
    Company,

    /// <summary>International or civil organisation, party, armed group.</summary>
    Organisation,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A group without a register of its own ("Russian news agencies").</summary>
    Group,

    /// <summary>A source that the text does not name.</summary>
    Unnamed,
}
