// Shows the contract of the interface for systems. Nothing is asked of any other site: no fonts, no proxy, no assistant, no count of visits.
window.Scalar.createApiReference("#app", {
  url: "/api/openapi.json",
  withDefaultFonts: false,
  proxyUrl: "",
  telemetry: false,
  showDeveloperTools: "never",
  agent: { disabled: true },
  mcp: { disabled: true },
});
