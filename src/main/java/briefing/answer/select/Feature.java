package briefing.answer.select;

import java.util.Locale;

/**
 * What is known of a sentence as an answer to a question: the one table of names. "Window" is the sentence with its
 * neighbours and the title. Coverage is the share of the question's terms, 0 to 1, each by its weight (idf, or what its best
 * translation is worth). What is "met" is 1 too where the question names nothing of the kind.
 */
public enum Feature {
    // Words of the question.
    COV("coverage by the sentence"),
    COV_SQUARED("the same with squared weights"),
    COV_TITLE("coverage by sentence and title"),
    COV_BEFORE("coverage by the sentence and the one before"),
    COV_WINDOW("coverage by the window"),
    COV_LEAD("coverage by sentence, title and the article's first three sentences"),
    COV_ARTICLE("coverage by the article"),
    COV_SQUARED_ARTICLE("the same with squared weights"),
    COV_CLAUSE("coverage by the best clause"),
    COV_LOCAL("coverage, terms weighted by how few of the candidates have them"),
    COV_UNDER("coverage by the sentence and the heading it stands under"),
    COV_FOCUS("coverage of what the title does not say, weighted by how few sentences of the article have it"),
    COV_FOCUS_WINDOW("the same by the window"),
    FOCUS_ABSENT("share of what the title does not say that the article does not say either"),
    MISSING_WINDOW("weight of the heaviest term that the window lacks, as a share of the heaviest"),
    MISSING_ARTICLE("the same of the article"),
    REL_COV("coverage less the best candidate's"),
    RUN_ABSENT(
            "longest run of Chinese characters of the question of which the article has no pair, up to six, as a share"),
    WORDS("share of the question's words that are no names in the sentence"),
    WORDS_WINDOW("the same in the window"),
    WORDS_ARTICLE("the same in the article"),
    WORDS_LACKING("ln(1 + such words that the window lacks)"),
    UNKNOWN_WORDS("share of the question's words that no dictionary has in the window"),
    UNKNOWN_WORDS_ARTICLE("the same in the article"),
    ATTRIBUTE("share of what is asked of the subject in the sentence"),
    ATTRIBUTE_WINDOW("the same in the window"),
    ATTRIBUTE_ARTICLE("the same in the article"),
    NUMBERS("share of the question's numbers in the sentence"),
    NUMBERS_ARTICLE("the same in the article"),
    // Names of the question.
    NAMES("share of the question's names in the sentence"),
    NAMES_WINDOW("the same in the window"),
    NAMES_ARTICLE("the same in the article"),
    ALL_NAMES_WINDOW("whether all names stand in the window"),
    ALL_NAMES_ARTICLE("whether all names stand in the article"),
    FIRST_NAME_ARTICLE("whether the first name stands in the article"),
    NAMES_UNKNOWN("share of the names that no translation is known of"),
    NAMES_MISSING("ln(1 + names that the article lacks)"),
    RIVAL("whether the sentence names another place of a kind, and not the one that is asked for"),
    RIVAL_TITLE("the same of the title"),
    PLACE_NOT_ASKED("whether the sentence names a place, and the question none"),
    PLACE_NOT_ASKED_TITLE("the same of the title"),
    OTHER_NAMES("ln(1 + names that are not in the question) where the window lacks one of the question's"),
    // Time.
    YEAR("whether the question's year is the sentence's; of one that names none, the year of publication"),
    YEAR_WINDOW("the same of the window"),
    YEAR_ARTICLE("whether the article has the question's year"),
    YEAR_ASKED("whether the question names a year"),
    YEAR_CONFLICT("whether the sentence names years, and none is asked for"),
    YEAR_CONFLICT_WINDOW("whether the window has no year asked for"),
    MONTH("whether the sentence has the question's month"),
    MONTH_WINDOW("whether the window has it"),
    MONTH_ARTICLE("whether the article has it"),
    MONTH_CONFLICT("whether the sentence names months, and none is asked for"),
    DAY_ARTICLE("whether the article has the question's day"),
    DAY_CONFLICT("whether the sentence names days, and none is asked for"),
    PERIOD("whether the sentence has the part of the year asked for"),
    PERIOD_WINDOW("whether the window has it"),
    PERIOD_CONFLICT("whether the sentence names parts of the year, and none is asked for"),
    PART_NOT_ASKED("whether the sentence names months or parts of the year, and the question a year alone"),
    // What is asked for.
    TYPE("whether the sentence has a thing of the main type that is not in the question"),
    TYPE_LACKING("whether it has none of a type that can hardly be paraphrased"),
    TYPE_COUNT("ln(1 + such things)"),
    UNIT("number of the unit asked for: 1 directly before it, 0.5 near, 0 none; 0.5 where none is asked for"),
    UNIT_LACKING("whether a unit is asked for and there is none"),
    NEAR_TYPE("best coverage around a thing of the main type"),
    NEAR_TYPE_FOCUS("best coverage of what the title does not say around a thing of the main type"),
    NEAR_TYPE_HARD("the same where the type can hardly be paraphrased, else 0"),
    NEAR_UNIT("coverage by the clause that has the number with its unit; 0 where no unit is asked for"),
    HAS_MONEY("money, where it is asked for"),
    HAS_PERCENT("a percentage, where it is asked for"),
    HAS_NUMBER("a number, where it is asked for"),
    HAS_DATE("a date, where it is asked for"),
    HAS_DURATION("a duration, where it is asked for"),
    HAS_RANK("a rank, where it is asked for"),
    HAS_PERSON("a person, where one is asked for"),
    HAS_ORG("a body, where one is asked for"),
    HAS_PLACE("a place, where one is asked for"),
    HAS_REASON("a reason, where one is asked for"),
    HAS_MANNER("a manner, where one is asked for"),
    HAS_LIST("a list, where one is asked for"),
    NEW_NAMES("ln(1 + names not in the question) where a person or body is asked for"),
    NO_NEW_NAMES("whether a person or body is asked for and the sentence names nobody new"),
    LIST_ITEMS("ln(items joined in the sentence) where a list may be asked for"),
    COUNT_MET("whether it joins as many items as are asked for"),
    COUNT_LACKING("whether items are counted in the question, and it joins fewer"),
    SERIES(
            "how well the series fits that it announces or stands in, about 0 to 1; 0 where it is of none that is asked for"),
    SERIES_LACKING("whether so many things or the names of many are asked for, there is no series, and it joins fewer"),
    CALLED("whether a name is asked for and something is called in the sentence"),
    CHANGE("whether a change is asked for and the sentence tells one"),
    SUPERLATIVE("whether the most is asked for and the sentence has a superlative"),
    // Meaning.
    COSINE("cosine with the question, across languages in the shared space"),
    COSINE_SHARED("cosine with the question in the shared space"),
    COSINE_REST("cosine with the question without its names, across languages in the shared space"),
    REL_COSINE_REST("the same less the best candidate's"),
    REL_COSINE("cosine less the best candidate's"),
    REL_COSINE_SHARED("the same in the shared space"),
    // The passage and the article.
    PASSAGE_GAP("passage's score less the best"),
    PASSAGE_RANK("1 / (1 + rank)"),
    PASSAGE_COSINE("cosine of the passage with the question"),
    PASSAGE_BM25("BM25 as a share of the most there can be"),
    PASSAGE_SCORE("the passage's score"),
    ARTICLE_GAP("best passage of the article less the best of all"),
    ARTICLE_LEAD("best passage of the article less the best of another, -0.4 to 0.4"),
    // Form.
    POSITION("ln(1 + number of the sentence in its article)"),
    LENGTH("ln(1 + characters), English ones counted as 1 / 2.6"),
    SHORT("whether it has less than 15 Chinese or 40 English characters"),
    BULLET("whether it opens with a bullet or a number"),
    COLON("whether it ends in a colon"),
    META("whether it is thanks, a caption, a disclaimer"),
    SAYS("whether it quotes somebody"),
    NO_END("whether it lacks an end mark"),
    POINTS_BACK("whether it opens with a word that points back"),
    OUTSIDE("whether it stands in the best article, and in none of the passages"),
    CROSS("whether it is in another language than the question"),
    ENGLISH("whether it is in English");

    private final String meaning;

    Feature(String meaning) {
        this.meaning = meaning;
    }

    /** As it is called in the weights and by {@code why}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }
}
