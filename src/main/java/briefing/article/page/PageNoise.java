package briefing.article.page;

import briefing.article.text.Interrupts;
import briefing.article.text.Line;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a page what its markup says is no article. Markup misleads: a name that only hints takes out nothing that
 * reads like text, and no name takes out much of the page.
 */
final class PageNoise {

    /** Never text for readers. */
    private static final String CODE =
            "script, style, noscript, template, svg, math annotation, iframe, object, embed, canvas, video, audio, map,"
                    + " button, input, select, textarea, datalist, progress, meter, link, head > title";

    /** No article by their own account. */
    private static final Evaluator ASIDE = Selector.evaluatorOf(
            "nav, footer, menu, dialog, [role=navigation], [role=contentinfo], [role=search],"
                    + " [role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=tooltip], [aria-modal=true]");

    /** Not shown at first, or beside something: an answer that unfolds as well as a window that nobody asked for. */
    private static final Evaluator MAYBE = Selector.evaluatorOf(
            "aside, form, [role=complementary], [role=alert], [role=tablist], [aria-hidden=true], [hidden],"
                    + " [style*=display:none], [style*=display: none], [style*=visibility:hidden]");

    private static final Evaluator WHOLE = Selector.evaluatorOf("main, article");

    /** With a day that is not the article's: of a message that is quoted, of a picture, of the site. */
    private static final Evaluator ELSEWHERE =
            Selector.evaluatorOf("nav, blockquote, figure, figcaption, [role=navigation], [role=contentinfo]");

    /** Beside or below the article, unless they stand within it. */
    private static final Evaluator BESIDE = Selector.evaluatorOf("aside, footer");

    private static final Set<String> HEADING = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** An element with less prose than this reads like a label, in {@link Line#units}. */
    private static final int LABEL = 30;

    /** Other articles, and what others wrote. */
    private static final String OTHERS =
            "related|related-?\\w+|recommendations?|recommend(?:ed)?|recirc|trending|most-?(?:read|popular|viewed)|read-?(?:more|next|also)|up-?next"
                    + "|more-?(?:stories|posts|articles|news|from)|also-?like|advert|adverts|advertisement|advertising|adsense|ad-?(?:slot|unit|container|wrapper|box)|outbrain|taboola|sponsored"
                    + "|comments?|comment-?(?:list|area|section|form)|disqus|respond|testimonials?";

    private static final Pattern SAYS_OTHERS = names(OTHERS);

    private static final Pattern SAYS = names(
            OTHERS
                    + "|navbar|navigation|breadcrumbs?|sidebar|side-bar|footer|masthead"
                    + "|advert|adverts|advertisement|advertising|adsense|ad-?(?:slot|unit|container|wrapper|box)"
                    + "|cookies?|cookie-?\\w+|gdpr|modal|popup|pop-up|lightbox"
                    + "|sharing|sharedaddy|share-?(?:bar|box|buttons?|links?|tools?|icons?)|social|addtoany|follow-?us"
                    + "|newsletter|subscribe|subscription|signup|sign-up|optin|opt-in|paywall|regwall"
                    + "|pagination|pager|pagenavi|tag-?(?:cloud|list|links)|taglist|post-?tags|author-?(?:box|bio|info|card)|about-?author|bio-?box"
                    + "|author-?(?:byline|profile|details|section|description|about)|about-?the-?author|contributors?|skip-?link|screen-?reader-?text|sr-only|visually-?hidden|toc|table-?of-?contents|tocify|xgxw|post-?(?:navigation|nav)|prev-?next|qrcode|erweima");

    private static final Pattern HINTS = names(
            "nav|menu|crumbs?|rail|topbar|toolbar|banner|share|shares|follow|popular|promo|promos|promotion|ads?|dfp|sponsor|replies|consent|overlay|tooltip|tags?|byline|dateline|timestamp|print|hide|hidden|meta|entry-?meta|cta|call-?to-?action"
                    + "|copyright|disclaimer|legal|login|search|rank|ranking|statement|declare|tips?|editor|source|download|app-?download|widget|profile|contact|header|author|post-?info|time|date|caption-?credit");

    /** A name such as "has-sidebar" tells how the element is arranged, not what it is. */
    private static final Pattern STATE =
            Pattern.compile("(?i)(?:^|[-_])(?:has|with|without|no|not|enabled?|disabled?)(?:$|[-_])");

    private static final Pattern SEPARATOR = Pattern.compile("[-_]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private PageNoise() {}

    private static Pattern names(String names) {
        return Pattern.compile("(?:^|[\\s_-])(?i:" + names + ")(?:$|[\\s_-]|\\d)");
    }

    static void remove(Document page) {
        for (Element code : page.select(CODE)) {
            Interrupts.check();
            code.remove();
        }
        page.forEachNode(node -> {
            Interrupts.check();
            if (node instanceof Comment) {
                node.remove();
            }
        });
        Element body = page.body();
        Prose prose = Prose.of(body);
        int much = Math.max(LABEL, prose.units(body) * 3 / 10);
        for (Element element : List.copyOf(body.getAllElements())) {
            Interrupts.check();
            if (element.equals(body) || !element.hasParent() || element.is(WHOLE)) {
                continue;
            }
            int units = prose.units(element);
            boolean says = units < much && (element.is(ASIDE) || says(SAYS, element));
            if (says
                    || (units < LABEL
                            && (element.is(MAYBE)
                                    || (!HEADING.contains(element.normalName()) && says(HINTS, element))))) {
                element.remove();
            }
        }
    }

    /** Whether a day in an element is, by what the markup says, not the article's. Nothing that holds the headline is elsewhere. */
    static boolean isElsewhere(Element element, @Nullable Element heading) {
        for (Element part = element; part != null && part.hasParent(); part = part.parent()) {
            if (part.normalName().equals("body")
                    || heading != null
                            && (part.equals(heading) || heading.parents().contains(part))) {
                return false;
            }
            boolean beside = part.is(BESIDE) && part.closest(WHOLE) == null;
            if (beside || part.is(ELSEWHERE) || says(SAYS_OTHERS, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Pattern names, Element element) {
        String id = element.id();
        // An id of many words is the slug of a heading.
        if (!id.isEmpty()
                && SEPARATOR.splitAsStream(id).count() <= 3
                && names.matcher(separated(id)).find()) {
            return true;
        }
        for (String name : element.classNames()) {
            boolean plain = name.indexOf(':') < 0
                    && name.indexOf('[') < 0
                    && !STATE.matcher(name).find();
            boolean hint = names == HINTS && SEPARATOR.splitAsStream(name).count() > 2;
            if (plain && !hint && names.matcher(separated(name)).find()) {
                return true;
            }
        }
        return false;
    }

    private static String separated(String camelCase) {
        return CAMEL.matcher(camelCase).replaceAll("-");
    }
}
