using FactCheck.Web.CommandLine;

return await FactCheckCommand.RunAsync(args);
