package briefing.retrieval;

import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.retrieval.Dictionary.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts an English question into the longest terms that the glossary or the dictionary has, in Chinese. */
final class EnglishTerms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.&+][\\p{L}\\p{N}]+)*");
    private static final int LONGEST = 6;
    private static final double GLOSSARY = 2;
    private static final double INFLECTED = 0.9;
    private static final double SPLIT = 0.2;

    private final Dictionary dictionary;
    private final ChineseWords words;
    private final Glossary glossary;
    private final Vocabulary passages;

    EnglishTerms(Dictionary dictionary, ChineseWords words, Glossary glossary, Vocabulary passages) {
        this.dictionary = dictionary;
        this.words = words;
        this.glossary = glossary;
        this.passages = passages;
    }

    /** The question's terms in its order; stop words are none. */
    List<Unit> of(String question) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(question);
        while (matcher.find()) {
            tokens.add(matcher.group().replace('’', '\'').replaceFirst("'s$", ""));
        }
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            if (isStopWord(tokens.get(i))) {
                i++;
                continue;
            }
            int length = Math.min(LONGEST, tokens.size() - i);
            Unit unit = null;
            while (unit == null) {
                List<String> span = tokens.subList(i, i + length);
                unit = isStopWord(span.get(length - 1)) ? null : length == 1 ? single(span.get(0)) : phrase(span);
                length -= unit == null ? 1 : 0;
            }
            units.add(unit);
            i += length;
        }
        return units;
    }

    private static boolean isStopWord(String word) {
        boolean acronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return !acronym && StopWords.ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    }

    private @Nullable Unit phrase(List<String> span) {
        String text = String.join(" ", span);
        String key = text.toLowerCase(Locale.ROOT);
        List<String> lemmas =
                span.stream().map(word -> lemma(word.toLowerCase(Locale.ROOT))).toList();
        List<String> last = new ArrayList<>(span);
        last.set(span.size() - 1, lemmas.get(span.size() - 1));
        Candidates candidates = new Candidates(passages);
        boolean official = false;
        for (String form : List.of(key, String.join(" ", last).toLowerCase(Locale.ROOT), String.join(" ", lemmas))) {
            for (String chinese : glossary.chinese(form)) {
                official = true;
                add(candidates, new Sense(chinese, GLOSSARY));
            }
            add(candidates, dictionary.find(form), 1);
            add(candidates, dictionary.find(form.replace(' ', '-')), 1);
        }
        if (candidates.isEmpty()) {
            return null;
        }
        return candidates.unit(text, boost(Dictionary.UNRANKED) * (official ? 1 + 0.5 * (span.size() - 1) : 1));
    }

    private Unit single(String word) {
        String key = word.toLowerCase(Locale.ROOT);
        Candidates candidates = new Candidates(passages);
        glossary.chinese(key).forEach(chinese -> add(candidates, new Sense(chinese, GLOSSARY)));
        Entry entry = dictionary.find(key);
        add(candidates, entry, 1);
        String lemma = lemma(key);
        Entry base = lemma.equals(key) ? null : dictionary.find(lemma);
        if (base != null) {
            glossary.chinese(lemma).forEach(chinese -> add(candidates, new Sense(chinese, GLOSSARY)));
            add(candidates, base, INFLECTED);
        }
        int rank = Math.min(rank(entry), rank(base));
        return candidates.unit(word, boost(rank));
    }

    private void add(Candidates candidates, @Nullable Entry entry, double factor) {
        if (entry != null) {
            entry.senses().forEach(sense -> add(candidates, sense.times(factor)));
        }
    }

    /** Adds a sense and, as texts often put it in other words, the words that it is made of. */
    private void add(Candidates candidates, Sense sense) {
        candidates.add(sense);
        if (sense.phrase().length() >= 3) {
            words.split(sense.phrase()).forEach(part -> candidates.add(new Sense(part, sense.weight() * SPLIT)));
        }
    }

    private String lemma(String word) {
        Entry entry = dictionary.find(word);
        return entry == null || entry.lemma().isEmpty() ? word : entry.lemma();
    }

    private static int rank(@Nullable Entry entry) {
        return entry == null ? Dictionary.UNRANKED : entry.rank();
    }

    /** Rare words tell more: from 0.3 for the commonest to about 1.4. */
    private static double boost(int rank) {
        return Math.max(0.3, 1 + 0.1 * Math.log(rank / 1000.0));
    }
}
