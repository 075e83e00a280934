package briefing.answer.catalogue;

import briefing.answer.Answer;
import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Citation;
import briefing.answer.catalogue.CatalogueQuestion.About;
import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.LexicalQuery;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.language.Period;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.question.Question;
import briefing.retrieval.Retrieval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers questions about the articles themselves, such as how many there are, or which mention a name. */
public final class CatalogueAnswerer {

    private static final int LISTED = 50;
    private static final int PASSAGES = 10_000;

    private final PassageSearch index;

    public CatalogueAnswerer(PassageSearch index) {
        this.index = index;
    }

    /** The answer, where the question is of this kind. */
    public Optional<Answer> answer(Question question) {
        return CatalogueQuestion.of(question).map(asked -> answer(question, asked));
    }

    private Answer answer(Question question, CatalogueQuestion asked) {
        PassageFilter filter = question.filter();
        PassageFilter ofAnyDay = new PassageFilter(null, null, filter.source(), filter.title(), filter.article());
        List<CatalogueEntry> all = index.catalogue().stream()
                .filter(ofAnyDay::matches)
                .sorted(Comparator.comparing(
                        CatalogueEntry::published, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                .toList();
        List<CatalogueEntry> articles = all.stream()
                .filter(filter::matches)
                .filter(entry -> question.period() == null || question.period().contains(entry.published()))
                .toList();
        if (!asked.mentioned().isEmpty()) {
            Set<String> mentioning = mentioning(asked.mentioned(), question);
            articles = articles.stream()
                    .filter(entry -> mentioning.contains(entry.article()))
                    .toList();
        }
        CatalogueWording wording = new CatalogueWording(question.language(), asked.mentioned());
        if (asked.about() == About.OLDEST || asked.about() == About.NEWEST) {
            articles = outermost(articles, asked.about());
        }
        StringBuilder text = new StringBuilder(
                articles.isEmpty() && asked.mentioned().isEmpty()
                        ? wording.none(days(question), all)
                        : wording.said(asked.about(), articles));
        List<Citation> citations = new ArrayList<>();
        if (asked.about() != About.NUMBER) {
            for (CatalogueEntry entry : articles.subList(0, Math.min(LISTED, articles.size()))) {
                Interruption.check();
                Optional<Article> article = index.article(entry.article());
                if (article.isPresent()) {
                    citations.add(citation(citations.size() + 1, article.get(), asked.mentioned()));
                    text.append('\n')
                            .append(wording.item(entry))
                            .append(" [")
                            .append(citations.size())
                            .append(']');
                }
            }
            if (articles.size() > LISTED) {
                text.append('\n').append(wording.more(articles.size() - LISTED));
            }
        }
        return new Answered(
                new Retrieval(question, List.of()), null, Mode.CATALOGUE, text.toString(), citations, List.of(), null);
    }

    /** The days that it asks about; null for any. */
    private static @Nullable Period days(Question question) {
        LocalDate since = question.filter().since();
        LocalDate until = question.filter().until();
        if (since == null && until == null) {
            return question.period();
        }
        return new Period(since == null ? LocalDate.EPOCH : since, until == null ? question.today() : until);
    }

    /** Those of the first or the last day that has any, of articles with the newest first. */
    private static List<CatalogueEntry> outermost(List<CatalogueEntry> articles, About about) {
        List<CatalogueEntry> dated =
                articles.stream().filter(entry -> entry.published() != null).toList();
        if (dated.isEmpty()) {
            return List.of();
        }
        CatalogueEntry end = dated.get(about == About.NEWEST ? 0 : dated.size() - 1);
        return dated.stream()
                .filter(entry -> Objects.equals(entry.published(), end.published()))
                .toList();
    }

    /** The articles in whose text or title it stands, in any case. */
    private Set<String> mentioning(String what, Question question) {
        String lower = what.toLowerCase(Locale.ROOT);
        Set<String> mentioning = new HashSet<>();
        for (Language language : index.languages()) {
            index.lexical(language, new LexicalQuery.Words(what), question.filter(), PASSAGES).stream()
                    .filter(hit ->
                            hit.passage().titledText().toLowerCase(Locale.ROOT).contains(lower))
                    .forEach(hit -> mentioning.add(hit.passage().article()));
        }
        return mentioning;
    }

    /** Quotes the first sentence that mentions it, else the first of the article. */
    private static Citation citation(int n, Article article, String mentioned) {
        String text = article.text();
        List<Span> sentences = Sentences.of(text);
        Span quoted = sentences.stream()
                .filter(sentence ->
                        sentence.of(text).toLowerCase(Locale.ROOT).contains(mentioned.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(sentences.isEmpty() ? new Span(0, 0) : sentences.get(0));
        return new Citation(
                n,
                article.id(),
                article.title(),
                article.published(),
                article.source(),
                quoted.of(text),
                quoted.start(),
                quoted.end(),
                List.of());
    }
}
