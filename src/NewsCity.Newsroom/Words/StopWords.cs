namespace NewsCity.Newsroom.Words;

/// <summary>Words without content, folded, of the languages that reports come in. One line a language, sorted inside.</summary>
internal static class StopWords
{
    private static readonly string[] Lines =
    [
        // ar
        "الا التی الذی الذین الی ام امس ان انه اننا او ای ایضا این بان بعد بعض بل بما به بها بین تحت تم ثم حتی حول حیث خلال دون ذلک سوف سی ضد ضمن عبر عدم علی عن عند غیر فان فقد فی فیه فیها قال قالت قبل قد کان کانت کل کما لا لدی لقد لکن لم لن له لها ما مع من منذ منها منه نحو هذا هذه هل هم هنا هناک هو هی وان وقال وقد وقالت وهو وهی ولا ولم وفی ومن یتم یکون یوم",
        // de
        "aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer eines er es für gegen hat ich ihr im in ist kann mehr mit nach nicht noch nun oder sein sich sie sind so über um und uns unter vom von vor war was wegen wenn wer wie wird wir wo zu zum zur",
        // en
        "about after all also an and any are as at be been before but by can could day did do does for from get go had has have he her him his how if in into is it its just may me more most my no not now of off on one or our out over own says she should so some than that the their them then there they this those to too up us very was we were what when where which while who why will with would you your here after amid day days via vs new news latest live update updates watch video photo photos today report reports year years time ll ve re don",
        // es
        "ahora al ante antes así aun bajo como con contra cual cuando de del desde donde dos el ella ellos en entre era es esa ese eso esta este esto están está fue fueron ha han hasta hay hoy la las le les lo los me mi mucho muy más ni no nos nuestra nuestro nuevo nueva para pero por porque que quien quién qué se ser si sin sobre solo son su sus tan te tiene todo todos tras tu un una uno unos video vivo ya yo cómo día días año años noticias",
        // fa
        "آن آنان آنجا آنچه آنها آیا ابتدا اثر اخیر ادامه ارائه از است اش اشاره اظهار افزود اکنون اگر البته اما امروز امسال انجام اند او اول اولین ای ایشان این اینجا اینکه با باره باز باشد باشند باید بخش بدون بر برابر برای برخی بسیار بعد بلکه بود بودن بودند بوده بی بیان بیش بیشتر بین پس پیش پیدا تا تاکنون تاکید تحت تر ترین تصریح تنها تو توسط توان تواند جمله چرا چند چه چون چگونه چهار حال حالی حتی حدود خاطرنشان خبر خبرگزاری خبرنگار خود خواهد خواهند داد دادن دادند داده دار دارای دارد دارند داریم داشت داشتن داشته داشتند در درباره دربارهٔ دست دو دوم دهد دهند دیروز دیگر دیگری را راستا رسید رسیده رو روز روزهای روی زمان زیر سال سه سوی سوم شان شد شدن شدند شده شما شود شوند صورت طبق طور طی عنوان عین فرد فقط فوق قبل قرار کرد کردن کردند کرده کردم کردیم کسی کند کنند کنم کنید کنیم کنار که گذشته گرفت گرفته گزارش گفت گفته گفتگو گفتوگو گونه ما مان مانند مبنی مثل مشخص مطرح مورد موضوع می میان میشود میکند میکنند میگوید میگیرد نحوه نخست نشان نشده نظر نمی نه نوع نیز نیست نیستند و وجود ور وقتی وگو وی ها های هایی هر هزار هم همان همچنین همچنان همه همین همچون هنوز هنگام هیچ هستند هست هستیم یا یاد یعنی یک یکی پیام پایان انتهای ایسنا ایرنا تسنیم ایلنا",
        // fr
        "après au aussi aux avant avec avoir bien ce ces cette ceux chez comme contre dans de des deux du elle elles en encore entre est et eux faire fait fois il ils je jour jours la le les leur leurs lors mais me même moins ne nos notre nous on ont ou où par pas plus pour qu que quel quelle qui sa sans se ses si son sont sous sur tous tout toute un une vers vous à été être était",
        // it
        "agli ai al alla alle anche che chi ci come con contro da dai dal dalla dei del della delle di dopo due è ecco gli ha hanno il in io la le lo ma nei nel nella non o oggi per perché più quando questa questo se si sono su sul sulla tra un una uno",
        // pt
        "ao aos após as até com como da das de do dos e ela ele em entre era essa esse esta este está foi foram há isso já mais mas na nas no nos não nova novo num numa o os ou para pela pelas pelo pelos por quando que quem se sem ser seu seus sobre sua suas são também tem ter um uma vai veja",
        // ru
        "без бы был была были было быть в вас все всех вы где для до его ее если есть ещё еще за и из или им их к как ко когда кто ли на над не него нет ни но о об он она они от перед по под после при с свой себя со так также только том тот у уже что чтобы эта это этого этой этот я",
        // sl
        "ali bi bil bila bilo bo brez če da do ga gre ima in iz iza jaz je jih jo k kaj kako kar kdo kjer ko kot le med na nad ne ni niso njegov njen o ob od pa po pod pred pri proti s se še si smo so ta tako te tem to tudi v več vse za že",
        // tr
        "ama ben bir bu çok da daha de değil diye en gibi için ile ise kadar ki mi mu ne o olan olarak oldu sonra şu ve veya ya",
    ];

    private static readonly HashSet<string> All = Read();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the folded <paramref name="word"/> says nothing of its own.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);

    private static HashSet<string> Read()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        Span<char> buffer = stackalloc char[64];
        foreach (var line in Lines)
        {
            var scanner = new WordScanner(line, buffer);
            while (scanner.Next())
                all.Add(scanner.Word.ToString());
        }
        return all;
    }
}
