package briefing.answer.extract;

import briefing.answer.Confidence;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Years;
import briefing.passage.Passage;
import briefing.question.Question;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.List;

/** Says whether the passages that were found answer the question at all. */
final class Answerability {

    private static final int PASSAGES = 5;

    /** What the lead of the best article tells no more, and what it is taken for where there is no other article. */
    private static final double MOST_LEAD = 0.3;

    private static final double USUAL_LEAD = 0.05;

    private final PassageSearch index;

    Answerability(PassageSearch index) {
        this.index = index;
    }

    /**
     * What speaks for an answer.
     *
     * @param coverage of the question's terms by the best covering of the first passages
     * @param sentence coverage by the best sentence, rare terms counting twice as much
     * @param cosine of the nearest sentence
     * @param lead of the best passage over the best one of another article
     * @param otherYear whether the best sentence speaks of another year than the question
     */
    record Signs(double coverage, double sentence, double cosine, double lead, boolean otherYear) {}

    /** What speaks for an answer; the candidates are the sentences of the passages, best first, at least one. */
    Signs signs(Retrieval retrieval, List<Candidate> candidates) {
        Language language = candidates.get(0).from().passage().language();
        QuestionTerms terms = QuestionTerms.of(retrieval, language, index.vocabulary(language));
        List<RankedPassage> passages = retrieval.passages().stream()
                .filter(passage -> passage.passage().language() == language)
                .toList();
        double coverage = passages.stream()
                .limit(PASSAGES)
                .map(RankedPassage::passage)
                .map(Passage::titledText)
                .mapToDouble(text -> terms.coverage(terms.tokens(text)))
                .max()
                .orElse(0);
        double sentence = terms.coverage(terms.tokens(candidates.get(0).text()), term -> term.weight() * term.weight());
        double cosine = candidates.stream().mapToDouble(Candidate::cosine).max().orElse(0);
        return new Signs(coverage, sentence, cosine, lead(passages), isOfOtherYear(retrieval, candidates.get(0)));
    }

    private boolean isOfOtherYear(Retrieval retrieval, Candidate best) {
        Question question = retrieval.question();
        return !Years.in(question.text(), question.today()).isEmpty()
                && index.article(best.article())
                        .map(article -> YearNotice.of(question, List.of(new Quote(article, best.span()))))
                        .isPresent();
    }

    private static double lead(List<RankedPassage> passages) {
        RankedPassage best = passages.get(0);
        return passages.stream()
                .filter(other ->
                        !other.passage().article().equals(best.passage().article()))
                .mapToDouble(other -> Math.min(MOST_LEAD, best.score() - other.score()))
                .findFirst()
                .orElse(USUAL_LEAD);
    }

    /** How sure it is that they answer, and how sure it must be; the candidates as for {@link #signs}. */
    Confidence confidence(Retrieval retrieval, List<Candidate> candidates) {
        Signs signs = signs(retrieval, candidates);
        Language language = candidates.get(0).from().passage().language();
        Evidence evidence = Evidence.of(retrieval.question().language(), language);
        return new Confidence(evidence.logOdds(signs), evidence.threshold());
    }
}
