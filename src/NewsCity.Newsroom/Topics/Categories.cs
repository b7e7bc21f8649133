using NewsCity.Newsroom.Words;

namespace NewsCity.Newsroom.Topics;

/// <summary>What sources call their own sections, in feeds and on pages. One line a topic.</summary>
internal static class Categories
{
    private static readonly (Topic Topic, string Names)[] Table =
    [
        (Topic.Culture, "فرهنگ,فرهنگی,فرهنگ و هنر,فرهنگی و هنری,هنر,سینما,ادبیات,کتاب,رسانه,دین,دین و اندیشه,culture,arts,entertainment"),
        (Topic.Economy, "اقتصاد,اقتصادی,بازار,بورس,انرژی,کار,بانک,صنعت,صنعت و تجارت,خودرو,مسکن,business,economy,finance,markets"),
        (Topic.Incidents, "حوادث,حادثه,حوادث و انتظامی,قضایی,accidents,crime,incidents"),
        (Topic.International, "بین الملل,بین‌الملل,جهان,خارجی,دنیا,خاورمیانه,آمریکا,اروپا,بین المللی,international,world"),
        (Topic.Politics, "سیاست,سیاسی,مجلس,دولت,سیاست خارجی,دفاعی,سیاسی و دفاعی,politics,iran politics"),
        (Topic.Science, "علم,علمی,دانش,فناوری,علم و فناوری,دانشگاه,علمی و دانشگاهی,علمی دانشگاهی,it,science,technology,tech"),
        (Topic.Society, "جامعه,اجتماعی,سلامت,آموزش,محیط زیست,زنان,شهری,بهداشت,society,health,environment,education"),
        (Topic.Sport, "ورزش,ورزشی,فوتبال,کشتی,والیبال,جام جهانی,sport,sports,football"),
    ];

    private static readonly Dictionary<ulong, Topic> ByName = Read();

    /// <summary>The topic that a source's category names; null for an unknown one.</summary>
    public static Topic? Of(string category) => ByName.TryGetValue(Key(category), out var topic) ? topic : null;

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
