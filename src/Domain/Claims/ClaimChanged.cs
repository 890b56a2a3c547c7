using FactCheck.Domain.Articles;
using FactCheck.Domain.Extraction;
using FactCheck.Domain.History;
using FactCheck.Domain.Pipeline;
using FactCheck.Domain.Registry;
using FactCheck.Domain.Sources;
using FactCheck.Domain.Text;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Claims;

/// <summary>What every command on one claim answers.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Version">Its version now.</param>
/// <param name="WorkState">Where the work on it stands now.</param>
/// <param name="Status">Its accepted status now.</param>
public sealed record ClaimChanged(ClaimId Claim, int Version, WorkState WorkState, VerificationStatus Status);
