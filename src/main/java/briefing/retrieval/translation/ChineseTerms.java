package briefing.retrieval.translation;

import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.language.Folding;
import briefing.language.Interruption;
import briefing.language.Language;
import briefing.retrieval.translation.Dictionary.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a Chinese question into the longest terms that the glossary or the dictionary has, in English. */
final class ChineseTerms {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
    private static final int LONGEST = 8;
    private static final double GLOSSARY = 2;
    private static final double SPLIT = 0.2;

    private final Dictionary dictionary;
    private final Glossary glossary;
    private final Vocabulary passages;

    ChineseTerms(Dictionary dictionary, Glossary glossary, Vocabulary passages) {
        this.dictionary = dictionary;
        this.glossary = glossary;
        this.passages = passages;
    }

    /** The question's terms in its order; stop words are none. */
    List<Unit> of(String question) {
        List<Unit> units = new ArrayList<>();
        Matcher run = RUN.matcher(Folding.fold(question));
        while (run.find()) {
            if (!Character.isIdeographic(run.group().codePointAt(0))) {
                units.add(foreign(run.group()));
                continue;
            }
            Interruption.check();
            for (String word : words(run.group())) {
                Interruption.check();
                if (!StopWords.CHINESE.contains(word)) {
                    units.addAll(units(word));
                }
            }
        }
        return units;
    }

    /** A word that is not Chinese: as it stands, or as it is also called. */
    private Unit foreign(String word) {
        Candidates called = new Candidates(passages);
        glossary.variants(word, Language.ENGLISH)
                .values()
                .forEach(others -> others.forEach(other -> called.add(new Sense(other, GLOSSARY))));
        return called.isEmpty() ? new Unit(word, 1, List.of()) : called.unit(word, 1);
    }

    /** The question's runs of Chinese characters, with what in them is a word that has a translation. */
    List<HeardNames.Run> runs(String question) {
        List<HeardNames.Run> runs = new ArrayList<>();
        Matcher run = RUN.matcher(Folding.fold(question));
        while (run.find()) {
            if (Character.isIdeographic(run.group().codePointAt(0))) {
                BitSet explained = new BitSet();
                int from = 0;
                for (String word : words(run.group())) {
                    explained.set(from, from + word.length(), word.length() > 1 && isKnown(word));
                    from += word.length();
                }
                runs.add(new HeardNames.Run(run.group(), explained));
            }
        }
        return runs;
    }

    private List<String> words(String run) {
        return ChineseWords.cut(run, Math.max(LONGEST, glossary.longestChinese()), this::isKnown);
    }

    private boolean isKnown(String word) {
        return StopWords.CHINESE.contains(word)
                || !glossary.english(word).isEmpty()
                || (word.length() <= LONGEST && dictionary.find(word) != null);
    }

    /** A word of which no passage says a part is looked for by its parts, each for itself: 苹果公司 is more than a firm. */
    private List<Unit> units(String word) {
        Candidates whole = whole(word);
        boolean official = !glossary.english(word).isEmpty();
        List<String> parts = word.length() < 3 ? List.of() : new ChineseWords(dictionary).split(word);
        if (whole.isEmpty() && parts.size() > 1) {
            List<Unit> units = new ArrayList<>();
            boolean all = true;
            for (String part : parts) {
                if (!StopWords.CHINESE.contains(part)) {
                    Candidates candidates = new Candidates(passages);
                    add(candidates, part, 1);
                    all &= !candidates.isEmpty();
                    units.add(candidates.unit(part, boost(word, false) / parts.size()));
                }
            }
            if (!all) {
                return units;
            }
        }
        parts.forEach(part -> add(whole, part, SPLIT));
        return List.of(whole.unit(word, boost(word, official)));
    }

    /** What a word is called as a whole. */
    private Candidates whole(String word) {
        Candidates whole = new Candidates(passages);
        glossary.english(word).forEach(english -> whole.add(new Sense(english, GLOSSARY)));
        add(whole, word, 1);
        return whole;
    }

    /** Rare words tell more, as in {@link EnglishTerms}; single characters less, and long official names more. */
    private double boost(String word, boolean official) {
        Entry entry = dictionary.find(word);
        double rarity = EnglishTerms.boost(official || entry == null ? Dictionary.UNRANKED : entry.rank());
        return rarity * (word.length() == 1 ? 0.5 : official ? 1 + 0.2 * (word.length() - 2) : 1);
    }

    private void add(Candidates candidates, String word, double factor) {
        Entry entry = dictionary.find(word);
        if (entry != null) {
            entry.senses().forEach(sense -> candidates.add(sense.times(factor)));
        }
    }
}
