package briefing.answer.digest;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Citation;
import briefing.answer.figure.Figure;
import briefing.answer.figure.FigureReader;
import briefing.answer.figure.FigureTable;
import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Messages;
import briefing.passage.Passage;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.question.AnswerType;
import briefing.question.QuestionAnalysis;
import briefing.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Shows beside an answer to a question after a figure what other articles say that contradicts it: of the same thing and time,
 * and farther apart than rounding explains. They are looked for in the passages that were found for the question.
 */
public final class Disagreements {

    private static final Set<AnswerType> FIGURES = EnumSet.of(AnswerType.MONEY, AnswerType.PERCENT, AnswerType.NUMBER);

    /** Passages that are looked through, the best first: as many as an index has at hand. */
    private static final int PASSAGES = 20;

    /** So many are shown; whoever wants all asks for the figures of the topic. */
    private static final int MOST = 2;

    private final PassageSearch index;

    public Disagreements(PassageSearch index) {
        this.index = index;
    }

    /** The answer with what contradicts it; as it is where nothing does, or no figure was asked for. */
    public Answer in(Answer answer) {
        if (!(answer instanceof Answered answered) || !asksForFigure(answered)) {
            return answer;
        }
        List<Figure> others = others(answered);
        Messages messages = Messages.of(answered.retrieval().question().language());
        return others.isEmpty()
                ? answer
                : answered.mode() == Mode.EXTRACTIVE
                        ? told(answered, others, messages)
                        : noted(answered, others, messages);
    }

    private static boolean asksForFigure(Answered answered) {
        QuestionAnalysis question = answered.retrieval().question().analysis();
        boolean quotes = answered.mode() == Mode.EXTRACTIVE || answered.mode() == Mode.GENERATED;
        return quotes && (question.change() || question.types().stream().anyMatch(FIGURES::contains));
    }

    /** The figures that contradict one of the answer's, those of the newest articles first. */
    private List<Figure> others(Answered answered) {
        List<Figure> said = new ArrayList<>();
        for (Citation citation :
                answered.citations().stream().filter(one -> !one.related()).toList()) {
            index.article(citation.article())
                    .filter(article -> article.text().startsWith(citation.quote(), citation.start()))
                    .ifPresent(article -> said.addAll(figures(article, new Span(citation.start(), citation.end()))));
        }
        if (said.isEmpty()) {
            return List.of();
        }
        Set<String> cited = answered.citations().stream().map(Citation::article).collect(Collectors.toSet());
        answered.citations().forEach(citation -> cited.addAll(citation.alsoIn()));
        List<Figure> all = new ArrayList<>(said);
        answered.retrieval().passages().stream()
                .limit(PASSAGES)
                .map(RankedPassage::passage)
                .filter(passage -> !cited.contains(passage.article()))
                .filter(passage -> said.stream().anyMatch(one -> one.article().language() == passage.language()))
                .collect(Collectors.groupingBy(Passage::article, LinkedHashMap::new, Collectors.toList()))
                .forEach((id, passages) -> index.article(id)
                        .ifPresent(article -> passages.stream()
                                .filter(passage -> article.text().startsWith(passage.text(), passage.start()))
                                .forEach(passage ->
                                        all.addAll(figures(article, new Span(passage.start(), passage.end()))))));
        // Figures in two languages are never told to be of one thing, so that nothing need be embedded.
        FigureTable table = FigureTable.of(all, (one, other) -> 0);
        List<Figure> others = new ArrayList<>();
        for (FigureTable.Row row : table.rows()) {
            if (!isSaid(row, said)
                    && others.stream().noneMatch(other -> isQuotedWith(other, row.figure()))
                    && row.others().stream().anyMatch(i -> isSaid(table.rows().get(i), said))) {
                others.add(row.figure());
            }
        }
        return others.subList(0, Math.min(MOST, others.size()));
    }

    private static boolean isQuotedWith(Figure one, Figure other) {
        return one.article().id().equals(other.article().id()) && one.quote().equals(other.quote());
    }

    private static boolean isSaid(FigureTable.Row row, List<Figure> said) {
        return row.sources().stream()
                .anyMatch(figure -> said.stream()
                        .anyMatch(one ->
                                one.article().id().equals(figure.article().id())
                                        && one.place().equals(figure.place())));
    }

    private static List<Figure> figures(Article article, Span stretch) {
        List<Figure> figures = new ArrayList<>();
        for (Span sentence : Sentences.of(stretch.of(article.text()))) {
            Span place = new Span(stretch.start() + sentence.start(), stretch.start() + sentence.end());
            figures.addAll(FigureReader.of(article, place));
        }
        return figures;
    }

    private Answer told(Answered answered, List<Figure> others, Messages messages) {
        StringBuilder text = new StringBuilder(answered.text());
        List<Citation> citations = new ArrayList<>(answered.citations());
        for (Figure other : others) {
            Article article = other.article();
            int n = 1 + citations.stream().mapToInt(Citation::n).max().orElse(0);
            citations.add(Citation.of(n, article, other.quote(), copies(article.id())));
            text.append("\n\n")
                    .append(messages.get("answer.disagrees", messages.titled(article.title(), article.published())))
                    .append('\n')
                    .append(other.quoted().replace('\n', ' '))
                    .append(" [" + n + "]");
        }
        return answered.told(text.toString(), citations);
    }

    /** Of an answer that was written while it was read, below it. */
    private static Answer noted(Answered answered, List<Figure> others, Messages messages) {
        List<String> notices = new ArrayList<>();
        if (answered.notice() != null) {
            notices.add(answered.notice());
        }
        for (Figure other : others) {
            Article article = other.article();
            notices.add(messages.get("answer.disagrees", messages.titled(article.title(), article.published())) + " "
                    + other.quoted().replace('\n', ' '));
        }
        return answered.noted(String.join("\n", notices));
    }

    private List<String> copies(String article) {
        return index.copies(List.of(article)).getOrDefault(article, List.of());
    }
}
