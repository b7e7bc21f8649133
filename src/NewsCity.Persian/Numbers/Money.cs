namespace NewsCity.Persian;

/// <summary>An amount of money.</summary>
/// <param name="Amount">In units of <paramref name="Currency"/>: «۵۰۰ میلیارد تومان» is 500,000,000,000 tomans.</param>
/// <param name="Currency">Of what.</param>
public readonly record struct Money(decimal Amount, Currency Currency)
{
    /// <summary>«۲٬۵۰۰ میلیارد تومان»: in the largest scale word that loses nothing beyond three decimals.</summary>
    public override string ToString()
    {
        foreach (var (scale, word) in new[] { (1_000_000_000m, "میلیارد"), (1_000_000m, "میلیون"), (1_000m, "هزار") })
            if (Math.Abs(Amount) >= scale && decimal.Round(Amount / scale, 3) * scale == Amount)
                return $"{PersianNumbers.Format(Amount / scale)} {word} {Currency.Persian}";
        return $"{PersianNumbers.Format(Amount)} {Currency.Persian}";
    }
}
