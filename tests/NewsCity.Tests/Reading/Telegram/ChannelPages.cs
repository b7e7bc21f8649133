namespace NewsCity.Tests.Reading.Telegram;

/// <summary>Pages in the shape of a public channel's, with invented words.</summary>
internal static class ChannelPages
{
    public static string Page(string name, string title, params string[] posts) =>
        $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>{title} – Telegram</title>
            <meta property="og:title" content="{title}"><meta property="og:image" content="https://cdn.example/{name}.jpg">
            <meta property="og:description" content="خبرهای یک شهر ساختگی"></head><body>
            <header class="tgme_header"><div class="tgme_channel_info_header_title"><span dir="auto">{title}</span></div></header>
            <main><section class="tgme_channel_history js-message_history">{string.Concat(posts)}</section></main></body></html>
            """;

    /// <summary>A post; <paramref name="extra"/> stands before its text.</summary>
    public static string Post(
        string id,
        string text,
        string at = "2026-11-24T06:30:00+00:00",
        string extra = "",
        string meta = "",
        string kind = ""
    ) =>
        $"""
            <div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message {kind} js-widget_message" data-post="{id}" data-view="x">
            <div class="tgme_widget_message_user"><a href="https://t.me/{id.Split('/')[
                0
            ]}"><i class="tgme_widget_message_user_photo"></i></a></div>
            <div class="tgme_widget_message_bubble">
            <div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.me/x"><span dir="auto">X</span></a></div>
            {extra}
            <div class="tgme_widget_message_text js-message_text" dir="auto">{text}</div>
            <div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info">
            <span class="tgme_widget_message_views">1.2K</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta">{meta}<a class="tgme_widget_message_date" href="https://t.me/{id}"><time datetime="{at}" class="time">06:30</time></a></span>
            </div></div></div></div></div>
            """;
}
