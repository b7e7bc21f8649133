using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;

namespace NewsCity.Persian;

/// <summary>
/// One pass over a text: each character is looked up once and written once; what stands before it decides the space between. Spaces and
/// half-spaces wait until the next character shows whether they are wanted.
/// </summary>
internal ref partial struct Normalizer
{
    private readonly ReadOnlySpan<char> input;
    private readonly NormalizeRules rules;
    private readonly TextBuffer output;
    private Kind last;
    private bool space;
    private bool halfSpace;
    private bool dashOpen;
    private bool unsettled;
    private bool debris;
    private char stretched;
    private int letters;
    private Pairs.Role[]? roles;
    private bool? foreign;

    /// <summary>Looks at a text with rare characters, at most.</summary>
    private const int MostRounds = 4;

    /// <summary>What was written last.</summary>
    private enum Kind
    {
        Start,
        Letter,
        Digit,
        Latin,
        Opener,
        Closer,

        /// <summary>A closing mark after which a space belongs: «،» «؛» «:» «!» «؟».</summary>
        Stop,
        Dot,
        Other,
    }

    private Normalizer(ReadOnlySpan<char> input, NormalizeRules rules, TextBuffer output)
    {
        this.input = input;
        this.rules = rules;
        this.output = output;
    }

    /// <summary>Appends the normalised <paramref name="text"/> to <paramref name="output"/>, which should be empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ReadOnlySpan<char> text, NormalizeRules rules, TextBuffer output)
    {
        var entities = (rules & NormalizeRules.Entities) != 0;
        if (entities && text.Contains('&') && Decode(text) is { } decoded)
            text = decoded;
        RunDecoded(text, rules, output);
        // a semicolon that lost its space, or a name that lost debris, may have made an entity: «&quot ;»
        for (var round = 0; entities && round < MostRounds && output.Text.Contains('&') && Decode(output.Text) is { } made; round++)
        {
            output.Clear();
            RunDecoded(made, rules, output);
        }
    }

    private static void RunDecoded(ReadOnlySpan<char> text, NormalizeRules rules, TextBuffer output)
    {
        var (unsettled, debris) = Pass(text, rules, output);
        if (debris && (rules & NormalizeRules.Debris) != 0)
        {
            text = Debris.Sweep(text, out var kept);
            output.Clear();
            (unsettled, _) = Pass(text, rules, output);
            output.MapSources(kept);
        }
        // rare characters may bring others together that were apart: look again until nothing changes
        for (var round = 0; unsettled && round < MostRounds; round++)
        {
            var before = output.Text.ToString();
            var sources = output.Sources.ToArray();
            output.Clear();
            Pass(before, rules, output);
            if (output.Text.SequenceEqual(before))
                round = MostRounds;
            output.MapSources(sources);
        }
    }

    /// <summary>One pass; whether something rare was met that calls for another, and whether invisible debris was.</summary>
    private static (bool Unsettled, bool Debris) Pass(ReadOnlySpan<char> text, NormalizeRules rules, TextBuffer output)
    {
        var pass = new Normalizer(text, rules, output);
        pass.Run();
        if (pass.roles is not null)
            ArrayPool<Pairs.Role>.Shared.Return(pass.roles);
        return (pass.unsettled, pass.debris);
    }

    /// <summary>Entities taken out, until none is left; null when there are none or they are nested beyond reason.</summary>
    private static string? Decode(ReadOnlySpan<char> text)
    {
        var before = text.ToString();
        for (var round = 0; round < 4; round++)
        {
            var after = WebUtility.HtmlDecode(before);
            if (string.Equals(after, before, StringComparison.Ordinal))
                return round == 0 ? null : after;
            before = after;
        }
        return null;
    }

    private readonly bool Has(NormalizeRules rule) => (rules & rule) != 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run()
    {
        var classes = CharTable.Classes;
        var i = 0;
        while (i < input.Length)
        {
            var c = input[i];
            switch (classes[c])
            {
                case CharClass.Letter:
                    i = WriteWords(i, classes);
                    break;
                case CharClass.Space:
                    if (!Has(NormalizeRules.Spaces))
                        output.Append(c, i);
                    space = true;
                    i++;
                    break;
                case CharClass.Haraka:
                    i = WriteHaraka(i);
                    break;
                case CharClass.Variant:
                    WriteLetter(Has(NormalizeRules.Letters) ? CharTable.Fold(c) : c, i++);
                    break;
                case CharClass.Form:
                    i = WriteForm(i);
                    break;
                case CharClass.HalfSpace:
                    halfSpace = true;
                    i++;
                    break;
                case CharClass.LostHalfSpace:
                    i = WriteLostHalfSpace(i);
                    break;
                case CharClass.Debris:
                    debris = true;
                    if (!Has(NormalizeRules.Debris))
                        Write(c, Kind.Other, i);
                    i++;
                    break;
                case CharClass.Tatweel:
                    i = WriteTatweel(i);
                    break;
                case CharClass.Digit:
                    i = WriteNumber(i);
                    break;
                case CharClass.Latin:
                    i = WriteLatin(i);
                    break;
                case CharClass.Pair:
                    i = WritePair(i);
                    break;
                case CharClass.Dot:
                    i = WriteDots(i);
                    break;
                case CharClass.Stop:
                    i = WriteStop(i);
                    break;
                case CharClass.Outcry:
                    i = WriteOutcry(i);
                    break;
                case CharClass.Percent:
                    i = WritePercent(i);
                    break;
                case CharClass.Dash:
                    i = WriteDash(i);
                    break;
                case CharClass.Markup:
                    i = WriteMarkup(i);
                    break;
                default:
                    i = WriteOther(i);
                    break;
            }
        }
    }

    /// <summary>
    /// Copies clean words with single spaces between them in one go. A short word, a row of one letter or a hamza at the end is looked at
    /// more closely.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteWords(int i, CharClass[] classes)
    {
        var spaces = Has(NormalizeRules.Spaces);
        if (last != Kind.Letter || space || halfSpace)
        {
            var fresh = spaces && (space || !halfSpace);
            Settle(Kind.Letter, i);
            if (fresh && CleanRun.End(input, i) is var end && end > i)
            {
                output.Append(input[i..end], i);
                last = classes[input[end - 1]] switch
                {
                    CharClass.Letter => Kind.Letter,
                    CharClass.Digit => Kind.Digit,
                    CharClass.Dot => Kind.Dot,
                    _ => Kind.Stop,
                };
                return end;
            }
        }
        var (start, word, close) = (i, i, input[i] == output.Last);
        while (true)
        {
            var (one, two, row) = ('\0', '\0', false);
            while (i < input.Length && classes[input[i]] == CharClass.Letter)
            {
                var c = input[i++];
                row |= c == one & c == two;
                (two, one) = (one, c);
            }
            letters += i - word;
            close |= row | i - word <= 2 | one == 'ء';
            var more = !close && spaces && i + 3 < input.Length && input[i] == ' ' && classes[input[i + 1]] == CharClass.Letter;
            if (!more || classes[input[i + 2]] != CharClass.Letter || classes[input[i + 3]] != CharClass.Letter)
                break;
            word = ++i;
            letters = 0;
        }
        if (!close)
            output.Append(input[start..i], start);
        else
        {
            output.Append(input[start..word], start);
            WriteCarefully(word, i);
        }
        return i;
    }

    /// <summary>Settles the space or half-space that waits before a character of kind <paramref name="next"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Before(Kind next, int source)
    {
        if (last == Kind.Letter && !space && !halfSpace && next == Kind.Letter)
            return;
        Settle(next, source);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Settle(Kind next, int source)
    {
        if (!Has(NormalizeRules.Spaces))
        {
            if (halfSpace)
                output.Append(PersianText.HalfSpace, source - 1);
        }
        else if (space)
        {
            if (
                output.Length > 0
                && last != Kind.Opener
                && (next is not (Kind.Stop or Kind.Dot or Kind.Closer) || StandsApart(next, source))
            )
                output.Append(' ', source - 1);
        }
        else if (halfSpace && last is (Kind.Letter or Kind.Digit or Kind.Latin) && next is (Kind.Letter or Kind.Digit or Kind.Latin))
            output.Append(PersianText.HalfSpace, source - 1);
        else if (IsSpaceMissing(next, source))
            output.Append(' ', source);
        unsettled |= halfSpace && (last != Kind.Letter || next != Kind.Letter);
        if (space || last != Kind.Letter || next != Kind.Letter)
            letters = 0;
        space = halfSpace = false;
        last = next;
    }

    /// <summary>A space belongs after a stop or a closing quote, before an opening one, and between a number and a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool IsSpaceMissing(Kind next, int source) =>
        (last, next) switch
        {
            (Kind.Stop, Kind.Letter or Kind.Opener) => true,
            (Kind.Stop, Kind.Latin or Kind.Digit) => output.Last is '،' or '؛',
            (Kind.Stop, Kind.Stop) => StandsApart(next, source),
            (Kind.Closer, Kind.Letter) => true,
            (Kind.Letter, Kind.Opener) => !IsSuffixInBrackets(source),
            (Kind.Latin, Kind.Opener) => source + 1 < input.Length && input[source + 1] == ' ',
            (Kind.Digit, Kind.Letter) => LetterRun(source) >= 3,
            (Kind.Letter, Kind.Digit) => letters >= 3,
            (Kind.Dot, Kind.Letter) => letters >= 3 && LetterRun(source) >= 3,
            _ => false,
        };

    /// <summary>«؛ ،»: two stops that are no row.</summary>
    private readonly bool StandsApart(Kind next, int source) =>
        last == Kind.Stop && next == Kind.Stop && output.Last == '؛' && input[source] is ',' or '،';

    /// <summary>«کتاب(ها)»: an optional ending, not a remark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly bool IsSuffixInBrackets(int source) => LetterRun(source + 1) is >= 1 and <= 3 && input[source] == '(';

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int LetterRun(int start)
    {
        var run = 0;
        for (var i = start; i < input.Length && run < 4; i++)
            switch (CharTable.Classes[input[i]])
            {
                case CharClass.Letter or CharClass.Variant:
                    run++;
                    break;
                case CharClass.Form:
                    run += CharTable.TakeApart(input[i]).Count(c => CharTable.Classes[c] != CharClass.Haraka);
                    break;
                case CharClass.Haraka or CharClass.Tatweel:
                    break;
                default:
                    return run;
            }
        return run;
    }

    private void Write(char c, Kind kind, int source)
    {
        Before(kind, source);
        output.Append(c, source);
    }

    /// <summary>A text without a Persian letter and with more than one Latin word: its digits and marks stay.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsForeign()
    {
        if (foreign is { } known)
            return known;
        foreign = !Pairs.HasPersian(input) && LatinWords() > 1;
        return foreign.Value;
    }

    private readonly int LatinWords()
    {
        var words = 0;
        for (var i = 0; i < input.Length; i++)
            if (CharTable.Classes[input[i]] == CharClass.Latin && (i == 0 || CharTable.Classes[input[i - 1]] != CharClass.Latin))
                words++;
        return words;
    }
}
