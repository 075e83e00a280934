package briefing.answer.select;

import briefing.index.LexicalQuery.Unit;
import briefing.language.Language;
import briefing.question.Places;
import briefing.question.QuestionName;
import briefing.question.QuestionName.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether names and words of a question stand in a text: as they are, under another name, or translated. */
final class QuestionNames {

    /** Letters by which a Latin name is known at least; its ending may differ. */
    private static final int STEM = 4;

    private final Language asked;
    private final List<Unit> translations;

    QuestionNames(Language asked, List<Unit> translations) {
        this.asked = asked;
        this.translations = translations;
    }

    /**
     * Whether it can be told if a text in a language has a name: in another language only where a translation
     * is known, or where it is in that language's letters.
     */
    boolean known(QuestionName name, Language language) {
        String own = name.text().toLowerCase(Locale.ROOT);
        boolean asItStands = language == asked || (language == Language.ENGLISH && own.charAt(0) < 0x80);
        return asItStands
                || translations.stream()
                        .filter(unit -> covers(unit.text().toLowerCase(Locale.ROOT), own, true))
                        .anyMatch(unit -> unit.phrases().stream().anyMatch(phrase -> !phrase.isBlank()));
    }

    /** Whether a name stands in a lower-case text of a language, or need not be said there. */
    boolean met(QuestionName name, String lower, Language language) {
        String own = name.text().toLowerCase(Locale.ROOT);
        if (named(own, lower)
                || language == Language.CHINESE && Places.of(asked).isHome(name.text())) {
            return true;
        }
        if (name.kind() == Kind.PLACE
                && Places.of(asked).names(name.text()).stream()
                        .anyMatch(same -> named(same.toLowerCase(Locale.ROOT), lower))) {
            return true;
        }
        boolean latin = own.charAt(0) < 0x80;
        if (latin && own.length() > STEM && startsWord(lower, own.substring(0, Math.max(STEM, own.length() - 2)))) {
            return true;
        }
        return translated(own, lower, true);
    }

    /**
     * Whether a name stands in a lower-case text: right behind a digit its first character may be a unit, as in the 5th of a
     * month, and one in Latin letters begins a word; a short one is all of it.
     */
    private static boolean named(String name, String lower) {
        boolean latin = isLatin(name.charAt(0));
        for (int at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean behindDigit = at > 0 && Character.isDigit(lower.charAt(at - 1));
            boolean begins = at == 0
                    || !(latin ? isLatin(lower.charAt(at - 1)) : behindDigit && !Character.isDigit(name.charAt(0)));
            boolean ends = !latin || name.length() > STEM || end == lower.length() || !isLatin(lower.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that is no name stands in a lower-case text; another language's is looked for by its translations. */
    boolean word(String word, String lower, boolean sameLanguage) {
        boolean latin = word.charAt(0) < 0x80;
        if (latin
                ? startsWord(lower, word.substring(0, Math.min(word.length(), Math.max(STEM, word.length() - 3))))
                : lower.contains(word)) {
            return true;
        }
        return !sameLanguage && translated(word, lower, false);
    }

    private boolean translated(String own, String lower, boolean name) {
        for (Unit unit : translations) {
            String text = unit.text().toLowerCase(Locale.ROOT);
            if (covers(text, own, name)
                    && unit.phrases().stream().anyMatch(phrase -> stands(phrase.toLowerCase(Locale.ROOT), lower))) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(String text, String own, boolean name) {
        return text.equals(own)
                || Arrays.asList(text.split(" ", -1)).contains(own)
                || (own.length() > 1 && text.contains(own))
                || (!name && text.length() > 1 && own.contains(text));
    }

    /** Whether a phrase stands in a text; one in Latin letters as words of its own. */
    private static boolean stands(String phrase, String lower) {
        if (phrase.isEmpty() || phrase.charAt(0) >= 0x80) {
            return lower.contains(phrase);
        }
        for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            if ((at == 0 || !isLatin(lower.charAt(at - 1))) && (end == lower.length() || !isLatin(lower.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean startsWord(String lower, String stem) {
        for (int at = lower.indexOf(stem); at >= 0; at = lower.indexOf(stem, at + 1)) {
            if (at == 0 || lower.charAt(at - 1) < 'a' || lower.charAt(at - 1) > 'z') {
                return true;
            }
        }
        return false;
    }
}
