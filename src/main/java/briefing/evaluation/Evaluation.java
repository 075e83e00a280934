package briefing.evaluation;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.article.Article;
import briefing.index.PassageSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks questions whose answers are known, and counts. */
public final class Evaluation {

    private static final int RANKS = 10;

    /** Told of what has no answer, or none that can be looked at; what it throws ends the evaluation. */
    public interface Failed {

        void accept(EvaluationQuestion question, Throwable why);
    }

    private final Function<String, Answer> assistant;
    private final PassageSearch index;
    private final int passages;
    private final Failed failed;

    /**
     * An evaluation.
     *
     * @param assistant answers a question
     * @param index where quotes are looked up
     * @param passages how many of the ranked passages count
     */
    public Evaluation(Function<String, Answer> assistant, PassageSearch index, int passages, Failed failed) {
        this.assistant = assistant;
        this.index = index;
        this.passages = passages;
        this.failed = failed;
    }

    /**
     * Scores and misses.
     *
     * @param byLanguage of the questions of each language, by its code
     * @param byKind of the questions of each kind, by its name; without those of none
     * @param missed in the order of the questions
     * @param errors how many questions failed, which count as not found
     */
    public record Result(
            Scores all, Map<String, Scores> byLanguage, Map<String, Scores> byKind, List<Missed> missed, int errors) {}

    /**
     * A question that was answered wrongly, or refused, or answered although no article answers it.
     *
     * @param answered whether it was answered at all
     */
    public record Missed(EvaluationQuestion question, boolean answered, String answer) {}

    /** Asks all questions in order, whichever of them fails; where the thread is interrupted, those so far count. */
    public Result of(List<EvaluationQuestion> questions) {
        Tally all = new Tally();
        Map<String, Tally> byLanguage = new TreeMap<>();
        Map<String, Tally> byKind = new TreeMap<>();
        List<Missed> missed = new ArrayList<>();
        int errors = 0;
        for (EvaluationQuestion question : questions) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            long start = System.nanoTime();
            @Nullable Answer answer;
            Outcome outcome;
            try {
                answer = assistant.apply(question.question());
                outcome = outcome(question, answer, (System.nanoTime() - start) / 1_000_000);
            } catch (Throwable e) { // an error too: a pattern of the file's own may go too deep
                failed.accept(question, e);
                errors++;
                answer = null;
                outcome = failed(question, (System.nanoTime() - start) / 1_000_000);
            }
            all.add(outcome);
            byLanguage.computeIfAbsent(question.language(), code -> new Tally()).add(outcome);
            if (!question.kind().isBlank()) {
                byKind.computeIfAbsent(question.kind(), kind -> new Tally()).add(outcome);
            }
            if (answer == null) {
                continue;
            }
            if (Boolean.FALSE.equals(outcome.found()) || Boolean.TRUE.equals(outcome.falselyAnswered())) {
                missed.add(new Missed(question, answer instanceof Answer.Answered, answer.text()));
            }
        }
        return new Result(all.scores(), scores(byLanguage), scores(byKind), missed, errors);
    }

    private static Map<String, Scores> scores(Map<String, Tally> tallies) {
        Map<String, Scores> scores = new TreeMap<>();
        tallies.forEach((name, tally) -> scores.put(name, tally.scores()));
        return scores;
    }

    private static Outcome failed(EvaluationQuestion question, long millis) {
        Boolean found = question.refuse() || question.must().isEmpty() ? null : false;
        Integer rank = question.refuse() || question.articles().isEmpty() ? null : 0;
        return new Outcome(null, null, rank, found, found, null, List.of(), millis);
    }

    private Outcome outcome(EvaluationQuestion question, Answer answer, long millis) {
        boolean answered = answer instanceof Answer.Answered;
        List<Boolean> exact = new ArrayList<>();
        answer.quoted().forEach(citation -> exact.add(isExact(citation)));
        if (question.refuse()) {
            return new Outcome(answered, null, null, null, null, null, exact, millis);
        }
        boolean scored = !question.must().isEmpty();
        boolean found = answered && says(question, answer.text());
        boolean shown = found
                || !answered
                        && says(
                                question,
                                answer.quoted().stream().map(Citation::quote).collect(Collectors.joining("\n")));
        return new Outcome(
                null,
                !answered,
                question.articles().isEmpty() ? null : rank(question, answer),
                scored ? found : null,
                scored ? shown : null,
                scored ? answer.text().codePointCount(0, answer.text().length()) : null,
                exact,
                millis);
    }

    private static boolean says(EvaluationQuestion question, String text) {
        return question.must().stream().allMatch(must -> must.matcher(text).find());
    }

    /**
     * The rank of the first right article among the different ones of the passages, or where nothing was searched among those
     * that are cited, from 1; 0 where there is none.
     */
    private int rank(EvaluationQuestion question, Answer answer) {
        Stream<String> ranked = answer.retrieval().passages().stream()
                .limit(passages)
                .map(passage -> passage.passage().article());
        boolean fromCatalogue = answer instanceof Answer.Answered answered && answered.mode() == Answer.Mode.CATALOGUE;
        List<String> articles = (fromCatalogue ? answer.quoted().stream().map(Citation::article) : ranked)
                .distinct()
                .toList();
        for (int i = 0; i < Math.min(RANKS, articles.size()); i++) {
            if (question.articles().contains(articles.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isExact(Citation citation) {
        return index.article(citation.article())
                .map(Article::text)
                .filter(text ->
                        text.replaceAll("\\s+", "").contains(citation.quote().replaceAll("\\s+", "")))
                .isPresent();
    }
}
