using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FactCheck.Web.Localisation;
using Microsoft.Extensions.FileProviders;

namespace FactCheck.Web;

/// <summary>What the pages need, in one place: views, words, the reader's preferences, static files.</summary>
public static class Pages
{
    /// <summary>Registers the pages.</summary>
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // wwwroot is copied beside the executable, so that it is found from whatever folder the program is started.
        string webRoot = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        builder.Environment.WebRootPath = webRoot;
        builder.Environment.WebRootFileProvider = new PhysicalFileProvider(webRoot);

        builder.Services.AddControllersWithViews(options =>
            // A missing value is the business of the request's own validator, which says what is missing.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "factcheck.antiforgery");
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => new Reader(ReaderPreferences.Of(
            services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)));
        builder.Services.AddScoped<UiText>();

        // Arabic and Russian go out as themselves, not as numbered entities.
        builder.Services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    /// <summary>Static files and the reader's language; stands before routing and sign-in.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.Use((context, next) =>
        {
            // Numbers and dates in forms and URLs have one format; what a reader sees is formatted by Reader alone.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            CultureInfo.CurrentUICulture = context.RequestServices.GetRequiredService<Reader>().TextCulture;
            return next(context);
        });
        return app;
    }
}
