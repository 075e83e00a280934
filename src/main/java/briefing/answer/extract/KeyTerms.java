package briefing.answer.extract;

import briefing.index.LexicalQuery.Unit;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.retrieval.Retrieval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a translated question as they stand in a quote, so that a reader finds them in the other language. */
final class KeyTerms {

    private static final int MOST = 8;

    private KeyTerms() {}

    /** A line that begins with its break, or nothing where the quotes have none of them. */
    static String line(Retrieval retrieval, List<Quote> quotes) {
        String quoted = quotes.stream().map(Quote::text).collect(Collectors.joining("\n"));
        String terms = retrieval.translations().stream()
                .flatMap(unit -> asQuoted(unit, quoted).map(term -> term + " = " + unit.text()).stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining(" · "));
        return terms.isEmpty()
                ? ""
                : "\n" + Messages.of(retrieval.question().language()).get("answer.terms", terms);
    }

    private static Optional<String> asQuoted(Unit unit, String quoted) {
        return unit.phrases().stream()
                .filter(phrase -> !phrase.equalsIgnoreCase(unit.text()))
                .filter(phrase -> isIn(phrase, quoted))
                .findFirst();
    }

    private static boolean isIn(String phrase, String quoted) {
        return Language.of(phrase) == Language.CHINESE
                ? quoted.contains(phrase)
                : Pattern.compile("\\b" + Pattern.quote(phrase.toLowerCase(Locale.ROOT)))
                        .matcher(quoted.toLowerCase(Locale.ROOT))
                        .find();
    }
}
