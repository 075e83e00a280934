package briefing.answer.catalogue;

import briefing.article.Article;
import briefing.index.Hit;
import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Translation;
import briefing.index.LexicalQuery.Unit;
import briefing.index.PassageFilter;
import briefing.index.PassageSearch;
import briefing.index.Vocabulary;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.passage.Passage;
import briefing.passage.Sentences;
import briefing.passage.Span;
import briefing.question.QuestionAnalysis;
import briefing.question.QuestionName;
import briefing.retrieval.translation.Translator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The articles that have some words in a sentence or in their title, whatever language they are in: as they are, as a name is
 * written in the other language, or translated. Where none has all of them side by side, those that have each of them.
 */
final class Mentions {

    /** Passages of a language that are looked through. */
    private static final int PASSAGES = 10_000;

    /** Translations that are as good as the best; the square root of a half, as of {@link Translation#weight}. */
    private static final double GOOD = 0.7;

    /** How often an article has the words, and whether its title has. */
    record Mention(int passages, boolean inTitle) {

        private Mention and(Mention other) {
            return new Mention(passages + other.passages, inTitle || other.inTitle);
        }
    }

    /**
     * What to look for in one language.
     *
     * @param groups all of which a sentence must have, each in any of its ways, which are rows of tokens
     */
    private record Sought(List<Unit> units, List<List<List<String>>> groups) {

        boolean in(List<String> tokens) {
            return !groups.isEmpty()
                    && groups.stream()
                            .allMatch(ways ->
                                    ways.stream().anyMatch(way -> Collections.indexOfSubList(tokens, way) >= 0));
        }
    }

    private final PassageSearch index;
    private final Map<Language, Sought> sought;
    private final Map<String, Mention> articles;

    private Mentions(PassageSearch index, Map<Language, Sought> sought, PassageFilter filter) {
        this.index = index;
        this.sought = sought;
        this.articles = find(filter);
    }

    static Mentions of(String words, PassageFilter filter, PassageSearch index, Translator dictionary) {
        Mentions whole = new Mentions(index, sought(List.of(words), index, dictionary), filter);
        List<String> parts = whole.articles.isEmpty() ? parts(words) : List.of();
        return parts.size() < 2 ? whole : new Mentions(index, sought(parts, index, dictionary), filter);
    }

    /** By the id of the article. */
    Map<String, Mention> articles() {
        return articles;
    }

    /** The first sentence of an article that has the words. */
    Optional<Span> sentence(Article article) {
        Sought here = sought.get(article.language());
        return here == null
                ? Optional.empty()
                : Sentences.of(article.text()).stream()
                        .filter(sentence -> here.in(tokens(article.language(), sentence.of(article.text()))))
                        .findFirst();
    }

    private Map<String, Mention> find(PassageFilter filter) {
        Map<String, Mention> found = new LinkedHashMap<>();
        sought.forEach((language, what) -> {
            Interruption.check();
            for (Hit hit : index.lexical(language, new Translated(what.units), filter, PASSAGES)) {
                Passage passage = hit.passage();
                boolean inTitle = what.in(tokens(language, passage.title()));
                boolean inText = Sentences.of(passage.text()).stream()
                        .anyMatch(sentence -> what.in(tokens(language, sentence.of(passage.text()))));
                if (inTitle || inText) {
                    found.merge(passage.article(), new Mention(inText ? 1 : 0, inTitle), Mention::and);
                }
            }
        });
        return found;
    }

    private List<String> tokens(Language language, String text) {
        return index.vocabulary(language).tokens(text);
    }

    /** The names and words of a phrase, one by one. */
    private static List<String> parts(String words) {
        QuestionAnalysis read = QuestionAnalysis.of(words, Language.of(words));
        return Stream.concat(read.names().stream().map(QuestionName::text), read.words().stream())
                .distinct()
                .toList();
    }

    private static Map<Language, Sought> sought(List<String> parts, PassageSearch index, Translator dictionary) {
        Map<Language, Sought> sought = new EnumMap<>(Language.class);
        for (Language language : index.languages()) {
            Vocabulary vocabulary = index.vocabulary(language);
            List<Unit> units = new ArrayList<>();
            parts.forEach(part -> units.addAll(units(part, language, vocabulary, dictionary)));
            List<List<List<String>>> groups = new ArrayList<>();
            for (Unit unit : units) {
                List<List<String>> ways = Stream.concat(Stream.of(unit.text()), unit.phrases().stream())
                        .map(vocabulary::tokens)
                        .filter(tokens -> !tokens.isEmpty())
                        .toList();
                if (!ways.isEmpty()) {
                    groups.add(ways);
                }
            }
            sought.put(language, new Sought(units, groups));
        }
        return sought;
    }

    /** A phrase as it stands in texts of a language: one unit, or those that a translation makes of it. */
    private static Collection<Unit> units(
            String phrase, Language language, Vocabulary vocabulary, Translator dictionary) {
        if (language == Language.of(phrase)) {
            return List.of(new Unit(phrase, 1, List.of()));
        }
        List<String> names = dictionary.names(phrase, language, vocabulary);
        if (!names.isEmpty()) {
            return List.of(new Unit(
                    phrase,
                    1,
                    names.stream().map(name -> new Translation(name, 1)).toList()));
        }
        return dictionary.translate(phrase, language, vocabulary).units().stream()
                .map(unit -> new Unit(
                        unit.text(),
                        unit.boost(),
                        unit.translations().stream()
                                .filter(translation -> translation.weight() >= GOOD)
                                .toList()))
                .toList();
    }
}
