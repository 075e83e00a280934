package briefing.shell.command.digest;

import briefing.answer.digest.Digest;
import briefing.assistant.UsageException;
import briefing.shell.line.CommandName;
import briefing.shell.line.Options;
import briefing.shell.line.Pair;
import java.util.List;

/** {@code compare A B}: what two articles both say, where their figures differ, and what only one says. */
public final class CompareCommand extends DigestCommand {

    CompareCommand(DigestParts parts) {
        super(CommandName.COMPARE, parts);
    }

    @Override
    void check(String words) {
        if (Pair.of(words).isEmpty()) {
            throw usage();
        }
    }

    @Override
    Digest digest(String words, Options options) {
        for (Pair pair : Pair.of(words)) {
            List<String> first = parts().articlesByPart(pair.first());
            List<String> second = parts().articlesByPart(pair.second());
            if (first.size() == 1 && second.size() == 1) {
                String one = first.get(0);
                String other = second.get(0);
                if (one.equals(other)) {
                    throw parts().numbered().same(one);
                }
                return digests().compare(one, other).orElseThrow(() -> UsageException.of("open.unknown", words));
            }
        }
        throw UsageException.of("open.unknown", words);
    }
}
