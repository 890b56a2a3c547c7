using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace FactCheck.Web.Access;

/// <summary>How often somebody may knock: signing in by address, the API by user.</summary>
internal static class RateLimits
{
    private static readonly string[] SignInPaths = ["/account/sign-in", "/set-up"];

    public static void AddRateLimits(this IServiceCollection services, RequestLimits limits) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                TimeSpan wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after) ? after : TimeSpan.FromMinutes(1);
                context.HttpContext.Response.Headers.RetryAfter =
                    ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(http, limits));
        });

    private static RateLimitPartition<string> Partition(HttpContext http, RequestLimits limits)
    {
        PathString path = http.Request.Path;
        if (HttpMethods.IsPost(http.Request.Method) && SignInPaths.Any(p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            return Window("sign-in " + http.Connection.RemoteIpAddress, limits.SignInsPerMinute);
        }

        if (!path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return RateLimitPartition.GetNoLimiter("pages");
        }

        // A caller without a valid token gets its own, smaller share, so that guessing tokens is slow.
        string? user = http.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (user is null)
        {
            return Window("stranger " + http.Connection.RemoteIpAddress, Math.Max(1, limits.ApiCallsPerMinute / 5));
        }

        return path.StartsWithSegments("/api/v1/extract", StringComparison.OrdinalIgnoreCase)
            ? Window("extract " + user, limits.ExtractionsPerMinute)
            : Window("api " + user, limits.ApiCallsPerMinute);
    }

    private static RateLimitPartition<string> Window(string key, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        });
}
