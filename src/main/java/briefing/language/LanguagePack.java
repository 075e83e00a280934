package briefing.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the words of one language. It stands in resources, in a folder named by the language's code: long lists
 * of words in files of their own ({@code stop-words.txt}), short ones in {@code words.tsv}, what patterns look for in
 * {@code patterns.tsv}, and lengths in {@code limits.tsv}. A line that starts with # is a comment.
 */
public final class LanguagePack {

    private static final PerLanguage<LanguagePack> ALL = PerLanguage.of(LanguagePack::new);

    private final String folder;
    private final Map<String, String> patterns;
    private final Map<String, String> shortLists;
    private final Map<String, String> limits;

    private LanguagePack(Language language) {
        folder = language.code() + "/";
        patterns = named("patterns.tsv");
        shortLists = named("words.tsv");
        limits = named("limits.tsv");
    }

    public static LanguagePack of(Language language) {
        return ALL.get(language);
    }

    /**
     * A list of words in its order.
     *
     * @throws IllegalArgumentException where the language has none of this name
     */
    public List<String> words(String name) {
        return list(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /**
     * How long something of this language may be, in characters.
     *
     * @throws IllegalArgumentException where the language has no limit of this name
     */
    public int limit(String name) {
        String limit = limits.get(name);
        if (limit == null) {
            throw new IllegalArgumentException(name);
        }
        return Integer.parseInt(limit);
    }

    /** The words of all languages that have a list of this name, for texts of any language. */
    public static List<String> allWords(String name) {
        List<String> words = ALL.all().stream()
                .flatMap(pack -> pack.list(name).stream().flatMap(List::stream))
                .toList();
        return known(name, words);
    }

    /**
     * What a pattern looks for, as a regular expression: the alternatives of all languages that have one of this name, for
     * texts of any language. To be put in a group where more stands beside it.
     */
    public static String anyOf(String name) {
        return String.join("|", eachOf(name));
    }

    /** The same for each language that has one, in the order of the languages. */
    static List<String> eachOf(String name) {
        return known(
                name,
                ALL.all().stream()
                        .flatMap(pack -> Optional.ofNullable(pack.patterns.get(name)).stream())
                        .toList());
    }

    private static List<String> known(String name, List<String> found) {
        if (found.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return found;
    }

    private Optional<List<String>> list(String name) {
        return Optional.ofNullable(shortLists.get(name))
                .map(Stream::of)
                .or(() -> lines(name + ".txt"))
                .map(lines ->
                        lines.flatMap(line -> Stream.of(line.split(" ", -1))).toList());
    }

    private Map<String, String> named(String file) {
        Map<String, String> named = new HashMap<>();
        lines(file).orElseThrow().forEach(line -> {
            int tab = line.indexOf('\t');
            named.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return Map.copyOf(named);
    }

    private Optional<Stream<String>> lines(String file) {
        try (InputStream in = LanguagePack.class.getResourceAsStream(folder + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isEmpty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
