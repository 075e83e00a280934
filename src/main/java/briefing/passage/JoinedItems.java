package briefing.passage;

/** Things that one sentence joins: 甲、乙和丙, or "A, B and C". */
public final class JoinedItems {

    /** A longer part between two commas is a clause, in characters. */
    private static final int LONGEST = 40;

    private JoinedItems() {}

    /** How many things without figures a sentence joins; 1 where it joins none. */
    public static int in(String sentence) {
        int most = 1;
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
}
