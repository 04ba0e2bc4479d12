using Kith.Casework.DisabledRegister;
using Kith.Casework.Record;
using Kith.Documents;

namespace Kith.Casework.Papers;

// What the register of disabled children holds of the child, as the family's letter says it.
internal sealed partial class PaperModels
{
    private PaperModel.OfRegister? Register(Document document)
    {
        if (!document.Needs.Contains(PaperMade.DisabledRegister) || Registered.Of(record) is not { } registered)
            return null;
        var person = record.State.Person;
        const string act = "register-child";
        var words = practice.Forms.For(act).Find("disabilities")!.Options;
        return new(
            Plain.Day(registered.Since.On),
            Typed("register.asked-by", "Who asked for it", registered.Fact.Who),
            person.BornOn is { } born ? Plain.Day(born) : null,
            [
                .. (person.Registered?.Disabilities ?? []).Select(code => new Said(
                    words.FirstOrDefault(option => option.Value == code)?.Label ?? code
                )),
            ],
            Typed("register.school", "The school", person.Described?.School),
            registered.Fact.News == true
        );
    }
}
