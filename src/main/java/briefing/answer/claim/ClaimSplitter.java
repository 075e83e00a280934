package briefing.answer.claim;

import briefing.passage.Sentences;
import briefing.passage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a written answer into its claims: one a sentence, with the numbers that it cites. */
public final class ClaimSplitter {

    public static final Pattern MARK = Pattern.compile("[\\[【](\\d{1,3}(?:\\s*+[,，、]\\s*+\\d{1,3})*+)[\\]】]");

    private static final Pattern MARKS_AFTER_END =
            Pattern.compile("([.。！？!?][”’」』\"]?)((?:[ \\t]*+[\\[【]\\d[\\d\\s,，、]*+[\\]】])++)");

    /** A claim as it stands in the answer. */
    record Cited(String text, List<Integer> citations) {

        /** What it says, without its marks and the sign of a list before it. */
        String said() {
            return MARK.matcher(text)
                    .replaceAll("")
                    .replaceAll("(?m)^[^\\S\\n]*+(?:[-*•]|\\d{1,2}[.、)])\\s++", "")
                    .replace("**", "");
        }
    }

    private ClaimSplitter() {}

    static List<Cited> split(String answer) {
        // Marks behind a full stop belong to the sentence before it; moved before it, nothing else moves.
        String moved = MARKS_AFTER_END.matcher(answer).replaceAll("$2$1");
        List<Cited> claims = new ArrayList<>();
        int start = -1;
        for (Span sentence : Sentences.of(moved)) {
            start = start < 0 ? sentence.start() : start;
            String text = answer.substring(start, sentence.end()).strip();
            boolean leadsIn = text.endsWith(":") || text.endsWith("：") || text.matches("\\d{1,2}[.、)]");
            if (!leadsIn) {
                claims.add(new Cited(text, citations(text)));
                start = -1;
            }
        }
        return claims;
    }

    private static List<Integer> citations(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            for (String number : mark.group(1).split("[,，、]", -1)) {
                numbers.add(Integer.valueOf(number.strip()));
            }
        }
        return List.copyOf(numbers);
    }
}
