package briefing.shell.line;

import briefing.assistant.UsageException;
import briefing.language.Nearest;
import briefing.language.Period;
import briefing.language.TimeExpressions;
import briefing.shell.line.CommandName.Takes;
import briefing.shell.line.Option.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** Sorts the words of a call into the command, its options and its arguments. */
public final class CommandLine {

    private CommandLine() {}

    /**
     * A call of a command.
     *
     * @param today what {@code --since 7d} is counted from
     * @throws UsageException for an option that the command does not have, or one whose value says nothing
     */
    public static ParsedInput parse(String command, List<Word> words, LocalDate today) {
        ParsedInput.Builder input = ParsedInput.builder().commandName(command);
        CommandName name = CommandName.of(command).orElse(null);
        Takes takes = name == null ? Takes.NOTHING : name.takes();
        boolean options = true;
        int arguments = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            if (options && word.equals("--")) {
                options = false;
            } else if (options && isOption(word)) {
                int equals = word.indexOf('=');
                Option option = option(word, equals);
                check(option, name, command);
                String value = "";
                if (option.value() != Value.NONE) {
                    if (equals < 0 && i + 1 == words.size()) {
                        throw UsageException.of("option.value", option.word());
                    }
                    String given = equals < 0 ? words.get(++i).value() : word.substring(equals + 1);
                    boolean last = name == CommandName.NEW && option == Option.SINCE && given.equals(Options.LAST);
                    value = last ? given : value(option, given, today);
                    checkFormat(option, name, value);
                }
                input.addOption(CommandOption.with()
                        .longName(option.word())
                        .value(value)
                        .build());
            } else {
                List<String> texts = takes == Takes.TEXT
                        ? List.of(words.get(i).raw())
                        : takes == Takes.FILES ? Glob.files(words.get(i)) : List.of(word);
                for (String text : texts) {
                    input.addArgument(new CommandArgument(arguments++, text));
                }
            }
        }
        return input.build();
    }

    /** Whether a word is an option and no argument: a single dash stands before a number or a word to leave out. */
    static boolean isOption(String word) {
        return word.startsWith("--") || Arrays.stream(Option.values()).anyMatch(option -> word.equals(option.letter()));
    }

    /** Whether a word is an option whose value is the next word. */
    static boolean isFollowedByItsValue(String word) {
        return word.startsWith("--")
                && Option.of(word.substring(2))
                        .filter(option -> option.value() != Value.NONE)
                        .isPresent();
    }

    private static Option option(String word, int equals) {
        String name = word.substring(2, equals < 0 ? Math.max(2, word.length()) : equals);
        Option option = Arrays.stream(Option.values())
                .filter(known -> word.equals(known.letter()))
                .findFirst()
                .or(() -> Option.of(name))
                .orElse(null);
        if (option != null && (equals < 0 || option.value() != Value.NONE)) {
            return option;
        }
        String nearest = Nearest.of(
                name, Arrays.stream(Option.values()).map(Option::word).toList());
        throw nearest == null || option != null
                ? UsageException.of("option.unknown", name)
                : UsageException.of("option.nearest", name, nearest);
    }

    /** Refuses an option that a command does not have, rather than to drop it in silence. */
    private static void check(Option option, @Nullable CommandName name, String command) {
        boolean fits = name != null
                ? name.has(option)
                : !command.equals(CommandName.SHELL)
                        || CommandName.OF_SHELL.contains(option)
                        || Option.COMMON.contains(option);
        if (!fits) {
            String of = Arrays.stream(CommandName.values())
                    .filter(other -> other.has(option))
                    .map(CommandName::word)
                    .collect(Collectors.joining(", "));
            throw name == null
                    ? UsageException.of("option.of", option.word(), of)
                    : UsageException.of("option.foreign", command, option.word(), of);
        }
    }

    /** Refuses a format in which a command cannot write. */
    private static void checkFormat(Option option, @Nullable CommandName name, String value) {
        if (option == Option.FORMAT && name != null && !name.formats().contains(value)) {
            throw UsageException.of("option.format", name.word(), String.join(", ", name.formats()), value);
        }
    }

    /** The value of an option as commands read it: a day for {@code yesterday}. */
    private static String value(Option option, String given, LocalDate today) {
        List<String> choices = option.value().choices();
        if (!choices.isEmpty() && !choices.contains(given)) {
            throw UsageException.of("option.choice", option.word(), String.join(", ", choices), given);
        }
        if (option.value() != Value.DATE) {
            return given;
        }
        Period period = TimeExpressions.given(given, today);
        if (period == null) {
            throw UsageException.of("option.date", option.word(), given);
        }
        return (option == Option.SINCE ? period.first() : period.last()).toString();
    }
}
