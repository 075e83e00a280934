package briefing.answer.select;

import java.util.Locale;

/** What is known of a question and of all its candidates together: it says whether any of them answers. */
public enum PoolFeature {
    ONE("always 1: what is sure without anything known"),
    CANDIDATES("ln(1 + candidates)"),
    ENGLISH("whether the question is in English"),
    NAMES("whether it names anything"),
    YEAR("whether it names a year"),
    MONTH("whether it names a month"),
    UNIT("whether it asks for a count of something"),
    COUNT("whether it says how many things it asks for"),
    ATTRIBUTE("whether it asks something of a subject"),
    WORDS("ln(1 + words that are no names)"),
    CALLED("whether it asks for a name"),
    CHANGE("whether it asks for a change"),
    YESNO("main type"),
    REASON("main type"),
    MONEY("main type"),
    PERCENT("main type"),
    RANK("main type"),
    DATE("main type"),
    DURATION("main type"),
    NUMBER("main type"),
    PERSON("main type"),
    ORG("main type"),
    PLACE("main type"),
    MANNER("main type"),
    LIST("main type"),
    OTHER("main type"),
    BEST_COV("best coverage by a candidate"),
    BEST_COV_WINDOW("best coverage by a window"),
    BEST_COV_ARTICLE("best coverage by an article"),
    BEST_COSINE("best cosine"),
    BEST_NEAR_TYPE("best coverage around a thing of the main type"),
    BEST_UNIT("best match of the unit"),
    BEST_WORDS("largest share of words in a window"),
    BEST_NAMES("largest share of names in a window"),
    BEST_WORDS_SENTENCE("largest share of words in a sentence"),
    BEST_FOCUS("best coverage of what the title does not say around a thing of the main type"),
    BEST_COSINE_REST("best cosine with the question without its names"),
    NAMES_NOWHERE("ln(1 + names that no article found has)"),
    RUN_NOWHERE("least of the longest runs of Chinese characters that an article lacks"),
    PASSAGES("ln(1 + passages of all articles): the more there are, the more is met by chance"),
    BEST_SCORE("score of the best passage"),
    LEAD("its lead over the best of another article, up to 0.4");

    private final String meaning;

    PoolFeature(String meaning) {
        this.meaning = meaning;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }
}
