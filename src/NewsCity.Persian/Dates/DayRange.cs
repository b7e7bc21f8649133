namespace NewsCity.Persian;

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both included, in the Jalali calendar.</summary>
public readonly record struct DayRange(JalaliDate First, JalaliDate Last)
{
    /// <summary>How many days it has; at least one.</summary>
    public int Days => (int)(Last.ToDateTime() - First.ToDateTime()).TotalDays + 1;

    /// <summary>«۳ تا ۵ آبان ۱۴۰۱», «۲۸ مهر تا ۳ آبان ۱۴۰۱», «۲۸ اسفند ۱۴۰۱ تا ۲ فروردین ۱۴۰۲»; one day alone is that day.</summary>
    public override string ToString() =>
        First == Last ? Last.Format("d MMMM yyyy")
        : First.Year != Last.Year ? $"{First.Format("d MMMM yyyy")} تا {Last.Format("d MMMM yyyy")}"
        : First.Month != Last.Month ? $"{First.Format("d MMMM")} تا {Last.Format("d MMMM yyyy")}"
        : $"{First.Format("d")} تا {Last.Format("d MMMM yyyy")}";
}
