package briefing.shell.line;

import briefing.assistant.QuestionContext;
import briefing.assistant.UsageException;
import briefing.index.PassageFilter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandOption;

/** The options of a call by name; a flag has an empty value. */
public record Options(Map<String, String> given) {

    static final Options NONE = new Options(Map.of());

    /** Those that are followed by a value. */
    static final List<String> VALUES = List.of(
            "corpus", "top", "since", "until", "as-of", "source", "title", "article", "mode", "min-found", "max-false");

    static final List<String> FLAGS = List.of("json", "no-wait", "no-color", "missed", "kinds", "help", "version");

    private static final Set<String> MODES = Set.of("extractive", "generated");

    /** As Spring Shell carries them. */
    public static Options of(List<CommandOption> options) {
        Map<String, String> given = new LinkedHashMap<>();
        for (CommandOption option : options) {
            given.put(String.valueOf(option.longName()), option.value() == null ? "" : option.value());
        }
        return new Options(given).checked();
    }

    public boolean has(String flag) {
        return given.containsKey(flag);
    }

    @Nullable
    public String value(String name) {
        return given.get(name);
    }

    public boolean json() {
        return has("json");
    }

    /** How many passages to give. */
    public int top() {
        String top = given.getOrDefault("top", "20");
        if (!top.matches("[1-9]\\d{0,3}")) {
            throw UsageException.of("option.number", "top", top);
        }
        return Integer.parseInt(top);
    }

    /** Which articles may answer. */
    public PassageFilter filter() {
        return new PassageFilter(
                date("since", true), date("until", false), given("source"), given("title"), given("article"));
    }

    /** What holds for a question beside its words. */
    public QuestionContext context() {
        return new QuestionContext(filter(), date("as-of", false));
    }

    /** A share in percent, or null where it was not given. */
    @Nullable
    public Double percent(String name) {
        String value = given.get(name);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,3}(?:\\.\\d+)?%?")) {
            throw UsageException.of("option.percent", name, value);
        }
        return Double.valueOf(value.replace("%", ""));
    }

    private @Nullable String given(String name) {
        return given.get(name);
    }

    /** A day, or the first or last day of a month or year. */
    private @Nullable LocalDate date(String name, boolean first) {
        String value = given.get(name);
        if (value == null) {
            return null;
        }
        try {
            if (value.matches("\\d{4}")) {
                return first ? LocalDate.parse(value + "-01-01") : LocalDate.parse(value + "-12-31");
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(value);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw UsageException.of("option.date", name, value);
        }
    }

    private Options checked() {
        top();
        context();
        percent("min-found");
        percent("max-false");
        String mode = given.get("mode");
        if (mode != null && !MODES.contains(mode)) {
            throw UsageException.of("option.mode", mode);
        }
        return this;
    }
}
