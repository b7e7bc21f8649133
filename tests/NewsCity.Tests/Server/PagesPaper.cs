using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Stories;
using NewsCity.Server.Hosting;
using NewsCity.Storage;
using NewsCity.Storage.Search;
using Xunit;

[assembly: AssemblyFixture(typeof(NewsCity.Tests.Server.PagesPaper))]

namespace NewsCity.Tests.Server;

/// <summary>A whole site over a small paper: the specimen, its story, a hostile report, and sixty stories of today.</summary>
public sealed class PagesPaper : IAsyncLifetime
{
    /// <summary>What no page may let through as markup.</summary>
    public const string Hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";

    /// <summary>When the specimen was published: ۰۳ آبان ۱۴۰۱ - ۱۵:۰۳.</summary>
    public static readonly DateTimeOffset SpecimenTime = new(2022, 10, 25, 11, 33, 0, TimeSpan.Zero);

    private const string SpecimenText =
        "توسعه روابط دوجانبه یکی از اولویت‌های همکاری‌های اقتصادی خارجی «بیشکک» تعیین شده است.\nکولوبایف در این دیدار بر همکاری تاکید کرد.\nطرفین درباره کمک‌های رسمی گفت‌وگو کردند.";

    private readonly string folder = Directory.CreateTempSubdirectory("newscity-pages-").FullName;
    private WebApplication? site;

    /// <summary>What the site is made of.</summary>
    public IServiceProvider Services => site!.Services;

    public HttpClient Reader { get; private set; } = new();

    /// <summary>Ids of the reports that tests look at.</summary>
    public long Specimen { get; private set; }
    public long First { get; private set; }
    public long Unlicensed { get; private set; }
    public long HostileNews { get; private set; }

    /// <summary>An address of every kind.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        site = PaperHost.Site(new PaperSettings { Data = folder, Urls = "http://127.0.0.1:0" });
        var store = site.Services.GetRequiredService<NewsStore>();
        using (var writing = await store.WriteAsync(CancellationToken.None))
        {
            Fill(writing);
            writing.Commit();
        }
        await site.Services.GetRequiredService<SearchIndex>().CatchUpAsync(store);
        await site.StartAsync();
        Reader = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(site.Urls.First()),
        };
        Addresses =
        [
            "/",
            "/iran",
            "/world",
            "/topic/economy",
            $"/news/{Specimen}",
            $"/news/{Unlicensed}",
            $"/news/{HostileNews}",
            $"/story/{First}",
            $"/story/{HostileNews}",
            "/source/fars",
            "/source/hostile",
            "/sources",
            "/search",
            "/search?q=" + Uri.EscapeDataString("قرقیزستان"),
            "/search?q=" + Uri.EscapeDataString(Hostile),
            "/archive/1401/08/03",
            "/about",
            $"/news/{Specimen}/versions",
            "/at/1401-08-03T15:03",
            "/nowhere",
            "/names",
            "/place/" + Uri.EscapeDataString("کره_جنوبی"),
            "/blindspots",
            "/en/blindspots",
            "/copied",
            "/edited",
            "/deleted",
            "/digest/1401/08/03",
            "/settings",
            "/search?from=1401&to=1401/08&section=world&sort=new",
            "/en",
            "/en/world",
            $"/en/news/{Specimen}",
            $"/en/news/{HostileNews}",
            $"/en/news/{Specimen}/versions",
            $"/en/story/{First}",
            "/en/source/fars",
            "/en/sources",
            "/en/names",
            "/en/place/" + Uri.EscapeDataString("کره_جنوبی"),
            "/en/search?q=" + Uri.EscapeDataString("قرقیزستان"),
            "/en/archive/1401/08/03",
            "/en/digest/1401/08/03",
            "/en/edited",
            "/en/settings",
            "/en/about",
            "/en/nowhere",
        ];
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        if (site is not null)
            await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, true);
    }

    /// <summary>The body of an answer, whatever its status.</summary>
    public async Task<string> ReadAsync(string address)
    {
        using var answer = await AskAsync(address);
        return await TextAsync(answer);
    }

    public Task<HttpResponseMessage> AskAsync(string address) =>
        Reader.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private void Fill(Writing writing)
    {
        writing.PutSource(
            new Source
            {
                Key = "fars",
                NameFa = "فارس",
                Licence = "cc-by-4.0",
            }
        );
        writing.PutSource(new Source { Key = "irna", NameFa = "ایرنا" });
        writing.PutSource(
            new Source
            {
                Key = "hostile",
                NameFa = Hostile,
                Home = "javascript:alert(1)",
                Licence = "cc-by-4.0",
            }
        );
        for (var i = 0; i < 6; i++)
            writing.PutSource(
                new Source
                {
                    Key = $"agency-{i}",
                    NameFa = $"رسانه {i}",
                    Licence = "cc-by-4.0",
                }
            );
        writing.AddFeed("fars", "https://fars.example/rss", "feed", DateTimeOffset.MaxValue);

        First = Add(
            writing,
            new News
            {
                Source = "irna",
                Url = "https://irna.example/1",
                Title = "نخست‌وزیر کره جنوبی میزبان وزیر خارجه قرقیزستان شد",
                Lead = "دیدار در سئول برگزار شد.",
                Text = string.Join(' ', Enumerable.Repeat("متنی که اجازه چاپش داده نشده است", 30)),
                Published = SpecimenTime.AddHours(-1),
                Section = Section.World,
                Topic = Topic.International,
            },
            null
        );
        Unlicensed = First;
        var specimen = new News
        {
            Source = "fars",
            Url = "https://fars.example/news/14010803000512",
            Title = "تاکید وزیر خارجه قرقیزستان بر توسعه روابط با کره جنوبی",
            Lead = "توسعه روابط دوجانبه یکی از اولویت‌های همکاری‌های اقتصادی خارجی «بیشکک» تعیین شده است.",
            Text = "متن پیشین.",
            Authors = JsonSerializer.Serialize<string[]>(["خبرنگار منطقه‌ای"]),
            Published = SpecimenTime,
            Section = Section.World,
            Topic = Topic.International,
        };
        Specimen = Add(writing, specimen, First);
        var edited = specimen with
        {
            Id = Specimen,
            Versions = 1,
            Kicker = "در دیدار با نخست‌وزیر کره جنوبی",
            Title = "تاکید وزیر امور خارجه قرقیزستان بر توسعه روابط دوجانبه با کره جنوبی",
            Text = SpecimenText,
        };
        writing.Reread(specimen with { Id = Specimen, Versions = 1 }, edited, SpecimenTime.AddHours(1));
        HostileNews = Add(
            writing,
            new News
            {
                Source = "hostile",
                Url = "https://hostile.example/?a=\"><script>",
                Kicker = Hostile,
                Title = Hostile,
                Lead = Hostile,
                Text = Hostile + "\n" + Hostile,
                Image = "https://hostile.example/x.svg",
                ImageCaption = Hostile,
                Authors = JsonSerializer.Serialize<string[]>([Hostile]),
                Published = DateTimeOffset.UnixEpoch.AddYears(50),
            },
            null
        );
        // No clock of the machine in tests of pages: the paper prints its last day when it slept.
        var today = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        var changed = specimen with { Url = "https://fars.example/news/2", Title = "خبری که دگرگون شد", Published = today.AddDays(-2) };
        var id = Add(writing, changed, null);
        writing.Reread(changed with { Id = id, Versions = 1 }, changed with { Id = id, Versions = 1, Text = "متن پسین." }, today);
        var removed = changed with { Url = "https://fars.example/news/3", Title = "خبری که برداشته شد" };
        writing.MarkDeleted(Add(writing, removed, null), today.AddDays(-1));
        for (var story = 0; story < 60; story++)
        {
            long? opened = null;
            for (var agency = 0; agency <= story % 6; agency++)
            {
                id = Add(
                    writing,
                    new News
                    {
                        Source = $"agency-{agency}",
                        Url = $"https://agency-{agency}.example/{story}",
                        Title = $"{Heads[(story + agency) % Heads.Length]} در رویداد شماره {story} از زبان رسانه {agency}",
                        Lead =
                            $"این جمله چکیده رویداد {story} است و به اندازه چکیده‌ای معمول در خبرگزاری‌ها درازا دارد تا وزن صفحه راست سنجیده شود.",
                        Text = "متن.",
                        Published = today.AddMinutes((-7 * story) + agency),
                        Section = story % 3 == 0 ? Section.World : Section.Iran,
                        Topic = (Topic)(story % 8),
                    },
                    opened
                );
                opened ??= id;
            }
        }
    }

    private static readonly string[] Heads =
    [
        "وزیر نیرو از خاموشی‌های تازه گفت",
        "نرخ نان در یازده استان بازنگری می‌شود",
        "تیم ملی والیبال به فینال رسید",
        "پژوهشگران ماهواره‌ای کوچک ساختند",
    ];

    private static long Add(Writing writing, News news, long? story)
    {
        var id = writing.Add(news with { FirstSeen = news.Published, Language = "fa" });
        writing.Place(id, new Judgement(story ?? id, null, "واژه‌های مشترک دارند."));
        return id;
    }
}
