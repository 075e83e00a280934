package briefing.shell.line;

import briefing.assistant.QuestionContext;
import briefing.assistant.UsageException;
import briefing.index.PassageFilter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandOption;

/** The options of a call by name; a flag has an empty value. */
public record Options(Map<String, String> given) {

    static final Options NONE = new Options(Map.of());

    /** How many passages are given where a call does not say. */
    static final String USUAL_TOP = "20";

    private static final int USUAL_SENTENCES = 5;

    /** Of {@code --since}, instead of a day: the last look at what is new. */
    static final String LAST = "last";

    /** As Spring Shell carries them. */
    public static Options of(List<CommandOption> options) {
        Map<String, String> given = new LinkedHashMap<>();
        for (CommandOption option : options) {
            given.put(String.valueOf(option.longName()), option.value() == null ? "" : option.value());
        }
        return new Options(given).checked();
    }

    public boolean has(Option option) {
        return given.containsKey(option.word());
    }

    @Nullable
    public String value(Option option) {
        return given.get(option.word());
    }

    public boolean json() {
        return format().equals("json");
    }

    /** How results are written: as {@code --format} says, or its short forms. */
    public String format() {
        String format = value(Option.FORMAT);
        return format != null ? format : has(Option.JSON) ? "json" : has(Option.CSV) ? "csv" : "text";
    }

    /** Whether results are written as a document. */
    public boolean document() {
        return format().equals("md") || format().equals("html");
    }

    /** How many passages to give. */
    public int top() {
        return number(Option.TOP, Integer.parseInt(USUAL_TOP));
    }

    /** How many to give, where another number is usual. */
    public int top(int usual) {
        return number(Option.TOP, usual);
    }

    /** How many sentences a summary has. */
    public int sentences() {
        return number(Option.SENTENCES, USUAL_SENTENCES);
    }

    private int number(Option option, int usual) {
        String number = given.getOrDefault(option.word(), String.valueOf(usual));
        if (!number.matches("[1-9]\\d{0,3}")) {
            throw UsageException.of("option.number", option.word(), number);
        }
        return Integer.parseInt(number);
    }

    /** Which articles may answer. */
    public PassageFilter filter() {
        return new PassageFilter(
                day(Option.SINCE), day(Option.UNTIL), value(Option.SOURCE), value(Option.TITLE), value(Option.ARTICLE));
    }

    /** Whether only what came in since the last look is asked for. */
    public boolean sinceLast() {
        return LAST.equals(value(Option.SINCE));
    }

    /** What holds for a question beside its words. */
    public QuestionContext context() {
        return new QuestionContext(filter(), day(Option.AS_OF));
    }

    /** A share in percent, or null where it was not given. */
    @Nullable
    public Double percent(Option option) {
        String value = value(option);
        if (value == null) {
            return null;
        }
        if (!value.matches("\\d{1,3}(?:\\.\\d+)?%?")) {
            throw UsageException.of("option.percent", option.word(), value);
        }
        return Double.valueOf(value.replace("%", ""));
    }

    /** A day, which {@link CommandLine} has made of what was typed. */
    private @Nullable LocalDate day(Option option) {
        String value = value(option);
        return value == null || value.equals(LAST) ? null : LocalDate.parse(value);
    }

    private Options checked() {
        top();
        sentences();
        percent(Option.MIN_FOUND);
        percent(Option.MAX_FALSE);
        return this;
    }
}
