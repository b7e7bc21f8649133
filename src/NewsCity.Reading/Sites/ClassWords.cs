using NewsCity.Reading.Articles.Tree;

namespace NewsCity.Reading.Sites;

/// <summary>
/// Words in class and id that tell what an element is. <c>!word</c> is a whole name, <c>=word</c> stands alone, <c>^word</c> begins a word, <c>~word</c> stands anywhere.
/// Parts of a name are divided by hyphens, whatever the page wrote (<c>articleBody</c> is <c>article-body</c>). Sorted by meaning, then word.
/// Sources: names seen on the pages of the public benchmarks of the extraction kit, the templates of WordPress, Drupal, Arc, Nastooh, Asam
/// and IranSamaneh.
/// </summary>
internal static class ClassWords
{
    public static readonly (Marks Mark, string Words)[] Table =
    [
        (
            Marks.Advert,
            "=ad =ads =adv =advert =advertisement =advertising =adwrap =anzeige =banner =dfp =gpt =mpu =sponsor =sponsored =werbung ^ad-container ^ad-slot ^ad-unit ^ad-wrapper ^adbox ^adsense ^adslot ^adspace ^advert ^affiliate ^google-ad ^outbrain ^pub-slot ^revcontent ^sponsor ^taboola ^tabligh ^teads ~advertis ~outbrain ~sponsored ~taboola"
        ),
        (
            Marks.Aside,
            "=aside =sidebar =side =widget =widgets =rail =right-rail =left-col =right-col =col-right =factbox =infobox ^sidebar ^right-column ^left-column ^rightcol ^leftcol ^widget ~sidebar"
        ),
        (
            Marks.Author,
            "=about-author =author-bio =author-box =author-info =bio =author-profile =author-description =author-card ^about-the-author ^author-bio ^author-box ^authorbio ^authorbox ^saboxplugin ~author-bio ~authorbox"
        ),
        (
            Marks.Body,
            "=article-body =article-content =article-text =articlebody =articlecontent =articletext =body-text =bodytext =content-body =entry-body =entry-content =entry-text =item-text =maincontent-text =news-body =news-content =news-text =newsbody =newscontent =newstext =post-body =post-content =post-text =postcontent =single-content =story-body =story-content =story-text =storybody =storycontent =text-body =body-copy =article-copy =matn !body !story !echo-detail ^article-body ^article__body ^articlebody ^story-body ^storybody ^entry-content ^post-content ^rich-text"
        ),
        (
            Marks.Byline,
            "=author =authors =byline =by-line =autor =auteur =writer =reporter =editor =signature =source-name =nevisande ^author-name ^byline ^post-author ~byline"
        ),
        (
            Marks.Caption,
            "=caption =figcaption =credit =credits =photo-credit =image-caption =legend =bildunterschrift =copyright-image =wp-caption-text ^caption ^image-credit ^img-caption ^photo-caption ^photo-credit ^picture-caption ^wp-caption-text ~caption ~imagecredit"
        ),
        (
            Marks.Chrome,
            "=breadcrumb =breadcrumbs =footer =header-bar =masthead =menu =nav =navbar =navigation =navi =pagination =pager =paging =topbar =toolbar =tools =skip-link =site-header =site-footer =search =searchbox =logo =login =lang-switcher =print =sitemap =steps ^breadcrumb ^footer ^global-nav ^main-menu ^main-nav ^mega-menu ^menu ^nav ^page-footer ^page-header ^pagination ^site-footer ^site-header ^topbar ^toolbar ~breadcrumb ~navbar ~navigation ~pagination"
        ),
        (
            Marks.Comment,
            "=comment =comments =commentlist =comment-list =disqus =disqus-thread =discussion =kommentare =kommentar =commentaires =respond =reply =replies =nazarat =user-comments ^comment ^disqus ^fb-comments ^kommentar ^livefyre ^viafoura ~comments"
        ),
        (
            Marks.Content,
            "=article =content =main =post =story =entry =news =single =detail =text =hentry =artikel ^article ^content ^main-content ^post ^story ~content"
        ),
        (
            Marks.Date,
            "=date =datetime =dateline =pubdate !published =publish-date =time =timestamp =datum =entry-date =post-date =posted-on =updated =item-date =news-pdate ^article-date ^date ^news-pdate ^pub-date ^timestamp ~pubdate ~timestamp"
        ),
        (
            Marks.Hidden,
            "!hidden !hide !invisible =sr-only =screen-reader-text =screen-reader =visually-hidden =visuallyhidden !d-none =noprint-hidden =print-only =u-hidden =is-hidden !modal !popup !lightbox !overlay !tooltip !popover ^modal ^popup ~visually-hidden ~screen-reader"
        ),
        (
            Marks.Kicker,
            "=kicker =overline =eyebrow =topline =top-line =overtitle =surtitre =catchline =rotitr =routitr =rutitr =roo-titr =uptitle =supertitle =dachzeile =topic-label ^rutitr ^rotitr ~rutitr"
        ),
        (
            Marks.Lead,
            "=abstract =chapo =deck =dek =excerpt =intro =introtext =lead =lede =leadtext =standfirst =standfirst-text =subheadline =subtitle =sub-title =summary =teaser-text =vorspann =anriss =description =article-summary =entry-summary =lid =article-lead =news-lead =sotitr =sootitr ^article-intro ^article-lead ^lead ^standfirst ^subheadline ^introtext"
        ),
        (
            Marks.Media,
            "=gallery =slideshow =player =video-player =carousel =slider =embed =audio =map =video =photo-gallery =image-gallery =podcast =media-wrapper ^gallery ^slideshow ^video-player ^jwplayer ^carousel ^audio-player ~slideshow ~videoplayer"
        ),
        (
            Marks.Meta,
            "=meta =post-meta =entry-meta =article-meta =info =article-info =counter =views =rating =ratings =vote =votes =stars =item-code =news-id =newsid =shortlink =short-link =license =copyright =copyrights =entry-footer =post-footer =article-footer =articlefooter =read-time =reading-time =toc =table-of-contents =details =news-nav =item-nav =print-link =disclaimer =corrections =rights ^article-meta ^copyright ^entry-meta ^news-id ^post-meta ^post-footer ^rating ^license ~copyright ~reading-time"
        ),
        (Marks.Paywall, "=paywall =premium-content =piano =subscriber-only ^paywall ~paywall ~regwall"),
        (Marks.PullQuote, "=pullquote =pull-quote ^pullquote ~pull-quote ~pullquote"),
        (
            Marks.Related,
            "=also =latest =more =more-news =morenews =most-read =mostread =more-stories =next-article =popular =previous =prev-next =read-also =read-more =readmore =recommend =recommendation =recommendations =recommended =related =related-articles =related-posts =relatedposts =similar =suggested =suggestions =teaser =teasers =top-stories =trending =up-next =see-also =further-reading =lire-aussi =mehr-zum-thema =promo =promos =promotion =crosslink =crosslinks =recirc =recirculation =news-list =morebox =mortabet =link-list =linkliste =you-may-like ^jp-related ^latest ^lire-aussi ^more-from ^most-read ^mostread ^popular ^promo ^read-also ^readmore ^recirc ^recommend ^related ^similar ^suggest ^teaser ^trending ^yarpp ~lire-aussi ~more-stories ~mostread ~read-also ~recirc ~recommend ~related ~teaser ~trending"
        ),
        (
            Marks.Share,
            "=share =sharebar =sharing =sharedaddy =addthis =addtoany =social =socials =social-media =social-links =follow =follow-us =like =facebook =twitter =whatsapp =telegram =a2a =sns ^addtoany ^addthis ^share ^sharing ^sharedaddy ^social ^follow-us ~share-buttons ~sharing ~social"
        ),
        (
            Marks.Appeal,
            "=newsletter =newsletters =nl-signup =subscribe =subscription =signup =sign-up =register =registration =cookie =cookies =consent =gdpr =donate =donation =membership =cta =call-to-action =notification =app-promo =offer ^cookie ^consent ^donat ^newsletter ^subscribe ^subscription ^signup ~newsletter ~subscribe ~cookie-"
        ),
        (
            Marks.Tag,
            "=tag =tags =tag-list =taglist =keyword =keywords =topics =categories =category =cat-links =tags-links =schlagworte =labels =tags-title =kilidvaje ^tags ^tag-list ^article-tags ^post-tags ^keywords ^topic-list ~taglist"
        ),
        (
            Marks.Title,
            "=headline =title =entry-title =post-title =article-title =item-title =news-title =story-title =titr =page-title =h1 ^headline ^article-headline ^article-title ^entry-title"
        ),
    ];
}
