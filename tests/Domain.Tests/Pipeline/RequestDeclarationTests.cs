using System.Reflection;
using FactCheck.Domain.Articles;
using FactCheck.Domain.Pipeline;
using FluentValidation;
using MediatR;

namespace FactCheck.Domain.Tests.Pipeline;

/// <summary>What every request must have, whoever writes it.</summary>
public sealed class RequestDeclarationTests
{
    private static readonly string[] QueryVerbs = ["Get", "List", "Search", "Export", "Verify"];

    public static TheoryData<string> Requests => [.. All.Select(type => type.Name)];

    public static TheoryData<string> Commands => [.. All.Where(type => !IsQuery(type)).Select(type => type.Name)];

    public static TheoryData<string> Queries => [.. All.Where(IsQuery).Select(type => type.Name)];

    private static Type[] All { get; } =
    [
        .. typeof(SubmitArticle).Assembly.GetTypes().Where(type => !type.IsAbstract && type.GetInterfaces().Any(IsRequest)),
    ];

    [Fact]
    public void There_are_requests() => Assert.True(All.Length > 20);

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_says_who_may_send_it(string request) => Assert.NotEmpty(AllowedOf(request));

    [Theory]
    [MemberData(nameof(Requests))]
    public void An_administrator_may_send_every_request(string request) =>
        Assert.Contains(Role.Administrator, AllowedOf(request));

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_auditor_may_send_no_command(string command) => Assert.DoesNotContain(Role.Auditor, AllowedOf(command));

    [Theory]
    [MemberData(nameof(Queries))]
    public void An_auditor_may_send_every_query(string query) => Assert.Contains(Role.Auditor, AllowedOf(query));

    [Theory]
    [MemberData(nameof(Requests))]
    public void An_editor_may_do_whatever_a_reviewer_may(string request)
    {
        IReadOnlyList<Role> allowed = AllowedOf(request);
        Assert.True(!allowed.Contains(Role.Reviewer) || allowed.Contains(Role.Editor));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_a_validator(string command) => Assert.Single(
        typeof(SubmitArticle).Assembly.GetTypes(),
        type => type.BaseType == typeof(AbstractValidator<>).MakeGenericType(Find(command)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_one_handler_beside_it(string command)
    {
        Type request = Find(command);
        Type handler = Assert.Single(
            request.Assembly.GetTypes(),
            type => type.GetInterfaces().Any(i => i.IsGenericType
                && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
                && i.GetGenericArguments()[0] == request));
        Assert.Equal($"{request.FullName}Handler", handler.FullName);
    }

    private static IReadOnlyList<Role> AllowedOf(string request) =>
        Find(request).GetCustomAttribute<AllowAttribute>()?.Roles ?? [];

    private static Type Find(string request) => All.Single(type => type.Name == request);

    private static bool IsQuery(Type type) =>
        QueryVerbs.Any(verb => type.Name.StartsWith(verb, StringComparison.Ordinal));

    private static bool IsRequest(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequest<>);
}
