package briefing.answer.figure;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Overlap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether figures are said of the same thing, by its words alone: that their values are equal says nothing. */
public final class SameThing {

    /** Names of the same thing have the same words: one other may be another place. */
    private static final double SAME = 0.99;

    /** Where the values are the same, too, so many of them in both directions do... */
    private static final double LIKE = 0.6;

    /** ...or all of the one in the other, and something in the sentences around. */
    private static final double AROUND = 0.1;

    /** What is said of the whole country and what names none are of the same, in the articles of one country. */
    private static final Pattern HOME = Pattern.compile(
            LanguagePack.anyOf("figure.home") + "|" + LanguagePack.anyOf("figure.of"), CASE_INSENSITIVE);

    /** Words that a name may have or not: that something is a share its unit says, and that it is so by now its time. */
    private static final Pattern EMPTY = Pattern.compile(LanguagePack.anyOf("figure.same.empty"), CASE_INSENSITIVE);

    /** One thing may have several words: what was sold are sales. */
    private static final Pattern SOLD = Pattern.compile(LanguagePack.anyOf("figure.same.sold"), CASE_INSENSITIVE);

    private static final Pattern MADE = Pattern.compile(LanguagePack.anyOf("figure.same.made"), CASE_INSENSITIVE);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private SameThing() {}

    private static String told(String thing) {
        String told = EMPTY.matcher(HOME.matcher(thing).replaceAll("")).replaceAll("");
        return MADE.matcher(SOLD.matcher(told).replaceAll(" sold ")).replaceAll(" made ");
    }

    /** Whether two things have the same name. */
    public static boolean is(Figure one, Figure other) {
        String a = told(one.subject().thing());
        String b = told(other.subject().thing());
        return Language.of(a) == Language.of(b)
                && numbers(a).equals(numbers(b))
                && Math.min(Overlap.share(a, b), Overlap.share(b, a)) >= SAME;
    }

    /** Whether two things of which figures of one value are said may be one. */
    static boolean mayBe(Figure one, Figure other) {
        String a = told(one.subject().thing());
        String b = told(other.subject().thing());
        double least = Math.min(Overlap.share(a, b), Overlap.share(b, a));
        double most = Math.max(Overlap.share(a, b), Overlap.share(b, a));
        return !one.quote().equals(other.quote())
                && (least >= LIKE || most >= SAME)
                && Math.min(Overlap.share(one.quoted(), other.quoted()), Overlap.share(other.quoted(), one.quoted()))
                        > AROUND;
    }

    private static TreeSet<String> numbers(String text) {
        TreeSet<String> numbers = new TreeSet<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            numbers.add(digits.group());
        }
        return numbers;
    }
}
