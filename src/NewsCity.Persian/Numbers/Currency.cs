namespace NewsCity.Persian;

/// <summary>A currency as the news names it.</summary>
/// <param name="Code">ISO 4217; "IRT" (no ISO code, but in general use) for the toman, ten rials.</param>
/// <param name="Persian">«دلار آمریکا» is plain «دلار».</param>
/// <param name="English">"US dollar".</param>
/// <param name="Symbol">Its sign, or empty.</param>
public sealed record Currency(string Code, string Persian, string English, string Symbol);
