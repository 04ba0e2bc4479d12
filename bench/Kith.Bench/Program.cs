using Kith.Bench;

// Each benchmark prints a ratio against something measured in the same run, and ends with 1 when it is not what we want.
return args switch
{
    ["census", .. var rest] => await CensusBench.Run(rest),
    ["rules", .. var rest] => RulesBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Say which benchmark: census [children ...], rules [records]");
    return 2;
}
