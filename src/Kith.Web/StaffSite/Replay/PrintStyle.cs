namespace Kith.Web.StaffSite.Replay;

/// <summary>How a replay looks away from the site: the page brings its own style, and asks for nothing from anywhere.</summary>
internal static class PrintStyle
{
    public const string Css = """
        body { margin: 2em auto; max-width: 60em; padding: 0 1em; font: 16px/1.4 Arial, sans-serif; color: #0b0c0c; }
        table { width: 100%; margin: 1em 0 2em; border-collapse: collapse; font-size: 14px; }
        caption { padding: .5em 0; text-align: left; font-weight: bold; }
        th, td { padding: .3em .6em .3em 0; border-bottom: 1px solid #b1b4b6; text-align: left; vertical-align: top; }
        th[scope=row] { font-weight: normal; }
        .govuk-table__cell--numeric, .govuk-table__header--numeric { text-align: right; }
        .govuk-inset-text { padding: .5em 1em; border-left: 8px solid #b1b4b6; }
        .kith-quiet { color: #505a5f; font-size: 13px; }
        .kith-nowrap { white-space: nowrap; }
        figure { margin: 1em 0; break-inside: avoid; }
        figcaption, summary { font-weight: bold; }
        svg text { font: 14px Arial, sans-serif; fill: #0b0c0c; stroke: #fff; stroke-width: 4px; paint-order: stroke; }
        .kith-chart__drawing { width: 100%; max-width: 720px; height: auto; }
        .kith-chart__grid { stroke: #b1b4b6; }
        .kith-chart__axis { stroke: #0b0c0c; stroke-width: 1.5; }
        .kith-chart__key { display: flex; flex-wrap: wrap; gap: .3em 1.2em; padding: 0; list-style: none; }
        .kith-ink-0 { stroke: #0f5257; } .kith-ink-0:not([fill]) { fill: #0f5257; }
        .kith-ink-1 { stroke: #b3541e; } .kith-ink-1:not([fill]) { fill: #b3541e; }
        .kith-ink-2 { stroke: #4c2c92; } .kith-ink-2:not([fill]) { fill: #4c2c92; }
        .kith-ink-3 { stroke: #1d70b8; } .kith-ink-3:not([fill]) { fill: #1d70b8; }
        .kith-ink-4 { stroke: #8a2b4c; } .kith-ink-4:not([fill]) { fill: #8a2b4c; }
        .kith-paper { fill: #fff; stroke: none; }
        """;
}
