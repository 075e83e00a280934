package briefing.question;

import java.util.List;
import java.util.Locale;

/**
 * What a question asks for. Their order is that in which a question is read: the first that fits is its main type, so "how
 * many percent" is a percentage and no number.
 */
public enum AnswerType {
    YESNO,
    REASON,
    MONEY,
    PERCENT,
    RANK,
    DATE,
    DURATION,
    NUMBER,
    PERSON,
    ORG,
    PLACE,
    MANNER,
    LIST,
    OTHER;

    /** As it is called in word lists and weights. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a sentence without a thing of this type can hardly answer. */
    public boolean isHard() {
        return switch (this) {
            case MONEY, PERCENT, RANK, DATE, DURATION, NUMBER -> true;
            default -> false;
        };
    }

    /** Whether sentences can be searched for things of this type. */
    public boolean hasSpans() {
        return this != YESNO && this != OTHER;
    }

    /** All that have a pattern. */
    static List<AnswerType> asked() {
        return List.of(values()).subList(0, OTHER.ordinal());
    }
}
