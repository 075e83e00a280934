package briefing.shell.command.digest;

import briefing.answer.digest.Digest;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;

/** {@code new [TOPIC]}: the articles since the last look, or since a day, by what they are about. */
public final class NewCommand extends DigestCommand {

    NewCommand(DigestParts parts) {
        super(CommandName.NEW, parts);
    }

    @Override
    Digest digest(String words, Options options) {
        return digests().news(words, options.context(), options.sinceLast());
    }

    /** That nothing is new is no failure, unless a script wants to know. */
    @Override
    int code(Digest digest, Options options) {
        return options.has(Option.EXIT_CODE) && digest.isEmpty() ? ExitCode.NOT_IN_CORPUS : ExitCode.OK;
    }
}
