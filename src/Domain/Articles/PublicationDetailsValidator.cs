using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Sources;
using FluentValidation;

namespace FactCheck.Domain.Articles;

/// <summary>The form of a stated publication.</summary>
internal sealed class PublicationDetailsValidator : AbstractValidator<PublicationDetails>
{
    public PublicationDetailsValidator()
    {
        RuleFor(p => p.Outlet).SourceKeyText();
        RuleFor(p => p.Url).WebAddress().Storable(2000);
        RuleFor(p => p.Title).Storable(500);
    }

    /// <summary>Refuses an outlet that is not registered.</summary>
    /// <exception cref="ValidationException">It is not.</exception>
    public static Task CheckOutletAsync(
        ISourceRepository sources, PublicationDetails publication, string property, CancellationToken cancellationToken) =>
        RegisteredKey.CheckAsync(
            sources, publication.OutletKey?.Value, $"{property}.{nameof(publication.Outlet)}", cancellationToken);
}
