package briefing.passage;

import briefing.language.LanguagePack;
import java.util.List;

/** Things that one sentence joins: 甲、乙和丙, or "A, B and C", or each in quotation marks. */
public final class JoinedItems {

    /** A longer part between two commas is a clause, in characters. */
    private static final int LONGEST = 40;

    private JoinedItems() {}

    private static final List<String> JOINING = LanguagePack.allWords("joining");

    /** How many things without figures a sentence joins; 1 where it joins none. */
    public static int in(String sentence) {
        int most = Math.max(1, quoted(sentence));
        for (String clause : sentence.split("[，。；：:;!?！？]|\\.\\s", -1)) {
            String[] parts = clause.split(clause.indexOf('、') >= 0 ? "、" : ",", -1);
            int items = joinsTwo(parts[parts.length - 1]) ? 1 : 0;
            for (String part : parts) {
                String item = part.strip();
                boolean thing = !item.isEmpty()
                        && item.length() <= LONGEST
                        && item.chars().noneMatch(Character::isDigit);
                items += thing ? 1 : 0;
            }
            most = Math.max(most, items);
        }
        return most;
    }

    /** Whether the last of several things is two: "B and C"; a word of letters needs spaces around it. */
    private static boolean joinsTwo(String last) {
        return JOINING.stream()
                .anyMatch(word -> last.contains(word.charAt(0) < 0x250 ? " " + word + " " : word)
                        && !last.strip().startsWith(word));
    }

    private static int quoted(String sentence) {
        int items = 0;
        int open = -1;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '“' || c == '《') {
                open = i;
            } else if ((c == '”' || c == '》') && open >= 0) {
                items += i - open <= LONGEST ? 1 : 0;
                open = -1;
            }
        }
        return items;
    }
}
