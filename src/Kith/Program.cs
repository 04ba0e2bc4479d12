using Kith.Commands;

return await Root.RunAsync(args);
