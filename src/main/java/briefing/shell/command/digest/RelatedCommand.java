package briefing.shell.command.digest;

import briefing.answer.digest.Digest;
import briefing.assistant.UsageException;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;

/** {@code related N|FILE|TITLE}: the articles nearest to one. */
public final class RelatedCommand extends DigestCommand {

    /** How many are told, unless the call says how many. */
    private static final int USUAL = 5;

    RelatedCommand(DigestParts parts) {
        super(CommandName.RELATED, parts);
    }

    @Override
    void check(String words) {
        if (words.isEmpty()) {
            throw usage();
        }
    }

    @Override
    Digest digest(String words, Options options) {
        return digests()
                .related(parts().article(words), options.top(USUAL))
                .orElseThrow(() -> UsageException.of("open.unknown", words));
    }
}
