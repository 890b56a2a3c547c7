using FactCheck.Infrastructure.Tests.Storage;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

// The runner's own entry point, and one more: the process that KillTests kills.
if (args is [SubmitUntilKilled.Switch, string path])
{
    await SubmitUntilKilled.RunAsync(path);
    return 0;
}

return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
    ? await TestPlatformTestFramework.RunAsync(args, FactCheck.Infrastructure.Tests.SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : await ConsoleRunner.Run(args);
