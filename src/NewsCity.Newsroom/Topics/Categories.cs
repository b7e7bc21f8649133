using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>What sources call their own sections, in feeds and on pages. One line a topic.</summary>
internal static class Categories
{
    private static readonly (Topic Topic, string Names)[] Table =
    [
        (
            Topic.Culture,
            "فرهنگ,فرهنگی,فرهنگ و هنر,فرهنگی و هنری,هنر,سینما,ادبیات,کتاب,رسانه,دین,دین و اندیشه,culture,arts,entertainment,قرآن,قرآنی,تجسمی,تئاتر,موسیقی,میراث فرهنگی,حوزه و روحانیت"
        ),
        (
            Topic.Economy,
            "اقتصاد,اقتصادی,بازار,بورس,انرژی,کار,بانک,صنعت,صنعت و تجارت,خودرو,مسکن,business,economy,finance,markets,بورس و بانک,نفت,نفت و انرژی,کشاورزی,راه و مسکن"
        ),
        (Topic.Incidents, "حوادث,حادثه,حوادث و انتظامی,قضایی,accidents,crime,incidents,انتظامی,حقوقی و قضایی,قضائی"),
        (Topic.International, "بین الملل,بین‌الملل,جهان,خارجی,دنیا,خاورمیانه,آمریکا,اروپا,بین المللی,international,world,غرب آسیا"),
        (
            Topic.Politics,
            "سیاست,سیاسی,مجلس,دولت,سیاست خارجی,دفاعی,سیاسی و دفاعی,politics,iran politics,پارلمانی,احزاب,دولت و مجلس,امنیتی دفاعی,نظامی"
        ),
        (
            Topic.Science,
            "علم,علمی,دانش,فناوری,علم و فناوری,دانشگاه,علمی و دانشگاهی,علمی دانشگاهی,it,science,technology,tech,ارتباطات,ارتباطات و فناوری,فضای مجازی,پژوهش,علم و دانش"
        ),
        (
            Topic.Society,
            "جامعه,اجتماعی,سلامت,آموزش,محیط زیست,زنان,شهری,بهداشت,society,health,environment,education,آموزش و پرورش,رفاه,شهر,خانواده"
        ),
        (Topic.Sport, "ورزش,ورزشی,فوتبال,کشتی,والیبال,جام جهانی,sport,sports,football,ورزش ایران,ورزش جهان,ورزش بانوان"),
    ];

    private static readonly Dictionary<ulong, Topic> ByName = Read();

    /// <summary>The topic that a source's category names; null for an unknown one.</summary>
    public static Topic? Of(string category) => OfKey(Key(category));

    /// <summary>As <see cref="Of"/>, by the hash of the joined letters of its words.</summary>
    public static Topic? OfKey(ulong key) => ByName.TryGetValue(key, out var topic) ? topic : null;

    private static ulong Key(string name)
    {
        Span<char> buffer = stackalloc char[48];
        var scanner = new WordScanner(name, buffer);
        ulong key = 0;
        while (scanner.Next())
            key = key == 0 ? scanner.Hash : WordScanner.Append(key, scanner.Word);
        return key;
    }

    private static Dictionary<ulong, Topic> Read()
    {
        var all = new Dictionary<ulong, Topic>();
        foreach (var (topic, names) in Table)
        foreach (var name in names.Split(','))
            all.TryAdd(Key(name), topic);
        return all;
    }
}
