package briefing.shell.command.digest;

import briefing.answer.digest.Digest;
import briefing.assistant.UsageException;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;

/** {@code compare A B}: what two articles both say, where their figures differ, and what only one says. */
public final class CompareCommand extends DigestCommand {

    CompareCommand(DigestParts parts) {
        super(CommandName.COMPARE, parts);
    }

    /** Two numbers or files; a title has spaces, and is told from the other by trying where the one ends. */
    @Override
    void check(String words) {
        if (words.indexOf(' ') < 0) {
            throw usage();
        }
    }

    @Override
    Digest digest(String words, Options options) {
        for (int space = words.indexOf(' '); space >= 0; space = words.indexOf(' ', space + 1)) {
            String first = words.substring(0, space).strip();
            String second = words.substring(space).strip();
            if (parts().articles(first).size() == 1 && parts().articles(second).size() == 1) {
                String one = parts().article(first);
                String other = parts().article(second);
                if (one.equals(other)) {
                    throw UsageException.of("digest.same", one);
                }
                return digests().compare(one, other).orElseThrow(() -> UsageException.of("open.unknown", words));
            }
        }
        throw UsageException.of("open.unknown", words);
    }
}
