package briefing.shell.line;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The commands by their names. This is where those stand; help, messages, completion, the launcher and README are held to
 * it.
 */
public enum CommandName {
    ASK(Of.TEXT, Where.EVERYWHERE),
    SEARCH(Of.TEXT, Where.EVERYWHERE),
    LOAD(Of.FILES, Where.EVERYWHERE),
    INDEX(Of.WORDS, Where.EVERYWHERE),
    ARTICLES(Of.WORDS, Where.EVERYWHERE),
    READ(Of.FILES, Where.EVERYWHERE),
    EVALUATE(Of.FILES, Where.EVERYWHERE),
    STATUS(Of.WORDS, Where.EVERYWHERE),
    HELP(Of.WORDS, Where.EVERYWHERE),
    SOURCES(Of.WORDS, Where.SHELL),
    OPEN(Of.WORDS, Where.SHELL),
    WHY(Of.WORDS, Where.SHELL),
    MODE(Of.WORDS, Where.SHELL),
    RESET(Of.WORDS, Where.SHELL);

    /** What leaves the shell: no command, as nothing is executed. */
    public static final String EXIT = "exit";

    static final Set<String> LEAVING = Set.of(EXIT, "quit");

    private enum Of {
        WORDS,
        FILES,
        /** Quotes and all. */
        TEXT
    }

    private enum Where {
        EVERYWHERE,
        /** Only in a conversation. */
        SHELL
    }

    private final Of of;
    private final Where where;

    CommandName(Of of, Where where) {
        this.of = of;
        this.where = where;
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command of a word; empty where it is none. */
    public static Optional<CommandName> of(String word) {
        return Arrays.stream(values()).filter(name -> name.word().equals(word)).findFirst();
    }

    /** The words that may come first in a call of the program. */
    public static List<String> ofCalls() {
        return Arrays.stream(values())
                .filter(name -> name.where == Where.EVERYWHERE)
                .map(CommandName::word)
                .toList();
    }

    boolean isOfFiles() {
        return of == Of.FILES;
    }

    boolean isOfText() {
        return of == Of.TEXT;
    }
}
