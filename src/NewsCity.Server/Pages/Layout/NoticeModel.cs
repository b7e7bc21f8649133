namespace NewsCity.Server.Pages.Layout;

/// <summary>A page that says what happened and what to do: not found, gone, failed.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Happened">What happened, a sentence.</param>
/// <param name="Advice">What the reader can do, a sentence.</param>
public sealed record NoticeModel(PageHead Head, string Happened, string Advice);
