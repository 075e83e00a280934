package briefing.passage;

import briefing.language.LanguagePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into sentences, Chinese and English in one go. A quotation mark or bracket that closes belongs to the sentence
 * before it, and so does who is said to have spoken; what stands in brackets within a sentence is not cut; a line end always
 * ends a sentence, a bullet opens one; a semicolon ends one where the sentence would grow too long to quote.
 */
public final class Sentences {

    /** From here on a Chinese semicolon ends a sentence, in characters. */
    private static final int LONG = 80;

    /** Of a longer run of marks, only the last ones are asked what follows them. */
    private static final int MARKS = 64;

    /** A bracket that closes later than this was left open, in characters. */
    private static final int BRACKET = 200;

    /** What stands in quotation marks is called something, and not said, up to so many characters... */
    private static final int TERM = 12;

    /** ...and where none of these is before it. */
    private static final String SPEECH = "：:，,。！？；、\n ";

    /** An abbreviation is no longer, in characters. */
    private static final int WORD = 12;

    /** Who spoke is said in so many characters behind the quotation. */
    private static final int SPEAKER = 40;

    private static final String QUOTES = "”’」』\"'";

    private static final String CLOSING = QUOTES + "）】》〉)]";

    /** Chinese marks and words that go on with a sentence after a quotation, whatever mark that ends in. */
    private static final String GOES_ON = "，、；：,;:）)";

    /** Marks that open an item also in the middle of a line. */
    private static final String BULLETS = "•●■◆▪‣►▶◦";

    /** Abbreviations that a name follows, without their last dot; those in lower case are so in any. */
    private static final Set<String> ABBREVIATIONS = Set.copyOf(LanguagePack.allWords("abbreviations"));

    /** Abbreviations that are such only before a figure. */
    private static final Set<String> BEFORE_FIGURES = Set.copyOf(LanguagePack.allWords("figure-abbreviations"));

    /** Abbreviations that end a sentence as often as not: only a capital that starts no name tells. */
    private static final Set<String> OPEN = Set.copyOf(LanguagePack.allWords("closing-abbreviations"));

    private static final Pattern OPENS = Pattern.compile(LanguagePack.anyOf("sentence.opens"));

    /** Times of day, as in "5 p.m.", and what follows them in the same sentence. */
    private static final Pattern TIME = Pattern.compile(LanguagePack.anyOf("sentence.time"));

    private static final Pattern AFTER_TIME = Pattern.compile(LanguagePack.anyOf("sentence.after-time"));

    private static final Pattern SPOKE = Pattern.compile(LanguagePack.anyOf("sentence.spoke"));

    private static final Pattern GOES_ON_WORD = Pattern.compile(LanguagePack.anyOf("sentence.goes-on"));

    private Sentences() {}

    /** The sentences of a text in order, without the white space around them. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        int bracket = -1;
        int term = -1;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' && begun && SPEECH.indexOf(text.charAt(i - 1)) < 0) {
                term = i;
            } else if (c == '”' || c == '\n') {
                term = -1;
            }
            if (term >= 0 && i - term < TERM && isEnd(c)) {
                continue;
            }
            if (c == '(' || c == '（') {
                bracket = begun ? i : -1;
            } else if (c == ')' || c == '）') {
                bracket = -1;
            } else if (BULLETS.indexOf(c) >= 0 && i > start && Character.isWhitespace(text.charAt(i - 1))) {
                add(sentences, text, start, i);
                start = i;
                bracket = -1;
            }
            begun |= !Character.isWhitespace(c);
            if (c != '\n' && bracket >= 0 && closes(text, bracket, i)) {
                continue;
            }
            if (ends(text, start, i)) {
                int end = i + 1;
                // A mark at the beginning of a line opens.
                while (c != '\n'
                        && end < text.length()
                        && (isEnd(text.charAt(end)) || CLOSING.indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                end = afterNote(text, end);
                add(sentences, text, start, end);
                start = end;
                bracket = -1;
                term = -1;
                begun = false;
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

    /** Whether the bracket that opened closes on this line, and not too far away; asked at marks only. */
    private static boolean closes(String text, int bracket, int i) {
        if (!isEnd(text.charAt(i)) && ".；".indexOf(text.charAt(i)) < 0) {
            return true;
        }
        for (int k = i + 1; k < Math.min(text.length(), bracket + BRACKET); k++) {
            char c = text.charAt(k);
            if (c == ')' || c == '）') {
                return true;
            }
            if (c == '\n') {
                return false;
            }
        }
        return false;
    }

    private static boolean ends(String text, int start, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '\n' -> true;
            case '。', '！', '？', '｡' -> !goesOn(text, i);
            case '；' -> i - start >= LONG;
            case '!', '?' -> isFollowedByStart(text, i) && !goesOn(text, i);
            case '…' -> isCutOff(text, i);
            case '.' -> isFollowedByStart(text, i) && !goesOn(text, i) && !isAbbreviation(text, start, i);
            default -> false;
        };
    }

    /** Whether dots of a sentence that breaks off end it: they stand at its word, and a capital follows. */
    private static boolean isCutOff(String text, int i) {
        return i > 0
                && i + 2 < text.length()
                && text.charAt(i - 1) < 0x250
                && Character.isLetter(text.charAt(i - 1))
                && Character.isWhitespace(text.charAt(i + 1))
                && Character.isUpperCase(text.charAt(i + 2));
    }

    /** Whether a quotation or title ends at a mark and the sentence that it stands in does not. */
    private static boolean goesOn(String text, int i) {
        int next = i + 1;
        int most = Math.min(text.length(), i + MARKS);
        boolean quoted = false;
        boolean titled = false;
        while (next < most && (CLOSING.indexOf(text.charAt(next)) >= 0 || isEnd(text.charAt(next)))) {
            quoted |= QUOTES.indexOf(text.charAt(next)) >= 0;
            titled |= "》〉".indexOf(text.charAt(next)) >= 0;
            titled &= !isEnd(text.charAt(next));
            next++;
        }
        if (next == text.length() || text.charAt(next) == '\n') {
            return false;
        }
        if (titled || next > i + 1 && GOES_ON.indexOf(text.charAt(next)) >= 0) {
            return true;
        }
        if (!quoted) {
            return false;
        }
        String after =
                text.substring(next, Math.min(text.length(), next + SPEAKER)).stripLeading();
        return text.charAt(i) != '.' && SPOKE.matcher(after).lookingAt()
                || Character.isIdeographic(text.charAt(next))
                        && GOES_ON_WORD.matcher(after).lookingAt();
    }

    /** Whether white space, the end or a Chinese character follows, once what closes is passed. */
    private static boolean isFollowedByStart(String text, int i) {
        int next = afterClosing(text, i);
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
        return next == text.length()
                || !Character.isLowerCase(text.charAt(next))
                || next + 1 < text.length() && Character.isUpperCase(text.charAt(next + 1));
    }

    /** Behind the marks that close after a mark, and a note. */
    private static int afterClosing(String text, int i) {
        int next = i + 1;
        int most = Math.min(text.length(), i + MARKS);
        while (next < most && (CLOSING.indexOf(text.charAt(next)) >= 0 || isEnd(text.charAt(next)))) {
            next++;
        }
        return afterNote(text, next);
    }

    /** Behind the number of a note as in "[1]", where one stands there. */
    private static int afterNote(String text, int from) {
        int most = Math.min(text.length(), from + WORD);
        int next = from + 1;
        while (next < most && Character.isDigit(text.charAt(next))) {
            next++;
        }
        boolean note = from < most && text.charAt(from) == '[' && next > from + 1 && next < most;
        return note && text.charAt(next) == ']' ? next + 1 : from;
    }

    private static boolean isAbbreviation(String text, int start, int dot) {
        int from = dot;
        int least = Math.max(start, dot - WORD);
        while (from > least && (isLatin(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, dot);
        String next = text.substring(dot + 1, Math.min(text.length(), dot + 24)).stripLeading();
        int behind = afterClosing(text, dot);
        String after = text.substring(behind, Math.max(behind, Math.min(text.length(), dot + 24)))
                .stripLeading();
        if (isNumbering(text, start, dot) || isIn(ABBREVIATIONS, word)) {
            return true;
        }
        if (isIn(BEFORE_FIGURES, word)) {
            return !next.isEmpty() && Character.isDigit(next.charAt(0));
        }
        if (TIME.matcher(word).matches()) {
            return AFTER_TIME.matcher(after).lookingAt();
        }
        return (isInitials(word) || isIn(OPEN, word))
                && !OPENS.matcher(after).lookingAt()
                && !after.isEmpty()
                && !(word.length() == 1 && isBehindFigure(text, from));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
    }

    /** A unit, as in "12 C. Rain". */
    private static boolean isBehindFigure(String text, int from) {
        return from > 1 && text.charAt(from - 1) == ' ' && Character.isDigit(text.charAt(from - 2));
    }

    /** Single capitals with dots between them: J, J.K, U.S.S.R, without the last dot. */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c < 0x250 && Character.isUpperCase(c);
            if (i % 2 == 0 ? !letter : c != '.') {
                return false;
            }
        }
        return word.length() % 2 == 1;
    }

    /** Whether only a number or letter stands between the start of the sentence and the dot: "1. Parks", "2.3. Zones". */
    private static boolean isNumbering(String text, int start, int dot) {
        if (dot - start > WORD) {
            return false;
        }
        String before = text.substring(start, dot).strip();
        return before.length() <= 6 && NUMBERING.matcher(before).matches();
    }

    private static final Pattern NUMBERING =
            Pattern.compile("\\W?\\s?(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}|[A-Za-z]|[IVXivx]{1,4})");
}
