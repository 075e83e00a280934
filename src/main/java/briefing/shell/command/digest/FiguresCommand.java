package briefing.shell.command.digest;

import briefing.answer.digest.Digest;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;

/** {@code figures TOPIC}: the figures that articles give of it, and those that contradict each other. */
public final class FiguresCommand extends DigestCommand {

    FiguresCommand(DigestParts parts) {
        super(CommandName.FIGURES, parts);
    }

    @Override
    void check(String words) {
        if (words.isEmpty()) {
            throw usage();
        }
    }

    @Override
    Digest digest(String words, Options options) {
        return digests().figures(words, options.context());
    }
}
