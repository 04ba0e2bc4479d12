using Kith.Web.Commands;

return await Root.RunAsync(args);
