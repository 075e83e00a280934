package briefing.shell.command.digest;

import briefing.answer.digest.Digest;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import java.util.List;

/** {@code summary [N|FILE|TITLE|TOPIC]}: in short what an article says, or what articles say of a topic, or all of them. */
public final class SummaryCommand extends DigestCommand {

    SummaryCommand(DigestParts parts) {
        super(CommandName.SUMMARY, parts);
    }

    @Override
    Digest digest(String words, Options options) {
        List<String> articles = words.isEmpty() ? List.of() : parts().articles(words);
        return articles.isEmpty()
                ? digests().summary(words, options.context(), options.sentences())
                : digests().summary(articles, options.sentences());
    }
}
