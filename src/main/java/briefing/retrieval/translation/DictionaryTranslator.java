package briefing.retrieval.translation;

import briefing.index.LexicalQuery.Translated;
import briefing.index.LexicalQuery.Translation;
import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.language.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Translates term by term, with a dictionary and a glossary, and leaves it to the passages which translation is meant: one
 * that no passage has is dropped, and of several the best counts; where there is none, the usual one stays, so that it is
 * known to be missing. Nothing is loaded before the first question that needs it.
 */
public final class DictionaryTranslator implements Translator {

    private final GlossaryFiles glossary;
    private final Supplier<Dictionary> english = new Once<>(() -> Dictionary.load(Dictionary.ENGLISH));
    private final Supplier<Dictionary> chinese = new Once<>(() -> Dictionary.load(Dictionary.CHINESE));
    private final PinyinNames names = new PinyinNames();

    /**
     * A translator.
     *
     * @param usersGlossary the file of the user's own terms, which need not exist; it may change at any time
     */
    public DictionaryTranslator(Path usersGlossary) {
        glossary = new GlossaryFiles(usersGlossary);
    }

    @Override
    public Translated translate(String question, Language to, Vocabulary passages) {
        return new Translated(passages.counting(counted -> units(question, to, counted)));
    }

    private List<Unit> units(String question, Language to, Vocabulary passages) {
        return switch (to) {
            case CHINESE ->
                new EnglishTerms(english.get(), new ChineseWords(chinese.get()), glossary.current(), names, passages)
                        .of(question);
            case ENGLISH -> new ChineseTerms(chinese.get(), glossary.current(), passages).of(question);
        };
    }

    @Override
    public Translated heard(
            String question, Language to, Vocabulary passages, Translated known, Collection<String> found) {
        if (to != Language.ENGLISH) {
            return known;
        }
        Glossary terms = glossary.current();
        List<HeardNames.Run> runs = new ChineseTerms(chinese.get(), terms, passages).runs(question);
        Glossary heard = new HeardNames(NameSounds.shipped()).find(runs, found);
        return heard.terms().isEmpty()
                ? known
                : new Translated(passages.counting(
                        counted -> new ChineseTerms(chinese.get(), terms.with(heard), counted).of(question)));
    }

    @Override
    public List<String> names(String name, Language to, Vocabulary passages) {
        return passages.counting(counted -> called(name, to, counted));
    }

    @Override
    public List<Unit> variants(String text, Language language, Vocabulary passages) {
        Map<String, List<String>> named = glossary.current().variants(text, language);
        return named.isEmpty()
                ? List.of()
                : passages.counting(counted -> named.entrySet().stream()
                        .map(name -> new Unit(
                                name.getKey(),
                                1,
                                name.getValue().stream()
                                        .filter(other -> counted.phraseFrequency(other) > 0)
                                        .map(other -> new Translation(other, 1))
                                        .toList()))
                        .filter(unit -> !unit.translations().isEmpty())
                        .toList());
    }

    private List<String> called(String name, Language to, Vocabulary passages) {
        List<String> called = new ArrayList<>();
        if (to == Language.CHINESE) {
            called.addAll(glossary.current().acronym(name));
            called.addAll(glossary.current().chinese(name));
            List<String> words = EnglishTokens.of(name);
            if (words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)))) {
                called.addAll(names.find(words, passages));
            }
        } else {
            called.addAll(glossary.current().english(name));
            called.addAll(names.spelt(name, passages));
        }
        return called.stream().distinct().toList();
    }

    /** Whether a word, or the one that it is a form of, is among those that people use. */
    public boolean knows(String word) {
        Dictionary.Entry entry = english.get().find(word.toLowerCase(Locale.ROOT));
        return entry != null
                && (entry.rank() < Dictionary.UNRANKED || !entry.lemma().isEmpty());
    }

    /** The lines of the user's glossary that are none, a sentence each. */
    public List<String> problems() {
        return glossary.current().problems();
    }

    /** A value that is made when it is first asked for. */
    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> make;
        private @Nullable T made;

        Once(Supplier<T> make) {
            this.make = make;
        }

        @Override
        public synchronized T get() {
            if (made == null) {
                made = make.get();
            }
            return made;
        }
    }
}
