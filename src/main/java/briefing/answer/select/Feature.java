package briefing.answer.select;

import java.util.Locale;

/**
 * What is known of a sentence as an answer to a question: the one table of names. "Window" is the sentence with its
 * neighbours and the title. Coverage is the share of the question's terms, 0 to 1, each by its weight (idf, or what its best
 * translation is worth). What is "met" is 1 too where the question names nothing of the kind.
 */
public enum Feature {
    // Words of the question.
    COV(Group.WORDS, "coverage by the sentence"),
    COV_SQUARED(Group.WORDS, "the same with squared weights"),
    COV_TITLE(Group.WORDS, "coverage by sentence and title"),
    COV_BEFORE(Group.WORDS, "coverage by the sentence and the one before"),
    COV_WINDOW(Group.WORDS, "coverage by the window"),
    COV_LEAD(Group.WORDS, "coverage by sentence, title and the article's first three sentences"),
    COV_ARTICLE(Group.WORDS, "coverage by the article"),
    COV_SQUARED_ARTICLE(Group.WORDS, "the same with squared weights"),
    COV_CLAUSE(Group.WORDS, "coverage by the best clause"),
    COV_LOCAL(Group.WORDS, "coverage, terms weighted by how few of the candidates have them"),
    COV_UNDER(Group.WORDS, "coverage by the sentence and the heading it stands under"),
    COV_FOCUS(
            Group.WORDS,
            "coverage of what the title does not say, weighted by how few sentences of the article have it"),
    COV_FOCUS_WINDOW(Group.WORDS, "the same by the window"),
    FOCUS_ABSENT(Group.WORDS, "share of what the title does not say that the article does not say either"),
    MISSING_WINDOW(Group.WORDS, "weight of the heaviest term that the window lacks, as a share of the heaviest"),
    MISSING_ARTICLE(Group.WORDS, "the same of the article"),
    REL_COV(Group.WORDS, "coverage less the best candidate's"),
    RUN_ABSENT(
            Group.WORDS,
            "longest run of Chinese characters of the question of which the article has no pair, up to six, as a share"),
    WORDS(Group.WORDS, "share of the question's words that are no names in the sentence"),
    WORDS_WINDOW(Group.WORDS, "the same in the window"),
    WORDS_ARTICLE(Group.WORDS, "the same in the article"),
    WORDS_LACKING(Group.WORDS, "ln(1 + such words that the window lacks)"),
    UNKNOWN_WORDS(Group.WORDS, "share of the question's words that no dictionary has in the window"),
    UNKNOWN_WORDS_ARTICLE(Group.WORDS, "the same in the article"),
    ATTRIBUTE(Group.WORDS, "share of what is asked of the subject in the sentence"),
    ATTRIBUTE_WINDOW(Group.WORDS, "the same in the window"),
    ATTRIBUTE_ARTICLE(Group.WORDS, "the same in the article"),
    NUMBERS(Group.WORDS, "share of the question's numbers in the sentence"),
    NUMBERS_ARTICLE(Group.WORDS, "the same in the article"),
    // Names of the question.
    NAMES(Group.NAMES, "share of the question's names in the sentence"),
    NAMES_WINDOW(Group.NAMES, "the same in the window"),
    NAMES_ARTICLE(Group.NAMES, "the same in the article"),
    ALL_NAMES_WINDOW(Group.NAMES, "whether all names stand in the window"),
    ALL_NAMES_ARTICLE(Group.NAMES, "whether all names stand in the article"),
    FIRST_NAME_ARTICLE(Group.NAMES, "whether the first name stands in the article"),
    NAMES_UNKNOWN(Group.NAMES, "share of the names that no translation is known of"),
    NAMES_MISSING(Group.NAMES, "ln(1 + names that the article lacks)"),
    RIVAL(Group.NAMES, "whether the sentence names another place of a kind, and not the one that is asked for"),
    RIVAL_TITLE(Group.NAMES, "the same of the title"),
    PLACE_NOT_ASKED(Group.NAMES, "whether the sentence names a place, and the question none"),
    PLACE_NOT_ASKED_TITLE(Group.NAMES, "the same of the title"),
    OTHER_NAMES(Group.NAMES, "ln(1 + names that are not in the question) where the window lacks one of the question's"),
    // Time.
    YEAR(Group.TIME, "whether the question's year is the sentence's; of one that names none, the year of publication"),
    YEAR_WINDOW(Group.TIME, "the same of the window"),
    YEAR_ARTICLE(Group.TIME, "whether the article has the question's year"),
    YEAR_ASKED(Group.TIME, "whether the question names a year"),
    YEAR_CONFLICT(Group.TIME, "whether the sentence names years, and none is asked for"),
    YEAR_CONFLICT_WINDOW(Group.TIME, "whether the window has no year asked for"),
    MONTH(Group.TIME, "whether the sentence has the question's month"),
    MONTH_WINDOW(Group.TIME, "whether the window has it"),
    MONTH_ARTICLE(Group.TIME, "whether the article has it"),
    MONTH_CONFLICT(Group.TIME, "whether the sentence names months, and none is asked for"),
    DAY_ARTICLE(Group.TIME, "whether the article has the question's day"),
    DAY_CONFLICT(Group.TIME, "whether the sentence names days, and none is asked for"),
    PERIOD(Group.TIME, "whether the sentence has the part of the year asked for"),
    PERIOD_WINDOW(Group.TIME, "whether the window has it"),
    PERIOD_CONFLICT(Group.TIME, "whether the sentence names parts of the year, and none is asked for"),
    PART_NOT_ASKED(Group.TIME, "whether the sentence names months or parts of the year, and the question a year alone"),
    // What is asked for.
    TYPE(Group.KIND, "whether the sentence has a thing of the main type that is not in the question"),
    TYPE_LACKING(Group.KIND, "whether it has none of a type that can hardly be paraphrased"),
    TYPE_COUNT(Group.KIND, "ln(1 + such things)"),
    UNIT(
            Group.KIND,
            "number of the unit asked for: 1 directly before it, 0.5 near, 0 none; 0.5 where none is asked for"),
    UNIT_LACKING(Group.KIND, "whether a unit is asked for and there is none"),
    NEAR_TYPE(Group.KIND, "best coverage around a thing of the main type"),
    NEAR_TYPE_FOCUS(Group.KIND, "best coverage of what the title does not say around a thing of the main type"),
    NEAR_TYPE_HARD(Group.KIND, "the same where the type can hardly be paraphrased, else 0"),
    NEAR_UNIT(Group.KIND, "coverage by the clause that has the number with its unit; 0 where no unit is asked for"),
    HAS_MONEY(Group.KIND, "money, where it is asked for"),
    HAS_PERCENT(Group.KIND, "a percentage, where it is asked for"),
    HAS_NUMBER(Group.KIND, "a number, where it is asked for"),
    HAS_DATE(Group.KIND, "a date, where it is asked for"),
    HAS_DURATION(Group.KIND, "a duration, where it is asked for"),
    HAS_RANK(Group.KIND, "a rank, where it is asked for"),
    HAS_PERSON(Group.KIND, "a person, where one is asked for"),
    HAS_ORG(Group.KIND, "a body, where one is asked for"),
    HAS_PLACE(Group.KIND, "a place, where one is asked for"),
    HAS_REASON(Group.KIND, "a reason, where one is asked for"),
    HAS_MANNER(Group.KIND, "a manner, where one is asked for"),
    HAS_LIST(Group.KIND, "a list, where one is asked for"),
    NEW_NAMES(Group.KIND, "ln(1 + names not in the question) where a person or body is asked for"),
    NO_NEW_NAMES(Group.KIND, "whether a person or body is asked for and the sentence names nobody new"),
    LIST_ITEMS(Group.KIND, "ln(items joined in the sentence) where a list may be asked for"),
    COUNT_MET(Group.KIND, "whether it joins as many items as are asked for"),
    COUNT_LACKING(Group.KIND, "whether items are counted in the question, and it joins fewer"),
    SERIES(
            Group.KIND,
            "how well the series fits that it announces or stands in, about 0 to 1; 0 where it is of none that is asked for"),
    SERIES_LACKING(
            Group.KIND,
            "whether so many things or the names of many are asked for, there is no series, and it joins fewer"),
    CALLED(Group.KIND, "whether a name is asked for and something is called in the sentence"),
    CHANGE(Group.KIND, "whether a change is asked for and the sentence tells one"),
    SUPERLATIVE(Group.KIND, "whether the most is asked for and the sentence has a superlative"),
    // Meaning.
    COSINE(Group.MEANING, "cosine with the question"),
    COSINE_REST(Group.MEANING, "cosine with the question without its names"),
    REL_COSINE_REST(Group.MEANING, "the same less the best candidate's"),
    REL_COSINE(Group.MEANING, "cosine less the best candidate's"),
    // The passage and the article.
    PASSAGE_GAP(Group.PASSAGE, "passage's score less the best"),
    PASSAGE_RANK(Group.PASSAGE, "1 / (1 + rank)"),
    PASSAGE_COSINE(Group.PASSAGE, "cosine of the passage with the question"),
    PASSAGE_BM25(Group.PASSAGE, "BM25 as a share of the most there can be"),
    PASSAGE_SCORE(Group.PASSAGE, "the passage's score"),
    ARTICLE_GAP(Group.PASSAGE, "best passage of the article less the best of all"),
    ARTICLE_LEAD(Group.PASSAGE, "best passage of the article less the best of another, -0.4 to 0.4"),
    // Form.
    POSITION(Group.FORM, "ln(1 + number of the sentence in its article)"),
    LENGTH(Group.FORM, "ln(1 + characters), English ones counted as 1 / 2.6"),
    SHORT(Group.FORM, "whether it has less than 15 Chinese or 40 English characters"),
    BULLET(Group.FORM, "whether it opens with a bullet or a number"),
    COLON(Group.FORM, "whether it ends in a colon"),
    META(Group.FORM, "whether it is thanks, a caption, a disclaimer"),
    SAYS(Group.FORM, "whether it quotes somebody"),
    NO_END(Group.FORM, "whether it lacks an end mark"),
    POINTS_BACK(Group.FORM, "whether it opens with a word that points back"),
    OUTSIDE(Group.FORM, "whether it stands in the best article, and in none of the passages"),
    CROSS(Group.FORM, "whether it is in another language than the question"),
    ENGLISH(Group.FORM, "whether it is in English");

    /** Features that tell the same kind of thing. */
    enum Group {
        WORDS,
        NAMES,
        TIME,
        KIND,
        MEANING,
        PASSAGE,
        FORM,
        /** What is known before any sentence is read. */
        QUESTION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Group group;
    private final String meaning;

    Feature(Group group, String meaning) {
        this.group = group;
        this.meaning = meaning;
    }

    /** What a person is told of it, together with its like. */
    Group group() {
        return group;
    }

    /** As it is called in the weights and by {@code why}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }
}
