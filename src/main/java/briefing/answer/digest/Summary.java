package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.language.Language;
import briefing.language.Messages;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sentences that say in short what articles say.
 *
 * @param articles how many were read
 * @param of how many there are
 * @param topic that they are to speak of; empty for any
 * @param statements in the order of their articles
 */
public record Summary(
        Language language, int articles, int of, String topic, List<String> missing, List<Statement> statements)
        implements Digest {

    @Override
    public List<Citation> citations() {
        return statements.stream().map(Statement::citation).toList();
    }

    @Override
    public String text() {
        Messages messages = Messages.of(language);
        if (isEmpty()) {
            return withMissing(
                    of > 0
                            ? messages.get("digest.no-sentences")
                            : topic.isEmpty()
                                    ? messages.get("digest.no-articles")
                                    : messages.get("digest.nobody", topic));
        }
        String lines = statements.stream().map(Statement::marked).collect(Collectors.joining("\n"));
        String note = note(messages);
        return withMissing(note.isEmpty() ? lines : lines + "\n\n" + note);
    }

    /** Of which articles it does not speak, or "". */
    public String note(Messages messages) {
        if (articles < of) {
            return messages.get("digest.newest", articles, of);
        }
        long told = citations().stream().map(Citation::article).distinct().count();
        return 0 < told && told < of ? messages.get("digest.part", told, of) : "";
    }
}
