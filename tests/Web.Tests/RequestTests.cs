using System.Reflection;
using FactCheck.Domain.Articles;
using FactCheck.Infrastructure.Database;
using MediatR;
using Xunit;

namespace FactCheck.Web.Tests;

/// <summary>Whatever the pages and the API may ask, exactly one handler answers.</summary>
public sealed class RequestTests
{
    private static readonly Assembly Domain = typeof(SubmitArticle).Assembly;
    private static readonly Assembly Infrastructure = typeof(FactCheckDb).Assembly;

    private static readonly (Type Handler, Type Request)[] Handlers =
    [
        .. from handler in Domain.GetTypes().Concat(Infrastructure.GetTypes())
           where !handler.IsAbstract
           from answered in handler.GetInterfaces()
           where answered.IsGenericType && answered.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
           select (handler, answered.GetGenericArguments()[0]),
    ];

    public static TheoryData<string> Requests => [.. RequestTypes.Select(request => request.Name)];

    private static IEnumerable<Type> RequestTypes => Domain.GetTypes().Where(type =>
        !type.IsAbstract
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)));

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_has_exactly_one_handler(string request) =>
        Assert.Single(Handlers, handler => handler.Request.Name == request);

    [Fact]
    public void Every_handler_answers_a_request_of_Domain() =>
        Assert.All(Handlers, handler => Assert.Same(Domain, handler.Request.Assembly));
}
