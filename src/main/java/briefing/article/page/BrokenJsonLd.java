package briefing.article.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day in JSON that a quotation mark within a text has broken: keys and braces are still there to be counted, texts are not.
 * As in JSON that is whole, it is the day of an article, and not of a product, of one of its reviews or of an event.
 */
final class BrokenJsonLd {

    /** Keys behind which the things of a page stand, as {@link JsonLd} goes down them. */
    private static final Set<String> LEADS = Set.of("@graph", "mainEntity", "mainEntityOfPage");

    private static final Pattern TOKEN = Pattern.compile(
            "[{}\\[\\]]" + "|\"(?:(?<type>@type)|(?<published>datePublished)|(?<key>[^\"{}\\[\\],:]{1,40}+))\"\\s*+:");

    private static final Pattern TYPES = Pattern.compile("\\s{0,20}+(?:\\[[^\\]{}]{0,200}+|\"[^\"]{0,80}+)");

    private static final Pattern DAY = Pattern.compile("\\s{0,20}+\"(?<day>[^\"]{8,40}+)\"");

    /** Braces within braces are followed so far. */
    private static final int DEEPEST = 100;

    /** An object or a list that is open. */
    private static final class Open {

        final boolean list;

        /** Whether it is a thing of the page, and not one of something else. */
        final boolean told;

        boolean article;

        @Nullable
        String day;

        Open(boolean list, boolean told) {
            this.list = list;
            this.told = told;
        }
    }

    private final String json;
    private final Pattern articles;
    private final Deque<Open> open = new ArrayDeque<>();

    private BrokenJsonLd(String json, Pattern articles) {
        this.json = json;
        this.articles = articles;
    }

    /**
     * The day on which the first article in it was published, as it is written; null where none is told.
     *
     * @param articles finds the types of articles
     */
    static @Nullable String published(String json, Pattern articles) {
        return new BrokenJsonLd(json, articles).find();
    }

    private @Nullable String find() {
        String key = "";
        Matcher token = TOKEN.matcher(json);
        while (token.find()) {
            char c = json.charAt(token.start());
            boolean keyed = c == '"';
            while ((keyed || c == '}') && !open.isEmpty() && open.peek().list) {
                open.poll(); // a list has no keys: its bracket stands in a text
            }
            Open in = open.peek();
            if (c == '{' || c == '[') {
                if (open.size() == DEEPEST) {
                    return null;
                }
                boolean told = in == null || in.told && (in.list || LEADS.contains(key));
                open.push(new Open(c == '[', told));
                key = "";
            } else if (c == '}' || c == ']' && in != null && in.list) {
                open.poll();
            } else if (in != null && token.group("type") != null) {
                Matcher types = TYPES.matcher(json).region(token.end(), json.length());
                in.article |=
                        types.lookingAt() && articles.matcher(types.group()).find();
            } else if (in != null && token.group("published") != null) {
                Matcher day = DAY.matcher(json).region(token.end(), json.length());
                in.day = in.day == null && day.lookingAt() ? day.group("day") : in.day;
            } else if (keyed) {
                key = token.group("key") == null ? "" : token.group("key");
            }
            if (in != null && in.told && in.article && in.day != null) {
                return in.day;
            }
        }
        return null;
    }
}
