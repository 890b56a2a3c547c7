using System.CommandLine;
using FactCheck.Evaluation;

return await EvaluationCommand.Create().Parse(args).InvokeAsync();
