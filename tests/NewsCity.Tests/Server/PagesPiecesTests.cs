using CsCheck;
using NewsCity.Server.Pages.Layout;
using NewsCity.Server.Pages.NewsPage;
using NewsCity.Server.Pages.Rights;
using NewsCity.Server.Pages.SearchPage;
using NewsCity.Server.Pages.SourcePages;
using NewsCity.Server.Pages.VersionsPage;
using Xunit;

namespace NewsCity.Tests.Server;

/// <summary>The small rules that pages are made with.</summary>
public sealed class PagesPiecesTests
{
    private static readonly string[] Pieces = ["خبر", "متن", "سال", ".", "؟", " ", "\n", "می‌شود", "،", "«", "»", "2021"];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1]
        .Array[0, 200]
        .Select(all => string.Concat(all.Select(i => Pieces[i])));

    [Fact]
    public void An_excerpt_has_at_most_sixty_words_and_begins_as_the_text_does() =>
        Text.Sample(text =>
        {
            var excerpt = Excerpt.Of(text);
            var words = excerpt.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
            return words <= Excerpt.MostWords && text.TrimStart().StartsWith(excerpt.TrimEnd('…').TrimStart(), StringComparison.Ordinal);
        });

    [Fact]
    public void Marking_loses_no_letter() =>
        Gen.Select(Text, Text).Sample((text, query) => string.Concat(new Highlight(query).Mark(text).Select(piece => piece.Text)) == text);

    [Fact]
    public void A_body_without_its_lead_gains_nothing() =>
        Gen.Select(Text, Text).Sample((lead, text) => string.Concat(Body.Paragraphs(text, lead)).Length <= text.Length);

    [Fact]
    public void A_lead_glued_to_the_first_paragraph_is_cut_from_it()
    {
        Assert.Equal(["ادامه متن.", "دوم"], Body.Paragraphs("وزیر گفت: می‌رویم. ادامه متن.\nدوم", "وزیر گفت: می‌رویم."));
        Assert.Equal(["متن دیگر"], Body.Paragraphs("متن دیگر", "وزیر گفت"));
        Assert.Equal(["وزیر گفته است"], Body.Paragraphs("وزیر گفته است", "وزیر گفت"));
    }

    [Fact]
    public void Headings_quotations_and_lists_keep_their_kind_and_no_markup_passes()
    {
        var blocks = Body.Blocks(
            "یک\nدو\nسه\nچهار <b>",
            "<h2>یک</h2>\n<blockquote><p>دو</p>\n</blockquote><ul><li>سه</li>\n<li>چهار &lt;b&gt;</li>\n</ul>",
            ""
        );
        Assert.Equal([BlockKind.Heading, BlockKind.Quote, BlockKind.List], blocks.Select(block => block.Kind));
        Assert.Equal(["سه", "چهار <b>"], blocks[2].Texts);
        Assert.All(Body.Blocks("یک\nدو", "<h2>یک</h2>", ""), block => Assert.Equal(BlockKind.Paragraph, block.Kind));
    }

    [Fact]
    public void A_difference_holds_both_texts() =>
        Gen.Select(Text, Text)
            .Sample(
                (before, after) =>
                {
                    var stretches = Difference.Of(before, after);
                    return Words(stretches, Change.Removed) == Spaced(after) && Words(stretches, Change.Added) == Spaced(before);
                }
            );

    [Theory]
    [InlineData("cc-by-4.0", "CC BY 4.0", true)]
    [InlineData("cc-by-sa-3.0", "CC BY-SA 3.0", true)]
    [InlineData("unknown", "نامشخص", false)]
    [InlineData("cc-\"><script>-1", "نامشخص", false)]
    public void A_licence_says_its_name_and_whether_the_text_may_be_shown(string key, string name, bool full)
    {
        var licence = Licence.Of(key);
        Assert.Equal((name, full), (licence.Name, licence.FullText));
    }

    [Fact]
    public void An_illness_is_told_in_a_sentence()
    {
        Assert.Contains("۴۰۳", Illness.Sentence("http.403"));
        Assert.NotEqual(Illness.Sentence("fetch.timeout"), Illness.Sentence("fetch.something-new"));
        Assert.Equal("", Illness.Sentence(null));
    }

    [Fact]
    public void The_style_sheet_is_squeezed_but_says_the_same()
    {
        var bytes = StyleSheet.Set(
            "a :hover, b > c { margin: calc(1px + 2px) ; /* no */ }\n@media (x: y) { p { color: red; } }"u8.ToArray(),
            new Dictionary<string, Asset>()
        );
        Assert.Equal("a :hover,b>c{margin:calc(1px + 2px)}@media (x:y){p{color:red}}", System.Text.Encoding.UTF8.GetString(bytes));
    }

    private static string Words(IReadOnlyList<Stretch> stretches, Change without) =>
        string.Join(' ', stretches.Where(stretch => stretch.Change != without).Select(stretch => stretch.Text));

    private static string Spaced(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
