package briefing.tables;

import briefing.language.Folding;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the tables of characters that come with the program, of what ICU says of each character alone. */
final class UnicodeTables {

    /** The characters of Unicode 1.1, which are all that names are written in, and those that were added at their end. */
    private static final int FIRST = 0x4e00;

    private static final int LAST = 0x9fa5;

    private static final int PAIRS_A_LINE = 32;

    private UnicodeTables() {}

    /** Each traditional character followed by its simplified one, in the order of Unicode, 64 characters a line. */
    static String simplified() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder table = new StringBuilder();
        int pairs = 0;
        for (char c = 0x2e80; c < Character.MIN_SURROGATE; c++) {
            String simplified = icu.transliterate(String.valueOf(c));
            if (simplified.length() == 1 && simplified.charAt(0) != c) {
                table.append(c).append(simplified).append(++pairs % PAIRS_A_LINE == 0 ? "\n" : "");
            }
        }
        return table.append(pairs % PAIRS_A_LINE == 0 ? "" : "\n").toString();
    }

    /** A syllable without its tone, a space, and the simplified characters that are read like it, a line each. */
    static String pinyin() {
        Transliterator icu = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        Map<String, String> characters = IntStream.rangeClosed(FIRST, LAST)
                .filter(c -> Folding.fold((char) c) == c)
                .mapToObj(Character::toString)
                .filter(c -> icu.transliterate(c).matches("[a-z]+"))
                .collect(Collectors.groupingBy(icu::transliterate, TreeMap::new, Collectors.joining()));
        return characters.entrySet().stream()
                .map(reading -> reading.getKey() + " " + reading.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
