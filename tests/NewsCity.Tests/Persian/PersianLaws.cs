using CsCheck;
using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

/// <summary>Laws that hold for any text.</summary>
public sealed class PersianLaws
{
    private const string Alphabet =
        "ابتسمیکنرودهگلآئؤأيكىةۀٔءًَـ ‌ \u200b\u200d\u200f\u00ad\ufeff09۰۹٠٩.,،;؛:!?؟…-–()[]{}«»\"'`%٪/\\<>&@#aZé\t☺\ufdf2\ufefb";

    private static readonly string[] Pieces =
    [
        .. "می شود کتاب ها های خانه ی ای نمی رفته ام تر ( ) \" . 12/5/1400 &quot; http://a.ir/ب".Split(' '),
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char[Alphabet].Array[0, 40].Select(chars => new string(chars)),
        Gen.Int[0, Pieces.Length - 1].Array[0, 14].Select(picks => string.Join(' ', picks.Select(pick => Pieces[pick]))),
        Gen.Char.Array[0, 30].Select(chars => new string(chars))
    );

    [Theory]
    [InlineData("&quot ;r", "\"r")]
    [InlineData("&qu\u200bot;r", "\"r")]
    public void An_entity_that_comes_to_light_is_taken_out_at_once(string text, string normal)
    {
        Assert.Equal(normal, PersianText.Normalize(text));
        Assert.Equal(normal, PersianText.Normalize(normal));
    }

    [Fact]
    public void A_stretched_ending_is_an_ending_at_once() => Assert.Equal("خانهٔ ما", PersianText.Normalize("خانه ییی ما"));

    [Fact]
    public void Normalizing_twice_changes_nothing() =>
        AnyText.Sample(
            text =>
            {
                var once = PersianText.Normalize(text);
                return PersianText.Normalize(once) == once;
            },
            iter: 20_000
        );

    [Fact]
    public void Restoration_changes_no_letter_and_loses_none() =>
        AnyText.Sample(text => Letters(HalfSpaces.Restore(text)) == Letters(text), iter: 5_000);

    [Fact]
    public void Restoring_twice_changes_nothing() =>
        AnyText.Sample(
            text =>
            {
                var once = HalfSpaces.Restore(PersianText.Normalize(text), new Habit(0, 1, 1));
                return Letters(HalfSpaces.Restore(once)) == Letters(once);
            },
            iter: 2_000
        );

    [Fact]
    public void Offsets_lead_back_into_the_text() =>
        AnyText.Sample(
            text =>
            {
                var normal = PersianText.Normalize(text, NormalizeRules.Display & ~NormalizeRules.Entities, out var sources);
                return sources.Length == normal.Length && sources.All(source => source >= -1 && source < Math.Max(1, text.Length));
            },
            iter: 5_000
        );

    [Fact]
    public void Search_terms_lie_in_the_text_and_stand_in_order() =>
        AnyText.Sample(
            text =>
            {
                var terms = SearchTerms.Analyze(text);
                return terms.All(term => term.Start >= 0 && term.Length > 0 && term.Start + term.Length <= text.Length)
                    && terms
                        .Zip(terms.Skip(1))
                        .All(pair => pair.First.Position <= pair.Second.Position && pair.First.Start <= pair.Second.Start);
            },
            iter: 3_000
        );

    [Fact]
    public void Dates_and_numbers_are_read_without_throwing() =>
        AnyText.Sample(text =>
        {
            _ = PersianDates.TryRead(text, DateTimeOffset.UnixEpoch, out _);
            _ = PersianNumbers.TryParse(text, out _);
            return Lemmas.Of(text) is not null;
        });

    [Fact]
    public void A_day_comes_back_from_its_print() =>
        Gen.Int[0, 60_000]
            .Sample(days =>
            {
                var date = JalaliDate.Of(new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(days));
                return PersianDates.TryRead(date.ToString(), out var read) && JalaliDate.Of(read) == date;
            });

    [Fact]
    public void A_number_comes_back_from_its_words() =>
        Gen.Long[-999_999_999_999_999, 999_999_999_999_999]
            .Sample(value => PersianNumbers.TryParse(PersianNumbers.ToWords(value), out var read) && read == value);

    private static string Letters(string text) => string.Concat(text.Where(c => c is not (' ' or PersianText.HalfSpace)));
}
