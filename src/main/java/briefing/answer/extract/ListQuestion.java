package briefing.answer.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question for a series, or for one item of it.
 *
 * @param count how many items it speaks of, or null
 * @param item the number of the one item that it asks for, from 1, {@link #LAST} for the last, or null where it asks for all
 */
record ListQuestion(@Nullable Integer count, @Nullable Integer item) {

    static final int LAST = -1;

    private static final String NUMERAL = "[一二两三四五六七八九十]|\\d{1,2}";

    private static final String NOUN =
            "方面|重点|举措|措施|任务|目标|优先|亮点|要点|工作|内容|原则|问题|特点|特征|步骤|阶段|部分|领域|方向|建议|意见|要求|行动|工程|计划|趋势|挑战|原因|条件|环节|路径|抓手|着力点";

    private static final String ENGLISH_NOUN =
            "priorit(?:y|ies)|measures?|steps?|tasks?|goals?|points?|areas?|pillars?|highlights?|principles?|aims?|targets?|reasons?|conditions?|features?|parts?|stages?|challenges?|trends?|proposals?|recommendations?|actions?|fronts?|aspects?|directions?|focus(?:es)?|ways?|things?";

    private static final List<String> CHINESE_NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private static final List<String> NUMERALS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private static final Pattern ITEM = Pattern.compile(
            "(?:第(?<zh>" + NUMERAL + ")|(?<last>最后一?))(?:个|项|大|条|点)?(?:" + NOUN + "|个|项|点|条)" + "|\\b(?<en>"
                    + String.join("|", ORDINALS) + "|last|final) (?:\\w+ ){0,2}(?:" + ENGLISH_NOUN + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTED = Pattern.compile(
            "(?<zh>" + NUMERAL + ")(?:个|项|大|条|点|方面)" + "|\\b(?<en>" + String.join("|", NUMERALS.subList(1, 10))
                    + "|[2-9]|10) (?:\\w+ ){0,3}(?:" + ENGLISH_NOUN + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ALL = Pattern.compile(
            "哪(?:些|几|" + NUMERAL + ")|几(?:个|项|大|方面|点|条)|有何(?:" + NOUN + ")|(?:" + NOUN + ")(?:是什么|有什么|都?包括)"
                    + "|\\b(?:what|which|list|name|give|tell)\\b.{0,40}\\b(?:" + ENGLISH_NOUN + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /** What a question asks for, or null where it does not ask for a series. */
    static @Nullable ListQuestion of(String question) {
        Matcher item = ITEM.matcher(question);
        if (item.find()) {
            return new ListQuestion(null, item(item));
        }
        Matcher counted = COUNTED.matcher(question);
        boolean all = ALL.matcher(question).find();
        if (counted.find()) {
            int count = counted.group("zh") != null
                    ? number(counted.group("zh"), CHINESE_NUMERALS)
                    : number(counted.group("en"), NUMERALS);
            return all && count > 1 ? new ListQuestion(count, null) : null;
        }
        return all ? new ListQuestion(null, null) : null;
    }

    private static int item(Matcher found) {
        if (found.group("zh") != null) {
            return number(found.group("zh"), CHINESE_NUMERALS);
        }
        String word = found.group("en");
        return word == null || !ORDINALS.contains(word.toLowerCase(Locale.ROOT)) ? LAST : number(word, ORDINALS);
    }

    private static int number(String word, List<String> words) {
        int place = words.indexOf(word.equals("两") ? "二" : word.toLowerCase(Locale.ROOT));
        return place >= 0 ? place + 1 : Integer.parseInt(word);
    }
}
