using System.Collections.Frozen;

namespace NewsCity.Reading.Articles.Facts;

/// <summary>
/// Names of months, folded (see <see cref="Words.FoldLetter"/>), without full stop. 1-12 Gregorian; 101-112 Solar Hijri.
/// Sources: Unicode CLDR (months, wide and abbreviated), Persian press usage. One line a language, sorted by its tag.
/// </summary>
internal static class MonthNames
{
    private static readonly (string Language, string Names)[] Table =
    [
        (
            "ar",
            "يناير|كانون الثاني=1 فبراير|شباط=2 مارس|آذار=3 أبريل|ابريل|نيسان=4 مايو|أيار=5 يونيو|حزيران=6 يوليو|تموز=7 أغسطس|آب=8 سبتمبر|أيلول=9 أكتوبر|اكتوبر=10 نوفمبر=11 ديسمبر=12"
        ),
        (
            "cs",
            "ledna|leden=1 února|únor=2 března|březen=3 dubna|duben=4 května|květen=5 června|červen=6 července|červenec=7 srpna|srpen=8 září=9 října|říjen=10 listopadu|listopad=11 prosince|prosinec=12"
        ),
        ("da", "januar=1 februar=2 marts=3 april=4 maj=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 december=12"),
        (
            "de",
            "jänner|jän|januar=1 februar|feb|feber=2 märz|mär|mrz=3 april|apr=4 mai=5 juni|jun=6 juli|jul=7 august|aug=8 september|sep|sept=9 oktober|okt=10 november|nov=11 dezember|dez=12"
        ),
        (
            "en",
            "january|jan=1 february|feb=2 march|mar=3 april|apr=4 may=5 june|jun=6 july|jul=7 august|aug=8 september|sept|sep=9 october|oct=10 november|nov=11 december|dec=12"
        ),
        (
            "es",
            "enero|ene=1 febrero=2 marzo=3 abril|abr=4 mayo=5 junio=6 julio=7 agosto|ago=8 septiembre|setiembre=9 octubre=10 noviembre=11 diciembre|dic=12"
        ),
        ("fa", "ژانویه=1 فوریه=2 مارس=3 آوریل|آپریل=4 مه|می=5 ژوئن|جون=6 ژوئیه|جولای=7 اوت|آگوست=8 سپتامبر=9 اکتبر=10 نوامبر=11 دسامبر=12"),
        (
            "fa-solar",
            "فروردین=101 اردیبهشت=102 خرداد=103 تیر=104 مرداد|امرداد=105 شهریور=106 مهر=107 آبان=108 آذر=109 دی=110 بهمن=111 اسفند=112 حمل=101 ثور=102 جوزا=103 سرطان=104 اسد=105 سنبله=106 میزان=107 عقرب=108 قوس=109 جدی=110 دلو=111 حوت=112"
        ),
        (
            "fa-solar-latin",
            "farvardin=101 ordibehesht=102 khordad=103 tir=104 mordad=105 shahrivar=106 mehr=107 aban=108 azar=109 dey=110 bahman=111 esfand=112"
        ),
        (
            "fi",
            "tammikuuta=1 helmikuuta=2 maaliskuuta=3 huhtikuuta=4 toukokuuta=5 kesäkuuta=6 heinäkuuta=7 elokuuta=8 syyskuuta=9 lokakuuta=10 marraskuuta=11 joulukuuta=12"
        ),
        (
            "fr",
            "janvier|janv=1 février|fevrier|févr|fév=2 mars=3 avril|avr=4 mai=5 juin=6 juillet|juil=7 août|aout=8 septembre=9 octobre=10 novembre=11 décembre|decembre|déc=12"
        ),
        (
            "id",
            "januari=1 februari=2 maret=3 april=4 mei=5 juni=6 juli=7 agustus|agu=8 september=9 oktober=10 november|nop=11 desember|des=12"
        ),
        (
            "it",
            "gennaio|gen=1 febbraio|febb=2 marzo=3 aprile=4 maggio|mag=5 giugno|giu=6 luglio|lug=7 agosto=8 settembre|set=9 ottobre|ott=10 novembre=11 dicembre=12"
        ),
        ("nl", "januari=1 februari=2 maart|mrt=3 april=4 mei=5 juni=6 juli=7 augustus=8 september=9 oktober=10 november=11 december=12"),
        (
            "pl",
            "stycznia|styczeń=1 lutego|luty=2 marca|marzec=3 kwietnia|kwiecień=4 maja=5 czerwca|czerwiec=6 lipca|lipiec=7 sierpnia|sierpień=8 września|wrzesień=9 października|październik=10 listopada=11 grudnia|grudzień=12"
        ),
        (
            "pt",
            "janeiro=1 fevereiro|fev=2 março|marco=3 abril=4 maio=5 junho=6 julho=7 agosto=8 setembro=9 outubro|out=10 novembro=11 dezembro=12"
        ),
        (
            "ru",
            "января|январь=1 февраля|февраль=2 марта|март=3 апреля|апрель=4 мая|май=5 июня|июнь=6 июля|июль=7 августа|август=8 сентября|сентябрь=9 октября|октябрь=10 ноября|ноябрь=11 декабря|декабрь=12"
        ),
        ("sv", "januari=1 februari=2 mars=3 april=4 maj=5 juni=6 juli=7 augusti=8 september=9 oktober=10 november=11 december=12"),
        (
            "tr",
            "ocak|oca=1 şubat|şub=2 mart=3 nisan|nis=4 mayıs=5 haziran|haz=6 temmuz|tem=7 ağustos|ağu=8 eylül|eyl=9 ekim|eki=10 kasım|kas=11 aralık|ara=12"
        ),
        ("uk", "січня=1 лютого=2 березня=3 квітня=4 травня=5 червня=6 липня=7 серпня=8 вересня=9 жовтня=10 листопада=11 грудня=12"),
    ];

    private static readonly FrozenDictionary<string, int> ByName = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>1-12 for a Gregorian month, 101-112 for a Solar Hijri one, 0 for anything else.</summary>
    public static int Find(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[Math.Min(name.Length, 24)];
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Words.FoldLetter(name[i]);
        return ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var month) ? month : 0;
    }

    private static Dictionary<string, int> Read()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, line) in Table)
        {
            var rest = line;
            while (rest.Length > 0)
            {
                var equals = rest.IndexOf('=', StringComparison.Ordinal);
                var end = rest.IndexOf(' ', equals);
                var month = int.Parse(rest[(equals + 1)..(end < 0 ? rest.Length : end)], System.Globalization.CultureInfo.InvariantCulture);
                foreach (var name in rest[..equals].Split('|'))
                    names.TryAdd(string.Concat(name.Trim().Select(Words.FoldLetter)), month);
                rest = end < 0 ? "" : rest[(end + 1)..];
            }
        }
        return names;
    }
}
