using Fluid.Ast;

namespace Kith.Documents;

/// <summary>Finds what a template says that the model does not have, when it is read and not in somebody's letter.</summary>
/// <param name="model">The names there are.</param>
/// <param name="reader">For whom it is; null where that is not known.</param>
/// <param name="wrong">Told each mistake: the word it is about, and what is wrong with it.</param>
internal sealed class TemplateCheck(Shape.Group model, Audience? reader, Action<string, string> wrong)
{
    private readonly Dictionary<string, Shape> _loops = new(StringComparer.Ordinal);

    internal void Read(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
            Read(statement);
    }

    private void Read(Statement statement)
    {
        switch (statement)
        {
            case TextSpanStatement or CommentStatement:
                return;
            case OutputStatement output:
                Say(output);
                return;
            case IfStatement branch:
                Find(branch.Condition);
                Read(branch.Statements);
                foreach (var other in branch.ElseIfs ?? [])
                {
                    Find(other.Condition);
                    Read(other.Statements);
                }
                Read(branch.Else?.Statements ?? []);
                return;
            case UnlessStatement unless:
                Find(unless.Condition);
                Read(unless.Statements);
                Read(unless.Else?.Statements ?? []);
                return;
            case ForStatement loop:
                Loop(loop);
                return;
            default:
                wrong(
                    NameOf(statement),
                    $"\"{NameOf(statement)}\" is not used in documents. Use if, unless, for and comment."
                );
                return;
        }
    }

    private void Say(OutputStatement output)
    {
        if (output.Filters is { Count: > 0 } filters)
            wrong(
                filters[0].Name,
                $"\"{filters[0].Name}\": documents use no filters. What is inserted comes ready to be read."
            );
        if (output.Expression is MemberExpression said && Find(said) is { } found and not Shape.One)
            wrong(
                NameOf(said),
                $"\"{NameOf(said)}\" is no text{(found is Shape.Many ? ", but a list: go through it with for" : $". It has {Known(found)}")}."
            );
        else
            Find(output.Expression);
    }

    private void Loop(ForStatement loop)
    {
        if (loop.Range is not null || Find(loop.Source) is not Shape.Many many)
        {
            wrong(loop.Identifier, $"\"for {loop.Identifier}\" has to go through a list.");
            return;
        }
        if (model.Names.ContainsKey(loop.Identifier) || !_loops.TryAdd(loop.Identifier, many.Each))
        {
            wrong(loop.Identifier, $"\"{loop.Identifier}\" is the name of something else. Choose another.");
            return;
        }
        Read(loop.Statements);
        _loops.Remove(loop.Identifier);
        Read(loop.Else?.Statements ?? []);
    }

    private Shape? Find(Expression? expression)
    {
        switch (expression)
        {
            case LiteralExpression:
                return new Shape.One();
            case BinaryExpression both:
                Find(both.Left);
                Find(both.Right);
                return new Shape.One();
            case MemberExpression member:
                return Find(member);
            case FilterExpression filter:
                wrong(
                    filter.Name,
                    $"\"{filter.Name}\": documents use no filters. What is inserted comes ready to be read."
                );
                return null;
            default:
                wrong("", "This is not used in documents. Use a name, a text in quotes, or two of them compared.");
                return null;
        }
    }

    private Shape? Find(MemberExpression member)
    {
        Shape at = model;
        foreach (var (index, segment) in member.Segments.Index())
        {
            var name = (segment as IdentifierSegment)?.Identifier ?? "";
            if (index == 0 && _loops.TryGetValue(name, out var row))
                at = row;
            else if (at is Shape.Group group && group.Names.TryGetValue(name, out var next))
            {
                if (group.OnlyFor(name) is { } only && reader is { } other && other != only)
                    wrong(
                        NameOf(member),
                        $"\"{NameOf(member)}\" is told to {NameOf(only)} alone, and this paper is for {NameOf(other)}. Take it out."
                    );
                at = next;
            }
            else
            {
                wrong(NameOf(member), $"There is nothing called \"{NameOf(member)}\". Known here: {Known(at)}.");
                return null;
            }
        }
        return at;
    }

    private string Known(Shape at) =>
        at is Shape.Group group
            ? string.Join(
                ", ",
                group
                    .Offered(reader)
                    .Concat(ReferenceEquals(at, model) ? _loops.Keys : [])
                    .Order(StringComparer.Ordinal)
            )
            : "nothing";

    private static string NameOf(Audience reader) =>
        reader switch
        {
            Audience.Parent => "a parent",
            Audience.Child => "the child",
            _ => "whoever referred",
        };

    private static string NameOf(MemberExpression member) =>
        string.Join('.', member.Segments.Select(segment => (segment as IdentifierSegment)?.Identifier ?? "[]"));

    private static string NameOf(Statement statement) =>
        statement.GetType().Name.Replace("Statement", "", StringComparison.Ordinal).ToLowerInvariant();
}
