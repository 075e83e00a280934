package briefing.answer.select;

import briefing.answer.select.Feature.Group;
import java.util.Locale;

/** What is known of a question and of all its candidates together: it says whether any of them answers. */
public enum PoolFeature {
    ONE(Group.QUESTION, "always 1: what is sure without anything known"),
    CANDIDATES(Group.QUESTION, "ln(1 + candidates)"),
    ENGLISH(Group.QUESTION, "whether the question is in English"),
    NAMES(Group.QUESTION, "whether it names anything"),
    YEAR(Group.QUESTION, "whether it names a year"),
    MONTH(Group.QUESTION, "whether it names a month"),
    UNIT(Group.QUESTION, "whether it asks for a count of something"),
    COUNT(Group.QUESTION, "whether it says how many things it asks for"),
    ATTRIBUTE(Group.QUESTION, "whether it asks something of a subject"),
    WORDS(Group.QUESTION, "ln(1 + words that are no names)"),
    CALLED(Group.QUESTION, "whether it asks for a name"),
    CHANGE(Group.QUESTION, "whether it asks for a change"),
    YESNO(Group.QUESTION, "main type"),
    REASON(Group.QUESTION, "main type"),
    MONEY(Group.QUESTION, "main type"),
    PERCENT(Group.QUESTION, "main type"),
    RANK(Group.QUESTION, "main type"),
    DATE(Group.QUESTION, "main type"),
    DURATION(Group.QUESTION, "main type"),
    NUMBER(Group.QUESTION, "main type"),
    PERSON(Group.QUESTION, "main type"),
    ORG(Group.QUESTION, "main type"),
    PLACE(Group.QUESTION, "main type"),
    MANNER(Group.QUESTION, "main type"),
    LIST(Group.QUESTION, "main type"),
    OTHER(Group.QUESTION, "main type"),
    BEST_COV(Group.WORDS, "best coverage by a candidate"),
    BEST_COV_WINDOW(Group.WORDS, "best coverage by a window"),
    BEST_COV_ARTICLE(Group.WORDS, "best coverage by an article"),
    BEST_COSINE(Group.MEANING, "best cosine"),
    BEST_NEAR_TYPE(Group.KIND, "best coverage around a thing of the main type"),
    BEST_UNIT(Group.KIND, "best match of the unit"),
    BEST_WORDS(Group.WORDS, "largest share of words in a window"),
    BEST_NAMES(Group.NAMES, "largest share of names in a window"),
    BEST_WORDS_SENTENCE(Group.WORDS, "largest share of words in a sentence"),
    BEST_FOCUS(Group.KIND, "best coverage of what the title does not say around a thing of the main type"),
    BEST_COSINE_REST(Group.MEANING, "best cosine with the question without its names"),
    NAMES_NOWHERE(Group.NAMES, "ln(1 + names that no article found has)"),
    RUN_NOWHERE(Group.WORDS, "least of the longest runs of Chinese characters that an article lacks"),
    PASSAGES(Group.QUESTION, "ln(1 + passages of all articles): the more there are, the more is met by chance"),
    BEST_SCORE(Group.PASSAGE, "score of the best passage"),
    LEAD(Group.PASSAGE, "its lead over the best of another article, up to 0.4");

    private final Group group;
    private final String meaning;

    PoolFeature(Group group, String meaning) {
        this.group = group;
        this.meaning = meaning;
    }

    Group group() {
        return group;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }
}
