package briefing.retrieval.translation;

import briefing.language.Language;
import briefing.retrieval.translation.Glossary.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which names of a term are short for which: MIIT for the Ministry of Industry and Information Technology, 工信部 for 工业和信息化部. */
public final class ShortNames {

    /**
     * A name of a term.
     *
     * @param others what else it is called in the language of the text that the name stands in
     */
    record Named(String name, List<String> others) {}

    private ShortNames() {}

    /** The names of a term that a text of a language may have, those that are called otherwise, too. */
    static Stream<Named> of(Term term, Language language) {
        List<String> own = language == Language.CHINESE ? term.chinese() : term.english();
        Stream<String> acronyms = language == Language.CHINESE
                ? term.english().stream().filter(Glossary::isAcronym).filter(name -> !own.contains(name))
                : Stream.of();
        return Stream.concat(own.stream(), acronyms)
                .map(name -> new Named(
                        name,
                        own.stream()
                                .filter(other -> !other.equals(name))
                                .filter(other -> isShort(name, other, term) || isShort(other, name, term))
                                .toList()))
                .filter(name -> !name.others().isEmpty());
    }

    private static boolean isShort(String name, String full, Term term) {
        if (Glossary.isAcronym(name)) {
            return Glossary.isChinese(full)
                    ? full.equals(term.chinese().get(0))
                            && term.english().stream().anyMatch(one -> isInitials(name, one))
                    : isInitials(name, full);
        }
        return Glossary.isChinese(name)
                && Glossary.isChinese(full)
                && name.length() < full.length()
                && !full.contains(name)
                && isWithin(name, full);
    }

    /** Whether an acronym has its letters from the beginnings of words, in their order. */
    private static boolean isInitials(String acronym, String full) {
        StringBuilder initials = new StringBuilder();
        for (String word : full.split("[ -]", -1)) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return full.indexOf(' ') > 0 && isWithin(acronym, initials.toString().toUpperCase(Locale.ROOT));
    }

    /** Whether one text has all characters of another in their order. */
    private static boolean isWithin(String characters, String text) {
        int at = 0;
        for (int i = 0; i < text.length() && at < characters.length(); i++) {
            at += text.charAt(i) == characters.charAt(at) ? 1 : 0;
        }
        return at == characters.length();
    }

    /** Where a name stands in a text from somewhere on, not as a part of a longer word in Latin letters; or -1. */
    public static int find(String text, String name, int from) {
        for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !isLatin(text.charAt(at - 1)) || !isLatin(text.charAt(at));
            boolean ends = end == text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end));
            if (begins && ends) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
