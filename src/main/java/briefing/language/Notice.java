package briefing.language;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people, in whatever language they are told it.
 *
 * @param key of the message
 * @param arguments what the message names, such as a file
 */
public record Notice(String key, List<String> arguments) {

    /** Stands between the key and the arguments where a notice is kept, as it stands in no text. */
    private static final String UNIT = "\u001f";

    /** Of what has no message of its own: the words of an operating system, or of another program. */
    private static final String PLAIN = "notice.plain";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** @param arguments as they print */
    public static Notice of(String key, @Nullable Object... arguments) {
        return new Notice(key, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** What somebody else says, in words of their own. */
    public static Notice plain(String text) {
        return of(PLAIN, text);
    }

    /** The notice that is kept as this text. */
    public static Notice ofStored(String text) {
        List<String> parts = List.of(text.split(UNIT, -1));
        String key = parts.get(0);
        return Messages.of(Language.ENGLISH).has(key) ? new Notice(key, parts.subList(1, parts.size())) : plain(text);
    }

    /** As it is kept, apart from any language. */
    public String stored() {
        return String.join(
                UNIT, Stream.concat(Stream.of(key), arguments.stream()).toList());
    }

    public String in(Messages messages) {
        return messages.get(key, arguments.toArray());
    }

    /** In English, as for a log. */
    public String inEnglish() {
        return in(Messages.of(Language.ENGLISH));
    }
}
