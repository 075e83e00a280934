package briefing.answer.generate;

import briefing.answer.Answer.Claim;
import briefing.answer.Citation;
import briefing.answer.claim.ClaimSplitter;
import briefing.index.PassageSearch;
import briefing.language.Overlap;
import briefing.language.Quantities;
import briefing.language.Quantity;
import briefing.passage.Passage;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.retrieval.RankedPassage;
import briefing.retrieval.Retrieval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The passages that a written answer cites, each with the sentence that says it best. */
final class Sources {

    private final Retrieval retrieval;
    private final List<RankedPassage> passages;
    private final PassageSearch index;

    /**
     * Sources.
     *
     * @param retrieval that they are from
     * @param passages in the order of their numbers
     * @param index where they are from
     */
    Sources(Retrieval retrieval, List<RankedPassage> passages, PassageSearch index) {
        this.retrieval = retrieval;
        this.passages = passages;
        this.index = index;
    }

    /** A citation for each passage that a claim cites, in the order of their numbers. */
    List<Citation> of(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .filter(n -> n >= 1 && n <= passages.size())
                .distinct()
                .sorted()
                .map(n -> citation(n, claims))
                .toList();
    }

    private Citation citation(int n, List<Claim> claims) {
        Passage passage = passages.get(n - 1).passage();
        String said = claims.stream()
                .filter(claim -> claim.citations().contains(n))
                .sorted(Comparator.comparing((Claim claim) -> !claim.supported()))
                .map(Claim::text)
                .collect(Collectors.joining("\n"));
        List<Quantity> figures = Quantities.in(ClaimSplitter.MARK.matcher(said).replaceAll(""));
        Span best = Sentences.of(passage.text()).stream()
                .max(Comparator.comparingDouble((Span span) -> fit(span.of(passage.text()), said, figures)))
                .orElse(new Span(0, passage.text().length()));
        return new Citation(
                n,
                passage.article(),
                passage.title(),
                passage.published(),
                passage.source(),
                best.of(passage.text()),
                passage.start() + best.start(),
                passage.start() + best.end(),
                index.article(passage.article())
                        .flatMap(article -> Optional.ofNullable(article.origin()))
                        .orElse(null),
                retrieval.copies(passage.article()));
    }

    private static double fit(String sentence, String said, List<Quantity> figures) {
        List<Quantity> there = Quantities.in(sentence);
        long shared = figures.stream()
                .filter(figure -> there.stream().anyMatch(figure::is))
                .count();
        return shared + Overlap.share(said, sentence);
    }
}
