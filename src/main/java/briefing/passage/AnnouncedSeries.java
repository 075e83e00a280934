package briefing.passage;

import briefing.language.LanguagePack;
import briefing.language.Numerals;
import briefing.passage.Enumeration.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Series whose items have no marks: a sentence says how many there are, and as many sentences of its paragraph, paragraphs
 * or headings follow.
 */
final class AnnouncedSeries {

    private static final int MOST = 8;

    /** Characters of a sentence that announces: a longer one says something itself. */
    private static final int LONGEST = 160;

    /** Sentences within which a series ends. */
    private static final int REACH = 80;

    private static final Pattern COUNTED =
            Pattern.compile(LanguagePack.anyOf("series.counted"), Pattern.CASE_INSENSITIVE);

    private AnnouncedSeries() {}

    /**
     * The series of a text.
     *
     * @param sentences of that text
     */
    static List<Enumeration> in(String text, List<Span> sentences) {
        List<Enumeration> found = new ArrayList<>();
        for (int i = 0; i + 2 < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            int count = sentence.length() > LONGEST ? 0 : announced(sentence.of(text));
            if (count < 2 || count > MOST) {
                continue;
            }
            List<Span> items = items(text, sentences, i, count);
            if (items.size() == count) {
                List<Item> numbered = new ArrayList<>();
                items.forEach(item -> numbered.add(new Item(numbered.size() + 1, item)));
                found.add(new Enumeration(sentence, count, numbered));
            }
        }
        return found;
    }

    /** How many things a sentence says there are, or 0. */
    private static int announced(String sentence) {
        Matcher counted = COUNTED.matcher(sentence);
        int last = 0;
        while (counted.find()) {
            String around = sentence.substring(counted.start(), Math.min(sentence.length(), counted.end() + 12));
            if (!SeriesNouns.in(around).isEmpty()) {
                String number = counted.group("zh") != null ? counted.group("zh") : counted.group("en");
                last = (int) Numerals.value(number);
            }
        }
        return last;
    }

    private static List<Span> items(String text, List<Span> sentences, int leadIn, int count) {
        List<Span> rest = new ArrayList<>();
        for (int i = leadIn + 1; i < sentences.size() && rest.size() <= count; i++) {
            if (!sameLine(text, sentences.get(i - 1), sentences.get(i))) {
                break;
            }
            rest.add(sentences.get(i));
        }
        if (rest.size() == count) {
            return rest;
        }
        if (!rest.isEmpty()) {
            return List.of();
        }
        List<Span> paragraphs = new ArrayList<>();
        List<Span> headed = new ArrayList<>();
        boolean underHeading = false;
        int most = Math.min(sentences.size(), leadIn + REACH);
        for (int i = leadIn + 1; i < most && headed.size() <= count; i++) {
            Span sentence = sentences.get(i);
            boolean heading = PassageSplitter.isHeading(text, sentence);
            if (heading) {
                headed.add(sentence);
            } else if (!headed.isEmpty()) {
                Span open = headed.remove(headed.size() - 1);
                headed.add(new Span(open.start(), sentence.end()));
            }
            underHeading |= heading;
            if (!underHeading && paragraphs.size() <= count) {
                boolean goesOn = !paragraphs.isEmpty() && sameLine(text, sentences.get(i - 1), sentence);
                Span from = goesOn ? paragraphs.remove(paragraphs.size() - 1) : sentence;
                paragraphs.add(new Span(from.start(), sentence.end()));
            }
        }
        return paragraphs.size() == count
                ? paragraphs
                : paragraphs.isEmpty() && headed.size() == count ? headed : List.of();
    }

    private static boolean sameLine(String text, Span before, Span after) {
        return text.substring(before.end(), after.start()).indexOf('\n') < 0;
    }
}
