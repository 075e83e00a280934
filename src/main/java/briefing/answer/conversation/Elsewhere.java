package briefing.answer.conversation;

import briefing.article.Article;
import briefing.index.PassageSearch;
import briefing.language.Language;
import briefing.language.Messages;
import briefing.language.Overlap;
import briefing.passage.Passage;
import briefing.passage.PassageSplitter;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.retrieval.Retrieval;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Quotes what articles that were found say beside those that the last answer quotes. */
final class Elsewhere {

    /** A sentence speaks of an item from this share of its words on: of a heading and a word of what it says. */
    private static final double SPOKEN_OF = 0.2;

    /** So many articles are named. */
    private static final int MOST = 3;

    private final Retrieval found;
    private final PassageSearch index;
    private final Messages messages;
    private final Quotes quotes;

    /** @param quotes takes what is quoted */
    Elsewhere(Retrieval found, PassageSearch index, Messages messages, Quotes quotes) {
        this.found = found;
        this.index = index;
        this.messages = messages;
        this.quotes = quotes;
    }

    /**
     * Quotes what is said of one item of a list: what follows in its own article is the next one.
     *
     * @param own the ids of the articles that are left out
     */
    void say(String item, Set<String> own) {
        Set<String> seen = new HashSet<>(own);
        found.passages().stream()
                .map(ranked -> ranked.passage())
                .filter(passage -> Language.of(passage.text()) == Language.of(item))
                .filter(passage -> !own.contains(passage.article()))
                .sorted(Comparator.comparingDouble(passage -> -Overlap.share(item, passage.text())))
                .filter(passage -> seen.add(passage.article()))
                .limit(MOST)
                .forEach(passage -> quote(passage, item, SPOKEN_OF));
    }

    /**
     * Quotes what is nearest to the question.
     *
     * @param own the ids of the articles that are left out
     * @param items how many the list has that was answered with; 0 where it was none
     * @return whether there is any
     */
    boolean have(Set<String> own, int items) {
        Set<String> seen = new HashSet<>(own);
        List<Passage> passages = found.passages().stream()
                .map(ranked -> ranked.passage())
                .filter(passage -> seen.add(passage.article()))
                .limit(MOST)
                .toList();
        if (items > 0 && !passages.isEmpty()) {
            quotes.say(messages.count("talk.else.list", items));
        }
        passages.forEach(passage -> quote(passage, found.question().text(), 0));
        return !quotes.isEmpty();
    }

    /** The sentence that has most of some words, where it has such a share of them; not of an article that has changed. */
    private void quote(Passage passage, String words, double least) {
        Article article = index.article(passage.article())
                .filter(now -> now.text().startsWith(passage.text(), passage.start()))
                .orElse(null);
        Span sentence = best(passage, words).orElse(null);
        if (article != null && sentence != null && Overlap.share(words, sentence.of(article.text())) >= least) {
            String title = messages.titled(article.title(), article.published());
            quotes.quote(title + messages.get("talk.says"), article, sentence);
        }
    }

    private static Optional<Span> best(Passage passage, String asked) {
        return Sentences.of(passage.text()).stream()
                .filter(sentence -> !PassageSplitter.isHeading(passage.text(), sentence))
                .max(Comparator.comparingDouble(sentence -> Overlap.share(asked, sentence.of(passage.text()))))
                .map(sentence -> new Span(passage.start() + sentence.start(), passage.start() + sentence.end()));
    }
}
