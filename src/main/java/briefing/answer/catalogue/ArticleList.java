package briefing.answer.catalogue;

import briefing.answer.Citation;
import briefing.article.Article;
import briefing.index.CatalogueEntry;
import briefing.index.Hit;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Translation;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.language.Dates;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.language.LanguagePack;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.question.ArticleQuestion.Asked;
import briefing.question.PublicationTime;
import briefing.question.Wordings;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An answer about articles as it grows: a line for each, with a quote that its mark leads to. */
final class ArticleList {

    /** Articles that are listed with their titles. */
    private static final int TITLES = 50;

    /** Articles of which more than the title is said. */
    private static final int TOLD = 10;

    /** Sentences about one day. */
    private static final int SENTENCES = 5;

    private static final int PASSAGES = 200;

    /** Sentences shorter than a twentieth of what a person reads at a glance are bylines and captions as often as not. */
    private static final int SHORT = 20;

    /** What a sentence may end in; headings and bylines end in none of these. */
    private static final String END = "。！？….!?”\"’」』）)";

    private final PassageSearch index;
    private final CatalogueWording wording;
    private final Function<Article, Optional<Span>> quoted;
    private final List<String> lines = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();

    /**
     * An empty answer.
     *
     * @param quoted the sentence of an article that shows what was asked for
     */
    ArticleList(PassageSearch index, CatalogueWording wording, Function<Article, Optional<Span>> quoted) {
        this.index = index;
        this.wording = wording;
        this.quoted = quoted;
    }

    String text() {
        return String.join("\n", lines);
    }

    List<Citation> citations() {
        return List.copyOf(citations);
    }

    void line(String text) {
        lines.add(text);
    }

    /** A line each: its title and its day. */
    void titles(List<CatalogueEntry> entries) {
        each(entries, TITLES, article -> {
            lines.add(wording.item(article)
                    + marked(article, quoted.apply(article).orElseGet(() -> lead(article))));
            return true;
        });
    }

    /** A line each: who wrote it, when, or where it appeared. False where no article says so. */
    boolean facts(Asked fact, List<CatalogueEntry> entries) {
        return each(entries, TOLD, article -> {
            String value = switch (fact) {
                case AUTHOR -> article.author();
                case LENGTH -> wording.length(article.language(), Lengths.of(article));
                case DATE -> article.published() == null ? null : String.valueOf(article.published());
                default -> article.source();
            };
            lines.add(wording.fact(fact, article.title(), value) + marked(article, lead(article)));
            return value != null;
        });
    }

    /** A line each: its title and what it begins with. */
    boolean subjects(List<CatalogueEntry> entries) {
        return each(entries, TOLD, article -> {
            Span lead = quoted.apply(article).orElseGet(() -> lead(article));
            String said = lead.of(article.text()).replace('\n', ' ');
            lines.add(wording.subject(article, said) + marked(article, lead));
            return true;
        });
    }

    /** Sentences that name a day, of whatever article. */
    boolean sentencesOf(PublicationTime time, PassageFilter filter) {
        LocalDate day = day(time);
        if (day == null) {
            return false;
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Language language : index.languages()) {
            index.lexical(language, query(language, day), filter, PASSAGES).stream()
                    .sorted(Comparator.comparing(
                            (Hit hit) -> hit.passage().published(),
                            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                    .forEach(hit -> seen.add(hit.passage().article()));
        }
        boolean any = false;
        int left = SENTENCES;
        for (String id : seen) {
            Interruption.check();
            Optional<Article> article = left == 0 ? Optional.empty() : index.article(id);
            Optional<Span> sentence = article.flatMap(one -> Sentences.of(one.text()).stream()
                    .filter(span -> isSentence(one.language(), span.of(one.text()))
                            && names(span.of(one.text()), one, time, day))
                    .findFirst());
            if (sentence.isPresent() && !isQuoted(id, sentence.get())) {
                lines.add(wording.subject(
                                article.get(), sentence.get().of(article.get().text()))
                        + marked(article.get(), sentence.get()));
                left--;
                any = true;
            }
        }
        return any;
    }

    private boolean isQuoted(String id, Span span) {
        return citations.stream()
                .anyMatch(citation -> citation.article().equals(id)
                        && citation.start() <= span.start()
                        && span.end() <= citation.end());
    }

    /** One day of some year; null for longer times, and for a 30th of February. */
    private static @Nullable LocalDate day(PublicationTime time) {
        if (time.period() != null) {
            return time.period().first().equals(time.period().last())
                    ? time.period().first()
                    : null;
        }
        boolean none = time.day() == 0 || time.day() > Month.of(time.month()).maxLength();
        // A leap year, so that each day has one.
        return none ? null : LocalDate.of(2024, time.month(), time.day());
    }

    private static Translated query(Language language, LocalDate day) {
        List<String> written = Wordings.of(language).written(day);
        return new Translated(List.of(new Unit(
                written.get(0),
                1,
                written.stream().map(way -> new Translation(way, 1)).toList())));
    }

    private static boolean names(String sentence, Article article, PublicationTime time, LocalDate day) {
        return Dates.in(sentence).stream()
                .filter(date -> date.month() == day.getMonthValue() && date.day() == day.getDayOfMonth())
                .anyMatch(date -> {
                    LocalDate published = article.published();
                    int year = date.year() != 0 || published == null ? date.year() : published.getYear();
                    return time.period() == null || year == 0 || year == day.getYear();
                });
    }

    private boolean each(List<CatalogueEntry> entries, int most, Function<Article, Boolean> add) {
        boolean any = false;
        for (CatalogueEntry entry : entries.subList(0, Math.min(most, entries.size()))) {
            Interruption.check();
            Optional<Article> article = index.article(entry.article());
            any |= article.isPresent() && add.apply(article.get());
        }
        if (entries.size() > most) {
            lines.add(wording.more(entries.size() - most));
        }
        return any;
    }

    private String marked(Article article, Span quote) {
        citations.add(Citation.of(citations.size() + 1, article, quote, List.of()));
        return " [" + citations.size() + "]";
    }

    private static boolean isSentence(Language language, String text) {
        int least = LanguagePack.of(language).limit("answer") / SHORT;
        return text.length() >= least && END.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** What an article begins with: the sentences of its first paragraph, as far as a person reads at a glance. */
    private Span lead(Article article) {
        String text = article.text();
        List<Span> sentences = Sentences.of(text);
        int most = LanguagePack.of(article.language()).limit("answer") / 2;
        Span lead = null;
        for (Span sentence : sentences) {
            if (lead == null) {
                lead = isSentence(article.language(), sentence.of(text)) ? sentence : null;
            } else if (sentence.end() - lead.start() > most
                    || text.substring(lead.end(), sentence.start()).contains("\n")) {
                break;
            } else {
                lead = new Span(lead.start(), sentence.end());
            }
        }
        return Objects.requireNonNullElseGet(lead, () -> sentences.isEmpty() ? new Span(0, 0) : sentences.get(0));
    }
}
