package briefing.retrieval.translation;

import briefing.index.LexicalQuery.Unit;
import briefing.index.Vocabulary;
import briefing.language.Folding;
import briefing.language.Interruption;
import briefing.retrieval.translation.Dictionary.Entry;
import java.util.ArrayList;
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
                units.add(new Unit(run.group(), 1, List.of()));
                continue;
            }
            Interruption.check();
            for (String word :
                    ChineseWords.cut(run.group(), Math.max(LONGEST, glossary.longestChinese()), this::isKnown)) {
                Interruption.check();
                if (!StopWords.CHINESE.contains(word)) {
                    units.add(unit(word));
                }
            }
        }
        return units;
    }

    private boolean isKnown(String word) {
        return StopWords.CHINESE.contains(word)
                || !glossary.english(word).isEmpty()
                || (word.length() <= LONGEST && dictionary.find(word) != null);
    }

    private Unit unit(String word) {
        Candidates candidates = new Candidates(passages);
        List<String> official = glossary.english(word);
        official.forEach(english -> candidates.add(new Sense(english, GLOSSARY)));
        add(candidates, word, 1);
        if (word.length() >= 3) {
            new ChineseWords(dictionary).split(word).forEach(part -> add(candidates, part, SPLIT));
        }
        double boost = word.length() == 1 ? 0.5 : official.isEmpty() ? 1 : 1 + 0.2 * (word.length() - 2);
        return candidates.unit(word, boost);
    }

    private void add(Candidates candidates, String word, double factor) {
        Entry entry = dictionary.find(word);
        if (entry != null) {
            entry.senses().forEach(sense -> candidates.add(sense.times(factor)));
        }
    }
}
