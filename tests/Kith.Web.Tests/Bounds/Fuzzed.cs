using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kith.Casework.Record;
using Kith.Store.Tests;
using Kith.Tests.Site;
using Kith.Web.Tests.Access;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Tests.Bounds;

/// <summary>Makes hostile requests for every endpoint that the site has, out of the endpoints themselves.</summary>
internal sealed class Fuzzed
{
    private readonly IReadOnlyList<(string Method, string Pattern, IReadOnlyList<string> Names)> _targets;
    private readonly IReadOnlyList<Guid> _children;
    private readonly Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>> _forms = [];
    private readonly Lock _changing = new();

    public Fuzzed(TestSite site, IReadOnlyList<Guid> children)
    {
        _children = children;
        _targets =
        [
            .. from endpoint in site.Endpoints()
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
            select (method, endpoint.RoutePattern.RawText!, NamesOf(endpoint)),
        ];
    }

    public int Targets => _targets.Count;

    /// <summary>The nth request: the targets in turn, each time otherwise.</summary>
    public async Task<Attempt> Make(int number, Raw person)
    {
        var r = new Randomly(number);
        var (method, pattern, names) = _targets[number % _targets.Count];
        var path = Fill(r, pattern);
        return method == "POST"
            ? await Post(r, path, pattern, names, person)
            : new Attempt(method, path + Query(r, names), null, Headers(r));
    }

    private static IReadOnlyList<string> NamesOf(RouteEndpoint endpoint) =>
        [
            .. endpoint
                .Metadata.GetMetadata<MethodInfo>()
                ?.GetParameters()
                .Where(parameter => parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(int))
                .Select(parameter => parameter.Name!)
                ?? [],
            "q",
            "page",
            "done",
            "returnUrl",
            "duty",
            "team",
            "stage",
            "months",
            "with",
            "first",
            "second",
        ];

    private string Fill(Randomly r, string pattern)
    {
        var segments = pattern
            .Trim('/')
            .Split('/')
            .Select(segment =>
                segment switch
                {
                    "{child}" => r.Below(4) > 0
                        ? _children[r.Below(_children.Count)].ToString()
                        : Hostile.Escaped(r, Hostile.Text(r)),
                    "{act}" => r.Below(5) > 0
                        ? Acts.All[r.Below(Acts.All.Count)].Name
                        : Hostile.Escaped(r, Hostile.Text(r)),
                    _ when segment.StartsWith("{*", StringComparison.Ordinal) => Hostile.Escaped(r, Hostile.Text(r)),
                    _ => Parts(segment, r),
                }
            );
        return "/" + string.Join('/', segments);
    }

    private static string Parts(string segment, Randomly r)
    {
        var open = segment.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return segment;
        var close = segment.IndexOf('}', StringComparison.Ordinal);
        var value =
            r.Below(3) == 0 ? r.Below(4).ToString(CultureInfo.InvariantCulture) : Hostile.Escaped(r, Hostile.Text(r));
        return segment[..open] + value + segment[(close + 1)..];
    }

    private static string Query(Randomly r, IReadOnlyList<string> names)
    {
        var parts = Enumerable
            .Range(0, r.Below(40) == 0 ? 200 : r.Below(4))
            .Select(_ =>
            {
                var name = r.Below(6) > 0 ? names[r.Below(names.Count)] : Hostile.Escaped(r, Hostile.Text(r));
                return $"{name}={Hostile.Escaped(r, Hostile.Text(r))}";
            })
            .ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private async Task<Attempt> Post(Randomly r, string path, string pattern, IReadOnlyList<string> names, Raw person)
    {
        // Signing out with the token would make everybody after it a stranger.
        var fields = new List<KeyValuePair<string, string>>();
        if (r.Below(8) > 0 && pattern != "/sign-out")
            fields.Add(person.Token);
        var known = await FormOf(path, person);
        fields.AddRange(
            known
                .Where(_ => r.Below(8) > 0)
                .Select(field => new KeyValuePair<string, string>(
                    field.Key,
                    r.Below(3) == 0 ? field.Value : Hostile.Text(r)
                ))
        );
        fields.AddRange(
            Enumerable
                .Range(0, r.Below(30) == 0 ? 2_000 : r.Below(3))
                .Select(_ =>
                    KeyValuePair.Create(
                        r.Below(3) > 0 ? names[r.Below(names.Count)] : Hostile.Text(r),
                        Hostile.Text(r) is var text && text.Length > 1_000 ? text[..1_000] : text
                    )
                )
        );
        var seed = r.Below(int.MaxValue);
        return new Attempt(
            "POST",
            path + (r.Below(6) == 0 ? Query(r, names) : ""),
            () => Body(new Randomly(seed), fields),
            Headers(r)
        );
    }

    private static ByteArrayContent Body(Randomly r, List<KeyValuePair<string, string>> fields)
    {
        var body = r.Below(4) == 0 ? Multipart(r, fields) : Encoded(r, fields);
        if (r.Below(10) == 0)
            body = (body.Type, body.Bytes[..r.Below(body.Bytes.Length + 1)]);
        var content = new ByteArrayContent(body.Bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", body.Type);
        return content;
    }

    private static (string Type, byte[] Bytes) Encoded(Randomly r, List<KeyValuePair<string, string>> fields)
    {
        string[] types =
        [
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=utf-7",
            "application/x-www-form-urlencoded; charset=nothing",
            "application/json",
            "text/plain",
            "*/*; =",
        ];
        var text = string.Join(
            '&',
            fields.Select(field =>
                r.Below(40) == 0
                    ? field.Key + "==%zz&%" + field.Value
                    : $"{Hostile.Written(field.Key)}={Hostile.Written(field.Value)}"
            )
        );
        return (types[r.Below(4) > 0 ? 0 : r.Below(types.Length)], Encoding.UTF8.GetBytes(text));
    }

    private static (string Type, byte[] Bytes) Multipart(Randomly r, List<KeyValuePair<string, string>> fields)
    {
        string[] types =
        [
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"x\"",
            "multipart/form-data",
            "multipart/form-data; boundary=\"",
            $"multipart/form-data; boundary={new string('b', 300)}",
            "multipart/mixed; boundary=x",
        ];
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"--x\r\nContent-Disposition: form-data; name=\"{Hostile.Header(name).Replace('"', '\'')}\"\r\n"
            );
            text.Append(r.Below(20) == 0 ? "Content-Type: text/plain; charset=utf-16\r\n\r\n" : "\r\n");
            text.Append(value).Append("\r\n");
        }
        text.Append(
            CultureInfo.InvariantCulture,
            $"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{Hostile.Header(Hostile.Text(r)).Replace('"', '\'')}\"\r\n"
        );
        text.Append("Content-Type: application/octet-stream\r\n\r\n").Append(Hostile.File(r)).Append("\r\n");
        text.Append(r.Below(6) == 0 ? "" : "--x--\r\n");
        return (types[r.Below(4) > 0 ? 0 : r.Below(types.Length)], Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Headers(Randomly r)
    {
        string[] names =
        [
            "Accept-Language",
            "Accept-Encoding",
            "Accept",
            "Referer",
            "Origin",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Original-URL",
            "RequestVerificationToken",
            "If-Modified-Since",
            "If-None-Match",
            "Range",
            "traceparent",
            "tracestate",
            "baggage",
            "Authorization",
            "User-Agent",
        ];
        return
        [
            .. Enumerable
                .Range(0, r.Below(4) == 0 ? 1 + r.Below(4) : 0)
                .Select(_ => KeyValuePair.Create(names[r.Below(names.Length)], Hostile.Header(Hostile.Text(r)))),
        ];
    }

    // Null where the server had closed the connection, as it does after what was too long: the next attempt asks again.
    private static async Task<HttpResponseMessage?> Page(string path, Raw person)
    {
        try
        {
            return await person.Gets(path);
        }
        catch (HttpRequestException closed) when (closed.InnerException is IOException)
        {
            return null;
        }
    }

    // What the page of the form asks, so that hostile answers get as far as being read as answers.
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> FormOf(string path, Raw person)
    {
        lock (_changing)
        {
            if (_forms.TryGetValue(path, out var known))
                return known;
        }
        IReadOnlyList<KeyValuePair<string, string>> fields = [];
        if (path.Length < 200 && !path.Contains('%', StringComparison.Ordinal))
        {
            using var answer = await Page(path, person);
            if (answer is null)
                return fields;
            if (answer.IsSuccessStatusCode)
            {
                var page = await new HtmlParser().ParseDocumentAsync(
                    await answer.Content.ReadAsStringAsync(TestDatabase.Stop)
                );
                fields = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().FirstOrDefault()
                    is { } form
                    ?
                    [
                        .. FormFields
                            .Of(form)
                            .Values.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)),
                    ]
                    : [];
            }
        }
        lock (_changing)
        {
            if (fields.Count > 0 && _forms.Count < 500)
                _forms[path] = fields;
        }
        return fields;
    }
}

/// <summary>A request that can be sent again.</summary>
/// <param name="Method">How.</param>
/// <param name="Path">Where, as it is sent.</param>
/// <param name="Body">What; null for nothing.</param>
/// <param name="Headers">With which headers.</param>
internal sealed record Attempt(
    string Method,
    string Path,
    Func<HttpContent>? Body,
    IReadOnlyList<KeyValuePair<string, string>> Headers
)
{
    public HttpRequestMessage ToRequest(Uri address)
    {
        var uri = new Uri(
            address.GetLeftPart(UriPartial.Authority) + Path,
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var request = new HttpRequestMessage(new HttpMethod(Method), uri) { Content = Body?.Invoke() };
        foreach (var (name, value) in Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    public override string ToString() => $"{Method} {(Path.Length > 300 ? Path[..300] + "…" : Path)}";
}
