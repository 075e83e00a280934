package briefing.question.followup;

import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import briefing.question.Ordinals;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A question that names an article by its place in a list: what does the second one say about jobs?
 *
 * @param sure whether nothing else can be meant: article 9 may be one of a law
 * @param number the place, from 1, {@link briefing.question.QuestionAnalysis#LAST} for the last
 * @param question the question, with a pronoun for the article
 */
public record NumberedArticle(boolean sure, int number, String question) {

    private static final Pattern SURE =
            Pattern.compile(LanguagePack.anyOf("follow-up.numbered"), Pattern.CASE_INSENSITIVE);

    private static final Pattern OR_OTHER =
            Pattern.compile(LanguagePack.anyOf("follow-up.numbered-or-other"), Pattern.CASE_INSENSITIVE);

    /** Reads a question; empty where it names no article so. */
    public static Optional<NumberedArticle> of(String asked) {
        return of(asked, SURE, true).or(() -> of(asked, OR_OTHER, false));
    }

    private static Optional<NumberedArticle> of(String asked, Pattern wording, boolean sure) {
        Matcher named = wording.matcher(asked);
        if (!named.find()) {
            return Optional.empty();
        }
        String it = Messages.of(Language.of(asked)).get("follow-up.it");
        return IntStream.rangeClosed(1, named.groupCount())
                .mapToObj(named::group)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Ordinals::of)
                .map(number -> new NumberedArticle(
                        sure, number, asked.substring(0, named.start()) + it + asked.substring(named.end())));
    }
}
