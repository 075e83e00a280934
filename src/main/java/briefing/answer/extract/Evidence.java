package briefing.answer.extract;

import briefing.answer.extract.Answerability.Signs;
import briefing.language.Language;

/**
 * How much each sign of an answer counts: logistic regressions over 1,000 questions in the language of the articles and 800
 * in the other, of which a fifth had no answer; a further negative for each was made by hiding its article.
 *
 * @param threshold log-odds below which a question is refused. In the language of the articles 3 to 4 of 100 questions that
 *     could be answered are lost there. Across languages more is refused, where the words prove less: 14 of 100 whose article
 *     was found, while of those without an answer 4 to 21 of 100 are not caught.
 */
record Evidence(double coverage, double sentence, double cosine, double lead, double intercept, double threshold) {

    /** Set, not fitted: what is as good as any other sign may still be said of another year, never what is doubtful anyway. */
    private static final double OTHER_YEAR = 1.5;

    private static final Evidence CHINESE = new Evidence(4.1, 2.6, 6.1, 9, -8, -1.0);
    private static final Evidence ENGLISH = new Evidence(4.1, 2.6, 6.1, 9, -8, -2.7);
    private static final Evidence CHINESE_BY_ENGLISH = new Evidence(0.8, 0.6, 3.8, 22, -4.4, -0.4);
    private static final Evidence ENGLISH_BY_CHINESE = new Evidence(0.8, 0.6, 3.8, 22, -4.4, -1.3);

    /** For questions in one language and an answer in another or the same. */
    static Evidence of(Language asked, Language found) {
        return switch (found) {
            case CHINESE -> asked == found ? CHINESE : CHINESE_BY_ENGLISH;
            case ENGLISH -> asked == found ? ENGLISH : ENGLISH_BY_CHINESE;
        };
    }

    /** Where no passage has a term of the question, or the question has none; however near the vectors are. */
    private static final double NONE = -10;

    /** The log-odds that the passages answer. */
    double logOdds(Signs signs) {
        if (signs.coverage() == 0) {
            return NONE;
        }
        return coverage * signs.coverage()
                + sentence * signs.sentence()
                + cosine * signs.cosine()
                + lead * signs.lead()
                - (signs.otherYear() ? OTHER_YEAR : 0)
                + intercept;
    }
}
