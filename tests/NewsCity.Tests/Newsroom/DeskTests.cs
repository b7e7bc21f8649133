using CsCheck;
using NewsCity.Newsroom;
using NewsCity.Newsroom.Stories;
using Xunit;

namespace NewsCity.Tests.Newsroom;

public sealed class DeskTests
{
    private static readonly DateTimeOffset Zero = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly string[] Vocabulary =
    [
        .. "زلزله خوی استاندار مجروح بودجه مجلس نماینده دلار بازار تراکتور تبریز والیبال فینال جشنواره سیمرغ باران سیل گلستان پل روستا امداد چادر وزیر".Split(
            ' '
        ),
    ];

    private static readonly Gen<string> AnySentence = Gen.Int[0, Vocabulary.Length - 1]
        .Select(n => Vocabulary[n])
        .Array[4, 30]
        .Select(words => string.Join(' ', words));

    private static readonly Gen<Report[]> AnyReports = Gen.Select(AnySentence, AnySentence, Gen.Int[0, 3000])
        .Array[2, 40]
        .Select(rows => rows.Select((row, n) => Make(n + 1, row.Item1, row.Item2 + "\n" + row.Item1, row.Item3)).ToArray());

    private const string Quake =
        "زمین‌لرزه‌ای به بزرگی ۵.۷ ریشتر بامداد امروز شهرستان خوی در استان آذربایجان غربی را لرزاند و دست‌کم دو نفر جان باختند. استاندار گفت امدادگران به روستاهای آسیب‌دیده رفته‌اند و چادر توزیع می‌شود.";

    private static Report Make(long id, string title, string text, double minute, string source = "a") =>
        new()
        {
            Id = id,
            Source = source,
            Published = Zero.AddMinutes(minute),
            Title = title,
            Text = text,
            Language = "fa",
        };

    [Fact]
    public void A_desk_that_recalls_its_reports_goes_on_as_one_that_never_stopped() =>
        AnyReports.Sample(
            reports =>
            {
                var live = new Desk();
                var cut = reports.Length / 2;
                var judged = reports[..cut].Select(live.Judge).ToList();
                var copies = reports[..cut].Zip(judged).ToDictionary(pair => pair.First.Id, pair => pair.Second.DuplicateOf);
                foreach (var (report, judgement) in reports[..cut].Zip(judged))
                foreach (var later in judgement.Precedes)
                    copies[later] = report.Id;
                var restarted = new Desk();
                foreach (var report in reports[..cut])
                    restarted.Recall(report, live.StoryOf(report.Id)!.Value, copies[report.Id]);
                foreach (var report in reports[cut..])
                {
                    var expected = live.Judge(report);
                    var actual = restarted.Judge(report);
                    Assert.Equal((expected.Story, expected.DuplicateOf), (actual.Story, actual.DuplicateOf));
                    Assert.Equal(expected.Precedes.Order(), actual.Precedes.Order());
                }
            },
            iter: 40
        );

    [Fact]
    public void Forgetting_leaves_a_desk_as_if_the_old_reports_had_never_come() =>
        AnyReports.Sample(
            reports =>
            {
                var live = new Desk();
                var before = Desk.Horizon(Zero.AddMinutes(1000));
                var judged = reports.Select(report => (report, live.Judge(report))).ToList();
                var copies = judged.ToDictionary(pair => pair.report.Id, pair => pair.Item2.DuplicateOf);
                foreach (var (report, judgement) in judged)
                foreach (var later in judgement.Precedes)
                    copies[later] = report.Id;
                var stories = reports.ToDictionary(report => report.Id, report => live.StoryOf(report.Id)!.Value);
                live.Forget(Zero.AddMinutes(1000));
                var fresh = new Desk();
                foreach (var (report, _) in judged.Where(pair => pair.report.Published >= before))
                    fresh.Recall(report, stories[report.Id], copies[report.Id]);
                Assert.Equal(fresh.Count, live.Count);
                var next = Make(1000, "زلزله خوی استاندار", "بودجه مجلس دلار بازار", 3001);
                Assert.Equal(fresh.Judge(next).Story, live.Judge(next).Story);
            },
            iter: 40
        );

    [Fact]
    public void What_was_answered_stands_whatever_comes_later() =>
        AnyReports.Sample(
            reports =>
            {
                var (whole, half) = (new Desk(), new Desk());
                var cut = reports.Length / 2;
                var all = reports.Select(report => whole.Judge(report).Story).ToList();
                Assert.Equal(all[..cut], reports[..cut].Select(report => half.Judge(report).Story));
            },
            iter: 40
        );

    [Fact]
    public void Stories_that_are_merged_stay_one_and_a_moved_report_leaves()
    {
        var desk = new Desk();
        desk.Judge(Make(1, "زلزله ۵.۷ ریشتری خوی را لرزاند", Quake, 0));
        desk.Judge(Make(2, "تیم والیبال ایران قهرمان آسیا شد", "ملی‌پوشان والیبال در فینال ژاپن را شکست دادند.", 5));
        desk.Merge(2, 1);
        Assert.Equal([1L, 2L], desk.Members(1));
        Assert.Empty(desk.Members(2));
        Assert.Equal(1, desk.StoryOf(2));
        desk.Move(2, 2);
        Assert.Equal([1L], desk.Members(1));
        Assert.Equal([2L], desk.Members(2));
    }

    [Theory]
    [InlineData(
        "Pau Gasol elected to the commission of athletes | The China Post, Taiwan",
        "Pau Gasol elected to the commission of athletes"
    )]
    [InlineData("Argentina se hunde - El Diario de Yucatán", "Argentina se hunde - El Diario de Yucatán")]
    [InlineData("Argentina se hunde ante España - La Voz", "Argentina se hunde ante España")]
    [InlineData("", "")]
    public void The_name_of_a_site_is_no_part_of_its_headline(string title, string expected) =>
        Assert.Equal(expected, NewsCity.Newsroom.Words.HeadlineTail.Cut(title));

    [Fact]
    public void A_story_has_the_id_of_its_first_report_and_takes_later_ones_in()
    {
        var desk = new Desk();
        Assert.Equal(1, desk.Judge(Make(1, "زلزله ۵.۷ ریشتری خوی را لرزاند", Quake, 0)).Story);
        Assert.Equal(
            2,
            desk.Judge(
                Make(2, "تیم والیبال ایران قهرمان آسیا شد", "ملی‌پوشان والیبال در فینال ژاپن را سه بر یک شکست دادند و جام را بردند.", 5)
            ).Story
        );
        var later = desk.Judge(
            Make(
                3,
                "شمار جان‌باختگان زلزله خوی به پنج نفر رسید",
                "استاندار آذربایجان غربی گفت شمار قربانیان زمین‌لرزه خوی به پنج نفر رسید و امدادگران چادر توزیع می‌کنند.",
                300,
                "b"
            )
        );
        Assert.Equal(1, later.Story);
        Assert.Null(later.DuplicateOf);
    }

    [Theory]
    [InlineData("می‌شود", "میشود")]
    [InlineData("می‌شود", "می شود")]
    [InlineData("ی", "ي")]
    public void A_copy_is_known_in_any_spelling(string ours, string theirs)
    {
        var desk = new Desk();
        desk.Judge(Make(1, "زلزله خوی", Quake, 0));
        var copy = desk.Judge(Make(2, "لرزش در شمال غرب", Quake.Replace(ours, theirs, StringComparison.Ordinal), 10, "b"));
        Assert.Equal((1, 1L), (copy.Story, copy.DuplicateOf));
    }

    [Fact]
    public void The_earlier_published_is_the_original_whenever_it_arrives()
    {
        var desk = new Desk();
        desk.Judge(Make(1, "زلزله خوی", Quake, 60));
        desk.Judge(Make(2, "زلزله در خوی", Quake + "\nپایان پیام", 90, "b"));
        var first = desk.Judge(Make(3, "زلزله در شمال غرب", "به گزارش ایرنا، " + Quake, 0, "c"));
        Assert.Null(first.DuplicateOf);
        Assert.Equal([1L, 2L], first.Precedes.Order());
        Assert.Equal(3, desk.Judge(Make(4, "زلزله", Quake, 120, "d")).DuplicateOf);
    }

    [Fact]
    public void Shared_background_at_the_end_of_different_news_is_no_copy()
    {
        var background =
            "این طرح نخستین بار پنج سال پیش در مجلس مطرح شد و پس از رفت و برگشت میان مجلس و شورای نگهبان در دی‌ماه به تصویب نهایی رسید.";
        var desk = new Desk();
        desk.Judge(
            Make(
                1,
                "وزیر نیرو به اهواز رفت",
                "وزیر نیرو صبح امروز برای گشایش تصفیه‌خانه شرق اهواز به خوزستان سفر کرد و با مدیران آب دیدار داشت. او قول داد تنش آبی تابستان کمتر شود.\n"
                    + background,
                0
            )
        );
        var other = desk.Judge(
            Make(
                2,
                "کشاورزان فریدن خواستار خسارت شدند",
                "کشاورزان شهرستان فریدن با تجمع برابر فرمانداری خواهان پرداخت خسارت سرمازدگی باغ‌های بادام شدند. فرماندار گفت پرونده‌ها بررسی می‌گردد.\n"
                    + background,
                30,
                "b"
            )
        );
        Assert.Null(other.DuplicateOf);
    }

    [Fact]
    public void Any_text_is_judged() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample(
                (title, lead, text) =>
                {
                    var desk = new Desk();
                    var report = Make(1, title, text, 0) with { Lead = lead, Language = "" };
                    Assert.Equal(1, desk.Judge(report).Story);
                    desk.Judge(report with { Id = 2 });
                },
                iter: 200
            );
}
