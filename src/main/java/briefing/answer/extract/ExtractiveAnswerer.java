package briefing.answer.extract;

import briefing.answer.Answer;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Answerer;
import briefing.answer.Confidence;
import briefing.article.Article;
import briefing.embedding.EmbeddingModels;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.language.Messages;
import briefing.language.Overlap;
import briefing.language.Years;
import briefing.passage.Enumeration;
import briefing.passage.Span;
import briefing.retrieval.Retrieval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers with sentences of the articles, word for word: the series that is asked for, or else the sentence that answers best
 * and the next best where it is close, the newer article first. What no passage answers is refused.
 */
public final class ExtractiveAnswerer implements Answerer {

    /**
     * An answer in the language of the question, which the reader reads, is taken where its log-odds are this share of what
     * those in another language are over their threshold: across languages little is ever very sure. Of a grid over corpora
     * that say everything in both languages, or half of it in each.
     */
    private static final double SHARE = 0.5;

    /** A second sentence is shown where it is at most this much worse than the first. */
    private static final double CLOSE = 0.5;

    /** How long a quoted item of a series may get, in characters. */
    private static final int ITEM = 160;

    /** A sentence shorter than this, in characters, that opens an item of a series is its heading. */
    private static final int HEADING = 25;

    /** Of two that say as much of what is asked, unless the question gives a time; one without a date is not moved. */
    private static final Comparator<Quote> NEWER_FIRST = (a, b) -> {
        LocalDate first = a.article().published();
        LocalDate second = b.article().published();
        return first == null || second == null ? 0 : second.compareTo(first);
    };

    private final PassageSearch index;
    private final SentenceSelector sentences;
    private final SeriesSelector series;
    private final Answerability answerability;

    public ExtractiveAnswerer(PassageSearch index, EmbeddingModels models) {
        this.index = index;
        this.sentences = new SentenceSelector(index, models);
        this.series = new SeriesSelector(index);
        this.answerability = new Answerability(index);
    }

    @Override
    public Answer answer(Retrieval found) {
        Language asked = found.question().language();
        List<InLanguage> languages = index.languages().stream()
                .sorted(Comparator.comparing(language -> language != asked))
                .map(language -> inLanguage(found, language))
                .flatMap(Optional::stream)
                .toList();
        if (languages.isEmpty()) {
            return refusal(found, null);
        }
        InLanguage best = chosen(languages);
        Retrieval ranked = PassageReranker.rerank(found, best.candidates());
        if (!best.confidence().suffices()) {
            return refusal(ranked, best.confidence());
        }
        List<Quote> quotes = series.select(best.found());
        if (quotes.isEmpty()) {
            quotes = best(found, best.candidates());
        }
        return quotes.isEmpty()
                ? refusal(ranked, best.confidence())
                : Wording.answered(ranked, best.confidence(), quotes);
    }

    /** What the passages of one language have to say; their sentences best first, at least one. */
    private record InLanguage(Language language, Retrieval found, List<Candidate> candidates, Confidence confidence) {

        /** Whether to answer from it, the one asked in, rather than from another. */
        boolean before(InLanguage other) {
            return confidence.suffices() && confidence.logOdds() >= SHARE * other.confidence.margin();
        }
    }

    /** What to answer from, if it is sure enough; what is in the language of the question comes first. */
    private static InLanguage chosen(List<InLanguage> languages) {
        InLanguage asked = languages.get(0);
        return languages.stream()
                .skip(1)
                .filter(other -> !asked.before(other))
                .max(Comparator.comparingDouble(other -> other.confidence().margin()))
                .orElse(asked);
    }

    private Optional<InLanguage> inLanguage(Retrieval found, Language language) {
        List<Candidate> candidates = sentences.rank(found, language);
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new InLanguage(
                        language, found.in(language), candidates, answerability.confidence(found, candidates)));
    }

    public static NotInCorpus refusal(Retrieval retrieval, @Nullable Confidence confidence) {
        String text = Messages.of(retrieval.question().language()).get("answer.none");
        return new NotInCorpus(retrieval, confidence, Mode.EXTRACTIVE, text, null);
    }

    private List<Quote> best(Retrieval retrieval, List<Candidate> candidates) {
        Candidate first = candidates.get(0);
        List<Quote> quotes = new ArrayList<>();
        quote(first).ifPresent(quotes::add);
        if (quotes.isEmpty()) {
            return quotes;
        }
        int most = LanguagePack.of(first.from().passage().language()).limit("answer");
        Optional<Candidate> second = candidates.stream()
                .skip(1)
                .filter(next -> next.score() >= first.score() - CLOSE)
                .filter(next -> Overlap.share(next.text(), first.text()) < 1)
                .filter(next -> quotes.get(0).span().length() + next.span().length() <= most)
                .findFirst();
        second.flatMap(this::quote)
                .filter(next -> !next.article().equals(quotes.get(0).article())
                        || !quotes.get(0).span().contains(next.span()))
                .ifPresent(quotes::add);
        boolean asMuch = second.isPresent() && second.get().coverage() >= first.coverage();
        if (asMuch
                && Years.in(retrieval.question().text(), retrieval.question().today())
                        .isEmpty()) {
            quotes.sort(NEWER_FIRST);
        }
        return quotes;
    }

    /** The sentence, with the rest of its item where it is but the heading of one; empty where the article changed since. */
    private Optional<Quote> quote(Candidate candidate) {
        Optional<Article> found = index.article(candidate.article());
        if (found.isEmpty()
                || !found.get()
                        .text()
                        .startsWith(candidate.text(), candidate.span().start())) {
            return Optional.empty();
        }
        Article article = found.get();
        Span span = Anaphora.resolved(article.text(), candidate.span());
        if (span.length() < HEADING) {
            span = Enumeration.of(article.text()).stream()
                    .flatMap(series -> series.items().stream())
                    .map(Enumeration.Item::span)
                    .filter(item -> item.start() == candidate.span().start()
                            && item.length() > candidate.span().length())
                    .findFirst()
                    .map(item -> SeriesSelector.upTo(article.text(), item, ITEM))
                    .orElse(span);
        }
        return Optional.of(new Quote(article, span));
    }
}
