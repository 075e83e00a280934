package briefing.language;

import java.time.LocalDate;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the program says, in one language; a bundle each, of which the English one is the whole. */
public final class Messages {

    private static final PerLanguage<Messages> ALL = PerLanguage.of(Messages::new);

    private final Language language;
    private final ResourceBundle bundle;

    /** The messages in a language. */
    public static Messages of(Language language) {
        return ALL.get(language);
    }

    private Messages(Language language) {
        this.language = language;
        bundle = ResourceBundle.getBundle(
                "briefing.language.messages",
                Locale.forLanguageTag(language.code()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In which they are. */
    public Language language() {
        return language;
    }

    /** A message with {@code %s} and the like filled in. */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : String.format(Locale.ROOT, pattern, arguments);
    }

    /** A message that begins with a number: {@code key.one} for one thing, where the language makes a difference. */
    public String count(String key, int n, Object... further) {
        Object[] arguments = Stream.concat(Stream.of(n), Stream.of(further)).toArray();
        return get(n == 1 ? key + ".one" : key, arguments);
    }

    /** A day in brackets behind what it is the day of; nothing where it is not known. */
    public String dated(@Nullable LocalDate day) {
        return day == null ? "" : get("catalogue.dated", day);
    }

    /** The title of an article, in quotation marks, and its day. */
    public String titled(String title, @Nullable LocalDate published) {
        return get("talk.titled", title, dated(published));
    }

    public boolean has(String key) {
        try {
            bundle.getString(key);
            return true;
        } catch (MissingResourceException e) {
            return false;
        }
    }
}
