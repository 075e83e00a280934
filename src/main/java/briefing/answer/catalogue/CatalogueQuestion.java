package briefing.answer.catalogue;

import briefing.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question about the articles themselves and not about what they say. Only a question that is nothing else counts as one:
 * every pattern is for the whole question, so that one about articles of a law is not taken for it.
 *
 * @param about what of them is asked for
 * @param mentioned what they are to mention; empty for anything
 */
record CatalogueQuestion(About about, String mentioned) {

    /** What a question can ask for. */
    enum About {
        NUMBER,
        LIST,
        OLDEST,
        NEWEST
    }

    /** What a question may end in. */
    private static final String END = "?？.。!！ \t\n\u000B\f\r";

    private static final String CORPUS =
            "(?: (?:are|do (?:you|we|i) have|have you got|is it)(?: there)?)?(?: (?:in|does)? ?(?:the|this|my|your) (?:corpus|collection|library|folder|index)(?: (?:hold|have|contain))?| here| in all| altogether)*+";

    private static final String MENTION =
            " (?:mention(?:s|ing)?|talk(?:s|ing)? about|speaks? of|name[sd]?|refers? to|are about|is about|about|on|contain(?:s|ing)?) ";

    private static final String WHEN =
            "(?: (?:(?:from|of|in|since|during|on|for) )?(?:the )?(?:\\d{4}[-/\\d]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \\d{1,2},?)? \\d{4}))?";

    private static final String ARTICLES = "(?: (?:new|newest|latest|recent))?(?: (?:articles?|documents?|files?))";

    private static final Pattern COUNT = pattern("how many" + ARTICLES + CORPUS + WHEN + CORPUS);
    private static final Pattern COUNT_MENTION = pattern("how many" + ARTICLES + MENTION + "(?<what>.+)");
    private static final Pattern LIST = pattern("(?:(?:which|what)" + ARTICLES
            + "(?: (?:are|were|was) (?:published|there|new|recent)| came out| appeared| do (?:you|we|i) have)" + WHEN
            + CORPUS + "|(?:list|show)(?: me)?(?: all)?(?: the)?" + ARTICLES + WHEN + CORPUS + ")");
    private static final Pattern LIST_MENTION = pattern("(?:which|what)" + ARTICLES + MENTION + "(?<what>.+)");

    private static final String ONE = "(?:(?:what|which) (?:is|are|was|were) |which |show (?:me )?|open )?(?:the )?";
    private static final String OF_ALL =
            "(?:one )?(?:of (?:them|all|the) )?(?:articles?|documents?|files?)(?: of all)?(?: (?:is|are))?";
    private static final Pattern OLDEST = pattern(ONE + "(?:oldest|earliest|first) " + OF_ALL + CORPUS);
    private static final Pattern NEWEST = pattern(ONE + "(?:newest|latest|most recent|last) " + OF_ALL + CORPUS);

    private static final String HERE =
            "(?:(?:文章库|语料库|资料库|文库|文件夹|库|这里|目录)(?:里面|里|中|内)?|现在|目前|你|我们|一共|总共|共|都|最近|最新|近期|在|\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}[日号])?(?:以来|之后|份)?)*+";

    private static final String PIECES = "(?:文章|报道|新闻|文件|文档|稿件|资料)";
    private static final String SPEAK = "(?:提到|提及|谈到|讲到|说到|涉及|写到|讲)(?:了|过)?";
    private static final String ASKED = "(?:有)?(?:哪些|哪几篇|哪篇|什么)(?:新)?";

    private static final String ZH_ONE = "的?(?:一篇|那篇|几篇)?" + PIECES + "(?:是|有)?(?:什么|哪一?篇|哪个|哪些)?";
    private static final Pattern ZH_OLDEST =
            pattern("(?:哪一?篇(?:文章)?是?)?" + HERE + "最(?:早|旧|老)(?:发表|发布)?(?:" + ZH_ONE + ")?");
    private static final Pattern ZH_NEWEST =
            pattern("(?:哪一?篇(?:文章)?是?)?(?:文章库|库|这里)?(?:里|中)?最(?:新|近|晚)(?:发表|发布)?(?:" + ZH_ONE + ")");

    private static final Pattern ZH_COUNT =
            pattern(HERE + "有?(?:收录了|收了)?(?:多少|几)[篇个份条]?" + PIECES + "|" + PIECES + "(?:一共|总共)?有(?:多少|几)[篇个份条]");
    private static final Pattern ZH_COUNT_MENTION =
            pattern(HERE + "有?(?:多少|几)[篇个份条]" + PIECES + "(?:里|中)?" + SPEAK + "(?<what>.+?)");
    private static final Pattern ZH_LIST =
            pattern(HERE + "(?:发表了|发布了|新增了)?" + ASKED + PIECES + "|列出(?:所有|全部)?(?:的)?" + PIECES);
    private static final Pattern ZH_LIST_MENTION = pattern(HERE + ASKED + PIECES + "(?:里|中)?(?:都)?" + SPEAK
            + "(?<what>.+?)|" + HERE + "有?(?:哪些|哪几篇)" + SPEAK + "(?<what2>.+?)的" + PIECES);

    private static final Map<Pattern, About> WHOLE = whole();

    private static Map<Pattern, About> whole() {
        Map<Pattern, About> whole = new LinkedHashMap<>();
        List.of(COUNT, ZH_COUNT).forEach(pattern -> whole.put(pattern, About.NUMBER));
        List.of(LIST, ZH_LIST).forEach(pattern -> whole.put(pattern, About.LIST));
        List.of(OLDEST, ZH_OLDEST).forEach(pattern -> whole.put(pattern, About.OLDEST));
        List.of(NEWEST, ZH_NEWEST).forEach(pattern -> whole.put(pattern, About.NEWEST));
        return whole;
    }

    /** The question, where it is one of these. */
    static Optional<CatalogueQuestion> of(Question question) {
        String text = withoutEnd(question.text())
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll(" (?:from|of|in|during|since)$", "");
        for (Map.Entry<Pattern, About> whole : WHOLE.entrySet()) {
            if (whole.getKey().matcher(text).matches()) {
                return Optional.of(new CatalogueQuestion(whole.getValue(), ""));
            }
        }
        for (Pattern pattern : List.of(COUNT_MENTION, ZH_COUNT_MENTION, LIST_MENTION, ZH_LIST_MENTION)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                boolean count = pattern == COUNT_MENTION || pattern == ZH_COUNT_MENTION;
                return Optional.of(new CatalogueQuestion(count ? About.NUMBER : About.LIST, unquoted(what(matcher))));
            }
        }
        return Optional.empty();
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && END.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String what(Matcher matcher) {
        String what = matcher.group("what");
        return what == null ? matcher.group("what2") : what;
    }

    private static String unquoted(String text) {
        return text.strip().replaceAll("^[\"“「『《']|[\"”」』》']$", "");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile("\\A(?:" + regex + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
