package briefing.shell.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a line of input.
 *
 * @param raw as it was typed
 * @param value without the quotes around it
 */
public record Word(String raw, String value) {

    /**
     * The words of a line, separated by white space: a quoted one, also after {@code --option=}, or one in which a backslash
     * may stand before a space, as terminals write the path of a dropped file.
     */
    public static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        for (int start = skipSpaces(line, 0); start < line.length(); ) {
            int option = optionEnd(line, start);
            int close = quoteEnd(line, option);
            int end = close < 0 ? plainEnd(line, start) : close + 1;
            String raw = line.substring(start, end);
            String value = close < 0
                    ? inHome(raw.replace("\\ ", " "))
                    : line.substring(start, option) + line.substring(option + 1, close);
            words.add(new Word(raw, value));
            start = skipSpaces(line, end);
        }
        return words;
    }

    /** Where the value of {@code --option=} starts; where there is none, where the word starts. */
    private static int optionEnd(String line, int start) {
        int at = line.startsWith("--", start) ? start + 2 : start;
        while (at > start
                && at < line.length()
                && (line.charAt(at) >= 'a' && line.charAt(at) <= 'z' || line.charAt(at) == '-')) {
            at++;
        }
        return at > start + 2 && line.startsWith("=", at) ? at + 1 : start;
    }

    /** Where the quote that opens here closes, at a word's end; -1 where none does. */
    private static int quoteEnd(String line, int open) {
        boolean opens = line.startsWith("\"", open) || line.startsWith("'", open);
        int close = opens ? line.indexOf(line.charAt(open), open + 1) : -1;
        return close < 0 || close + 1 == line.length() || isSpace(line.charAt(close + 1)) ? close : -1;
    }

    private static int plainEnd(String line, int start) {
        int end = start;
        while (end < line.length()
                && (!isSpace(line.charAt(end))
                        || line.charAt(end) == ' ' && end > start && line.charAt(end - 1) == '\\')) {
            end++;
        }
        return end;
    }

    private static int skipSpaces(String line, int from) {
        int to = from;
        while (to < line.length() && isSpace(line.charAt(to))) {
            to++;
        }
        return to;
    }

    /** What separates words; other white space, as that of Chinese, belongs to them. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    /** A path with {@code ~/} written out, as the shells of systems do. */
    static String inHome(String path) {
        return path.equals("~") || path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /** The arguments of a process, which its shell has unquoted. */
    public static List<Word> ofArguments(List<String> arguments) {
        return arguments.stream().map(argument -> new Word(argument, argument)).toList();
    }
}
