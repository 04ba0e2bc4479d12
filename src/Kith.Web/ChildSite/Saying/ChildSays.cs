using Kith.Casework.Record;
using Kith.Web.Components;

namespace Kith.Web.ChildSite.Saying;

/// <summary>What a child says: a face, words, a photo, a sound, or several of them.</summary>
/// <param name="Feels">The face.</param>
/// <param name="Words">The words.</param>
/// <param name="Photo">The photo as the page holds it: which file it is, or why it was not taken.</param>
/// <param name="Sound">The sound in the same way.</param>
public sealed record ChildSays(ChildFeels? Feels, string Words, string Photo, string Sound)
{
    public const string PhotoRow = "photo";
    public const string SoundRow = "sound";

    // What somebody types on a telephone; the record takes more.
    private const int Longest = 8000;

    public static ChildSays Nothing { get; } = new(null, "", "", "");

    /// <summary>The input of a file.</summary>
    public static string Input(string row) => $"files:{row}.file";

    /// <summary>The box that leaves it out again.</summary>
    public static string Without(string row) => $"files:{row}.removed";

    /// <summary>The face as it is posted.</summary>
    public static string Name(ChildFeels feels) => feels.ToString().ToLowerInvariant();

    public static ChildSays Of(IFormCollection form) =>
        new(
            Enum.GetValues<ChildFeels>()
                .Cast<ChildFeels?>()
                .FirstOrDefault(feels => Name(feels!.Value) == form["feels"]),
            form["asked"].ToString().Trim(),
            File(form, PhotoRow),
            File(form, SoundRow)
        );

    /// <summary>What is wrong with it, in the order of the page.</summary>
    public FormErrors Errors(ChildWords words)
    {
        var errors = new FormErrors();
        if (this == Nothing)
            errors.Add("feels", words.Say("say.nothing"));
        if (Words.Length > Longest)
            errors.Add("asked", words.Say("say.long"));
        foreach (var (row, file) in new[] { (PhotoRow, Photo), (SoundRow, Sound) })
            if (file.Length > 0 && StoredFile.Read(file) is null)
                errors.Add(Input(row), words.Say("say.file-refused"));
        return errors;
    }

    /// <summary>What it is as an act. Where the child wrote nothing, it says what they chose or sent instead.</summary>
    public RecordWhatChildAsked Act(ChildWords words)
    {
        var (photo, sound) = (StoredFile.Read(Photo), StoredFile.Read(Sound));
        var instead =
            photo is not null && sound is not null ? words.Say("said.both")
            : photo is not null ? words.Say("said.photo")
            : sound is not null ? words.Say("said.sound")
            : Feels is { } feels ? words.Say($"i-am.{Name(feels)}")
            : "";
        AttachedFile[] files =
        [
            .. photo is null ? Array.Empty<AttachedFile>() : [new(PhotoRow, photo, words.Say("said.photo"))],
            .. sound is null ? Array.Empty<AttachedFile>() : [new(SoundRow, sound, words.Say("said.sound"))],
        ];
        return new RecordWhatChildAsked
        {
            Asked = Words.Length > 0 ? Words : instead,
            Feels = Feels,
            Files = files.Length > 0 ? new Rows<AttachedFile>(files) : null,
        };
    }

    // What stands in the place of a file that could not be taken says so until another is chosen.
    private static string File(IFormCollection form, string row) =>
        form[Without(row)] == "yes" ? "" : form[Input(row)].ToString();
}
