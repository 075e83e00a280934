package briefing.answer.extract;

import briefing.answer.Answer.Answered;
import briefing.answer.Answer.Mode;
import briefing.answer.Answer.NotInCorpus;
import briefing.answer.Citation;
import briefing.answer.Confidence;
import briefing.answer.select.Selection;
import briefing.answer.select.Selection.Missing;
import briefing.answer.select.Selection.Quote;
import briefing.article.Article;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.retrieval.Retrieval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts quotes into the words of an answer, or says what the articles do not say. */
final class Wording {

    /** From here on quotes of one article are a list, a line each. */
    private static final int LIST = 3;

    private final Retrieval retrieval;
    private final Language asked;
    private final Messages messages;

    Wording(Retrieval retrieval) {
        this.retrieval = retrieval;
        this.asked = retrieval.question().language();
        this.messages = Messages.of(asked);
    }

    /** The answer that is these quotes, in this order, each with its mark. */
    Answered answered(Confidence confidence, List<Quote> found) {
        List<Quote> quotes = byArticle(found);
        List<Citation> citations = citations(quotes);
        return new Answered(
                retrieval, confidence, Mode.EXTRACTIVE, quoted(quotes, citations), citations, List.of(), null);
    }

    /** That the articles do not answer, with the nearest quotes and what is missing in them, where there are any. */
    NotInCorpus refused(Confidence confidence, Selection selection) {
        if (selection.quotes().isEmpty()) {
            return nothing(confidence, selection);
        }
        List<Quote> quotes = byArticle(selection.quotes());
        List<Citation> closest = citations(quotes);
        return new NotInCorpus(
                retrieval,
                confidence,
                Mode.EXTRACTIVE,
                lead(selection.missing()) + "\n" + quoted(quotes, closest),
                closest,
                selection.missing().stream().flatMap(Wording::named).distinct().toList(),
                selection.missing().stream().anyMatch(what -> what.isAnother() || what instanceof Missing.Name),
                null);
    }

    /** That nothing is near, and which names of the question no article has. */
    private NotInCorpus nothing(Confidence confidence, Selection selection) {
        List<String> names = selection.missing().stream()
                .filter(what -> what instanceof Missing.Name name && name.nowhere())
                .flatMap(Wording::named)
                .distinct()
                .toList();
        String text = names.isEmpty() ? messages.get("answer.none") : messages.get("answer.none.name", listed(names));
        return new NotInCorpus(retrieval, confidence, Mode.EXTRACTIVE, text, List.of(), names, false, null);
    }

    private List<Citation> citations(List<Quote> quotes) {
        List<Citation> citations = new ArrayList<>();
        for (Quote quote : quotes) {
            Article article = quote.article();
            List<String> copies = retrieval.copies(article.id());
            Citation citation = Citation.of(citations.size() + 1, article, quote.span(), copies);
            citations.add(quote.related() ? citation.asRelated() : citation);
        }
        return List.copyOf(citations);
    }

    /**
     * A paragraph for each article, and for what is only related to the answer; in it a line for each quote where they are a
     * list, and for each row of a table.
     */
    private String quoted(List<Quote> quotes, List<Citation> citations) {
        Map<List<Object>, Long> together =
                quotes.stream().collect(Collectors.groupingBy(Wording::paragraph, Collectors.counting()));
        StringBuilder text = new StringBuilder(frame(quotes));
        for (int i = 0; i < quotes.size(); i++) {
            Quote quote = quotes.get(i);
            if (i > 0) {
                Quote before = quotes.get(i - 1);
                List<Object> paragraph = paragraph(quote);
                boolean lines = together.getOrDefault(paragraph, 0L) >= LIST || quote.row() || before.row();
                text.append(!paragraph.equals(paragraph(before)) ? "\n\n" : lines ? "\n" : " ");
            }
            text.append(quote.shown()).append(" [").append(citations.get(i).n()).append(']');
        }
        return text.toString();
    }

    private static List<Object> paragraph(Quote quote) {
        return List.of(quote.article().id(), quote.related());
    }

    /** The quotes of each article together, in the order of the first of each; what is only related behind the others. */
    private static List<Quote> byArticle(List<Quote> quotes) {
        Map<List<Object>, List<Quote>> paragraphs = quotes.stream()
                .sorted(Comparator.comparing(Quote::related))
                .collect(Collectors.groupingBy(Wording::paragraph, LinkedHashMap::new, Collectors.toList()));
        return paragraphs.values().stream().flatMap(List::stream).toList();
    }

    /** Says in the question's language that words of another follow. */
    private String frame(List<Quote> quotes) {
        Language language = quotes.get(0).article().language();
        long articles =
                quotes.stream().map(quote -> quote.article().id()).distinct().count();
        return language == asked ? "" : messages.count("answer.frame." + language.code(), (int) articles) + "\n";
    }

    /** What is missing, as the sentence before the closest quotes: the first thing that can be named. */
    private String lead(List<Missing> missing) {
        for (Missing what : missing) {
            if (what instanceof Missing.Name name) {
                return messages.get(name.nowhere() ? "closest.name" : "closest.thing", name.name());
            } else if (what instanceof Missing.Thing thing) {
                return messages.get("closest.thing", thing.thing());
            } else if (what instanceof Missing.Year year
                    && !year.asked().isEmpty()
                    && !year.said().isEmpty()) {
                return messages.get("closest.year", listed(year.said()), listed(year.asked()));
            } else if (what instanceof Missing.Place place
                    && !place.asked().isEmpty()
                    && !place.said().isEmpty()) {
                return messages.get("closest.place", listed(place.said()), listed(place.asked()));
            } else if (what instanceof Missing.Kind kind) {
                String key = "closest." + kind.type().name().toLowerCase(Locale.ROOT);
                return messages.get(messages.has(key) ? key : "closest");
            }
        }
        return messages.get("closest");
    }

    private String listed(Collection<?> things) {
        return things.stream().map(String::valueOf).sorted().collect(Collectors.joining(messages.get("list.between")));
    }

    /** What of the question is missing, in its own words where it has some for it. */
    private static Stream<String> named(Missing missing) {
        if (missing instanceof Missing.Name name) {
            return Stream.of(name.name());
        } else if (missing instanceof Missing.Thing thing) {
            return Stream.of(thing.thing());
        } else if (missing instanceof Missing.Year year) {
            return year.asked().stream().map(String::valueOf);
        } else if (missing instanceof Missing.Place place) {
            return place.asked().stream();
        } else if (missing instanceof Missing.Words words) {
            return words.words().stream();
        }
        return Stream.of();
    }
}
