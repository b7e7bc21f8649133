using NewsCity.Persian;
using Xunit;

namespace NewsCity.Tests.Persian;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("هزار و چهارصد و یک", 1401)]
    [InlineData("دو میلیون و ۵۰۰ هزار", 2_500_000)]
    [InlineData("۲ هزار و ۵۰۰ میلیارد", 2_500_000_000_000)]
    [InlineData("هزار میلیارد", 1_000_000_000_000)]
    [InlineData("۱۲ هزار میلیارد و ۳۰۰ میلیون", 12_000_300_000_000)]
    [InlineData("سه و نیم", 3.5)]
    [InlineData("دو و سه دهم", 2.3)]
    [InlineData("۳٫۵ میلیارد", 3_500_000_000)]
    [InlineData("یک و نیم میلیون", 1_500_000)]
    [InlineData("منفی پنج", -5)]
    [InlineData("بیست و سوم", 23)]
    [InlineData("سی‌ام", 30)]
    [InlineData("۱٬۲۳۴٫۵", 1234.5)]
    public void Numbers_are_read_in_digits_and_words(string text, double value)
    {
        Assert.True(PersianNumbers.TryParse(text, out var number));
        Assert.Equal((decimal)value, number);
    }

    [Theory]
    [InlineData("سه بیست")]
    [InlineData("دو سه")]
    [InlineData("هزار و دو هزار")]
    [InlineData("کتاب")]
    [InlineData("پنج کتاب")]
    [InlineData("و پنج")]
    [InlineData("")]
    public void What_is_no_single_number_is_not_read(string text) => Assert.False(PersianNumbers.TryParse(text, out _));

    [Theory]
    [InlineData("۹۶٪", 96)]
    [InlineData("96 %", 96)]
    [InlineData("٪۹۶", 96)]
    [InlineData("۱۲/۵ درصد", 12.5)]
    [InlineData("نود و شش درصد", 96)]
    [InlineData("سه دهم درصد", 0.3)]
    [InlineData("منفی ۲ درصد", -2)]
    public void Percents_are_read(string text, double value)
    {
        Assert.True(PersianNumbers.TryParsePercent(text, out var percent));
        Assert.Equal((decimal)value, percent);
    }

    [Theory]
    [InlineData("۹۶")]
    [InlineData("درصد")]
    [InlineData("چند درصد")]
    public void A_percent_needs_number_and_sign(string text) => Assert.False(PersianNumbers.TryParsePercent(text, out _));

    [Theory]
    [InlineData("۲ هزار و ۵۰۰ میلیارد تومان", 2_500_000_000_000, "IRT")]
    [InlineData("یک میلیون دلار آمریکا", 1_000_000, "USD")]
    [InlineData("۳۰۰ هزار ریال", 300_000, "IRR")]
    [InlineData("۵۰ یورو", 50, "EUR")]
    [InlineData("$500", 500, "USD")]
    [InlineData("۱۲ میلیون دلار کانادا", 12_000_000, "CAD")]
    [InlineData("سیصد درهم", 300, "AED")]
    [InlineData("۱۰ هزار تومانی", 10_000, "IRT")]
    [InlineData("۴۰ میلیارد ين ژاپن", 40_000_000_000, "JPY")]
    public void Amounts_are_read(string text, double value, string currency)
    {
        Assert.True(PersianMoney.TryParse(text, out var money));
        Assert.Equal((currency, (decimal)value), (money.Currency.Code, money.Amount));
    }

    [Theory]
    [InlineData("تومان")]
    [InlineData("چند میلیون تومان")]
    [InlineData("بودجه ۵۰۰ میلیارد تومان")]
    [InlineData("این دلار")]
    public void What_is_no_amount_alone_is_not_read(string text) => Assert.False(PersianMoney.TryParse(text, out _));

    [Fact]
    public void Amounts_are_found_in_a_running_text()
    {
        const string text = "قیمت از ۲ هزار و ۵۰۰ میلیارد تومان به ۱۰۰ میلیون دلار رسید؛ سهم این ۳ استان ۵۰ یورو و دینار بود.";
        var found = PersianMoney.Find(text);
        Assert.Equal(
            ["۲ هزار و ۵۰۰ میلیارد تومان", "۱۰۰ میلیون دلار", "۵۰ یورو"],
            found.Select(one => text.Substring(one.Start, one.Length))
        );
    }

    [Fact]
    public void An_amount_comes_back_from_its_print()
    {
        foreach (var currency in Currencies.All)
        foreach (var amount in new[] { 5m, 1500m, 2_500_000m, 2_500_000_000_000m, 0.75m })
        {
            Assert.True(
                PersianMoney.TryParse(new Money(amount, currency).ToString(), out var read),
                new Money(amount, currency).ToString()
            );
            Assert.Equal((amount, currency), (read.Amount, read.Currency));
        }
    }
}
