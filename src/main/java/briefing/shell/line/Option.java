package briefing.shell.line;

import briefing.language.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options by their names. This is where those stand, with what follows them; parsing, help, completion, the man page, the
 * launcher and README are held to it.
 */
public enum Option {
    CORPUS(Value.FOLDER),
    JSON(Value.NONE),
    FORMAT(Value.FORMAT),
    CSV(Value.NONE),
    TOP(Value.NUMBER),
    SENTENCES(Value.NUMBER),
    SINCE(Value.DATE),
    UNTIL(Value.DATE),
    AS_OF(Value.DATE),
    SOURCE(Value.NAME),
    TITLE(Value.WORDS),
    ARTICLE(Value.PATH),
    MODE(Value.MODE),
    ECHO(Value.NONE),
    FORCE(Value.NONE),
    BROWSER(Value.NONE),
    EDITOR(Value.NONE),
    EXIT_CODE(Value.NONE),
    MISSED(Value.NONE),
    KINDS(Value.NONE),
    MIN_FOUND(Value.PERCENT),
    MAX_FALSE(Value.PERCENT),
    SKILL(Value.NONE),
    NO_WAIT(Value.NONE),
    NO_COLOR(Value.NONE),
    HELP(Value.NONE),
    VERSION(Value.NONE);

    static final List<Option> COMMON = List.of(CORPUS, NO_COLOR, HELP, VERSION);

    /** Those that say nothing once the program runs. */
    static final List<Option> OF_CALLS = List.of(CORPUS, NO_COLOR, VERSION, ECHO);

    /** Those that say which articles may answer. */
    static final List<Option> FILTERS = List.of(SINCE, UNTIL, SOURCE, TITLE, ARTICLE);

    /** What follows an option. */
    public enum Value {
        NONE,
        FOLDER,
        PATH,
        NAME,
        WORDS,
        NUMBER,
        PERCENT,
        DATE,
        FORMAT("text", "json", "md", "html", "csv"),
        MODE("extractive", "generated");

        @SuppressWarnings("ImmutableEnumChecker") // of List.of or a stream, which cannot be changed
        private final List<String> choices;

        Value(String... choices) {
            this.choices = List.of(choices);
        }

        /** What it can be; empty where it is free. */
        public List<String> choices() {
            return choices;
        }

        /** How it is written in help. */
        public String in(Messages messages) {
            return choices.isEmpty() ? messages.get("value." + key(this)) : String.join("|", choices);
        }
    }

    private final Value value;

    Option(Value value) {
        this.value = value;
    }

    public Value value() {
        return value;
    }

    /** As it is typed, after two dashes. */
    public String word() {
        return key(this);
    }

    /** Its short form, with its dash; null where it has none. */
    public @Nullable String letter() {
        return this == HELP ? "-h" : this == VERSION ? "-V" : null;
    }

    /** Those of every command. */
    public static List<Option> common() {
        return COMMON;
    }

    /** Those that a call of the program may have. */
    public static List<Option> ofCalls() {
        return Arrays.stream(values())
                .filter(option -> Arrays.stream(CommandName.values())
                        .anyMatch(command -> command.isOfCalls() && command.has(option)))
                .toList();
    }

    /** The option of a word without its dashes; empty where it is none. */
    static Optional<Option> of(String word) {
        return Arrays.stream(values())
                .filter(option -> option.word().equals(word))
                .findFirst();
    }

    /** As it stands in help: with its short form and its value. */
    public String usage(Messages messages) {
        String shorter = letter() == null ? "" : letter() + ", ";
        return shorter + "--" + word() + (value == Value.NONE ? "" : " " + value.in(messages));
    }

    /** What it does, in one line. */
    public String about(Messages messages) {
        return messages.get("options." + word());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
