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
public record Summary(Language language, int articles, int of, String topic, List<Statement> statements)
        implements Digest {

    @Override
    public List<Citation> citations() {
        return statements.stream().map(Statement::citation).toList();
    }

    @Override
    public String text() {
        Messages messages = Messages.of(language);
        if (isEmpty()) {
            return of > 0
                    ? messages.get("digest.no-sentences")
                    : topic.isEmpty() ? messages.get("digest.no-articles") : messages.get("digest.nobody", topic);
        }
        String lines = statements.stream().map(Statement::marked).collect(Collectors.joining("\n"));
        return articles < of ? lines + "\n\n" + messages.get("digest.newest", articles, of) : lines;
    }
}
