namespace NewsCity.Server.Pages.Layout;

/// <summary>The words of the interface, Persian and English: one line a phrase, sorted. Longer texts stand in their views.</summary>
public static class Phrases
{
    public static readonly Phrase About = new("درباره و روش کار", "About and methods");
    public static readonly Phrase AboutAbout = new(
        "این روزنامه چگونه ساخته می‌شود، چرا هر خبر جایی دارد که دارد، و چقدر اشتباه می‌کند.",
        "How this paper is made, why each story stands where it stands, and how often we are wrong."
    );
    public static readonly Phrase AboutBlindspots = new(
        "رویدادهایی که در سه روز گذشته تنها رسانه‌های درون ایران گفته‌اند یا تنها رسانه‌های بیرون از آن.",
        "Events of the last three days that only sources inside Iran report, or only those outside."
    );
    public static readonly Phrase AboutCopied = new(
        "خبرهایی که در هفته گذشته رسانه‌های بیشتری متنشان را بازنشر کرده‌اند.",
        "News of the last week whose text was republished by most sources."
    );
    public static readonly Phrase AboutDeleted = new(
        "خبرهایی که رسانه در ماه گذشته پس از انتشار برداشته است. نشانی آن‌ها دیگر پاسخ نمی‌دهد.",
        "News that their source took away after publishing, in the last month. Their addresses answer no more."
    );
    public static readonly Phrase AboutEdited = new(
        "خبرهایی که رسانه در هفته گذشته پس از انتشار بیش از همه تغییر داده است. هر تغییر را کنار متن پیشین می‌بینید.",
        "News of the last week that their source changed most after publishing. Each change is shown beside the text before."
    );
    public static readonly Phrase AboutFeed = new(
        "گردآمده از رسانه‌ها، با نام و پیوند منبع.",
        "Gathered from the sources, with their names and links."
    );
    public static readonly Phrase AboutFrontPage = new(
        "مهم‌ترین اخبار ایران و جهان از همه رسانه‌ها، با نام و پیوند منبع.",
        "The most important news of Iran and the world from all sources, with their names and links."
    );
    public static readonly Phrase AboutName = new("خبرهایی که از «{0}» نام می‌برند.", "News that name {0}.");
    public static readonly Phrase AboutNames = new(
        "کسان و جاهایی که خبرها بیش از همه از آن‌ها نام می‌برند.",
        "The persons and places that the news name most."
    );
    public static readonly Phrase AboutSource = new(
        "تازه‌ترین خبرهای {0}، شناسنامه و حال آن.",
        "The newest reports of {0}, who it is and how it does."
    );
    public static readonly Phrase AboutSources = new(
        "رسانه‌هایی که این روزنامه می‌خواند، و حال هر یک.",
        "The sources that this paper reads, and how each of them does."
    );
    public static readonly Phrase AddedWord = new("افزوده", "added");
    public static readonly Phrase AllOfDay = new("همه خبرهای این روز", "All of this day");
    public static readonly Phrase AllOfThem = new("همه", "All");
    public static readonly Phrase AllReports = new("همه گزارش‌ها ({0})", "All reports ({0})");
    public static readonly Phrase AndCopies = new("", " and {0} republication| and {0} republications");
    public static readonly Phrase AndOthers = new(" و {0} رسانه دیگر", " and {0} other source| and {0} other sources");
    public static readonly Phrase Archive = new("آرشیو", "Archive");
    public static readonly Phrase ArchiveOfDays = new("آرشیو روزها", "Archive of days");
    public static readonly Phrase ArticlesNaming = new("{0} گزارش از آن نام می‌برد", "{0} report names it|{0} reports name it");
    public static readonly Phrase AsOf = new("چنان‌که بود در", "As it stood on");
    public static readonly Phrase BadRequest = new("این درخواست را نفهمیدیم", "We did not understand this request");
    public static readonly Phrase BadRequestAdvice = new("از صفحه نخست آغاز کنید.", "Begin with the front page.");
    public static readonly Phrase BadRequestWhy = new("نشانی یا درخواست درست نبود.", "The address or the request was not in order.");
    public static readonly Phrase Blindspots = new("نقطه‌های کور", "Blind spots");
    public static readonly Phrase BlindspotsHow = new(
        "آنچه یک سو معمولاً نمی‌گوید نقطه کور شمرده نمی‌شود: سکوت با سهم همیشگی آن سو در همان بخش سنجیده می‌شود، و سه ساعت به سوی دیگر فرصت می‌دهیم.",
        "What a side hardly ever covers is no blind spot: its silence is weighed against its usual share of the same section, and it is given three hours."
    );
    public static readonly Phrase ByFit = new("نزدیک‌ترین", "Best match");
    public static readonly Phrase ByTime = new("تازه‌ترین", "Newest");
    public static readonly Phrase CapitalWord = new("پایتخت", "Capital");
    public static readonly Phrase ChangedTimes = new("{0} بار پس از انتشار:", "{0} time after publishing:|{0} times after publishing:");
    public static readonly Phrase ChangesOf = new("تغییرهای «{0}»", "Changes of “{0}”");
    public static readonly Phrase ChooseAnotherDay = new("روز دیگری را از تقویم برگزینید.", "Choose another day of the calendar.");
    public static readonly Phrase CityWord = new("شهر", "City");
    public static readonly Phrase Colon = new(":", ":");
    public static readonly Phrase Comma = new("،", ",");
    public static readonly Phrase CopiedBy = new(
        "{0} رسانه بازنشر کرده است|{0} رسانه بازنشر کرده‌اند",
        "republished by {0} source|republished by {0} sources"
    );
    public static readonly Phrase CopiesOfThis = new("بازنشر همین متن: {0} گزارش", "The same text: {0} report|The same text: {0} reports");
    public static readonly Phrase CopyOfWord = new("بازنشر از", "Republished from");
    public static readonly Phrase CountryWord = new("کشور", "Country");
    public static readonly Phrase DailyDigest = new("روزنامه چاپی", "Printable digest");
    public static readonly Phrase DayAfter = new("روز بعد", "Next day");
    public static readonly Phrase DayAndHour = new("{0}، ساعت {1}", "{0}, {1} in Tehran");
    public static readonly Phrase DayBefore = new("روز پیش", "Day before");
    public static readonly Phrase DayExample = new("۱۴۰۱/۰۸/۰۳", "1401/08/03 or 25 October 2022");
    public static readonly Phrase DayExample2 = new("آبان ۱۴۰۱", "Aban 1401, 2022-10-25");
    public static readonly Phrase DayInNumbers = new(
        "{0} گزارش از {1} رویداد؛ هرچه رسانه‌های بیشتری گفته‌اند بالاتر",
        "{0} reports of {1} stories; told by more sources, higher up"
    );
    public static readonly Phrase DayNotUnderstood = new(
        "«{0}» را به تاریخ نشناختیم؛ بنویسید ۱۴۰۱/۰۸/۰۳ یا «۳ آبان ۱۴۰۱» یا «دیروز». جست‌وجو بی آن انجام شد.",
        "We could not read “{0}” as a date; write 1401/08/03 or 25 October 2022. The search was made without it."
    );
    public static readonly Phrase Days = new("روزها", "Days");
    public static readonly Phrase DeletedAtSource = new("در منبع حذف شد", "deleted by the source");
    public static readonly Phrase DeletedNews = new("برداشته‌شده‌ها", "Deleted");
    public static readonly Phrase DeletedWeSaw = new(
        "این خبر در منبع حذف شد. نبودنش را دیدیم:",
        "The source deleted this report. We saw it gone:"
    );
    public static readonly Phrase DensityCompact = new("فشرده: تنها تیترها", "Compact: headlines only");
    public static readonly Phrase DensityUsual = new("معمول: تیتر، چکیده و صداهای دیگر", "Usual: headline, summary and other voices");
    public static readonly Phrase DensityWord = new("فشردگی", "Density");
    public static readonly Phrase DidYouMean = new("آیا منظورتان", "Did you mean");
    public static readonly Phrase DigestHow = new(
        "برای چاپ یا PDF از «چاپ» مرورگر بهره ببرید.",
        "Use your browser’s “Print” for paper or PDF."
    );
    public static readonly Phrase DigestOf = new("چکیده {0}", "Digest of {0}");
    public static readonly Phrase DigitsLatin = new("لاتین (123)", "Latin (123)");
    public static readonly Phrase DigitsPersian = new("فارسی (۱۲۳)", "Persian (۱۲۳)");
    public static readonly Phrase DigitsWord = new("رقم‌ها", "Digits");
    public static readonly Phrase EarlierResults = new("نتیجه‌های پیشین", "Earlier results");
    public static readonly Phrase EditedTimes = new("ویرایش شد: {0} بار", "edited {0} time|edited {0} times");
    public static readonly Phrase Failed = new("چیزی در روزنامه خراب شد", "Something in the paper broke");
    public static readonly Phrase FailedAdvice = new(
        "چند لحظه دیگر صفحه را تازه کنید؛ خبری از دست نرفته است.",
        "Reload in a moment; no news is lost."
    );
    public static readonly Phrase FailedWhy = new(
        "تقصیر شما نیست: هنگام آماده‌کردن این صفحه خطایی رخ داد و ثبت شد.",
        "It is not your fault: an error occurred while this page was made, and was recorded."
    );
    public static readonly Phrase FeedOfPage = new("خوراک", "Feed");
    public static readonly Phrase FeedOfSearch = new("خوراک این جست‌وجو", "Feed of this search");
    public static readonly Phrase FeedsWord = new("خوراک‌ها", "Feeds");
    public static readonly Phrase Find = new("بیاب", "Find");
    public static readonly Phrase FinerSearch = new("جست‌وجوی دقیق‌تر", "Finer search");
    public static readonly Phrase FirstBy = new("نخست:", "First:");
    public static readonly Phrase FirstOfAll = new("نخستین", "first");
    public static readonly Phrase FirstReport = new("نخستین گزارش", "First report");
    public static readonly Phrase FirstWas = new("", "; first: {0}");
    public static readonly Phrase FoundInNumbers = new("{0} گزارش؛ در این صفحه از {1} رویداد", "{0} reports; on this page of {1} stories");
    public static readonly Phrase Fresh = new("تازه", "new");
    public static readonly Phrase FromDay = new("از روز", "From");
    public static readonly Phrase FrontPageName = new("صفحه نخست", "Front page");
    public static readonly Phrase FrontPageNow = new("صفحه نخستِ اکنون", "Front page of now");
    public static readonly Phrase FrontPageOf = new("صفحه نخست، {0}", "Front page, {0}");
    public static readonly Phrase FrontPageThatEvening = new("صفحه نخستِ ساعت ۲۰ آن روز", "Front page at 20:00 that day");
    public static readonly Phrase FullTextAt = new("متن کامل در {0}", "Full text at {0}");
    public static readonly Phrase GonePage = new("این صفحه برداشته شد", "This page was removed");
    public static readonly Phrase GonePageAdvice = new(
        "همین رویداد را شاید رسانه‌های دیگر هم گفته باشند؛ آن را بجویید.",
        "Other sources may have reported the same event; search for it."
    );
    public static readonly Phrase GonePageWhy = new(
        "این خبر با منبعش از روزنامه برداشته شده است.",
        "This report was removed from the paper together with its source."
    );
    public static readonly Phrase GoneSince = new("نبودنش را دیدیم: {0}", "seen gone {0}");
    public static readonly Phrase HeadlinesDiffer = new("تیترها چه فرقی دارند؟", "How the headlines differ");
    public static readonly Phrase HealthWord = new("حال", "Health");
    public static readonly Phrase HowSourcesDo = new("حال رسانه‌ها", "How the sources do");
    public static readonly Phrase HowToSearch = new(
        "واژه‌ها را بنویسید: نیم‌فاصله و «ی» و «ک» عربی فرقی نمی‌کند، و «کتاب» «کتاب‌ها» را هم می‌یابد. عبارتی را که باید عیناً باشد میان «گیومه» بگذارید و پیش از واژه نخواستنی خط تیره. تنها با تاریخ یا رسانه هم می‌توان جست.",
        "Type words: half-spaces and Arabic letters make no difference, and a word finds its plural. Put a phrase between quotes, and a hyphen before a word that must not occur. A date or a source alone will do too."
    );
    public static readonly Phrase IllAreAskedAgain = new(
        "بیمار را کنار نمی‌گذاریم: با فاصله دوباره سر می‌زنیم.",
        "We do not drop the ill: we ask again, less often."
    );
    public static readonly Phrase ImportantOfRubric = new(
        "مهم‌ترین خبرهای {0} از همه رسانه‌ها.",
        "The most important news of {0} from all sources."
    );
    public static readonly Phrase IndependentSources = new("", "one independent source|{0} independent sources");
    public static readonly Phrase InsideIran = new("درون ایران", "inside Iran");
    public static readonly Phrase InsideLeftOut = new("رسانه‌های داخل ایران نگفته‌اند", "What sources inside Iran left out");
    public static readonly Phrase IranAndWorld = new("ایران و جهان", "Iran and World");
    public static readonly Phrase JudgementWord = new("داوری", "Judgement");
    public static readonly Phrase KindWord = new("گونه", "Kind");
    public static readonly Phrase LastAnswer = new("آخرین پاسخ", "Last answer");
    public static readonly Phrase LastlyAt = new("، آخرین", ", lastly");
    public static readonly Phrase LaterResults = new("نتیجه‌های بعدی", "Later results");
    public static readonly Phrase LatinName = new("نام لاتین", "Latin name");
    public static readonly Phrase LicenceWord = new("مجوز", "Licence");
    public static readonly Phrase MadeOf = new("از {0} گزارشِ {1} رسانه در یک روز", "From {0} reports of {1} sources in one day");
    public static readonly Phrase MonthAfter = new("ماه بعد", "Next month");
    public static readonly Phrase MonthBefore = new("ماه پیش", "Month before");
    public static readonly Phrase Months = new("ماه‌ها", "Months");
    public static readonly Phrase MostCopied = new("پربازنشرترین‌ها", "Most republished");
    public static readonly Phrase MostEdited = new("پرویرایش‌ترین‌ها", "Most edited");
    public static readonly Phrase MostImportant = new("مهم‌ترین اخبار ایران و جهان", "The most important news of Iran and the world");
    public static readonly Phrase NamesBeside = new("نام‌های همراه", "Named beside it");
    public static readonly Phrase NamesHow = new(
        "کسان و جاهایی که خبرهای {0} روز گذشته بیش از همه از آن‌ها نام برده‌اند، با شمار گزارش‌ها.",
        "The persons and places that the news of the last {0} days name most, with how many reports."
    );
    public static readonly Phrase NamesInTheNews = new("نام‌ها در خبر", "Names in the news");
    public static readonly Phrase Newest = new("تازه‌ترین", "Newest");
    public static readonly Phrase NewestColon = new("تازه‌ترین:", "Newest:");
    public static readonly Phrase NewestNews = new("تازه‌ترین خبرها", "Newest reports");
    public static readonly Phrase NewsIdWord = new("شناسه خبر", "News id");
    public static readonly Phrase NewsOfDay = new("خبرهای {0} از همه رسانه‌ها.", "The news of {0} from all sources.");
    public static readonly Phrase NoBlindspotHere = new("اکنون چنین رویدادی نیست.", "There is none at present.");
    public static readonly Phrase NoBlindspots = new(
        "در سه روز گذشته رویدادی ندیده‌ایم که سکوت یک سو درباره آن نامعمول باشد.",
        "In the last three days we saw no event on which the silence of one side would be unusual."
    );
    public static readonly Phrase NoFullText = new(
        "این رسانه اجازه بازنشر متن کامل را اعلام نکرده است؛ این‌جا تنها تیتر و چکیده می‌آید.",
        "This source has not declared that its full text may be republished; only headline and lead stand here."
    );
    public static readonly Phrase NoNamesYet = new(
        "هنوز خبری نرسیده است که نامی پرتکرار در آن باشد.",
        "No news yet in which a name occurs more than once."
    );
    public static readonly Phrase NoNewsYet = new("هنوز خبری نرسیده است.", "No news has come yet.");
    public static readonly Phrase NoNewsYetAdvice = new(
        "{0} همین حالا رسانه‌ها را می‌خواند؛ چند لحظه دیگر این صفحه را تازه کنید. اگر باز هم خالی بود ببینید:",
        "{0} is reading the sources right now; reload this page in a moment. If it is still empty, see:"
    );
    public static readonly Phrase NoSourceYet = new(
        "هنوز رسانه‌ای افزوده نشده است. فهرستی بیاورید با",
        "No source was added yet. Bring a list with"
    );
    public static readonly Phrase NoneIll = new("همه سالم‌اند یا هنوز خوانده نشده‌اند.", "all are well or were not asked yet.");
    public static readonly Phrase NotAskedYet = new("هنوز خوانده نشده", "not asked yet");
    public static readonly Phrase NotFound = new("این صفحه پیدا نشد", "This page was not found");
    public static readonly Phrase NotFoundAdvice = new(
        "خبر را از جعبه بالای صفحه بجویید یا از صفحه نخست آغاز کنید.",
        "Search for it in the box above, or begin with the front page."
    );
    public static readonly Phrase NotFoundWhy = new(
        "نشانی‌ای که باز کردید در این روزنامه نیست؛ شاید حرفی از آن جا افتاده باشد.",
        "The address that you opened is not in this paper; perhaps a letter of it is missing."
    );
    public static readonly Phrase NothingCopied = new(
        "در هفته گذشته هیچ متنی بازنشر نشده است.",
        "No text was republished in the last week."
    );
    public static readonly Phrase NothingDeleted = new(
        "در ماه گذشته ندیده‌ایم که رسانه‌ای خبری را بردارد.",
        "In the last month we saw no source take a report away."
    );
    public static readonly Phrase NothingEdited = new(
        "در هفته گذشته ندیده‌ایم که رسانه‌ای خبری را پس از انتشار تغییر دهد.",
        "In the last week we saw no source change a report after publishing."
    );
    public static readonly Phrase NothingFound = new("خبری با این نشانه‌ها نیافتیم.", "We found no such news.");
    public static readonly Phrase NothingFoundAdvice = new(
        "واژه‌های کمتر یا کوتاه‌تری بنویسید، یا یکی از این راه‌ها را بروید:",
        "Write fewer or shorter words, or try one of these:"
    );
    public static readonly Phrase NothingHere = new("هنوز خبری در این بخش نیست.", "There is no news in this section yet.");
    public static readonly Phrase NothingInRubric = new("این روزها خبری در بخش «{0}» نرسیده است.", "No news of {0} has come these days.");
    public static readonly Phrase NothingOfDay = new("از این روز خبری نداریم.", "We have no news of this day.");
    public static readonly Phrase NothingOfSource = new("هنوز خبری از این رسانه نرسیده است.", "No report of this source has come yet.");
    public static readonly Phrase NumbersDiffer = new("شماره‌هایی که نمی‌خوانند", "Numbers that do not agree");
    public static readonly Phrase OlderNews = new("خبرهای پیش‌تر", "Older reports");
    public static readonly Phrase OnlyHeadline = new("تنها تیتر، چکیده و پیوند", "headline, lead and link only");
    public static readonly Phrase OnlyInside = new("تنها از درون ایران", "Only from inside Iran");
    public static readonly Phrase OnlyOutside = new("تنها از بیرون از ایران", "Only from outside Iran");
    public static readonly Phrase Or = new(" یا ", " or ");
    public static readonly Phrase OrderWord = new("ترتیب", "Order");
    public static readonly Phrase OtherVoices = new("صداهای دیگر", "Other voices");
    public static readonly Phrase OthersOfStory = new(
        "{0} گزارش دیگر از همین رویداد",
        "{0} more report of this story|{0} more reports of this story"
    );
    public static readonly Phrase OutsideIran = new("بیرون از ایران", "outside Iran");
    public static readonly Phrase OutsideLeftOut = new("رسانه‌های خارج ایران نگفته‌اند", "What sources outside Iran left out");
    public static readonly Phrase PagesWord = new("صفحه‌ها", "Pages");
    public static readonly Phrase Particulars = new("شناسنامه", "Particulars");
    public static readonly Phrase PassedOverBy = new(
        "هیچ‌یک از {0} رسانه سوی دیگر",
        "none of {0} source of the other side|none of {0} sources of the other side"
    );
    public static readonly Phrase PersianName = new("نام فارسی", "Persian name");
    public static readonly Phrase Persons = new("کسان", "Persons");
    public static readonly Phrase PicturesNone = new("بی تصویر", "No pictures");
    public static readonly Phrase PicturesShown = new("با تصویر", "With pictures");
    public static readonly Phrase PicturesWord = new("تصویرها", "Pictures");
    public static readonly Phrase Places = new("جاها", "Places");
    public static readonly Phrase ProvinceWord = new("استان", "Province");
    public static readonly Phrase QuestionMark = new(" بود؟", "?");
    public static readonly Phrase RatesCaption = new(
        "سهم درست و نادرست هر داوری در واپسین سنجش",
        "The share of right and wrong of each judgement in the last measurement"
    );
    public static readonly Phrase ReadOnly = new("این‌جا تنها خواندنی است", "This can only be read");
    public static readonly Phrase ReadOnlyAdvice = new("صفحه را از نو باز کنید.", "Open the page anew.");
    public static readonly Phrase ReadOnlyWhy = new(
        "درخواستی فرستاده شد که این نشانی نمی‌پذیرد.",
        "A request was sent that this address does not accept."
    );
    public static readonly Phrase RemovedWord = new("برداشته", "removed");
    public static readonly Phrase ReportCount = new("{0} گزارش", "{0} report|{0} reports");
    public static readonly Phrase ReportsInTime = new("گزارش‌ها به ترتیب زمان", "Reports in the order of time");
    public static readonly Phrase ReportsOfStory = new("گزارش‌های این رویداد", "Reports of this story");
    public static readonly Phrase ReportsWord = new("گزارش", "Reports");
    public static readonly Phrase RightWord = new("درست", "Right");
    public static readonly Phrase SaveWord = new("نگه دار", "Save");
    public static readonly Phrase Search = new("جست‌وجو", "Search");
    public static readonly Phrase SearchAgain = new("جست‌وجوی دوباره", "Search again");
    public static readonly Phrase SearchFor = new("جست‌وجوی «{0}»", "Search for “{0}”");
    public static readonly Phrase SearchResults = new("نتیجه جست‌وجو", "Search results");
    public static readonly Phrase SearchTheNews = new("جست‌وجو در خبرها", "Search the news");
    public static readonly Phrase SearchThis = new("جست‌وجوی همین نام", "Search this name");
    public static readonly Phrase SectionWord = new("بخش", "Section");
    public static readonly Phrase Sections = new("بخش‌ها", "Sections");
    public static readonly Phrase Semicolon = new("؛", ";");
    public static readonly Phrase Settings = new("تنظیم‌ها", "Settings");
    public static readonly Phrase SettingsAbout = new(
        "این‌ها تنها در مرورگر شما نگه داشته می‌شوند: یک کوکی از چند واژه ساده، بی نام و نشان. بی آن هم همه چیز کار می‌کند.",
        "These are kept in your browser only: one cookie of a few plain words that tells nothing of you. All works without it too."
    );
    public static readonly Phrase SettingsSaved = new("نگه داشته شد.", "Saved.");
    public static readonly Phrase ShortLink = new("پیوند کوتاه:", "Short link:");
    public static readonly Phrase SiteWord = new("سایت", "Site");
    public static readonly Phrase SizeHuge = new("خیلی درشت", "Largest");
    public static readonly Phrase SizeLarge = new("درشت", "Large");
    public static readonly Phrase SizeSmall = new("ریز", "Small");
    public static readonly Phrase SizeUsual = new("معمول", "Usual");
    public static readonly Phrase SizeWord = new("اندازه نوشته", "Text size");
    public static readonly Phrase SkipToNews = new("پرش به خبرها", "Skip to the news");
    public static readonly Phrase SomeIll = new("{0} رسانه بیمار است.", "{0} is ill.|{0} are ill.");
    public static readonly Phrase SourceCount = new("{0} رسانه", "{0} source|{0} sources");
    public static readonly Phrase SourceOne = new("رسانه", "Source");
    public static readonly Phrase SourceWord = new("منبع", "Source");
    public static readonly Phrase Sources = new("رسانه‌ها", "Sources");
    public static readonly Phrase SourcesOnStory = new(
        "{0} رسانه از این رویداد گفته‌اند",
        "{0} source reports this|{0} sources report this"
    );
    public static readonly Phrase StoriesByImportance = new("رویدادها به ترتیب اهمیت", "Stories by importance");
    public static readonly Phrase StoriesNewestFirst = new("رویدادها، تازه‌ترین نخست", "Stories, the newest first");
    public static readonly Phrase StoriesOfDay = new("رویدادهای روز", "Stories of the day");
    public static readonly Phrase StoryInNumbers = new(
        "{0} گزارش از {1} رسانه، به ترتیب زمان.",
        "{0} reports of {1} sources, in the order of time."
    );
    public static readonly Phrase StoryWord = new("رویداد", "Story");
    public static readonly Phrase TextChanged = new("متن هم تغییر کرده است.", "The text changed too.");
    public static readonly Phrase TextChangedUnshown = new(
        "متن هم تغییر کرده است؛ این رسانه اجازه نشان‌دادن آن را نداده است.",
        "The text changed too; this source has not allowed us to show it."
    );
    public static readonly Phrase ThemeAuto = new("مانند دستگاه", "As the device");
    public static readonly Phrase ThemeDark = new("تیره", "Dark");
    public static readonly Phrase ThemeLight = new("روشن", "Light");
    public static readonly Phrase ThemeWord = new("پوسته", "Theme");
    public static readonly Phrase ThisOne = new("همین خبر", "this one");
    public static readonly Phrase ToDay = new("تا روز", "To");
    public static readonly Phrase ToldBy = new("{0} رسانه گفته است|{0} رسانه گفته‌اند", "told by {0} source|told by {0} sources");
    public static readonly Phrase TooMany = new("کمی آهسته‌تر", "A little slower");
    public static readonly Phrase TooManyAdvice = new("یک دقیقه دیگر دوباره بیایید.", "Come again in a minute.");
    public static readonly Phrase TooManyWhy = new(
        "در زمان کوتاهی درخواست‌های بسیاری از شما رسید.",
        "Many requests came from you in a short time."
    );
    public static readonly Phrase TopicWord = new("موضوع", "Topic");
    public static readonly Phrase WeMakeNoNews = new(
        "{0} خبر نمی‌سازد؛ خبر رسانه‌ها را کنار هم می‌گذارد و همیشه به اصل هر خبر پیوند می‌دهد.",
        "{0} makes no news; it puts what the sources say side by side and always links to the original."
    );
    public static readonly Phrase WellWord = new("سالم", "well");
    public static readonly Phrase WhatChanged = new("چه چیز تغییر کرد؟", "What changed?");
    public static readonly Phrase WhatDoYouSeek = new("چه خبری را می‌جویید؟", "What news do you seek?");
    public static readonly Phrase WhereWord = new("جای کار", "Where it works");
    public static readonly Phrase WhoSaidWhat = new("چه کسی چه گفت", "Who said what");
    public static readonly Phrase WholeStory = new("همه گزارش‌های این رویداد", "All reports of this story");
    public static readonly Phrase WhyHere = new("چرا این‌جا؟", "Why here?");
    public static readonly Phrase WhyOneStory = new("چرا این گزارش‌ها یک رویدادند؟", "Why are these reports one story?");
    public static readonly Phrase WithinDays = new("", " in {0} day| in {0} days");
    public static readonly Phrase WithinHours = new("", " in {0} hour| in {0} hours");
    public static readonly Phrase WithoutFields = new("همین واژه‌ها در همه روزها و رسانه‌ها", "The same words in all days and sources");
    public static readonly Phrase WordsWord = new("واژه‌ها", "Words");
    public static readonly Phrase WrongWord = new("نادرست", "Wrong");
}
