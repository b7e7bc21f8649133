using NewsCity.Server.Pages.Layout;

namespace NewsCity.Server.Pages.SourcePages;

/// <summary>Kinds of sources as the paper names them.</summary>
public static class Kinds
{
    public static Phrase Name(string kind) =>
        kind switch
        {
            "agency" => new("خبرگزاری", "news agency"),
            "aggregator" => new("گردآور خبر", "aggregator"),
            "broadcaster" => new("رادیو و تلویزیون", "broadcaster"),
            "newspaper" => new("روزنامه", "newspaper"),
            _ => new("پایگاه خبری", "news site"),
        };
}
