using System.Collections.Frozen;

namespace NewsCity.Persian;

/// <summary>Words of relative time, folded as <see cref="DatePart"/> folds them.</summary>
internal static class RelativeWords
{
    /// <summary>Days back from today.</summary>
    public static readonly FrozenDictionary<string, int> Days = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["امروز"] = 0,
        ["امشب"] = 0,
        ["دیروز"] = 1,
        ["دیشب"] = 1,
        ["فردا"] = -1,
        ["پریروز"] = 2,
        ["today"] = 0,
        ["yesterday"] = 1,
        ["الیوم"] = 0,
        ["امس"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Length of a unit and how many are meant when no number stands before it («ساعتی پیش», «دقایقی پیش»).</summary>
    public static readonly FrozenDictionary<string, (TimeSpan Length, int Count)> Units = new Dictionary<string, (TimeSpan, int)>(
        StringComparer.Ordinal
    )
    {
        ["ثانیه"] = (TimeSpan.FromSeconds(1), 0),
        ["لحظه"] = (TimeSpan.FromSeconds(1), 1),
        ["لحظاتی"] = (TimeSpan.FromSeconds(1), 1),
        ["لحظهای"] = (TimeSpan.FromSeconds(1), 1),
        ["دقیقه"] = (TimeSpan.FromMinutes(1), 0),
        ["دقیقهای"] = (TimeSpan.FromMinutes(1), 1),
        ["دقایقی"] = (TimeSpan.FromMinutes(1), 5),
        ["ساعت"] = (TimeSpan.FromHours(1), 0),
        ["ساعتی"] = (TimeSpan.FromHours(1), 1),
        ["ساعاتی"] = (TimeSpan.FromHours(1), 2),
        ["روز"] = (TimeSpan.FromDays(1), 0),
        ["روزی"] = (TimeSpan.FromDays(1), 1),
        ["هفته"] = (TimeSpan.FromDays(7), 1),
        ["ماه"] = (TimeSpan.FromDays(30.44), 1),
        ["سال"] = (TimeSpan.FromDays(365.24), 1),
        ["second"] = (TimeSpan.FromSeconds(1), 1),
        ["seconds"] = (TimeSpan.FromSeconds(1), 0),
        ["minute"] = (TimeSpan.FromMinutes(1), 1),
        ["minutes"] = (TimeSpan.FromMinutes(1), 0),
        ["hour"] = (TimeSpan.FromHours(1), 1),
        ["hours"] = (TimeSpan.FromHours(1), 0),
        ["day"] = (TimeSpan.FromDays(1), 1),
        ["days"] = (TimeSpan.FromDays(1), 0),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Past = FrozenSet.Create(StringComparer.Ordinal, "پیش", "قبل", "گذشته", "ago", "منذ", "قبلتر");

    public static readonly FrozenDictionary<string, int> Counts = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["یک"] = 1,
        ["دو"] = 2,
        ["سه"] = 3,
        ["چهار"] = 4,
        ["چند"] = 3,
        ["پنج"] = 5,
        ["شش"] = 6,
        ["هفت"] = 7,
        ["هشت"] = 8,
        ["نه"] = 9,
        ["ده"] = 10,
        ["نیم"] = 1,
        ["an"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
