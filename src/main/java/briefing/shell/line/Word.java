package briefing.shell.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a line of input.
 *
 * @param raw as it was typed
 * @param value without the quotes around it
 */
public record Word(String raw, String value) {

    /** A quoted word, or one in which a backslash may stand before a space, as terminals write the path of a dropped file. */
    private static final Pattern WORD = Pattern.compile(
            "(?:(?<option>--[a-z-]+=))?(?:\"(?<double>[^\"]*)\"|'(?<single>[^']*)')(?=\\s|$)|(?<plain>(?:\\\\ |\\S)+)");

    /** The words of a line, separated by white space. */
    static List<Word> of(String line) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String raw = word.group();
            String plain = word.group("plain");
            String option = word.group("option") == null ? "" : word.group("option");
            String quoted = word.group("double") == null ? word.group("single") : word.group("double");
            words.add(new Word(raw, plain == null ? option + quoted : inHome(plain.replace("\\ ", " "))));
        }
        return words;
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
