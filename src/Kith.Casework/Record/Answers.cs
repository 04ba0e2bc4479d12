using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Kith.Casework.Record;

/// <summary>Makes a fact of an act's answers, matched by name.</summary>
/// <typeparam name="TFact">The fact.</typeparam>
internal static class Answers<TFact>
    where TFact : Fact
{
    // Compiled when an act of a kind is first done.
    private static readonly ConcurrentDictionary<Type, Func<Act, int, TFact>> Makers = new();

    /// <summary>The fact. What the act has no answer to is left at its default.</summary>
    internal static TFact Of(Act act, int episode) => Makers.GetOrAdd(act.GetType(), Compile)(act, episode);

    private static Func<Act, int, TFact> Compile(Type type)
    {
        var act = Expression.Parameter(typeof(Act));
        var episode = Expression.Parameter(typeof(int));
        var made = typeof(TFact).GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        var answers = made.GetParameters().Select(detail => Answer(Expression.Convert(act, type), detail));
        return Expression
            .Lambda<Func<Act, int, TFact>>(
                Expression.MemberInit(
                    Expression.New(made, answers),
                    Expression.Bind(typeof(Fact).GetProperty(nameof(Fact.Episode))!, episode),
                    Expression.Bind(
                        typeof(Fact).GetProperty(nameof(Fact.Booking))!,
                        Expression.Property(act, nameof(Act.Booking))
                    ),
                    Expression.Bind(
                        typeof(Fact).GetProperty(nameof(Fact.Minutes))!,
                        Expression.Property(act, nameof(Act.Minutes))
                    ),
                    Expression.Bind(
                        typeof(Fact).GetProperty(nameof(Fact.SaidOfAll))!,
                        Expression.Property(act, nameof(Act.SaidOfAll))
                    )
                ),
                act,
                episode
            )
            .Compile();
    }

    // A value that the fact must have is there by now: the form says that it is needed.
    private static Expression Answer(Expression act, ParameterInfo detail) =>
        act.Type.GetProperty(detail.Name!) is { } answer
            ? Expression.Convert(Expression.Property(act, answer), detail.ParameterType)
            : Expression.Default(detail.ParameterType);
}
