package briefing.language;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a mistyped word was meant to be. */
public final class Nearest {

    /** Nobody mistypes a word into one so long; and a table of distances grows by its length. */
    private static final int LONGEST = 40;

    private Nearest() {}

    /** The known word that it begins, or that at most a third of its letters differ from; null where there is none. */
    public static @Nullable String of(String typed, Collection<String> known) {
        String nearest = null;
        if (typed.length() > LONGEST) {
            return null;
        }
        int least = Math.max(1, typed.length() / 3) + 1;
        for (String word : known) {
            int distance = typed.length() > 1 && word.startsWith(typed) ? 0 : distance(typed, word);
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance, two neighbours changed over counting as one. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
