package briefing.shell.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.question.Ordinals;
import briefing.shell.line.CommandName.Takes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The other names that commands have, such as those in Chinese, from {@code aliases.tsv}. */
public final class CommandAliases {

    private static final String FILE = "aliases.tsv";

    /** Behind a name that takes something. */
    private static final String TAKES = " …";

    private static final CommandAliases ALL = new CommandAliases();

    private final Map<String, String> alone = new LinkedHashMap<>();
    private final Map<String, String> taking = new LinkedHashMap<>();

    private CommandAliases() {
        try (InputStream in = CommandAliases.class.getResourceAsStream(FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (String line :
                    reader.lines().filter(line -> !line.startsWith("#")).toList()) {
                String[] sides = line.split("\t", 2);
                if (sides[0].endsWith(TAKES)) {
                    taking.put(sides[0].substring(0, sides[0].length() - TAKES.length()), sides[1]);
                } else {
                    alone.put(sides[0], sides[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** A line with the name that the command has of old; as it is where it begins with no other name. */
    public static String resolved(String line) {
        return ALL.of(line);
    }

    /** All other names. */
    public static List<String> all() {
        Set<String> names = new LinkedHashSet<>(ALL.alone.keySet());
        names.addAll(ALL.taking.keySet());
        return List.copyOf(names);
    }

    /** The command of a name, which need not be one. */
    public static String command(String name) {
        String bare = name.startsWith("/") ? name.substring(1) : name;
        return ALL.alone.getOrDefault(bare, ALL.taking.getOrDefault(bare, bare));
    }

    private static boolean takesArticles(String command) {
        return CommandName.of(command)
                .filter(name -> EnumSet.of(Takes.ARTICLE, Takes.ABOUT).contains(name.takes()))
                .isPresent();
    }

    private String of(String line) {
        String text = line.strip();
        String slash = text.startsWith("/") ? "/" : "";
        String bare = text.substring(slash.length());
        String command = alone.get(bare);
        if (command != null) {
            return slash + command;
        }
        for (Map.Entry<String, String> name : taking.entrySet()) {
            // A place in a list right behind the name, as in Chinese.
            String place = bare.startsWith(name.getKey())
                    ? bare.substring(name.getKey().length())
                    : "";
            boolean digits = place.matches("\\d{1,4}");
            if (digits
                    || takesArticles(name.getValue())
                            && Ordinals.ofArticle(place).isPresent()) {
                return "/" + name.getValue() + " " + place;
            }
        }
        int space = bare.indexOf(' ');
        String taker = space < 0 ? bare : bare.substring(0, space);
        String takes = taking.get(taker);
        if (takes == null) {
            return line;
        }
        String rest = space < 0 ? "" : bare.substring(space).strip();
        if (takes.equals(CommandName.HELP.word())) {
            // help for small firms is a question
            return CommandName.of(command(rest)).isPresent() ? slash + takes + " " + command(rest) : line;
        }
        return ("/" + takes + " " + rest).strip();
    }
}
