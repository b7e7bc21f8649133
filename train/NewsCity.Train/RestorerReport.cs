using NewsCity.Persian;

namespace NewsCity.Train;

/// <summary>Scores the restorer as it stands on a folder of NAME.gold.txt with NAME.glued/spaced/mixed.txt, and lists what goes wrong.</summary>
internal static class RestorerReport
{
    public static void Print(string folder, int examples, float certainty)
    {
        foreach (var gold in Directory.EnumerateFiles(folder, "*.gold.txt").Order(StringComparer.Ordinal))
        foreach (
            var (fault, truth) in new[]
            {
                ("glued", new Habit(0.001, 1, 0.001)),
                ("spaced", new Habit(0.001, 0.001, 1)),
                ("mixed", new Habit(0.2, 0.5, 0.3)),
                ("gold", new Habit(1, 0.001, 0.001)),
            }
        )
        {
            var name = gold[..^"gold.txt".Length] + fault + ".txt";
            Console.Write($"{Path.GetFileName(name), -20}");
            foreach (var learnt in new[] { true, false })
                Score(File.ReadLines(gold), File.ReadLines(name), learnt ? new Habit() : truth, learnt, learnt ? examples : 0, certainty);
            Console.WriteLine();
        }
    }

    private static void Score(IEnumerable<string> golds, IEnumerable<string> texts, Habit habit, bool learns, int examples, float certainty)
    {
        long tp = 0,
            fp = 0,
            fn = 0;
        var restorer = new HalfSpaceRestorer(bulk: true);
        using var output = new TextBuffer();
        var errors = new Dictionary<string, int>(StringComparer.Ordinal);
        var (want, got) = (new Atoms(), new Atoms());
        foreach (var (line, text) in golds.Zip(texts))
        {
            var own = learns ? habit : new Habit(habit.Kept * 1e9, habit.Glued * 1e9, habit.Spaced * 1e9);
            restorer.Restore(PersianText.Normalize(text, NormalizeRules.Restorable), own, certainty, output);
            var (a, b) = (Gold.Read(line), Gold.Read(output.Text.ToString()));
            want.Read(a.Text);
            if (a.Gaps.Length != b.Gaps.Length)
                continue;
            for (var i = 1; i < a.Gaps.Length; i++)
            {
                var (x, y) = (a.Gaps[i] == Gap.HalfSpace, b.Gaps[i] == Gap.HalfSpace);
                tp += x && y ? 1 : 0;
                fp += !x && y ? 1 : 0;
                fn += x && !y ? 1 : 0;
                if (examples > 0 && x != y)
                {
                    var key = (x ? "missed " : "false  ") + Around(want, a.Gaps, i);
                    errors[key] = errors.GetValueOrDefault(key) + 1;
                }
            }
        }
        Console.Write(
            $"  {(learns ? "learnt" : "told")} P {100.0 * tp / Math.Max(1, tp + fp):F2} R {100.0 * tp / Math.Max(1, tp + fn):F2} F1 {200.0 * tp / Math.Max(1, 2 * tp + fp + fn):F2} fp {fp} fn {fn}"
        );
        if (learns)
            Console.Write($" (kept {habit.Kept:F3} glued {habit.Glued:F3} spaced {habit.Spaced:F3})");
        foreach (var (key, count) in errors.OrderByDescending(pair => pair.Value).Take(examples))
            Console.Write($"\n     {count, 4} {key}");
    }

    /// <summary>The word or words in which letter <paramref name="i"/> stands, as the gold text has them; «^» marks the place.</summary>
    private static string Around(Atoms atoms, Gap[] gaps, int i)
    {
        var (from, to) = (i, i);
        while (from > 0 && (from == i || gaps[from] is Gap.HalfSpace or Gold.Inner))
            from--;
        while (to < gaps.Length && (to == i || gaps[to] is Gap.HalfSpace or Gold.Inner))
            to++;
        if (gaps[i] == Gap.Space || from == i)
            for (from = i - 1; from > 0 && gaps[from] is Gap.HalfSpace or Gold.Inner; )
                from--;
        var text = new System.Text.StringBuilder();
        for (var j = from; j < to; j++)
            text.Append(
                    j > from && gaps[j] == Gap.HalfSpace ? "|"
                    : j > from && gaps[j] == Gap.Space ? " "
                    : ""
                )
                .Append(j == i ? "^" : "")
                .Append(atoms.Letters[j]);
        return text.ToString();
    }
}
