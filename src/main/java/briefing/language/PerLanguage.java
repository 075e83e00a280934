package briefing.language;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One of something for each language. */
public final class PerLanguage<T> {

    private final List<T> values;

    private PerLanguage(List<T> values) {
        this.values = values;
    }

    /** Makes one for each language. */
    public static <T> PerLanguage<T> of(Function<Language, T> make) {
        return new PerLanguage<>(Stream.of(Language.values()).map(make).toList());
    }

    public T get(Language language) {
        return values.get(language.ordinal());
    }

    /** All of them, in the order of the languages. */
    public List<T> all() {
        return values;
    }
}
