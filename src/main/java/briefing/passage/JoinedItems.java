package briefing.passage;

/** Things that one sentence joins: 甲、乙和丙, or "A, B and C", or each in quotation marks. */
public final class JoinedItems {

    /** A longer part between two commas is a clause, in characters. */
    private static final int LONGEST = 40;

    private JoinedItems() {}

    /** How many things without figures a sentence joins; 1 where it joins none. */
    public static int in(String sentence) {
        int most = Math.max(1, quoted(sentence));
        for (String clause : sentence.split("[，。；：:;!?！？]|\\.\\s", -1)) {
            boolean chinese = clause.indexOf('、') >= 0;
            String[] parts = clause.split(chinese ? "[、和与及]|以及" : ",|\\band\\b|\\bor\\b", -1);
            int items = 0;
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
