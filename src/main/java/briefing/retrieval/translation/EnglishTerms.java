package briefing.retrieval.translation;

import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.language.Interruption;
import briefing.retrieval.translation.Dictionary.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts an English question into the longest terms that the glossary or the dictionary has, in Chinese. */
final class EnglishTerms {

    /** The longest entry of the dictionary and of the glossary, in words. */
    private static final int LONGEST = 5;

    private static final int LONGEST_OFFICIAL = 12;

    /** A word in small letters that is commoner than this rank is meant as a word: safe, not SAFE. */
    private static final int COMMON = 3000;

    private static final double OFFICIAL = 2;
    private static final double LEMMA = 0.9;
    private static final double SPLIT = 0.2;

    private final Dictionary dictionary;
    private final ChineseWords words;
    private final Glossary glossary;
    private final PinyinNames names;
    private final Vocabulary passages;

    /** Every word is looked at as a part of a dozen terms. */
    private final Map<String, String> lemmas = new HashMap<>();

    EnglishTerms(Dictionary dictionary, ChineseWords words, Glossary glossary, PinyinNames names, Vocabulary passages) {
        this.dictionary = dictionary;
        this.words = words;
        this.glossary = glossary;
        this.names = names;
        this.passages = passages;
    }

    /** The question's terms in its order; stop words are none. */
    List<Unit> of(String question) {
        boolean shouted = question.equals(question.toUpperCase(Locale.ROOT));
        List<String> tokens = EnglishTokens.of(shouted ? question.toLowerCase(Locale.ROOT) : question);
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Interruption.check();
            Found found = longest(tokens.subList(i, tokens.size()));
            if (found.unit != null) {
                units.add(found.unit);
            }
            i += found.length;
        }
        return units;
    }

    /** What begins a text; a stop word is no unit. */
    private record Found(@Nullable Unit unit, int length) {}

    private Found longest(List<String> tokens) {
        for (int length = Math.min(LONGEST_OFFICIAL, tokens.size()); length >= 2; length--) {
            Unit unit = official(tokens.subList(0, length));
            if (unit != null) {
                return new Found(unit, length);
            }
        }
        if (isStopWord(tokens.get(0))) {
            return new Found(null, 1);
        }
        int capitalized = capitalized(tokens);
        for (int length = capitalized; length >= 2; length--) {
            Unit unit = name(tokens.subList(0, length));
            if (unit != null) {
                return new Found(unit, length);
            }
        }
        for (int length = Math.min(LONGEST, tokens.size()); length >= 2; length--) {
            Unit unit = isStopWord(tokens.get(length - 1)) ? null : phrase(tokens.subList(0, length));
            if (unit != null) {
                return new Found(unit, length);
            }
        }
        return new Found(word(tokens.get(0)), 1);
    }

    /** A term of the glossary. It counts by its length, as it stands for as many words. */
    private @Nullable Unit official(List<String> span) {
        Candidates candidates = new Candidates(passages);
        for (String form : forms(span)) {
            glossary.chinese(form).forEach(chinese -> add(candidates, new Sense(chinese, OFFICIAL)));
        }
        double boost = boost(Dictionary.UNRANKED) * (1 + 0.5 * (span.size() - 1));
        return candidates.isEmpty() ? null : candidates.unit(String.join(" ", span), boost);
    }

    private @Nullable Unit phrase(List<String> span) {
        Candidates candidates = new Candidates(passages);
        for (String form : forms(span)) {
            add(candidates, dictionary.find(form), 1);
            add(candidates, dictionary.find(form.replace(' ', '-')), 1);
        }
        return candidates.isEmpty() ? null : candidates.unit(String.join(" ", span), boost(Dictionary.UNRANKED));
    }

    /** As asked, the last word's lemma, all lemmas, and the plural. */
    private Set<String> forms(List<String> span) {
        String key = EnglishTokens.key(span);
        List<String> lemmas =
                span.stream().map(word -> lemma(word.toLowerCase(Locale.ROOT))).toList();
        List<String> lastLemma = new ArrayList<>(span);
        lastLemma.set(span.size() - 1, lemmas.get(span.size() - 1));
        Set<String> forms = new LinkedHashSet<>(List.of(key));
        forms.addAll(List.of(EnglishTokens.key(lastLemma), EnglishTokens.key(lemmas), key + "s"));
        return forms;
    }

    /** A person or place that the dictionary does not have, by its sound. */
    private @Nullable Unit name(List<String> span) {
        if (span.stream()
                .noneMatch(word -> rank(dictionary.find(word.toLowerCase(Locale.ROOT))) == Dictionary.UNRANKED)) {
            return null;
        }
        Candidates candidates = new Candidates(passages);
        names.find(span, passages).forEach(name -> candidates.add(new Sense(name, 1)));
        double boost = boost(Dictionary.UNRANKED) * (1 + 0.5 * (span.size() - 1));
        return candidates.isEmpty() ? null : candidates.unit(String.join(" ", span), boost);
    }

    private Unit word(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        Candidates candidates = new Candidates(passages);
        Entry entry = dictionary.find(key);
        if (Glossary.isAcronym(word) || rank(entry) > COMMON) {
            glossary.acronym(key).forEach(chinese -> add(candidates, new Sense(chinese, OFFICIAL)));
        }
        glossary.chinese(key).forEach(chinese -> add(candidates, new Sense(chinese, OFFICIAL)));
        add(candidates, entry, 1);
        String lemma = lemma(key);
        Entry base = lemma.equals(key) ? null : dictionary.find(lemma);
        if (base != null) {
            glossary.chinese(lemma).forEach(chinese -> add(candidates, new Sense(chinese, OFFICIAL)));
            add(candidates, base, LEMMA);
        }
        return candidates.unit(word, boost(Math.min(rank(entry), rank(base))));
    }

    private void add(Candidates candidates, @Nullable Entry entry, double factor) {
        if (entry != null) {
            entry.senses().forEach(sense -> add(candidates, sense.times(factor)));
        }
    }

    /** Adds a sense and, as texts often put it in other words, the words that make up at least half of it. */
    private void add(Candidates candidates, Sense sense) {
        candidates.add(sense);
        int length = sense.phrase().length();
        if (length >= 3) {
            words.split(sense.phrase()).stream()
                    .filter(part -> 2 * part.length() >= length)
                    .forEach(part -> candidates.add(new Sense(part, sense.weight() * SPLIT)));
        }
    }

    private String lemma(String word) {
        return lemmas.computeIfAbsent(word, asked -> {
            Entry entry = dictionary.find(asked);
            return entry == null || entry.lemma().isEmpty() ? asked : entry.lemma();
        });
    }

    private static boolean isStopWord(String word) {
        return !Glossary.isAcronym(word) && StopWords.ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    }

    /** How many words with a capital letter a text begins with. */
    private static int capitalized(List<String> tokens) {
        int length = 0;
        while (length < Math.min(LONGEST, tokens.size())
                && Character.isUpperCase(tokens.get(length).codePointAt(0))) {
            length++;
        }
        return length;
    }

    private static int rank(@Nullable Entry entry) {
        return entry == null ? Dictionary.UNRANKED : entry.rank();
    }

    /** Rare words tell more: from 0.3 for the commonest to 1.3 and more. */
    static double boost(int rank) {
        return Math.max(0.3, 1 + 0.1 * Math.log(rank / 1000.0));
    }
}
