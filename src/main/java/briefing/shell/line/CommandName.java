package briefing.shell.line;

import static briefing.shell.line.Option.AS_OF;
import static briefing.shell.line.Option.BROWSER;
import static briefing.shell.line.Option.CSV;
import static briefing.shell.line.Option.ECHO;
import static briefing.shell.line.Option.EDITOR;
import static briefing.shell.line.Option.EXIT_CODE;
import static briefing.shell.line.Option.FILTERS;
import static briefing.shell.line.Option.FORCE;
import static briefing.shell.line.Option.FORMAT;
import static briefing.shell.line.Option.JSON;
import static briefing.shell.line.Option.KINDS;
import static briefing.shell.line.Option.MAX_FALSE;
import static briefing.shell.line.Option.MIN_FOUND;
import static briefing.shell.line.Option.MISSED;
import static briefing.shell.line.Option.NO_WAIT;
import static briefing.shell.line.Option.SENTENCES;
import static briefing.shell.line.Option.SKILL;
import static briefing.shell.line.Option.TOP;

import briefing.language.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The commands by their names, with what they take. This is where those stand; parsing, help, messages, completion, the man
 * page, the launcher and README are held to it.
 */
public enum CommandName {
    ASK(Takes.TEXT, Where.EVERYWHERE, JSON, FORMAT, TOP, FILTERS, AS_OF, Option.MODE, ECHO, NO_WAIT),
    SEARCH(Takes.TEXT, Where.EVERYWHERE, JSON, FORMAT, TOP, FILTERS, AS_OF, NO_WAIT),
    SUMMARY(Takes.ABOUT, Where.EVERYWHERE, JSON, FORMAT, SENTENCES, FILTERS, AS_OF, NO_WAIT),
    NEW(Takes.ABOUT, Where.EVERYWHERE, JSON, FORMAT, FILTERS, AS_OF, EXIT_CODE, NO_WAIT),
    FIGURES(Takes.ABOUT, Where.EVERYWHERE, JSON, FORMAT, CSV, FILTERS, AS_OF, NO_WAIT),
    TIMELINE(Takes.ABOUT, Where.EVERYWHERE, JSON, FORMAT, CSV, FILTERS, AS_OF, NO_WAIT),
    RELATED(Takes.ARTICLE, Where.EVERYWHERE, JSON, FORMAT, TOP, NO_WAIT),
    COMPARE(Takes.ARTICLES, Where.EVERYWHERE, JSON, FORMAT, NO_WAIT),
    LOAD(Takes.FILES, Where.EVERYWHERE, JSON, FORMAT),
    INDEX(Takes.NOTHING, Where.EVERYWHERE, JSON, FORMAT),
    ARTICLES(Takes.NOTHING, Where.EVERYWHERE, JSON, FORMAT, FILTERS, NO_WAIT),
    READ(Takes.FILES, Where.EVERYWHERE, JSON, FORMAT),
    EVALUATE(
            Takes.FILES,
            Where.EVERYWHERE,
            JSON,
            FORMAT,
            MISSED,
            KINDS,
            MIN_FOUND,
            MAX_FALSE,
            TOP,
            FILTERS,
            AS_OF,
            Option.MODE,
            NO_WAIT),
    STATUS(Takes.NOTHING, Where.EVERYWHERE, JSON, FORMAT, NO_WAIT),
    MCP(Takes.NOTHING, Where.EVERYWHERE, AS_OF, SKILL),
    COMPLETION(Takes.SHELL, Where.EVERYWHERE),
    VERSION(Takes.NOTHING, Where.EVERYWHERE, JSON, FORMAT),
    HELP(Takes.COMMAND, Where.EVERYWHERE),
    LOG(Takes.ABOUT, Where.EVERYWHERE, JSON, FORMAT),
    NOTES(Takes.NOTHING, Where.EVERYWHERE),
    SOURCES(Takes.NOTHING, Where.SHELL),
    OPEN(Takes.ARTICLE, Where.SHELL, BROWSER, EDITOR),
    KEEP(Takes.QUOTE, Where.SHELL),
    SAVE(Takes.DOCUMENT, Where.SHELL, FORCE),
    WHY(Takes.NOTHING, Where.SHELL, TOP),
    MODE(Takes.MODE, Where.SHELL),
    RESET(Takes.NOTHING, Where.SHELL);

    /** What leaves the shell: no command, as nothing is executed. */
    public static final String EXIT = "exit";

    static final Set<String> LEAVING = Set.of(EXIT, "quit");

    /** What empties the screen, as Ctrl-L does, where it stands alone. */
    public static final Set<String> CLEARING = Set.of("clear", "cls");

    /** The shell itself, which has no name on the command line. */
    public static final String SHELL = "shell";

    /** Options that hold for the questions of a whole session where they stand in the call that starts it. */
    static final List<Option> OF_SHELL = ASK.options().stream()
            .filter(option -> option != ECHO && option != NO_WAIT)
            .toList();

    /** What a command's arguments are. */
    public enum Takes {
        NOTHING,
        /** Words, quotes and all. */
        TEXT,
        /** Words that name a topic or an article, or none. */
        ABOUT,
        FILES,
        ARTICLE,
        /** Two of them. */
        ARTICLES,
        /** The number of a quote, and words. */
        QUOTE,
        /** A file that is to be written. */
        DOCUMENT,
        COMMAND,
        MODE("extractive", "generated"),
        SHELL("bash", "zsh", "fish", "man");

        @SuppressWarnings("ImmutableEnumChecker") // of List.of or a stream, which cannot be changed
        private final List<String> choices;

        Takes(String... choices) {
            this.choices = List.of(choices);
        }

        /** What an argument can be; empty where it is free. */
        public List<String> choices() {
            return choices;
        }
    }

    private enum Where {
        EVERYWHERE,
        /** Only in a conversation. */
        SHELL
    }

    private final Takes takes;
    private final Where where;

    @SuppressWarnings("ImmutableEnumChecker") // of List.of or a stream, which cannot be changed
    private final List<Option> options;

    /** @param options each an option or a list of them */
    CommandName(Takes takes, Where where, Object... options) {
        this.takes = takes;
        this.where = where;
        this.options = Stream.of(options)
                .flatMap(option -> option instanceof Option one ? Stream.of(one) : ((List<?>) option).stream())
                .map(Option.class::cast)
                .toList();
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Takes takes() {
        return takes;
    }

    /** What {@code --format} may say. */
    public List<String> formats() {
        List<String> documents = List.of("text", "json", "md", "html");
        return switch (this) {
            case ASK, SUMMARY, NEW, RELATED, COMPARE -> documents;
            case FIGURES, TIMELINE -> Option.FORMAT.value().choices();
            default -> List.of("text", "json");
        };
    }

    /** Its own options, beside those of every command. */
    public List<Option> options() {
        return options;
    }

    /** Whether it is a command of a call of the program too. */
    public boolean isOfCalls() {
        return where == Where.EVERYWHERE;
    }

    boolean has(Option option) {
        return options.contains(option) || Option.COMMON.contains(option);
    }

    /** How it is called, as in {@code load FILE|FOLDER|URL…}. */
    public String usage(Messages messages) {
        String arguments = takes == Takes.NOTHING ? "" : " " + messages.get("arguments." + word());
        return word() + arguments;
    }

    /** What it does, in one line. */
    public String about(Messages messages) {
        return messages.get("command." + word());
    }

    /** The command of a word; empty where it is none. */
    public static Optional<CommandName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** The words that may come first in a call of the program. */
    public static List<String> ofCalls() {
        return Arrays.stream(values())
                .filter(CommandName::isOfCalls)
                .map(CommandName::word)
                .toList();
    }

    /** The words of all commands, in the shell and in calls. */
    public static List<String> all() {
        return Arrays.stream(values()).map(CommandName::word).toList();
    }
}
