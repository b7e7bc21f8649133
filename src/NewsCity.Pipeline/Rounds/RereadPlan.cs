namespace NewsCity.Pipeline.Rounds;

/// <summary>When an article's page is read again. Pure. The plan thins out with age: most silent edits come within the first hour.</summary>
public static class RereadPlan
{
    /// <summary>The next reading after one at <paramref name="now"/>; null when the article is old enough to be left alone.</summary>
    /// <param name="ages">Ages at which pages are read again, in any order.</param>
    /// <param name="firstRead">When we first read it: what was changed before is no edit that our readers saw.</param>
    /// <param name="changed">When it last changed; an article that changed is watched as a young one, but not beyond the oldest age.</param>
    public static DateTimeOffset? Next(IEnumerable<TimeSpan> ages, DateTimeOffset firstRead, DateTimeOffset? changed, DateTimeOffset now)
    {
        var sorted = ages.Order().ToList();
        if (sorted.Count == 0)
            return null;
        var end = firstRead + sorted[^1];
        var next = After(sorted, firstRead, now);
        if (changed is { } change && change > firstRead && After(sorted, change, now) is { } sooner && sooner <= end && !(next < sooner))
            next = sooner;
        return next;
    }

    private static DateTimeOffset? After(List<TimeSpan> ages, DateTimeOffset since, DateTimeOffset now)
    {
        foreach (var age in ages)
            if (since + age > now)
                return since + age;
        return null;
    }
}
