package briefing.answer.digest;

import briefing.answer.Citation;
import briefing.answer.digest.Thoughts.Thought;
import briefing.answer.digest.Timeline.Entry;
import briefing.answer.digest.Topic.Mention;
import briefing.answer.figure.EventTime;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.Overlap;
import briefing.language.Period;
import briefing.passage.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what is said of a topic in the order of the times that it is said of. */
final class TimelineSearch {

    /** Lines of one day or month. */
    private static final int EACH = 1;

    private static final int MOST = 60;

    /** A sentence with so many of another's words says it again, where both are of one time... */
    private static final double SAME = 0.6;

    /** ...and with so many whatever its time. */
    private static final double COPIED = 0.85;

    private final Reading reading;
    private final Language language;

    TimelineSearch(Reading reading, Language language) {
        this.reading = reading;
        this.language = language;
    }

    /** A statement and its time. */
    private record Dated(Period period, boolean said, Thought thought, double share, double titled) {}

    Timeline of(Topic topic, List<Mention> mentions) {
        Map<String, List<Mention>> byArticle = new LinkedHashMap<>();
        mentions.forEach(mention -> byArticle
                .computeIfAbsent(mention.article().article().id(), id -> new ArrayList<>())
                .add(mention));
        List<Dated> dated = new ArrayList<>();
        for (List<Mention> ofOne : byArticle.values()) {
            List<Thought> thoughts = Thoughts.of(ofOne.get(0).article(), Integer.MAX_VALUE);
            for (Mention mention : ofOne) {
                Dated one = dated(thought(mention, thoughts), mention);
                if (one != null) {
                    dated.add(one);
                }
            }
        }
        return new Timeline(
                language,
                topic.text(),
                topic.missing(),
                !mentions.isEmpty(),
                entries(dated),
                Topic.isCut(topic.articles(), mentions));
    }

    /** The thought that a mention is part of; of a series only the sentence. */
    private static Thought thought(Mention mention, List<Thought> thoughts) {
        Span span = mention.sentence().span();
        return thoughts.stream()
                .filter(thought -> !thought.series()
                        && thought.span().start() < span.end()
                        && span.start() < thought.span().end())
                .findFirst()
                .orElseGet(() -> Thoughts.sentence(mention.article(), mention.number()));
    }

    private static @Nullable Dated dated(Thought thought, Mention mention) {
        Article article = thought.article();
        Period period = EventTime.of(thought.shown(), article.published());
        if (period != null) {
            return new Dated(period, true, thought, mention.share(), mention.titled());
        }
        LocalDate published = article.published();
        return published == null
                ? null
                : new Dated(new Period(published, published), false, thought, mention.share(), mention.titled());
    }

    private List<Entry> entries(List<Dated> dated) {
        List<Dated> best = dated.stream()
                .sorted(Comparator.comparing((Dated one) -> !one.said())
                        .thenComparing(one -> -one.share())
                        .thenComparing(one -> -one.titled())
                        .thenComparing(one -> one.thought().place()))
                .toList();
        Map<Period, List<Dated>> taken = new LinkedHashMap<>();
        List<Dated> chosen = new ArrayList<>();
        for (Dated one : best) {
            List<Dated> same = taken.computeIfAbsent(one.period(), period -> new ArrayList<>());
            boolean again = chosen.stream().anyMatch(other -> {
                double share =
                        Overlap.share(one.thought().shown(), other.thought().shown());
                return share > (one.period().equals(other.period()) ? SAME : COPIED);
            });
            if (same.size() < EACH && !again && chosen.size() < MOST) {
                same.add(one);
                chosen.add(one);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Dated one : chosen.stream()
                .sorted(Comparator.comparing((Dated line) -> line.period().first())
                        .thenComparing(line -> line.period().last()))
                .toList()) {
            Article article = one.thought().article();
            Citation citation =
                    Citation.of(entries.size() + 1, article, one.thought().span(), reading.copies(article.id()));
            entries.add(new Entry(
                    one.period(), one.said(), new Statement(one.thought().shown(), citation)));
        }
        return entries;
    }
}
