package briefing.shell.line;

import briefing.assistant.UsageException;
import java.util.List;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/** Sorts the words of a call into the command, its options and its arguments. */
public final class CommandLine {

    private CommandLine() {}

    /**
     * A call of a command.
     *
     * @throws UsageException for an option that no command has, or one without its value
     */
    public static ParsedInput parse(String command, List<Word> words) {
        ParsedInput.Builder input = ParsedInput.builder().commandName(command);
        boolean ofText = CommandName.of(command).filter(CommandName::isOfText).isPresent();
        boolean options = true;
        int arguments = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            if (options && word.equals("--")) {
                options = false;
            } else if (options && (word.startsWith("--") || word.equals("-h"))) {
                int equals = word.indexOf('=');
                String name = word.equals("-h") ? "help" : word.substring(2, equals < 0 ? word.length() : equals);
                String value = "";
                if (Options.VALUES.contains(name)) {
                    if (equals < 0 && i + 1 == words.size()) {
                        throw UsageException.of("option.value", name);
                    }
                    value = equals < 0 ? words.get(++i).value() : word.substring(equals + 1);
                } else if (!Options.FLAGS.contains(name) || equals >= 0) {
                    throw unknown(name);
                }
                input.addOption(CommandOption.with().longName(name).value(value).build());
            } else {
                String text = ofText ? words.get(i).raw() : word;
                input.addArgument(new CommandArgument(arguments++, text));
            }
        }
        return input.build();
    }

    private static UsageException unknown(String name) {
        List<String> known = java.util.stream.Stream.concat(Options.VALUES.stream(), Options.FLAGS.stream())
                .toList();
        String nearest = Nearest.of(name, known);
        return nearest == null
                ? UsageException.of("option.unknown", name)
                : UsageException.of("option.nearest", name, nearest);
    }
}
