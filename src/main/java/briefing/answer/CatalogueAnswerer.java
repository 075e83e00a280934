package briefing.answer;

import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.article.Article;
import briefing.article.Language;
import briefing.index.CatalogueEntry;
import briefing.index.LexicalQuery;
import briefing.index.PassageIndex;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.retrieval.Question;
import briefing.retrieval.Retrieval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Answers questions about the articles themselves, such as how many there are, or which mention a name. */
public final class CatalogueAnswerer {

    private static final int LISTED = 50;
    private static final int PASSAGES = 10_000;

    private final PassageIndex index;

    public CatalogueAnswerer(PassageIndex index) {
        this.index = index;
    }

    /** The answer, where the question is of this kind. */
    public Optional<Answer> answer(Question question) {
        return CatalogueQuestion.of(question).map(asked -> answer(question, asked));
    }

    private Answer answer(Question question, CatalogueQuestion asked) {
        List<CatalogueEntry> articles = index.catalogue().stream()
                .filter(question.filter()::matches)
                .filter(entry -> question.period() == null || question.period().contains(entry.published()))
                .sorted(Comparator.comparing(
                        CatalogueEntry::published, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                .toList();
        if (!asked.mentioned().isEmpty()) {
            Set<String> mentioning = mentioning(asked.mentioned(), question);
            articles = articles.stream()
                    .filter(entry -> mentioning.contains(entry.article()))
                    .toList();
        }
        CatalogueWording wording = new CatalogueWording(question.language(), asked.mentioned());
        StringBuilder text = new StringBuilder(wording.count(articles));
        List<Citation> citations = new ArrayList<>();
        if (!asked.count()) {
            for (CatalogueEntry entry : articles.subList(0, Math.min(LISTED, articles.size()))) {
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
                new Retrieval(question, List.of()), Mode.CATALOGUE, text.toString(), citations, List.of(), null);
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
