package briefing.passage;

import briefing.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences, Chinese and English in one go. A quotation mark or bracket that closes belongs to the sentence
 * before it; a line end always ends a sentence; a semicolon ends one where the sentence would grow too long to quote.
 */
public final class Sentences {

    /** From here on a Chinese semicolon ends a sentence, in characters. */
    private static final int LONG = 80;

    /** Of a longer run of marks, only the last ones are asked what follows them. */
    private static final int MARKS = 64;

    private static final String CLOSING = "”’」』）】》〉)]\"'";

    /** English abbreviations that a name or a figure follows, in lower case and without their last dot. */
    private static final Set<String> ABBREVIATIONS = Set.copyOf(LanguagePack.allWords("abbreviations"));

    /** Abbreviations that end a sentence as often as not: only a capital that starts no name tells. */
    private static final Set<String> OPEN = Set.copyOf(LanguagePack.allWords("closing-abbreviations"));

    private static final Pattern OPENS = Pattern.compile(LanguagePack.anyOf("sentence.opens"));

    private Sentences() {}

    /** The sentences of a text in order, without the white space around them. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, start, i)) {
                int end = i + 1;
                while (end < text.length() && (isEnd(text.charAt(end)) || CLOSING.indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        Span sentence = new Span(start, end).strip(text);
        if (sentence.length() > 0) {
            sentences.add(sentence);
        }
    }

    private static boolean isEnd(char c) {
        return "。！？!?｡".indexOf(c) >= 0;
    }

    private static boolean ends(String text, int start, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '\n', '。', '！', '？', '｡' -> true;
            case '；' -> i - start >= LONG;
            case '!', '?' -> isFollowedByStart(text, i);
            case '.' -> isFollowedByStart(text, i) && !isAbbreviation(text, start, i);
            default -> false;
        };
    }

    /** Whether white space, the end or a Chinese character follows, once what closes is passed. */
    private static boolean isFollowedByStart(String text, int i) {
        int next = i + 1;
        int most = Math.min(text.length(), i + MARKS);
        while (next < most && (CLOSING.indexOf(text.charAt(next)) >= 0 || isEnd(text.charAt(next)))) {
            next++;
        }
        if (next == text.length() || text.charAt(next) == '\n') {
            return true;
        }
        if (Character.isIdeographic(text.charAt(next))) {
            return i == 0 || !Character.isDigit(text.charAt(i - 1));
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        while (from > start && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from)) && word.charAt(0) < 0x80;
        boolean numbering = from == dot && dot > start && isNumbering(text, start, dot);
        return initial || numbering || ABBREVIATIONS.contains(word) || (OPEN.contains(word) && !startsAnew(text, dot));
    }

    /** Whether only a number stands between the start of the sentence and the dot, as in "1. Parks". */
    private static boolean isNumbering(String text, int start, int dot) {
        String before = text.substring(start, dot).strip();
        return before.length() <= 2 && before.chars().allMatch(Character::isDigit);
    }

    /** Whether what follows an abbreviation looks like a new sentence rather than the rest of a name. */
    private static boolean startsAnew(String text, int dot) {
        String next = text.substring(dot + 1, Math.min(text.length(), dot + 12)).stripLeading();
        return OPENS.matcher(next).lookingAt();
    }
}
