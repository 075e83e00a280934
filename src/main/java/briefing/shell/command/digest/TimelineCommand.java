package briefing.shell.command.digest;

import briefing.answer.digest.Digest;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;

/** {@code timeline TOPIC}: what articles say of it, day by day. */
public final class TimelineCommand extends DigestCommand {

    TimelineCommand(DigestParts parts) {
        super(CommandName.TIMELINE, parts);
    }

    @Override
    void check(String words) {
        if (words.isEmpty()) {
            throw usage();
        }
    }

    @Override
    Digest digest(String words, Options options) {
        return digests().timeline(words, options.context());
    }
}
