package briefing.retrieval.translation;

import briefing.language.Interruption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of some English texts that a Chinese question has by their sound: 弗雷斯诺 is Fresno where a text speaks of Fresno. Only
 * what no dictionary explains is taken for a name, and only where it is likelier than that one of so many names sounds like
 * something in the question by chance.
 */
final class HeardNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}++");
    private static final Pattern MARK = Pattern.compile("\\p{M}++");

    /** Of shorter names too many sound alike. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 14;

    /** Names of more characters are several, with a point between. */
    private static final int MOST_CHARACTERS = 7;

    private final NameSounds sounds;

    HeardNames(NameSounds sounds) {
        this.sounds = sounds;
    }

    /**
     * A run of Chinese characters in a question.
     *
     * @param explained which of its characters belong to a word of which there is a translation
     */
    record Run(String text, BitSet explained) {}

    private record Heard(int from, int to, String name, double evidence) {}

    /** The names that are heard, as a glossary. */
    Glossary find(List<Run> runs, Collection<String> texts) {
        if (runs.stream().allMatch(run -> places(run).isEmpty())) {
            return Glossary.EMPTY;
        }
        Map<String, String> names = names(texts);
        List<String> lines = new ArrayList<>();
        for (Run run : runs) {
            BitSet taken = new BitSet();
            for (Heard heard : heard(run, names.keySet())) {
                if (taken.get(heard.from, heard.to).isEmpty()) {
                    taken.set(heard.from, heard.to);
                    lines.add(names.get(heard.name) + "\t" + run.text.substring(heard.from, heard.to));
                }
            }
        }
        return lines.isEmpty() ? Glossary.EMPTY : Glossary.parse("", lines);
    }

    /** Where a name may begin: at two characters that names are written with, where not all that follows is explained. */
    private List<Integer> places(Run run) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i + 1 < run.text.length(); i++) {
            int open = run.explained.nextClearBit(i);
            boolean near = open < Math.min(run.text.length(), i + MOST_CHARACTERS);
            if (near && sounds.has(run.text.charAt(i)) && sounds.has(run.text.charAt(i + 1))) {
                places.add(i);
            }
        }
        return places;
    }

    /** What may be heard in a run, the surest first. */
    private List<Heard> heard(Run run, Set<String> names) {
        List<Integer> places = places(run);
        double least = Math.log((double) names.size() * places.size());
        List<Heard> all = new ArrayList<>();
        for (int from : places) {
            Interruption.check();
            for (String name : names) {
                double[] read = sounds.beginning(name);
                for (int to = from + 1; to <= Math.min(run.text.length(), from + MOST_CHARACTERS); to++) {
                    read = sounds.next(read, name, run.text.charAt(to - 1));
                    if (NameSounds.isLost(read)) {
                        break;
                    }
                    double evidence = sounds.evidence(read, name);
                    if (to - from >= 2 && evidence > least && run.explained.nextClearBit(from) < to) {
                        all.add(new Heard(from, to, name, evidence));
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble((Heard heard) -> -heard.evidence).thenComparing(Heard::name));
        return all;
    }

    /** The words that stand with a capital letter only, by their letters from a to z. */
    private static Map<String, String> names(Collection<String> texts) {
        Map<String, String> names = new HashMap<>();
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                String plain = plain(word.group());
                if (!Character.isUpperCase(word.group().codePointAt(0))) {
                    words.add(plain);
                } else if (!Glossary.isAcronym(word.group())
                        && plain.length() >= SHORTEST
                        && plain.length() <= LONGEST) {
                    names.putIfAbsent(plain, word.group());
                }
            }
        }
        names.keySet().removeAll(words);
        return names;
    }

    private static String plain(String word) {
        return MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
