namespace Kith.Guidance.Tests.Protocols;

/// <summary>Protocols written in tests.</summary>
internal static class Written
{
    public static ProtocolRequirements Requirements { get; } = ReadRequirements();

    /// <summary>A protocol with a section, and more at the end of the file.</summary>
    public static Protocol With(
        string text,
        string key = "how-we-assess",
        string id = "ours",
        string authority = "Ourtown Council",
        string more = ""
    ) => Read(Yaml(text, key, id, authority, more));

    public static Protocol Read(string yaml)
    {
        var (protocol, errors) = Protocol.Read(KnownWords.All, "ours.yaml", yaml);
        errors.ShouldBeEmpty();
        return protocol!;
    }

    public static string Yaml(
        string text,
        string key = "how-we-assess",
        string id = "ours",
        string authority = "Ourtown Council",
        string more = ""
    ) =>
        $$"""
            protocol: {{id}}
            authority: {{authority}}
            version: "1"
            in_force: { from: 2024-01-01 }
            sections:
              - key: {{key}}
                title: A heading
                text: |
                  {{text.ReplaceLineEndings("\n      ")}}
            {{more}}
            """;

    public static ProtocolReport Checked(this Protocol protocol, params Protocol[] others) =>
        ProtocolCheck.Of(
            protocol,
            Requirements,
            GuidanceLibrary.Load(
                KnownWords.All,
                [
                    .. Shipped.Files.Where(file => !file.Text.Contains("\nprotocol:", StringComparison.Ordinal)),
                    (protocol.Source.File, protocol.Source.Text),
                ]
            ),
            others
        );

    public static IEnumerable<ProtocolFindingKind> Kinds(this ProtocolReport report, string about) =>
        report.Findings.Where(finding => finding.About == about).Select(finding => finding.Kind);

    private static ProtocolRequirements ReadRequirements()
    {
        var (requirements, errors) = ProtocolRequirements.Read(
            "required-sections.yaml",
            Shipped.Text("protocols", "check/required-sections.yaml")
        );
        errors.ShouldBeEmpty();
        return requirements!;
    }
}
