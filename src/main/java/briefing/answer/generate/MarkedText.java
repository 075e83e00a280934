package briefing.answer.generate;

import briefing.answer.Answer;
import briefing.answer.Answer.Claim;
import java.util.List;

/** A written answer with a mark behind each of its sentences that nothing supports, so that a copy of it has the mark too. */
final class MarkedText {

    private MarkedText() {}

    static String of(String written, List<Claim> claims) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Claim claim : claims) {
            int at = written.indexOf(claim.text(), from);
            if (at < 0) {
                continue;
            }
            int end = at + claim.text().length();
            marked.append(written, from, end);
            if (!claim.supported()) {
                marked.append(' ').append(Answer.UNSUPPORTED);
            }
            from = end;
        }
        return marked.append(written, from, written.length()).toString();
    }
}
