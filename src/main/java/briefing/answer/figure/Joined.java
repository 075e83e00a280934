package briefing.answer.figure;

import briefing.answer.figure.Figure.Subject;
import briefing.language.LanguagePack;
import briefing.question.ChineseTagger;
import briefing.question.ChineseTagger.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of several things that a sentence joins goes with which of its figures: A、B分别增长5%和3%. */
final class Joined {

    private static final Pattern BETWEEN = Pattern.compile(LanguagePack.anyOf("figure.between"));

    private static final Pattern LIST = Pattern.compile("[、,]");

    /** Two things in one word: 产销 is 产量 and 销量. */
    private static final List<String> PAIRS = LanguagePack.allWords("figure-pairs");

    /** What can be measured of a thing, the longer ones first. */
    private static final List<String> HEADS = LanguagePack.allWords("figure-heads");

    /** What ends in these is measured by itself. */
    private static final List<String> MEASURES = LanguagePack.allWords("figure-measures");

    private Joined() {}

    /** Whether a thing ends in what can be measured. */
    static boolean isMeasured(String thing) {
        return Stream.concat(HEADS.stream(), MEASURES.stream()).anyMatch(thing::endsWith);
    }

    /** Whether a phrase is nothing but what can be measured of one thing as well as of another: output. */
    static boolean isHead(String phrase) {
        return HEADS.contains(phrase);
    }

    /** A thing without what is measured of it. */
    static String stem(String thing) {
        return HEADS.stream()
                .filter(thing::endsWith)
                .findFirst()
                .map(head -> thing.substring(0, thing.length() - head.length()))
                .orElse(thing);
    }

    /** What is measured of a thing: what it ends in, or its last word; empty where it is none of these. */
    static String measure(String thing) {
        return HEADS.stream()
                .filter(head -> thing.endsWith(head) && thing.length() > head.length())
                .findFirst()
                .orElseGet(() -> {
                    List<Word> words = ChineseTagger.words(thing);
                    String last =
                            words.isEmpty() ? "" : words.get(words.size() - 1).text();
                    boolean measures = words.size() > 1
                            && last.length() > 1
                            && MEASURES.stream().anyMatch(last::endsWith);
                    return measures ? last : "";
                });
    }

    private static List<String> parts(Pattern between, String thing) {
        return Stream.of(between.split(thing, -1))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** What is measured is said once, of the last of several things: in 钢材、水泥产量 it is the output of both. */
    private static String withHead(List<String> things, int number) {
        String thing = things.get(number);
        String last = things.get(things.size() - 1);
        boolean none = !isMeasured(thing);
        return HEADS.stream()
                .filter(head -> none && last.endsWith(head))
                .findFirst()
                .map(head -> thing + head)
                .orElse(thing);
    }

    private static String told(String thing, int number, int of) {
        for (String pair : PAIRS) {
            int equals = pair.indexOf('=');
            String both = pair.substring(0, equals);
            if (of == 2 && thing.endsWith(both)) {
                String one = pair.substring(equals + 1).split(",", -1)[number];
                return thing.substring(0, thing.length() - both.length()) + one;
            }
        }
        return thing + " (" + (number + 1) + "/" + of + ")";
    }

    /**
     * The subject of one of several figures; told by its place where the things cannot be told apart.
     *
     * @param subject of all of them
     * @param number of the figure, from 0
     * @param of how many
     */
    static Subject of(Subject subject, int number, int of) {
        List<String> listed = parts(LIST, subject.thing());
        List<String> things = listed.size() == of ? listed : parts(BETWEEN, subject.thing());
        String thing = things.size() == of ? withHead(things, number) : told(subject.thing(), number, of);
        return subject.of(thing);
    }
}
