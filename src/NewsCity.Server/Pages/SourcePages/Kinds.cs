namespace NewsCity.Server.Pages.SourcePages;

/// <summary>Kinds of sources as the paper names them.</summary>
public static class Kinds
{
    public static string Name(string kind) =>
        kind switch
        {
            "agency" => "خبرگزاری",
            "aggregator" => "گردآور خبر",
            "broadcaster" => "رادیو و تلویزیون",
            "newspaper" => "روزنامه",
            _ => "پایگاه خبری",
        };
}
