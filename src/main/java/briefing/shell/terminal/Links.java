package briefing.shell.terminal;

import briefing.article.text.Login;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Text that a click opens, where the terminal can: OSC 8. No style of ours has a background, so the number of a link is kept
 * as one: it stays with its text however that is cut and joined, and takes no columns.
 */
public final class Links {

    /** Addresses that are kept; what comes after them is text. */
    private static final int MOST = 20_000;

    /** Longer ones are cut by terminals. */
    private static final int LONGEST = 2_000;

    private static final int NUMBER_AT = 39;
    private static final long NUMBER = 0xffffff;

    /** Terminals that show nothing of what they do not know are many; these are known to know. */
    private static final List<String> KNOWING_TERMINALS =
            List.of("kitty", "alacritty", "foot", "ghostty", "wezterm", "contour", "rio");

    private static final List<String> KNOWING_PROGRAMS =
            List.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "zed", "WarpTerminal");

    private static final int VTE_THAT_KNOWS = 5_000;

    private final Path corpus;
    private final boolean shown;
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Links.
     *
     * @param corpus the folder of articles
     * @param shown whether the terminal can; else they are text
     */
    public Links(Path corpus, boolean shown) {
        this.corpus = corpus;
        this.shown = shown;
    }

    /** No links. */
    public static Links none() {
        return new Links(Path.of(""), false);
    }

    /** Whether the terminal says that it can: there is no other way to ask. */
    public static boolean areKnownTo(Environment environment) {
        String terminal = environment.getProperty("TERM", "");
        String program = environment.getProperty("TERM_PROGRAM", "");
        String vte = environment.getProperty("VTE_VERSION", "");
        return KNOWING_TERMINALS.stream().anyMatch(terminal::contains)
                || KNOWING_PROGRAMS.contains(program)
                || vte.matches("\\d{1,6}") && Integer.parseInt(vte) >= VTE_THAT_KNOWS
                || !environment.getProperty("WT_SESSION", "").isEmpty()
                || !environment.getProperty("KONSOLE_VERSION", "").isEmpty()
                || program.equals("tmux")
                        && environment.getProperty("TERM_PROGRAM_VERSION", "").matches("3\\.[4-9].*+|[4-9].*+");
    }

    /** A text that opens the page that an article was saved from, or its file where that is not known. */
    public AttributedString toArticle(AttributedString text, String article, @Nullable String url) {
        return url == null ? toFile(text, article) : toAddress(text, url);
    }

    /** A text that opens the file of an article. */
    public AttributedString toFile(AttributedString text, String article) {
        Path file = shown ? file(article) : null;
        return file == null ? text : linked(text, file.toUri().toASCIIString());
    }

    /** A text that opens a page; an address of another kind may be anything, and is text. */
    public AttributedString toAddress(AttributedString text, String address) {
        String hidden = Login.hidden(address);
        if (!shown || !hidden.regionMatches(true, 0, "http", 0, 4)) {
            return text;
        }
        try {
            return linked(text, new URI(hidden).toASCIIString());
        } catch (java.net.URISyntaxException e) {
            return text;
        }
    }

    private @Nullable Path file(String article) {
        try {
            Path file = corpus.resolve(article).toAbsolutePath().normalize();
            int part = article.lastIndexOf('#');
            return Files.exists(file) || part < 0 ? file : file(article.substring(0, part));
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private AttributedString linked(AttributedString text, String address) {
        if (address.length() > LONGEST || addresses.size() == MOST && !numbers.containsKey(address)) {
            return text;
        }
        int number = numbers.computeIfAbsent(address, a -> {
            addresses.add(a);
            return addresses.size();
        });
        AttributedStringBuilder linked = new AttributedStringBuilder();
        for (int i = 0; i < text.length(); i++) {
            linked.append(text.toString().substring(i, i + 1), text.styleAt(i).backgroundRgb(number));
        }
        return linked.toAttributedString();
    }

    /** A line as it is sent to a terminal that knows links. */
    String sent(AttributedString line, java.util.function.Function<AttributedString, String> styled) {
        StringBuilder sent = new StringBuilder();
        for (int from = 0, to; from < line.length(); from = to) {
            int number = number(line.styleAt(from));
            for (to = from + 1; to < line.length() && number(line.styleAt(to)) == number; to++) {
                // as far as the same link goes
            }
            String text = styled.apply(unlinked(line.subSequence(from, to)));
            sent.append(
                    number == 0
                            ? text
                            : "\u001b]8;id=b" + number + ";" + addresses.get(number - 1) + "\u0007" + text
                                    + "\u001b]8;;\u0007");
        }
        return sent.toString();
    }

    /** A line without its links. */
    static AttributedString unlinked(AttributedString line) {
        boolean linked = false;
        AttributedStringBuilder plain = new AttributedStringBuilder();
        for (int i = 0; i < line.length(); i++) {
            linked |= number(line.styleAt(i)) != 0;
            plain.append(line.toString().substring(i, i + 1), line.styleAt(i).backgroundDefault());
        }
        return linked ? plain.toAttributedString() : line;
    }

    private static int number(AttributedStyle style) {
        return (int) (style.getStyle() >>> NUMBER_AT & NUMBER);
    }
}
