package briefing.shell;

import briefing.answer.Answer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What later commands of a conversation refer to. */
final class Session {

    private @Nullable Answer last;
    private @Nullable String mode;

    /** The last answer: {@code sources}, {@code open 2} and {@code why} are about it. */
    Optional<Answer> last() {
        return Optional.ofNullable(last);
    }

    void answered(Answer answer) {
        last = answer;
    }

    /** How answers are made, where a person said so. */
    Optional<String> mode() {
        return Optional.ofNullable(mode);
    }

    void mode(String wanted) {
        mode = wanted;
    }

    void reset() {
        last = null;
    }
}
